package vn.cotmoc.shared.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What every call of the API has in common: how to sign in, and how a "no" looks.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Map<String, String> REFUSALS = Map.of(
            "400", "A parameter or field cannot be used; errors[] names it.",
            "401", "No valid user name and password, or token.",
            "403", "The account may not do this.",
            "404", "It does not exist, or the account may not see it.");
    private static final Map<String, String> REFUSALS_OF_WRITING = Map.of(
            "409", "The value has a newer revision than the one that was seen. Nothing was written.",
            "413", "The request is too large.",
            "422", "The value was refused; errors[] says why. Nothing was written.");

    @Bean
    OpenAPI cotMoc() {
        var components = new Components()
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSchemas("Problem", problem());
        return new OpenAPI()
                .info(new Info()
                        .title("Cột Mốc")
                        .version("v1")
                        .description("Resolutions, indicators, reported values and verdicts."))
                .components(components)
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    OpenApiCustomizer everyCallMayBeRefused() {
        return description -> description.getPaths().values().forEach(path -> {
            path.readOperations()
                    .forEach(operation -> REFUSALS.forEach(
                            (status, words) -> operation.getResponses().addApiResponse(status, refusal(words))));
            path.readOperations().stream()
                    .filter(operation -> operation != path.getGet())
                    .forEach(operation -> REFUSALS_OF_WRITING.forEach(
                            (status, words) -> operation.getResponses().addApiResponse(status, refusal(words))));
        });
    }

    private static ApiResponse refusal(String words) {
        return new ApiResponse()
                .description(words)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    private static Schema<?> problem() {
        var fault = new ObjectSchema()
                .addProperty("field", new StringSchema())
                .addProperty("code", new StringSchema())
                .addProperty("message", new StringSchema());
        return new ObjectSchema()
                .description("RFC 9457; type is stable, detail speaks the language of Accept-Language (vi, en).")
                .addProperty("type", new StringSchema().example("urn:cotmoc:problem:stale-revision"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("errors", new ArraySchema().items(fault));
    }
}
