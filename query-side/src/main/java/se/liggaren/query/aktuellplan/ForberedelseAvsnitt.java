package se.liggaren.query.aktuellplan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.platform.Sammantradesavsnitt;
import se.liggaren.query.platform.Tidpunkt;

/** What a meeting would be given of the plan, on the page that prepares it. */
@Component
@Order(10)
class ForberedelseAvsnitt implements Sammantradesavsnitt {

    private final AktuellPlan planer;
    private final Jamforelser jamforelser;
    private final Clock klocka;

    ForberedelseAvsnitt(AktuellPlan planer, Jamforelser jamforelser, Clock klocka) {
        this.planer = planer;
        this.jamforelser = jamforelser;
        this.klocka = klocka;
    }

    @Override
    public String mall() {
        return "aktuellplan/forberedelse";
    }

    /** Of the plan of the meeting's year, as it stands now or, when the day has gone, as it stood that day. */
    @Override
    public Optional<Forberedelse> innehall(LocalDate motesdag, Inloggad lasare) {
        LocalDate idag = LocalDate.ofInstant(klocka.instant(), Tidpunkt.STOCKHOLM);
        Tidpunkt tidpunkt = new Tidpunkt(Optional.of(motesdag).filter(dag -> dag.isBefore(idag)), Optional.empty());
        LocalDate dag = tidpunkt.dag(klocka);
        return planer.las(motesdag.getYear(), tidpunkt).map(plan -> Forberedelse.av(dag, plan,
                jamforelser.sedanSenaste(plan, dag), new Fraga(idag, lasare.roller(), plan.antal())));
    }
}
