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
import se.liggaren.command.api.Formularunderlag.Stromlage;
import se.liggaren.command.api.Kommandoformular.Ruta;
import se.liggaren.command.api.Kommandomottagare.Kvitto;
import se.liggaren.command.api.Kommandomottagare.Villkor;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;
import se.liggaren.webkit.Formular;
import se.liggaren.webkit.Val;
import tools.jackson.databind.JsonNode;

/** The commands as forms, each drawn from its record. The fields of the form itself have names that begin with _. */
@Controller
class KommandoPage {

    private static final String VERSION = "_version";
    private static final String NYCKEL = "_nyckel";
    private static final String BEKRAFTAD = "_bekraftad";

    private final Map<String, Samling<?>> samlingar;
    private final Formularunderlag underlag;
    private final Kommandobindning bindning;
    private final Kommandomottagare mottagare;
    private final Clock klocka;

    KommandoPage(List<Samling<?>> samlingar, Formularunderlag underlag, Kommandobindning bindning,
            Kommandomottagare mottagare, Clock klocka) {
        this.samlingar = samlingar.stream().collect(Collectors.toMap(Samling::namn, Function.identity()));
        this.underlag = underlag;
        this.bindning = bindning;
        this.mottagare = mottagare;
        this.klocka = klocka;
    }

    /**
     * What a form is for.
     *
     * @param strom  the stream that the command is for; none when it is yet to be founded
     * @param galler what the command is about, in people's words; empty when it is yet to come
     * @param hit    the form's own address
     * @param dit    the page of what the command is about, when there is one already
     */
    record Arende<C extends Kommando>(Samling<C> samling, Slag<C> slag, Kommandoformular formular,
            Optional<String> strom, String galler, long version, String hit, Optional<String> dit) {
    }

    @GetMapping("/upphandlingar/ny")
    ModelAndView visaNy(@AuthenticationPrincipal Inloggad vem, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(arende("upphandlingar", "lagg-upp-upphandling", Optional.empty()), vem, forslag);
    }

