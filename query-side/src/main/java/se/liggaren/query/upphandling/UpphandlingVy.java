package se.liggaren.query.upphandling;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class UpphandlingVy implements Vy {

    static final String NAMN = "upphandling";

    private final Strommar strommar;
    private final JsonMapper json;

    UpphandlingVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public UpphandlingProjection projection(Vyschema schema) {
        return new UpphandlingProjection(schema, strommar, json);
    }
}
