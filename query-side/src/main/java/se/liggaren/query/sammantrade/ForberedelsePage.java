package se.liggaren.query.sammantrade;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.platform.Sammantradesavsnitt;
import se.liggaren.query.platform.Tidpunkt;

/** What a meeting lacks before it, and what it would be given; other views answer for what they would give it. */
@Controller
class ForberedelsePage {

    private static final int MANADER_BAKAT = 12;

    private final Sammantraden sammantraden;
    private final List<Sammantradesavsnitt> avsnitt;
    private final Clock klocka;

    ForberedelsePage(Sammantraden sammantraden, ObjectProvider<Sammantradesavsnitt> avsnitt, Clock klocka) {
        this.sammantraden = sammantraden;
        this.avsnitt = avsnitt.orderedStream().toList();
        this.klocka = klocka;
    }

    /** Something that the meeting lacks, with the form that mends it for who may. */
    record Brist(String text, Optional<Atgard> atgard) {
    }

    /** A decision of an earlier meeting that is not yet in force. */
    record Tidigare(Mote mote, Mote.Beslutsrad beslut) {
    }

    /** A section that another view answers for, ready to be drawn. */
    record Avsnitt(String mall, Object innehall) {
    }

    @GetMapping("/sammantraden/{id:[0-9a-fA-F-]{36}}/forbered")
    String visa(@PathVariable UUID id, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Sammantradesbild bild = sammantraden.las(id)
                .orElseThrow(() -> ProblemException.finnsInte("Det finns inget sammanträde med det id:t."));
        Sammantrade mote = bild.sammantrade();
        Fraga fraga = new Fraga(LocalDate.ofInstant(klocka.instant(), Tidpunkt.STOCKHOLM), lasare.roller(), 1);
        sida.addAttribute("mote", Mote.av(bild));
        sida.addAttribute("brister", Sammantradesbrist.infor(mote).stream()
                .filter(brist -> brist.kommando() != SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET)
                .map(brist -> new Brist(brist.text(), atgard(fraga, brist.kommando(), bild))).toList());
        sida.addAttribute("redovisa", atgard(fraga, SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET, bild));
        sida.addAttribute("tidigare", sammantraden.mellan(mote.datum().minusMonths(MANADER_BAKAT),
                mote.datum().minusDays(1)).stream().flatMap(ForberedelsePage::ejIKraft).toList());
        sida.addAttribute("avsnitt", mote.redovisning().isPresent() ? List.of() : avsnitt.stream()
                .map(a -> new Avsnitt(a.mall(), a.innehall(mote.datum(), lasare))).toList());
        return "sammantrade/forbered";
    }

    private static Optional<Atgard> atgard(Fraga fraga, SammantradeKommando kommando, Sammantradesbild bild) {
        return fraga.atgard(kommando, bild.sammantrade().oppnaKommandon().contains(kommando), "sammantraden",
                bild.id());
    }

    private static Stream<Tidigare> ejIKraft(Sammantradesbild bild) {
        Mote mote = Mote.av(bild);
        return bild.sammantrade().beslut().stream().filter(beslut -> !beslut.aterstar().isEmpty())
                .map(beslut -> new Tidigare(mote, Mote.Beslutsrad.av(beslut)));
    }
}