    @GetMapping("/{samling}/kommandon/{kommando}")
    ModelAndView visaUtanNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String kommando, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(arende(samling, kommando, Optional.empty()), vem, forslag);
    }

    @PostMapping("/{samling}/kommandon/{kommando}")
    ModelAndView skickaUtanNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String kommando, @RequestParam(NYCKEL) UUID nyckel, @RequestParam(VERSION) long version,
            @RequestParam MultiValueMap<String, String> ifyllt) {
        return skicka(arende(samling, kommando, Optional.empty()), vem, nyckel, version, ifyllt);
    }

    @GetMapping("/{samling}/{id}/kommandon/{kommando}")
    ModelAndView visaMedNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String id, @PathVariable String kommando,
            @RequestParam MultiValueMap<String, String> forslag) {
        return visa(arende(samling, kommando, Optional.of(id)), vem, forslag);
    }

    @PostMapping("/{samling}/{id}/kommandon/{kommando}")
    ModelAndView skickaMedNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String samling,
            @PathVariable String id, @PathVariable String kommando, @RequestParam(NYCKEL) UUID nyckel,
            @RequestParam(VERSION) long version, @RequestParam MultiValueMap<String, String> ifyllt) {
        return skicka(arende(samling, kommando, Optional.of(id)), vem, nyckel, version, ifyllt);
    }

    private Arende<?> arende(String samling, String kommando, Optional<String> id) {
        return arende(Optional.ofNullable(samlingar.get(samling)).orElseThrow(KommandoApiPage::okantKommando),
                kommando, id);
    }

    private <C extends Kommando> Arende<C> arende(Samling<C> samling, String kommando, Optional<String> id) {
        Slag<C> slag = samling.slag(kommando).orElseThrow(KommandoApiPage::okantKommando);
        if (samling.gerNyttId(slag)) {
            if (id.isPresent()) {
                throw KommandoApiPage.okantKommando();
            }
            return new Arende<>(samling, slag, formular(slag, Map.of()), Optional.empty(), "", 0,
                    samling.adress(slag), Optional.empty());
        }
        if (id.isPresent() == samling.adressering().endaStrom()) {
            throw KommandoApiPage.okantKommando();
        }
        String namn = id.orElse(samling.namn());
        String strom = samling.adressering().strom().apply(namn);
        Stromlage lage = underlag.lage(strom, slag.regel().grundar()).orElseThrow(() -> ProblemException.finnsInte(
                "Det som kommandot gäller finns inte. Kontrollera adressen."));
        String iAdressen = samling.adressering().nyttId() ? strom : namn;
        return new Arende<>(samling, slag, formular(slag, underlag.val(strom)), Optional.of(strom), lage.namn(),
                lage.version(), samling.adress(slag).replaceFirst("\\{\\w+}", iAdressen),
                Optional.of(samling.sida(iAdressen)));
    }

    private Kommandoformular formular(Slag<?> slag, Map<String, List<Val>> egnaVal) {
        List<Val> organisationer = Organisationer.kanda(LocalDate.now(klocka)).stream()
                .map(organisation -> new Val(organisation.namn(), organisation.namn())).toList();
        Map<String, List<Val>> val = new HashMap<>(egnaVal);
        Kommandofalt.av(slag.klass()).forEach(falt -> {
            if (falt.typ() == UpphandlingId.class) {
                val.put(falt.namn(), underlag.upphandlingar());
            } else if (falt.namn().equals("ansvarigRegion") || falt.namn().equals("deltagande")) {
                val.put(falt.namn(), organisationer);
            }
        });
        return new Kommandoformular(slag.klass(), val);
    }

    private ModelAndView visa(Arende<?> arende, Inloggad vem, Map<String, List<String>> forslag) {
        mottagare.krav(arende.slag(), vem);
        Map<String, List<String>> varden = new HashMap<>(forslag);
        varden.putIfAbsent("gallerFran",
                List.of(underlag.dag(arende.slag().regel(), arende.strom(), LocalDate.now(klocka)).toString()));
        return sida(arende, Formular.inskickat(varden), UUID.randomUUID(), arende.version(), HttpStatus.OK);
    }

    private <C extends Kommando> ModelAndView skicka(Arende<C> arende, Inloggad vem, UUID nyckel, long version,
            Map<String, List<String>> ifyllt) {
        Roll roll = mottagare.krav(arende.slag(), vem);
        Formular formular = Formular.inskickat(ifyllt);
        JsonNode begaran = arende.formular().begaran(ifyllt);
        List<Faltfel> fel = new ArrayList<>();
        Optional<C> kommando = bind(arende, begaran, fel);
        if (Etiketter.foljd(arende.slag().klass()).isPresent() && !formular.varde(BEKRAFTAD).equals("true")) {
            fel.add(new Faltfel(BEKRAFTAD, "Kryssa för att du har förstått följden."));
        }
        if (kommando.isEmpty() || !fel.isEmpty()) {
            return sida(arende, formular.medFel(fel), nyckel, version, HttpStatus.BAD_REQUEST);
        }
        try {
            return vidare(arende, utfarda(arende, kommando.get(), begaran, vem, roll, nyckel, version));
        } catch (ProblemException nej) {
            return nej(arende, formular, nyckel, version, nej);
        }
    }

    private <C extends Kommando> Kvitto utfarda(Arende<C> arende, C kommando, JsonNode begaran, Inloggad vem,
            Roll roll, UUID nyckel, long version) {
        Optional<String> nyckeln = Optional.of(nyckel.toString());
        return arende.strom()
                .map(strom -> mottagare.utfarda(arende.samling().kommandotyp(), strom, kommando, begaran, vem, roll,
                        new Villkor(nyckeln, Optional.of(version))))
                .orElseGet(() -> mottagare.grunda(arende.samling(), kommando, begaran, vem, roll,
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
    private ModelAndView nej(Arende<?> arende, Formular formular, UUID nyckel, long version, ProblemException nej) {
        HttpStatus status = HttpStatus.valueOf(nej.getStatusCode().value());
        return switch (status) {
            case CONFLICT -> sida(arende, medNej(formular, String.valueOf(nej.problem().getDetail())), nyckel,
                    version, status);
            case PRECONDITION_FAILED -> sida(arende, medNej(formular, """
                    Något annat har registrerats sedan du öppnade formuläret. Läs vad som har hänt, se efter att dina \
                    uppgifter fortfarande stämmer, och skicka dem sedan igen."""), nyckel, arende.version(), status);
            case UNPROCESSABLE_CONTENT -> sida(arende, medNej(formular, """
                    Formuläret är redan skickat en gång, med andra uppgifter. Läs vad som har registrerats, och skicka \
                    igen bara om även detta ska registreras."""), UUID.randomUUID(), arende.version(), status);
            default -> throw nej;
        };
    }

    private static Formular medNej(Formular formular, String nej) {
        return formular.medFel(List.of(new Faltfel("", nej)));
    }

    private ModelAndView sida(Arende<?> arende, Formular formular, UUID nyckel, long version, HttpStatus status) {
        LocalDate idag = LocalDate.now(klocka);
        List<Ruta> frivilliga = arende.formular().frivilliga(idag);
        return new ModelAndView("api/kommando", status)
                .addObject("arende", arende)
                .addObject("beskrivning", Etiketter.kommando(arende.slag().klass()))
                .addObject("foljd", Etiketter.foljd(arende.slag().klass()).orElse(""))
                .addObject("formular", formular)
                .addObject("rutor", arende.formular().rutor(idag))
                .addObject("frivilliga", frivilliga)
                .addObject("oppna", frivilliga.stream().anyMatch(ruta -> ifylld(ruta, formular)))
                .addObject("nyckel", nyckel)
                .addObject("version", version);
    }

    private static boolean ifylld(Ruta ruta, Formular formular) {
        return !formular.varde(ruta.namn()).isBlank() || !formular.felI(ruta.namn()).isEmpty()
                || ruta.delar().stream().anyMatch(del -> ifylld(del, formular));
    }
}
