package vn.cotmoc.testing;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The body of an answer, with its numbers as they were written.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    public static JsonNode of(MvcTestResult result) {
        try {
            return MAPPER.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<JsonNode> items(MvcTestResult result) {
        return StreamSupport.stream(of(result).spliterator(), false).toList();
    }

    /// A field of each item, as text.
    public static List<String> each(MvcTestResult result, String field) {
        return items(result).stream().map(item -> item.path(field).asString("")).toList();
    }
}
