package vn.cotmoc.reminders.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Pages have a head; programs and assets have none.
@Configuration(proxyBeanMethods = false)
class UnreadConfiguration implements WebMvcConfigurer {

    private final UnreadNotices unread;

    UnreadConfiguration(UnreadNotices unread) {
        this.unread = unread;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(unread)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/fonts/**", "/images/**", "/webjars/**");
    }
}
