package se.liggaren.platform.sakerhet;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether people log in at the organisation's own provider, which then alone knows them and their roles. */
final class Oidcvillkor {

    private Oidcvillkor() {
    }

    private static boolean valt(Environment installning) {
        return !installning.getProperty("liggaren.oidc.issuer", "").isBlank();
    }

    /** There is a provider. */
    static final class Med implements Condition {

        @Override
        public boolean matches(ConditionContext har, AnnotatedTypeMetadata vad) {
            return valt(har.getEnvironment());
        }
    }

    /** There is none: accounts and passwords are ours. */
    static final class Utan implements Condition {

        @Override
        public boolean matches(ConditionContext har, AnnotatedTypeMetadata vad) {
            return !valt(har.getEnvironment());
        }
    }
}
