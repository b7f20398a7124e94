package se.liggaren.query.handelselogg;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.namn.Namn;
import se.liggaren.platform.namn.Namnkatalog;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sekretess.Sekretess;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.query.handelselogg.Revisionspost.Ensam;
import se.liggaren.query.handelselogg.Revisionspost.Sida;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Menylank;
import se.liggaren.webkit.Val;

/** The auditor's replay: the log in order, and each event by itself. */
@Controller
class RevisionPage {

    private static final List<Val> STROMTYPER = List.of(
            new Val("Upphandling", "Upphandlingar"), new Val("Avtal", "Avtal"),
            new Val("Upphandlingsplan", "Planer"), new Val("Sammantrade", "Sammanträden"),
            new Val("Verksamhetsmal", "Mål"), new Val("Nyckeltal", "Nyckeltal"),
            new Val("Kommunstatistik", "Kommunernas kostnader"), new Val("Omvarldshandelse", "Omvärldshändelser"),
            new Val("Behov", "Behov"), new Val("Statuslegend", "Statuslegenden"),
            new Val("Lopnummerserie", "Löpnummerserien"));

    private static final List<Val> ROLLER = Arrays.stream(Roll.values())
            .map(roll -> new Val(roll.name(), roll.klartext())).toList();

    private static final Set<Roll> SER_SPARLOGG = Set.of(Roll.REVISOR, Roll.ADMIN);

    private final Revision revision;
    private final Sekretess sekretess;
    private final Namnkatalog katalog;

    RevisionPage(Revision revision, Sekretess sekretess, Namnkatalog katalog) {
        this.revision = revision;
        this.sekretess = sekretess;
        this.katalog = katalog;
    }

    @Bean
    @Order(80)
    static Menylank revisionensMenylank() {
        return new Menylank("/revision", "Revision");
    }

    @GetMapping("/revision")
    String visa(@RequestParam Optional<String> stromtyp, @RequestParam Optional<String> upphandling,
            @RequestParam Optional<Roll> roll,
            @RequestParam Optional<LocalDate> registreradFran,
            @RequestParam Optional<LocalDate> registreradTill,
            @RequestParam Optional<LocalDate> gallerFran,
            @RequestParam Optional<LocalDate> gallerTill,
            @RequestParam(defaultValue = "false") boolean rattelser,
            @RequestParam Optional<LocalDate> dag, @RequestParam Optional<Long> efter,
            @RequestParam Optional<Long> fore, @RequestParam MultiValueMap<String, String> begaran,
            @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Revisionsfraga fraga = new Revisionsfraga(stromtyp.filter(s -> !s.isBlank()),
                upphandling.map(String::strip).filter(s -> !s.isEmpty()), roll, registreradFran, registreradTill,
                gallerFran, gallerTill, rattelser);
        Sida logg = las(fraga, dag, efter, fore, sekretess.provning(lasare));
        sida.addAttribute("logg", logg);
        sida.addAttribute("namnen", namnen(lasare, logg.poster()));
        sida.addAttribute("foregaende", logg.fore().map(position -> adress("fore", position)));
        sida.addAttribute("nasta", logg.efter().map(position -> adress("efter", position)));
        sida.addAttribute("stromtyper", STROMTYPER);
        sida.addAttribute("roller", ROLLER);
        sida.addAttribute("urval", dag.isPresent() || !fraga.equals(Revisionsfraga.ALLT));
        sida.addAttribute("serSparlogg", lasare.roller().stream().anyMatch(SER_SPARLOGG::contains));
        sida.addAttribute("formular", Formular.inskickat(begaran));
        return "handelselogg/revision";
    }

    @GetMapping("/revision/{position:[0-9]{1,18}}")
    String visa(@PathVariable long position, @AuthenticationPrincipal Inloggad lasare, Model sida) {
        Ensam handelse = revision.las(position, sekretess.provning(lasare)).orElseThrow(
                () -> ProblemException.finnsInte("Det finns ingen händelse med nummer " + position + " i loggen."));
        sida.addAttribute("handelse", handelse);
        sida.addAttribute("namnen", namnen(lasare, List.of(handelse.post())));
        return "handelselogg/handelse";
    }

    private Namn namnen(Inloggad lasare, List<Revisionspost> poster) {
        return katalog.till(lasare.roller(), poster.stream().map(Revisionspost::anvandare).toList());
    }

    private Sida las(Revisionsfraga fraga, Optional<LocalDate> dag, Optional<Long> efter, Optional<Long> fore,
            Sekretessprovning provning) {
        if (fore.isPresent()) {
            return revision.fore(fore.get(), fraga, provning);
        }
        return dag.isPresent() && efter.isEmpty() ? revision.fran(dag.get(), fraga, provning)
                : revision.efter(efter.orElse(0L), fraga, provning);
    }

    /** This page from another position, with the same choices. */
    private static String adress(String hall, long position) {
        return ServletUriComponentsBuilder.fromCurrentRequest().replaceQueryParam("dag").replaceQueryParam("efter")
                .replaceQueryParam("fore").replaceQueryParam(hall, position).build().toUriString();
    }
}
