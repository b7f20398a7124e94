package se.liggaren.query.sammantrade;

import static se.liggaren.query.bevakning.Bevakningsslag.SAMMANTRADE;
import static se.liggaren.query.bevakning.Bevakningsslag.SAMMANTRADE_ATT_AVSLUTA;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.liggaren.query.bevakning.Bevakare;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.bevakning.Bevakningar;

/** Watches the next meeting and what it lacks, and the meetings of the last year that are not finished. */
@Configuration(proxyBeanMethods = false)
class Sammantradesbevakning {

    private static final int MANADER_EFTER = 12;

    private final Sammantraden sammantraden;

    Sammantradesbevakning(Sammantraden sammantraden) {
        this.sammantraden = sammantraden;
    }

    @Bean
    Bevakare nastaSammantrade() {
        return Bevakare.av(SAMMANTRADE, fraga -> {
            List<Bevakning> nasta = sammantraden.nasta(fraga.idag()).stream().map(Sammantradesbevakning::infor).toList();
            return new Bevakningar(nasta, nasta.size(), "/sammantraden");
        });
    }

    private static Bevakning infor(Sammantradesbild bild) {
        String brister = text(Sammantradesbrist.infor(bild.sammantrade()));
        return bevakning(bild, brister.isEmpty() ? "Allt är förberett." : brister,
                Optional.of(new Atgard("Förbered sammanträdet", "/sammantraden/" + bild.id() + "/forbered")));
    }

    @Bean
    Bevakare sammantradenAttAvsluta() {
        return Bevakare.av(SAMMANTRADE_ATT_AVSLUTA, fraga -> {
            List<Sammantradesbild> ofardiga = sammantraden
                    .mellan(fraga.idag().minusMonths(MANADER_EFTER), fraga.idag()).stream()
                    .filter(bild -> !Sammantradesbrist.efter(bild.sammantrade(), fraga.idag()).isEmpty()).toList();
            return new Bevakningar(ofardiga.stream().limit(fraga.hogst()).map(bild -> efter(fraga, bild)).toList(),
                    ofardiga.size(), "/sammantraden");
        });
    }

    private static Bevakning efter(Fraga fraga, Sammantradesbild bild) {
        List<Sammantradesbrist> brister = Sammantradesbrist.efter(bild.sammantrade(), fraga.idag());
        return bevakning(bild, text(brister),
                fraga.atgard(brister.getFirst().kommando(), true, "sammantraden", bild.id()));
    }

    private static Bevakning bevakning(Sammantradesbild bild, String text, Optional<Atgard> atgard) {
        return new Bevakning(bild.sammantrade().datum(), Mote.av(bild).rubrik(), text, "/sammantraden/" + bild.id(),
                atgard);
    }

    private static String text(List<Sammantradesbrist> brister) {
        return brister.stream().map(Sammantradesbrist::text).collect(Collectors.joining(" "));
    }
}
