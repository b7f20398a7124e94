package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Roll;
import se.liggaren.events.plan.Planstrom;
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

    private final Samling<UpphandlingCommand> upphandlingar;
    private final Samling<PlanCommand> planer;
    private final Upphandlingsregister register;
    private final Formularunderlag underlag;
    private final Kommandobindning bindning;
    private final Kommandomottagare mottagare;
    private final Clock klocka;

    KommandoPage(Samling<UpphandlingCommand> upphandlingar, Samling<PlanCommand> planer, Upphandlingsregister register,
            Formularunderlag underlag, Kommandobindning bindning, Kommandomottagare mottagare, Clock klocka) {
        this.upphandlingar = upphandlingar;
        this.planer = planer;
        this.register = register;
        this.underlag = underlag;
        this.bindning = bindning;
        this.mottagare = mottagare;
        this.klocka = klocka;
    }

    /**
     * What a form is for.
     *
     * @param galler what the command is about, in people's words; empty when it is yet to come
     * @param hit    the form's own address
     * @param dit    the address of what the command is about, when there is one already
     */
    record Arende<C extends Kommando>(Slag<C> slag, Kommandoformular formular, String galler, long version,
            String hit, Optional<String> dit) {
    }

    /** Issues a command that has been bound, under the form's conditions. */
    @FunctionalInterface
    private interface Utfardare<C extends Kommando> {
        Kvitto utfarda(C kommando, JsonNode begaran, Roll roll, Villkor villkor);
    }

    @GetMapping("/upphandlingar/ny")
    ModelAndView visaNy(@AuthenticationPrincipal Inloggad vem, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(nyUpphandling(), vem, forslag);
    }

    @PostMapping("/upphandlingar/ny")
    ModelAndView skickaNy(@AuthenticationPrincipal Inloggad vem, @RequestParam(NYCKEL) UUID nyckel,
            @RequestParam MultiValueMap<String, String> ifyllt) {
        return skicka(nyUpphandling(), vem, nyckel, Optional.empty(), ifyllt,
                (kommando, begaran, roll, villkor) -> mottagare.laggUpp((LaggUppUpphandling) kommando, begaran, vem,
                        roll, villkor));
    }

    @GetMapping("/upphandlingar/{id}/kommandon/{kommando}")
    ModelAndView visaOmUpphandling(@AuthenticationPrincipal Inloggad vem, @PathVariable String id,
            @PathVariable String kommando, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(omUpphandling(register.slaUpp(id), kommando), vem, forslag);
    }

    @PostMapping("/upphandlingar/{id}/kommandon/{kommando}")
    ModelAndView skickaOmUpphandling(@AuthenticationPrincipal Inloggad vem, @PathVariable String id,
            @PathVariable String kommando, @RequestParam(NYCKEL) UUID nyckel, @RequestParam(VERSION) long version,
            @RequestParam MultiValueMap<String, String> ifyllt) {
        UpphandlingId upphandlingId = register.slaUpp(id);
        return skicka(omUpphandling(upphandlingId, kommando), vem, nyckel, Optional.of(version), ifyllt,
                (command, begaran, roll, villkor) -> mottagare.utfarda(upphandlingar.kommandotyp(),
                        upphandlingId.toString(), command, begaran, vem, roll, villkor));
    }

    @GetMapping("/planer/{ar}/kommandon/{kommando}")
    ModelAndView visaOmPlan(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @PathVariable String kommando, @RequestParam MultiValueMap<String, String> forslag) {
        return visa(omPlan(KommandoApiPage.ar(ar), kommando), vem, forslag);
    }

    @PostMapping("/planer/{ar}/kommandon/{kommando}")
    ModelAndView skickaOmPlan(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @PathVariable String kommando, @RequestParam(NYCKEL) UUID nyckel, @RequestParam(VERSION) long version,
            @RequestParam MultiValueMap<String, String> ifyllt) {
        int planar = KommandoApiPage.ar(ar);
        return skicka(omPlan(planar, kommando), vem, nyckel, Optional.of(version), ifyllt,
                (command, begaran, roll, villkor) -> mottagare.utfarda(planer.kommandotyp(), Planstrom.namn(planar),
                        command, begaran, vem, roll, villkor));
    }

    private Arende<UpphandlingCommand> nyUpphandling() {
        Slag<UpphandlingCommand> slag = slag(upphandlingar, "lagg-upp-upphandling");
        return new Arende<>(slag, formular(slag, Map.of()), "", 0, "/upphandlingar/ny", Optional.empty());
    }

    private Arende<UpphandlingCommand> omUpphandling(UpphandlingId id, String kommando) {
        Slag<UpphandlingCommand> slag = slag(upphandlingar, kommando);
        if (slag.regel().grundar()) {
            throw KommandoApiPage.okantKommando();
        }
        Stromlage lage = underlag.upphandling(id).orElseThrow(Upphandlingsregister::okand);
        String dit = "/upphandlingar/" + id;
        return new Arende<>(slag, formular(slag, Map.of()), lage.namn(), lage.version(),
                dit + "/kommandon/" + kommando, Optional.of(dit));
    }

    private Arende<PlanCommand> omPlan(int ar, String kommando) {
        Slag<PlanCommand> slag = slag(planer, kommando);
        Stromlage lage = underlag.plan(ar);
        String dit = "/planer/" + ar;
        return new Arende<>(slag, formular(slag, Map.of("tasUt", underlag.planrader(ar))), lage.namn(), lage.version(),
                dit + "/kommandon/" + kommando, Optional.of(dit));
    }

    private static <C extends Kommando> Slag<C> slag(Samling<C> samling, String kommando) {
        return samling.slag(kommando).orElseThrow(KommandoApiPage::okantKommando);
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
        Kommandomottagare.krav(arende.slag(), vem);
        Map<String, List<String>> varden = new HashMap<>(forslag);
        varden.putIfAbsent("gallerFran", List.of(LocalDate.now(klocka).toString()));
        return sida(arende, Formular.inskickat(varden), UUID.randomUUID(), arende.version(), HttpStatus.OK);
    }

    private <C extends Kommando> ModelAndView skicka(Arende<C> arende, Inloggad vem, UUID nyckel,
            Optional<Long> version, Map<String, List<String>> ifyllt, Utfardare<C> utfardare) {
        Roll roll = Kommandomottagare.krav(arende.slag(), vem);
        Formular formular = Formular.inskickat(ifyllt);
        JsonNode begaran = arende.formular().begaran(ifyllt);
        List<Faltfel> fel = new ArrayList<>();
        Optional<C> kommando = bind(arende, begaran, fel);
        if (Etiketter.foljd(arende.slag().klass()).isPresent() && !formular.varde(BEKRAFTAD).equals("true")) {
            fel.add(new Faltfel(BEKRAFTAD, "Kryssa för att du har förstått följden."));
        }
        if (kommando.isEmpty() || !fel.isEmpty()) {
            return sida(arende, formular.medFel(fel), nyckel, version.orElse(0L), HttpStatus.BAD_REQUEST);
        }
        try {
            return vidare(arende, utfardare.utfarda(kommando.get(), begaran, roll,
                    new Villkor(Optional.of(nyckel.toString()), version)));
        } catch (ProblemException nej) {
            return nej(arende, formular, nyckel, version.orElse(0L), nej);
        }
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
        String dit = arende.dit().orElseGet(() -> "/upphandlingar/" + kvitto.registrerat().strom());
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
