package se.liggaren.query.mal;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class MalVy implements Vy {

    static final String NAMN = "mal";

    private final Strommar strommar;
    private final JsonMapper json;

    MalVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public MalProjection projection(Vyschema schema) {
        return new MalProjection(schema, strommar, json);
    }
}
