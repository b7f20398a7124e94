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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import se.liggaren.command.Kommando;
import se.liggaren.command.api.Kommandomottagare.Kvitto;
import se.liggaren.command.api.Kommandomottagare.Villkor;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.command.platform.Svar.Handelsekvitto;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.webkit.Faltfel;
import tools.jackson.databind.JsonNode;

/**
 * The commands of one collection over HTTP. Described command by command in the OpenAPI document, from the records
 * themselves.
 */
@Hidden
final class KommandoApiPage<C extends Kommando> {

    private static final Pattern STARK_ETAG = Pattern.compile("\"(\\d{1,18})\"");
    static final Pattern NYCKEL = Pattern.compile("[\\x21-\\x7E]{1,255}");
    static final Pattern AR = Pattern.compile("(199\\d|20\\d\\d|2100)");

    private final Samling<C> samling;
    private final Kommandobindning bindning;
    private final Kommandomottagare mottagare;

    KommandoApiPage(Samling<C> samling, Kommandobindning bindning, Kommandomottagare mottagare) {
        this.samling = samling;
        this.bindning = bindning;
        this.mottagare = mottagare;
    }

    /** What the issuer is told. */
    record Kommandosvar(String id, Optional<String> lopnummer, long version, List<Handelsekvitto> handelser,
            List<String> varningar) {
    }

    /** {@code POST} to the collection: founds a stream. */
    ResponseEntity<Kommandosvar> grunda(@AuthenticationPrincipal Inloggad vem, @RequestBody JsonNode kropp,
            @RequestHeader("Idempotency-Key") Optional<String> nyckel) {
        return grunda(samling.grundande().orElseThrow(KommandoApiPage::okantKommando), vem, kropp, nyckel);
    }

    /** {@code POST} of a command that founds a stream, or that is for the collection's only one. */
    ResponseEntity<Kommandosvar> utanNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String kommando,
            @RequestBody JsonNode kropp, @RequestHeader("Idempotency-Key") Optional<String> nyckel,
            @RequestHeader("If-Match") Optional<String> om) {
        Slag<C> slag = slag(kommando);
        if (samling.gerNyttId(slag)) {
            return grunda(slag, vem, kropp, nyckel);
        }
        if (!samling.adressering().endaStrom()) {
            throw okantKommando();
        }
        return utfarda(slag, samling.namn(), vem, kropp, nyckel, om);
    }

    /** {@code POST} of a command for a stream that the address names. */
    ResponseEntity<Kommandosvar> medNamn(@AuthenticationPrincipal Inloggad vem, @PathVariable String id,
            @PathVariable String kommando, @RequestBody JsonNode kropp,
            @RequestHeader("Idempotency-Key") Optional<String> nyckel, @RequestHeader("If-Match") Optional<String> om) {
        Slag<C> slag = slag(kommando);
        if (samling.gerNyttId(slag) || samling.adressering().endaStrom()) {
            throw okantKommando();
        }
        return utfarda(slag, id, vem, kropp, nyckel, om);
    }

    private ResponseEntity<Kommandosvar> grunda(Slag<C> slag, Inloggad vem, JsonNode kropp, Optional<String> nyckel) {
        Roll roll = mottagare.krav(slag, vem);
        Villkor villkor = new Villkor(nyckel.map(KommandoApiPage::nyckel), Optional.empty());
        Kvitto kvitto = mottagare.grunda(samling, bind(slag.klass(), kropp), kropp, vem, roll, villkor);
        return svar(kvitto, kvitto.registrerat().strom());
    }

    private ResponseEntity<Kommandosvar> utfarda(Slag<C> slag, String id, Inloggad vem, JsonNode kropp,
            Optional<String> nyckel, Optional<String> om) {
        Roll roll = mottagare.krav(slag, vem);
        String strom = samling.adressering().strom().apply(id);
        Villkor villkor = new Villkor(nyckel.map(KommandoApiPage::nyckel), om.flatMap(KommandoApiPage::version));
        return svar(mottagare.utfarda(samling.kommandotyp(), strom, bind(slag.klass(), kropp), kropp, vem, roll,
                villkor), samling.adressering().nyttId() ? strom : id);
    }

    private C bind(Class<? extends C> klass, JsonNode kropp) {
        try {
            return bindning.bind(klass, kropp);
        } catch (Kommandofel ogiltig) {
            throw ProblemException.ogiltig(ogiltig.fel());
        }
    }

    private Slag<C> slag(String kommando) {
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

    private ResponseEntity<Kommandosvar> svar(Kvitto kvitto, String id) {
        ResponseEntity.BodyBuilder svar = kvitto.registrerat().grundande() ? ResponseEntity.created(URI.create(
                "/api/v1/" + samling.namn() + (samling.adressering().endaStrom() ? "" : "/" + id)))
                : ResponseEntity.status(HttpStatus.OK);
        return svar.eTag("\"" + kvitto.registrerat().version() + "\"")
                .body(new Kommandosvar(id, kvitto.registrerat().lopnummer(), kvitto.registrerat().version(),
                        kvitto.registrerat().handelser(), kvitto.varningar()));
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
