package vn.cotmoc.users.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What happens before every page.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    // The language may be changed by the very request, and the furniture speaks it.
    private static final int AFTER_LANGUAGE = 10;
    private static final List<String> ASSETS = List.of("/css/**", "/js/**", "/fonts/**", "/images/**", "/webjars/**");

    private final FurnitureAdvice furniture;
    private final PasswordChangeFirst passwordChange;

    PageConfiguration(FurnitureAdvice furniture, PasswordChangeFirst passwordChange) {
        this.furniture = furniture;
        this.passwordChange = passwordChange;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Assets have no page around them, and nobody is looked up for them.
        registry.addInterceptor(furniture)
                .excludePathPatterns("/api/**")
                .excludePathPatterns(ASSETS)
                .order(AFTER_LANGUAGE);
        registry.addInterceptor(passwordChange).excludePathPatterns(ASSETS).order(AFTER_LANGUAGE);
    }
}
