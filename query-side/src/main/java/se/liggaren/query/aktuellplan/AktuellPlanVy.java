package se.liggaren.query.aktuellplan;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Strommar;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class AktuellPlanVy implements Vy {

    static final String NAMN = "aktuellplan";

    private final Strommar strommar;
    private final JsonMapper json;

    AktuellPlanVy(Strommar strommar, JsonMapper json) {
        this.strommar = strommar;
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public AktuellPlanProjection projection(Vyschema schema) {
        return new AktuellPlanProjection(schema, strommar, json);
    }
}
