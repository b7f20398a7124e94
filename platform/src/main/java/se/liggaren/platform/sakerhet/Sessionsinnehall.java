package se.liggaren.platform.sakerhet;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.jackson.SecurityJacksonModules;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What a session holds, as JSON; nothing is read back but what Spring Security and we are known to put there. */
final class Sessionsinnehall {

    private static final Logger LOG = LoggerFactory.getLogger(Sessionsinnehall.class);

    private final JsonMapper json = JsonMapper.builder()
            .addModules(SecurityJacksonModules.getModules(Sessionsinnehall.class.getClassLoader(),
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType(Inloggad.class)
                            .allowIfSubType(Engangsbesked.Besked.class)
                            .allowIfSubType("java.util.ImmutableCollections$")))
            .build();

    byte[] skriv(Object varde) {
        return json.writeValueAsBytes(varde);
    }

    /** What an earlier version wrote and this one cannot read is as good as absent: the reader logs in again. */
    @Nullable Object las(byte[] skrivet) {
        try {
            return json.readValue(skrivet, Object.class);
        } catch (JacksonException e) {
            LOG.warn("What a session held could not be read: {}", e.getOriginalMessage());
            return null;
        }
    }
}
