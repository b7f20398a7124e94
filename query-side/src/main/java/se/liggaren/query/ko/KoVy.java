package se.liggaren.query.ko;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class KoVy implements Vy {

    static final String NAMN = "ko";

    private final Strommar strommar;
    private final JsonMapper json;

    KoVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public KoProjection projection(Vyschema schema) {
        return new KoProjection(schema, strommar, json);
    }
}
