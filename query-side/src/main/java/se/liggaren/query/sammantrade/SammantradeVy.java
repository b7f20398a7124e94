package se.liggaren.query.sammantrade;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class SammantradeVy implements Vy {

    static final String NAMN = "sammantrade";

    private final Strommar strommar;
    private final JsonMapper json;

    SammantradeVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public SammantradeProjection projection(Vyschema schema) {
        return new SammantradeProjection(schema, strommar, json);
    }
}
