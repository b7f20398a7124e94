package se.liggaren.command.api;

import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.liggaren.command.Avvisning;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.util.StdConverter;

/** Lets a no be sent to another process: what it mentions goes in the words in which a person will read it. */
@Component
@Qualifier("meddelanden")
final class Meddelandemodul extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Meddelandemodul() {
        super("Meddelanden");
        setMixInAnnotation(Avvisning.class, IOrd.class);
    }

    private interface IOrd {

        @JsonSerialize(contentConverter = Klartext.class)
        Map<String, Object> uppgifter();
    }

    static final class Klartext extends StdConverter<Object, String> {

        @Override
        public String convert(Object varde) {
            return Avvisningstexter.klartext(varde);
        }
    }
}
