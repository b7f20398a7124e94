package se.liggaren.query.upphandling;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.bevakning.Startavsnitt;
import se.liggaren.webkit.Formular;

/** The search for a procurement, on the start page. */
@Component
@Order(10)
class SokningPaStart implements Startavsnitt {

    @Override
    public String mall() {
        return "upphandling/pa-start";
    }

    @Override
    public Formular innehall(Inloggad lasare) {
        return Formular.tomt();
    }
}
