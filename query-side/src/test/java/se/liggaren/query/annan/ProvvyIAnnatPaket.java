package se.liggaren.query.annan;

import se.liggaren.query.platform.Vy;
import se.liggaren.query.platform.Vyschema;

/** Has the tables of the view {@code prov}, and code of its own. */
public final class ProvvyIAnnatPaket implements Vy {

    @Override
    public String namn() {
        return "prov";
    }

    @Override
    public Object projection(Vyschema schema) {
        return this;
    }
}
