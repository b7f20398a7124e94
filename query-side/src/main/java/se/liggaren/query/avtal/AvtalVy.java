package se.liggaren.query.avtal;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class AvtalVy implements Vy {

    static final String NAMN = "avtal";

    private final Strommar strommar;
    private final JsonMapper json;

    AvtalVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public AvtalProjection projection(Vyschema schema) {
        return new AvtalProjection(schema, strommar, json);
    }
}
