package se.liggaren.query.bokslut;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class BokslutVy implements Vy {

    static final String NAMN = "bokslut";

    private final Strommar strommar;
    private final JsonMapper json;

    BokslutVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public BokslutProjection projection(Vyschema schema) {
        return new BokslutProjection(schema, strommar, json);
    }
}
