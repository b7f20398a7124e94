package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import se.liggaren.command.Kommando;
import se.liggaren.command.api.Formularunderlag.Nyhet;
import se.liggaren.command.api.Formularunderlag.Stromlage;
import se.liggaren.command.api.Kommandoformular.Ruta;
import se.liggaren.command.api.Kommandomottagare.Kvitto;
import se.liggaren.command.api.Kommandomottagare.Villkor;
import se.liggaren.command.api.Rattelsesteg.Fraga;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sekretess.Sekretess;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import tools.jackson.databind.JsonNode;

/**
 * The commands as forms, each drawn from its record. The fields of the form itself have names that begin with _. What
 * cannot be undone is shown in words, with what it leads to, before it is sent.
 */
@Controller
class KommandoPage {

    private static final String VERSION = "_version";
    private static final String NYCKEL = "_nyckel";
    private static final String BEKRAFTAD = "_bekraftad";
    private static final String ANDRA = "_andra";
    private static final String FLER = "_fler";

    private final Map<String, Samling<?>> samlingar;
    private final Formularunderlag underlag;
    private final Formularkunskap kunskap;
    private final Rattelsesteg rattelser;
    private final Statuslegender legender;
    private final Kommandobindning bindning;
    private final Kommandomottagare mottagare;
    private final Sekretess sekretess;
    private final Clock klocka;

    KommandoPage(List<Samling<?>> samlingar, Formularunderlag underlag, Formularkunskap kunskap,
            Rattelsesteg rattelser, Statuslegender legender, Kommandobindning bindning, Kommandomottagare mottagare,
            Sekretess sekretess, Clock klocka) {
        this.samlingar = samlingar.stream().collect(Collectors.toMap(Samling::namn, Function.identity()));
        this.underlag = underlag;
        this.kunskap = kunskap;
        this.rattelser = rattelser;
        this.legender = legender;
        this.bindning = bindning;
        this.mottagare = mottagare;
        this.sekretess = sekretess;
        this.klocka = klocka;
    }

    /**
     * What a form is for.
     *
     * @param id    how the address names what the command is about; none when that is yet to come, or the only one
     * @param strom the stream that the command is for; none when it is yet to be founded
     * @param lage  what the command is about, as it is now; empty when it is yet to come
     * @param dit   the page of what the command is about, when there is one already
     */
    record Arende<C extends Kommando>(Samling<C> samling, Slag<C> slag, Kommandoformular formular,
            Optional<String> id, Optional<String> strom, Optional<Stromlage> lage, Optional<String> dit) {

        long version() {
            return lage.map(Stromlage::version).orElse(0L);
        }

        /** The form's own address. */
        public String hit() {
            return adress(slag);
        }

        /** The address of the form of another command to the same. */
        String adress(Slag<?> annat) {
            return samling.adress(annat).replaceFirst("\\{\\w+}", id.orElse(""));
        }

        /** What the command is about, in people's words; empty when it is yet to come. */
        public String galler() {
            return lage.map(Stromlage::namn).orElse("");
        }

        /** Whether the command is one of those that its stream is open to now. */
        boolean oppet() {
            return lage.filter(l -> !l.oppna().contains(slag.regel())).isEmpty();
        }
    }

    /** What else can be done, and where. */
    record Vag(String adress, String text) {
    }

    @GetMapping("/upphandlingar/ny")
    ModelAndView visaNy(@AuthenticationPrincipal Inloggad vem, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(arende("upphandlingar", "lagg-upp-upphandling", Optional.empty(), vem, forslag), vem, forslag);
    }

