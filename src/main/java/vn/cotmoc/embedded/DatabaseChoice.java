package vn.cotmoc.embedded;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/// Which database the settings ask for; an empty value counts as none, since compose files and shells leave such.
final class DatabaseChoice {

    private DatabaseChoice() {}

    private static boolean isSet(Environment environment, String property) {
        return StringUtils.hasText(environment.getProperty(property));
    }

    static final class Embedded implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !isSet(context.getEnvironment(), "spring.datasource.url");
        }
    }

    static final class External implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return isSet(context.getEnvironment(), "spring.datasource.url");
        }
    }

    static final class ExternalWithoutOwner implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            var environment = context.getEnvironment();
            return isSet(environment, "spring.datasource.url") && !isSet(environment, "spring.flyway.user");
        }
    }
}
