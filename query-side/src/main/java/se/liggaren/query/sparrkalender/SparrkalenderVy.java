package se.liggaren.query.sparrkalender;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class SparrkalenderVy implements Vy {

    static final String NAMN = "sparrkalender";

    private final Strommar strommar;
    private final JsonMapper json;

    SparrkalenderVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public SparrkalenderProjection projection(Vyschema schema) {
        return new SparrkalenderProjection(schema, strommar, json);
    }
}
