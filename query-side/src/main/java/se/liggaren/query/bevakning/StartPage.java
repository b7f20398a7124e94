package se.liggaren.query.bevakning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Tidpunkt;

/** The start page: what waits for the reader, and the ways everybody goes. */
@Controller
class StartPage {

    /** How many of each kind the page tells of; of the rest only their number. */
    private static final int HOGST = 5;

    private final Map<Bevakningsslag, Bevakare> bevakare;
    private final List<Startavsnitt> avsnitt;
    private final Clock klocka;

    StartPage(List<Bevakare> bevakare, ObjectProvider<Startavsnitt> avsnitt, Clock klocka) {
        this.bevakare = bevakare.stream().collect(Collectors.toMap(Bevakare::slag, Function.identity()));
        this.avsnitt = avsnitt.orderedStream().toList();
        this.klocka = klocka;
    }

    @GetMapping("/")
    String visa(@AuthenticationPrincipal Inloggad lasare, Model sida) {
        LocalDate idag = LocalDate.ofInstant(klocka.instant(), Tidpunkt.STOCKHOLM);
        List<Bevakningsslag> slag = Bevakningsslag.visasFor(lasare.roller());
        sida.addAttribute("idag", Klartext.dag(idag));
        sida.addAttribute("bevakar", !slag.isEmpty());
        sida.addAttribute("dagordning", dagordning(slag, new Fraga(idag, lasare.roller(), HOGST)));
        sida.addAttribute("avsnitt", avsnitt.stream().map(a -> new Avsnitt(a.mall(), a.innehall(lasare))).toList());
        return "bevakning/start";
    }

    private Dagordning dagordning(List<Bevakningsslag> slag, Fraga fraga) {
        Map<Bevakningsslag, Bevakningar> bevakat = new EnumMap<>(Bevakningsslag.class);
        slag.forEach(ett -> bevakat.put(ett, bevakare.get(ett).bevaka(fraga)));
        return Dagordning.av(fraga.idag(), bevakat);
    }

    /** A section that a view answers for, ready to be drawn. */
    record Avsnitt(String mall, Object innehall) {
    }
}
