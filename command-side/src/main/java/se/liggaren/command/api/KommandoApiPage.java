package se.liggaren.command.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.liggaren.command.Kommando;
import se.liggaren.command.api.Kommandomottagare.Kvitto;
import se.liggaren.command.api.Kommandomottagare.Villkor;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.platform.Svar.Handelsekvitto;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Roll;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;
import tools.jackson.databind.JsonNode;

/** The commands over HTTP. Described command by command in the OpenAPI document, from the records themselves. */
@Hidden
@RestController
@RequestMapping("/api/v1")
class KommandoApiPage {

    private static final Pattern STARK_ETAG = Pattern.compile("\"(\\d{1,18})\"");
    static final Pattern NYCKEL = Pattern.compile("[\\x21-\\x7E]{1,255}");
    static final Pattern AR = Pattern.compile("(199\\d|20\\d\\d|2100)");

    private final Samling<UpphandlingCommand> upphandlingar;
    private final Samling<PlanCommand> planer;
    private final Samling<FaststallStatuslegend> statuslegend;
    private final Upphandlingsregister register;
    private final Kommandobindning bindning;
    private final Kommandomottagare mottagare;

    KommandoApiPage(Samling<UpphandlingCommand> upphandlingar, Samling<PlanCommand> planer,
            Samling<FaststallStatuslegend> statuslegend, Upphandlingsregister register, Kommandobindning bindning,
            Kommandomottagare mottagare) {
        this.upphandlingar = upphandlingar;
        this.planer = planer;
        this.statuslegend = statuslegend;
        this.register = register;
        this.bindning = bindning;
        this.mottagare = mottagare;
    }

    /** What the issuer is told. */
    record Kommandosvar(String id, Optional<String> lopnummer, long version, List<Handelsekvitto> handelser,
            List<String> varningar) {
    }

    @PostMapping("/upphandlingar")
    ResponseEntity<Kommandosvar> laggUpp(@AuthenticationPrincipal Inloggad vem, @RequestBody JsonNode kropp,
            @RequestHeader("Idempotency-Key") Optional<String> nyckel) {
        Slag<UpphandlingCommand> slag = upphandlingar.slag("lagg-upp-upphandling").orElseThrow();
        Roll roll = Kommandomottagare.krav(slag, vem);
        Villkor villkor = new Villkor(nyckel.map(KommandoApiPage::nyckel), Optional.empty());
        Kvitto kvitto = mottagare.laggUpp(bind(LaggUppUpphandling.class, kropp), kropp, vem, roll, villkor);
        return svar(kvitto, kvitto.registrerat().strom(), "upphandlingar");
    }

    @PostMapping("/upphandlingar/{id}/kommandon/{kommando}")
    ResponseEntity<Kommandosvar> omUpphandling(@AuthenticationPrincipal Inloggad vem, @PathVariable String id,
            @PathVariable String kommando, @RequestBody JsonNode kropp,
            @RequestHeader("Idempotency-Key") Optional<String> nyckel, @RequestHeader("If-Match") Optional<String> om) {
        Slag<UpphandlingCommand> slag = slag(upphandlingar, kommando);
        if (slag.regel().grundar()) {
            throw okantKommando();
        }
        String strom = register.slaUpp(id).toString();
        return svar(utfarda(upphandlingar, slag, strom, kropp, vem, nyckel, om), strom, "upphandlingar");
    }

    @PostMapping("/planer/{ar}/kommandon/{kommando}")
    ResponseEntity<Kommandosvar> omPlan(@AuthenticationPrincipal Inloggad vem, @PathVariable String ar,
            @PathVariable String kommando, @RequestBody JsonNode kropp,
            @RequestHeader("Idempotency-Key") Optional<String> nyckel, @RequestHeader("If-Match") Optional<String> om) {
        return svar(utfarda(planer, slag(planer, kommando), Planstrom.namn(ar(ar)), kropp, vem, nyckel, om), ar,
                "planer");
    }

