package vn.cotmoc.users.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// What happens before every page.
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {

    // The language may be changed by the very request, and the furniture speaks it.
    private static final int AFTER_LANGUAGE = 10;

    private final FurnitureAdvice furniture;
    private final PasswordChangeFirst passwordChange;

    PageConfiguration(FurnitureAdvice furniture, PasswordChangeFirst passwordChange) {
        this.furniture = furniture;
        this.passwordChange = passwordChange;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(furniture).excludePathPatterns("/api/**").order(AFTER_LANGUAGE);
        registry.addInterceptor(passwordChange).order(AFTER_LANGUAGE);
    }
}
