package vn.cotmoc.users;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.SessionRepository;

/// How signed-in sessions are kept.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    // A repository bean of our own would switch off the one that keeps sessions in the database, so that one is
    // wrapped.
    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof SessionRepository<?> stored ? new SparingSessions<>(stored) : bean;
            }
        };
    }
}
