package se.liggaren.query.historik;

import org.springframework.stereotype.Component;
import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;
import tools.jackson.databind.json.JsonMapper;

/** The view's name and what fills it. */
@Component
class HistorikVy implements Vy {

    static final String NAMN = "historik";

    private final JsonMapper json;

    HistorikVy(JsonMapper json) {
        this.json = json;
    }

    @Override
    public String namn() {
        return NAMN;
    }

    @Override
    public HistorikProjection projection(Vyschema schema) {
        return new HistorikProjection(schema, json);
    }
}