    @GetMapping("/{samling}/kommandon/{kommando}")
    ModelAndView visaUtanNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String kommando, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(arende(samling, kommando, Optional.empty(), vem, forslag), vem, forslag);
    }

    @PostMapping("/{samling}/kommandon/{kommando}")
    ModelAndView skickaUtanNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String kommando, @RequestParam(NYCKEL) UUID nyckel, @RequestParam(VERSION) long version,
            @RequestParam MultiValueMap<String, String> ifyllt) {
        return skicka(arende(samling, kommando, Optional.empty(), vem, ifyllt), new Inskickat(vem, nyckel, version, ifyllt));
    }

    @GetMapping("/{samling}/{id}/kommandon/{kommando}")
    ModelAndView visaMedNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String id, @PathVariable String kommando,
            @RequestParam MultiValueMap<String, String> forslag) {
        return visa(arende(samling, kommando, Optional.of(id), vem, forslag), vem, forslag);
    }

    @PostMapping("/{samling}/{id}/kommandon/{kommando}")
    ModelAndView skickaMedNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String id, @PathVariable String kommando, @RequestParam(NYCKEL) UUID nyckel,
            @RequestParam(VERSION) long version, @RequestParam MultiValueMap<String, String> ifyllt) {
        return skicka(arende(samling, kommando, Optional.of(id), vem, ifyllt), new Inskickat(vem, nyckel, version, ifyllt));
    }

    /**
     * A form as it was sent.
     *
     * @param version the stream's version when the form was opened, or when its sender was last told of it
     */
    private record Inskickat(Inloggad vem, UUID nyckel, long version, Map<String, List<String>> ifyllt) {

        boolean knapp(String namn) {
            return ifyllt.containsKey(namn);
        }

        Inskickat med(Map<String, List<String>> annat) {
            return new Inskickat(vem, nyckel, version, annat);
        }

        Inskickat medVersion(long nu) {
            return new Inskickat(vem, nyckel, nu, ifyllt);
        }

        Inskickat medNyckel(UUID ny) {
            return new Inskickat(vem, ny, version, ifyllt);
        }
    }

    private Arende<?> arende(String samling, String kommando, Optional<String> id, Inloggad vem,
            Map<String, List<String>> ifyllt) {
        return arende(Optional.ofNullable(samlingar.get(samling)).orElseThrow(KommandoApiPage::okantKommando),
                kommando, id, vem, ifyllt);
    }

    private <C extends Kommando> Arende<C> arende(Samling<C> samling, String kommando, Optional<String> id, Inloggad vem,
            Map<String, List<String>> ifyllt) {
        Slag<C> slag = samling.slag(kommando).orElseThrow(KommandoApiPage::okantKommando);
        if (samling.gerNyttId(slag)) {
            if (id.isPresent()) {
                throw KommandoApiPage.okantKommando();
            }
            return new Arende<>(samling, slag, formular(slag, kunskap.om(slag.regel(), Optional.empty())),
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (id.isPresent() == samling.adressering().endaStrom()) {
            throw KommandoApiPage.okantKommando();
        }
        String namn = id.orElse(samling.namn());
        String strom = samling.adressering().strom().apply(namn);
        Stromlage lage = underlag.lage(strom, slag.regel()).orElseThrow(() -> ProblemException.finnsInte(
                "Det som kommandot gäller finns inte. Kontrollera adressen."));
        String iAdressen = samling.adressering().nyttId() ? strom : namn;
        Forkunskap kand = kunskap.om(slag.regel(), Optional.of(strom));
        return new Arende<>(samling, slag, formular(slag, Rattelsesteg.galler(slag.regel())
                ? kand.och(rattelser.kunskap(strom, ifyllt, sekretess.provning(vem))) : kand), id.map(_ -> iAdressen),
                Optional.of(strom), Optional.of(lage), Optional.of(samling.sida(iAdressen)));
    }

    private static Kommandoformular formular(Slag<?> slag, Forkunskap kand) {
        return new Kommandoformular(slag.klass(), kand);
    }

    private ModelAndView visa(Arende<?> arende, Inloggad vem, Map<String, List<String>> forslag) {
        mottagare.krav(arende.slag(), vem);
        Optional<Fraga> forst = forst(arende, vem, forslag);
        if (forst.isPresent()) {
            return fraga(arende, forst.get());
        }
        Map<String, List<String>> varden = new HashMap<>(arende.formular().kunskap().forslag());
        varden.putAll(forslag);
        return sida(arende, new Inskickat(vem, UUID.randomUUID(), arende.version(), varden), List.of(), HttpStatus.OK);
    }

    /** What must be chosen before the form can be filled in. */
    private Optional<Fraga> forst(Arende<?> arende, Inloggad vem, Map<String, List<String>> ifyllt) {
        return Rattelsesteg.galler(arende.slag().regel())
                ? rattelser.fraga(arende.strom().orElseThrow(), ifyllt, sekretess.provning(vem)) : Optional.empty();
    }

    private static ModelAndView fraga(Arende<?> arende, Fraga fraga) {
        return new ModelAndView("api/fraga").addObject("arende", arende).addObject("fraga", fraga);
    }

    private <C extends Kommando> ModelAndView skicka(Arende<C> arende, Inskickat sant) {
        Roll roll = mottagare.krav(arende.slag(), sant.vem());
        Optional<Fraga> forst = forst(arende, sant.vem(), sant.ifyllt());
        if (forst.isPresent()) {
            return fraga(arende, forst.get());
        }
        Inskickat ifyllt = sant.med(arende.formular().ordnat(sant.ifyllt()));
        if (ifyllt.knapp(FLER)) {
            return utokad(arende, ifyllt);
        } else if (ifyllt.knapp(ANDRA)) {
            return sida(arende, ifyllt, List.of(), HttpStatus.OK);
        }
        JsonNode begaran = arende.formular().begaran(ifyllt.ifyllt());
        List<Faltfel> fel = new ArrayList<>();
        Optional<C> kommando = bind(arende, begaran, fel);
        if (kommando.isEmpty()) {
            return sida(arende, ifyllt, fel, HttpStatus.BAD_REQUEST);
        }
        if (Etiketter.foljd(arende.slag().klass()).isPresent() && !ifyllt.knapp(BEKRAFTAD)) {
            return arende.version() == ifyllt.version() ? granskning(arende, ifyllt) : konflikt(arende, ifyllt);
        }
        try {
            return vidare(arende, utfarda(arende, kommando.get(), begaran, roll, ifyllt));
        } catch (ProblemException nej) {
            return nej(arende, ifyllt, nej);
        }
    }

    private <C extends Kommando> Kvitto utfarda(Arende<C> arende, C kommando, JsonNode begaran, Roll roll,
            Inskickat sant) {
        Optional<String> nyckeln = Optional.of(sant.nyckel().toString());
        return arende.strom()
                .map(strom -> mottagare.utfarda(arende.samling().kommandotyp(), strom, kommando, begaran, sant.vem(),
                        roll, new Villkor(nyckeln, Optional.of(sant.version()))))
                .orElseGet(() -> mottagare.grunda(arende.samling(), kommando, begaran, sant.vem(), roll,
                        new Villkor(nyckeln, Optional.empty())));
    }

    private <C extends Kommando> Optional<C> bind(Arende<C> arende, JsonNode begaran, List<Faltfel> fel) {
        try {
            return Optional.of(bindning.bind(arende.slag().klass(), begaran));
        } catch (Kommandofel ogiltig) {
            ogiltig.fel().stream().map(arende.formular()::iFormularet).forEach(fel::add);
            return Optional.empty();
        }
    }

    /** To the page of what the command was about, which is told the version it must have reached. */
    private static ModelAndView vidare(Arende<?> arende, Kvitto kvitto) {
        String dit = arende.dit().orElseGet(() -> arende.samling().sida(kvitto.registrerat().strom()));
        RedirectView vidare = new RedirectView(dit + "?efter=" + kvitto.registrerat().version());
        vidare.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(vidare);
    }

    /** The form again, with what was filled in; after a conflict it may be sent again by one who has looked. */
    private ModelAndView nej(Arende<?> arende, Inskickat sant, ProblemException nej) {
        HttpStatus status = HttpStatus.valueOf(nej.getStatusCode().value());
        return switch (status) {
            case CONFLICT -> sida(arende, sant, nej(String.valueOf(nej.problem().getDetail())), status);
            case PRECONDITION_FAILED ->
                    konflikt(arende(arende.samling(), arende.slag().regel().adressnamn(), arende.id(), sant.vem(),
                            sant.ifyllt()), sant);
            case UNPROCESSABLE_CONTENT -> sida(arende, sant.medNyckel(UUID.randomUUID()).medVersion(arende.version()),
                    nej("""
                    Formuläret är redan skickat en gång, med andra uppgifter. Läs vad som har registrerats, och skicka \
                    igen bara om även detta ska registreras."""), status);
            default -> throw nej;
        };
    }

    /** Somebody else was faster: what she registered is told, and what was filled in may be sent again knowing it. */
    private ModelAndView konflikt(Arende<?> arende, Inskickat sant) {
        List<Nyhet> nytt = underlag.sedan(arende.strom().orElseThrow(), sant.version(), sant.vem().roller(),
                sekretess.provning(sant.vem()));
        return sida(arende, sant.medVersion(arende.version()), nej(arende.oppet() ? """
                Något annat har registrerats sedan du öppnade formuläret. Läs vad som har hänt, se efter att dina \
                uppgifter fortfarande stämmer, och skicka dem sedan igen.""" : """
                Något annat har registrerats sedan du öppnade formuläret, och %s går inte längre. Läs vad som har \
                hänt, och vad som går nu.""".formatted(arende.slag().regel().klartext())),
                HttpStatus.PRECONDITION_FAILED).addObject("nytt", nytt);
    }

    private static List<Faltfel> nej(String nej) {
        return List.of(new Faltfel("", nej));
    }

    private ModelAndView utokad(Arende<?> arende, Inskickat sant) {
        return sant.ifyllt().get(FLER).stream().findFirst()
                .flatMap(lista -> arende.formular().utokat(sant.ifyllt(), lista))
                .map(utokat -> sida(arende, sant.med(utokat.ifyllt()), List.of(), HttpStatus.OK)
                        .addObject("nyPost", utokat.post()))
                .orElseThrow(KommandoApiPage::okantKommando);
    }

    /** What was filled in, in words, and what it leads to; sent when it is confirmed. */
    private ModelAndView granskning(Arende<?> arende, Inskickat sant) {
        Map<String, List<String>> uppgifter = new HashMap<>(sant.ifyllt());
        uppgifter.keySet().removeIf(namn -> namn.startsWith("_"));
        return new ModelAndView("api/granska")
                .addObject("arende", arende)
                .addObject("foljd", Etiketter.foljd(arende.slag().klass()).orElseThrow())
                .addObject("rader", arende.formular().ilasning(Formular.inskickat(sant.ifyllt())))
                .addObject("uppgifter", uppgifter)
                .addObject("nyckel", sant.nyckel())
                .addObject("version", sant.version());
    }

    private ModelAndView sida(Arende<?> arende, Inskickat sant, List<Faltfel> fel, HttpStatus status) {
        Formular formular = Formular.inskickat(sant.ifyllt()).medFel(fel);
        List<Ruta> frivilliga = arende.formular().frivilliga(formular);
        Class<? extends Kommando> klass = arende.slag().klass();
        return new ModelAndView("api/kommando", status)
                .addObject("arende", arende)
                .addObject("beskrivning", Etiketter.kommando(klass))
                .addObject("nar", Etiketter.nar(klass))
                .addObject("lagrum", Etiketter.lagrum(klass))
                .addObject("status", legender.efter(arende.slag().regel()))
                .addObject("granskas", Etiketter.foljd(klass).isPresent())
                .addObject("formular", formular)
                .addObject("givna", arende.formular().givna())
                .addObject("dolda", arende.formular().kunskap().givna().keySet())
                .addObject("rutor", arende.formular().rutor(formular))
                .addObject("frivilliga", frivilliga)
                .addObject("oppna", frivilliga.stream().anyMatch(ruta -> ifylld(ruta, formular)))
                .addObject("vagar", arende.oppet() ? List.of() : vagar(arende, sant.vem()))
                .addObject("oppet", arende.oppet())
                .addObject("nytt", List.of())
                .addObject("nyckel", sant.nyckel())
                .addObject("version", sant.version());
    }

    /** What the stream is open to for somebody who cannot do what she came for. */
    private <C extends Kommando> List<Vag> vagar(Arende<C> arende, Inloggad vem) {
        List<Kommandoregel> oppna = arende.lage().map(Stromlage::oppna).orElse(List.of());
        return arende.samling().kommandon().values().stream().filter(slag -> oppna.contains(slag.regel()))
                .filter(slag -> slag.regel().farUtfardas(vem.roller(), LocalDate.now(klocka)))
                .map(slag -> new Vag(arende.adress(slag), slag.regel().klartext())).toList();
    }

    private static boolean ifylld(Ruta ruta, Formular formular) {
        return !formular.varde(ruta.namn()).isBlank() || !formular.felI(ruta.namn()).isEmpty()
                || ruta.delar().stream().anyMatch(del -> ifylld(del, formular));
    }
}
