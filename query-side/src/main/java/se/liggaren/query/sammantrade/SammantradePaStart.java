package se.liggaren.query.sammantrade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.bevakning.Startavsnitt;
import se.liggaren.query.platform.Tidpunkt;

/** The next meeting, on the start page. */
@Component
@Order(30)
class SammantradePaStart implements Startavsnitt {

    private final Sammantraden sammantraden;
    private final Clock klocka;

    SammantradePaStart(Sammantraden sammantraden, Clock klocka) {
        this.sammantraden = sammantraden;
        this.klocka = klocka;
    }

    @Override
    public String mall() {
        return "sammantrade/pa-start";
    }

    @Override
    public Optional<Mote> innehall(Inloggad lasare) {
        return sammantraden.nasta(LocalDate.ofInstant(klocka.instant(), Tidpunkt.STOCKHOLM)).map(Mote::av);
    }
}
