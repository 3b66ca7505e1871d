package vn.cotmoc.users.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.cotmoc.users.CurrentUser;

/// Leaves the furniture where the page of a problem finds it: model attributes of the advice do not reach such pages.
@Component
class FurnitureForProblems implements WebMvcConfigurer, HandlerInterceptor {

    private final FurnitureAdvice advice;
    private final LocaleResolver languages;

    FurnitureForProblems(FurnitureAdvice advice, LocaleResolver languages) {
        this.advice = advice;
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // Assets have no page around them, and nobody is looked up for them.
        registry.addInterceptor(this)
                .excludePathPatterns("/api/**", "/css/**", "/js/**", "/fonts/**", "/images/**", "/webjars/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var user = authentication != null && authentication.getPrincipal() instanceof CurrentUser known ? known : null;
        request.setAttribute("furniture", advice.furniture(request, languages.resolveLocale(request), user));
        return true;
    }
}