    @PostMapping("/statuslegend/kommandon/{kommando}")
    ResponseEntity<Kommandosvar> omStatuslegend(@AuthenticationPrincipal Inloggad vem, @PathVariable String kommando,
            @RequestBody JsonNode kropp, @RequestHeader("Idempotency-Key") Optional<String> nyckel,
            @RequestHeader("If-Match") Optional<String> om) {
        Kvitto kvitto = utfarda(statuslegend, slag(statuslegend, kommando), Statuslegend.STROM, kropp, vem, nyckel, om);
        return ResponseEntity.status(kvitto.registrerat().grundande() ? HttpStatus.CREATED : HttpStatus.OK)
                .eTag(etag(kvitto)).body(kropp(kvitto, Statuslegend.STROM));
    }

    private <C extends Kommando> Kvitto utfarda(Samling<C> samling, Slag<C> slag, String strom, JsonNode kropp,
            Inloggad vem, Optional<String> nyckel, Optional<String> om) {
        Roll roll = Kommandomottagare.krav(slag, vem);
        Villkor villkor = new Villkor(nyckel.map(KommandoApiPage::nyckel), om.flatMap(KommandoApiPage::version));
        return mottagare.utfarda(samling.kommandotyp(), strom, bind(slag.klass(), kropp), kropp, vem, roll, villkor);
    }

    private <C extends Kommando> C bind(Class<C> klass, JsonNode kropp) {
        try {
            return bindning.bind(klass, kropp);
        } catch (Kommandofel ogiltig) {
            throw ProblemException.ogiltig(ogiltig.fel());
        }
    }

    private static <C extends Kommando> Slag<C> slag(Samling<C> samling, String kommando) {
        return samling.slag(kommando).orElseThrow(KommandoApiPage::okantKommando);
    }

    /** The year of a plan, as an address names it. */
    static int ar(String ar) {
        if (!AR.matcher(ar).matches()) {
            throw ProblemException.finnsInte("Planens år ska vara ett år mellan 1990 och 2100.");
        }
        return Integer.parseInt(ar);
    }

    static ProblemException okantKommando() {
        return ProblemException.finnsInte("Kommandot finns inte här. Kommandona står i API-beskrivningen, /v3/api-docs.");
    }

    private static ResponseEntity<Kommandosvar> svar(Kvitto kvitto, String id, String samling) {
        ResponseEntity.BodyBuilder svar = kvitto.registrerat().grundande()
                ? ResponseEntity.created(URI.create("/api/v1/" + samling + "/" + id)) : ResponseEntity.ok();
        return svar.eTag(etag(kvitto)).body(kropp(kvitto, id));
    }

    private static String etag(Kvitto kvitto) {
        return "\"" + kvitto.registrerat().version() + "\"";
    }

    private static Kommandosvar kropp(Kvitto kvitto, String id) {
        return new Kommandosvar(id, kvitto.registrerat().lopnummer(), kvitto.registrerat().version(),
                kvitto.registrerat().handelser(), kvitto.varningar());
    }

    private static String nyckel(String nyckel) {
        if (!NYCKEL.matcher(nyckel).matches()) {
            throw ProblemException.ogiltig(List.of(new Faltfel("Idempotency-Key",
                    "Nyckeln ska vara 1 till 255 synliga ASCII-tecken.")));
        }
        return nyckel;
    }

    /** The version in an If-Match header; {@code *} asks for nothing in particular. */
    private static Optional<Long> version(String om) {
        Matcher etag = STARK_ETAG.matcher(om.strip());
        if (etag.matches()) {
            return Optional.of(Long.valueOf(etag.group(1)));
        }
        if (om.strip().equals("*")) {
            return Optional.empty();
        }
        throw ProblemException.ogiltig(List.of(new Faltfel("If-Match", "Ange versionen så: \"4\".")));
    }
}
