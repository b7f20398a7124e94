package se.liggaren.query.aktuellplan;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Upphandlingsavsnitt;
import se.liggaren.query.platform.Vantan;

/** A procurement's course on its own page. */
@Component
@Order(3)
class TidslinjeUpphandlingsavsnitt implements Upphandlingsavsnitt {

    private final Tidslinjer tidslinjer;
    private final Vantan vantan;

    TidslinjeUpphandlingsavsnitt(Tidslinjer tidslinjer, Vantan vantan) {
        this.tidslinjer = tidslinjer;
        this.vantan = vantan;
    }

    @Override
    public String mall() {
        return "aktuellplan/tidslinje";
    }

    @Override
    public Tidslinjebild innehall(UUID upphandlingId, Tidpunkt tidpunkt, Optional<Long> efter, Inloggad lasare) {
        vantan.visaEfter(AktuellPlanVy.NAMN, upphandlingId.toString(), efter);
        return tidslinjer.las(List.of(upphandlingId), tidpunkt);
    }

    @Override
    public boolean offentligt() {
        return true;
    }
}
