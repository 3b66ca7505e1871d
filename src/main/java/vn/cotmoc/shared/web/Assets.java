package vn.cotmoc.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Styles, scripts, fonts and images, kept by browsers for a year under a name that changes with their content.
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {

    private static final CacheControl FOR_A_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    // Only these folders hold files. A handler for all paths would look for each link of a page among the files of
    // every library, which took longer than the page itself.
    private static final List<String> FOLDERS = List.of("css", "js", "fonts", "images");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : FOLDERS)
            registry.addResourceHandler("/%s/**".formatted(folder))
                    .addResourceLocations("classpath:/static/%s/".formatted(folder))
                    .setCacheControl(FOR_A_YEAR)
                    .resourceChain(true)
                    .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        // The path of a library names its version already.
        registry.addResourceHandler("/webjars/**")
                .addResourceLocations("classpath:/META-INF/resources/webjars/")
                .setCacheControl(FOR_A_YEAR)
                .resourceChain(true);
        // What is nowhere else is not here either; but it has been looked for, so that the answer is a page.
        registry.addResourceHandler("/**").resourceChain(false).addResolver(new Nothing());
    }

    private static final class Nothing extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        protected @Nullable String resolveUrlPathInternal(
                String path, List<? extends Resource> locations, ResourceResolverChain chain) {
            return null;
        }
    }
}
