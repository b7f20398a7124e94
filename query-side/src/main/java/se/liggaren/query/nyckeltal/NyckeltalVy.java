package se.liggaren.query.nyckeltal;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class NyckeltalVy implements Vy {

    static final String NAMN = "nyckeltal";

    private final Strommar strommar;
    private final JsonMapper json;

    NyckeltalVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public NyckeltalProjection projection(Vyschema schema) {
        return new NyckeltalProjection(schema, strommar, json);
    }
}
