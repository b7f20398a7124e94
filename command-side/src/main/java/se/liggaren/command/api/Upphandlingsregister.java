package se.liggaren.command.api;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.liggaren.command.lopnummer.Lopnummerserie;
import se.liggaren.command.lopnummer.TilldelaLopnummer;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.lopnummer.LopnummerEvent;
import se.liggaren.events.lopnummer.LopnummerEvent.LopnummerTilldelat;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.http.ProblemException;

/** Gives procurements their numbers, and finds them by id, number or name, from the number series alone. */
@Component
final class Upphandlingsregister {

    private static final Pattern LOPNUMMER = Pattern.compile("(\\p{Lu}+)-(\\d{4})-\\d{2,}");

    private final Stromlasare strommar;
    private final StromGateway gateway;
    private final Clock klocka;

    Upphandlingsregister(Stromlasare strommar, StromGateway gateway, Clock klocka) {
        this.strommar = strommar;
        this.gateway = gateway;
        this.klocka = klocka;
    }

    /** Gives the procurement its number in the series of the year; the one it has, if it has one. */
    String tilldela(UpphandlingId upphandlingId, Underlag underlag, String namn, Begaran begaran) {
        LocalDate dag = underlag.gallerFran();
        String strom = Lopnummerserie.strom(Organisationer.akronym(dag), dag.getYear());
        gateway.skicka(TilldelaLopnummer.class,
                new TilldelaLopnummer(Underlag.fran(dag), upphandlingId, namn), begaran.till(strom));
        return serie(strom).tilldelat(upphandlingId).orElseThrow().lopnummer();
    }

    /** The numbers that were given to the same name before this one. */
    List<String> medSammaNamn(UpphandlingId upphandlingId, String lopnummer) {
        Matcher nummer = LOPNUMMER.matcher(lopnummer);
        return nummer.matches() ? serie(nummer).medSammaNamnFore(upphandlingId) : List.of();
    }

    /** Every number that has been given, in order; the procurement that was to have it may never have been entered. */
    List<LopnummerTilldelat> alla() {
        return allaSerier().flatMap(serie -> serie.tilldelade().stream()).toList();
    }

    boolean finns(UpphandlingId upphandlingId) {
        return strommar.finns(upphandlingId.toString(), "Upphandling");
    }

    /**
     * The procurement that is meant by an id, a number or a name.
     *
     * @throws ProblemException when nothing, or more than one, goes by it
     */
    UpphandlingId slaUpp(String beteckning) {
        if (Adressering.UUID_MONSTER.matcher(beteckning).matches()) {
            return new UpphandlingId(UUID.fromString(beteckning));
        }
        String namn = Teckenregel.renskriven(beteckning, false);
        Matcher nummer = LOPNUMMER.matcher(beteckning);
        List<LopnummerTilldelat> traffar = (nummer.matches()
                ? serie(nummer).tilldelade().stream()
                        .filter(t -> t.lopnummer().equals(beteckning))
                : allaSerier().flatMap(serie -> serie.tilldelade().stream())
                        .filter(t -> t.namn().equalsIgnoreCase(namn)))
                .filter(t -> finns(t.upphandlingId()))
                .toList();
        return switch (traffar.size()) {
            case 0 -> throw okand();
            case 1 -> traffar.getFirst().upphandlingId();
            default -> throw new ProblemException(HttpStatus.CONFLICT, "FLERTYDIGT_NAMN",
                    "Flera upphandlingar heter så. Ange id eller löpnummer för den du menar.")
                    .med("kandidater", traffar.stream()
                            .map(t -> new Kandidat(t.upphandlingId().toString(), t.lopnummer(), t.namn())).toList());
        };
    }

    /** One of several procurements that may be meant. */
    record Kandidat(String id, String lopnummer, String namn) {
    }

    static ProblemException okand() {
        return ProblemException.finnsInte("Det finns ingen sådan upphandling. Ange id eller löpnummer, t.ex. GNUS-2026-04.");
    }

    private Stream<Lopnummerserie> allaSerier() {
        return IntStream.rangeClosed(OsakertDatum.FORSTA_AR, LocalDate.now(klocka).getYear()).boxed()
                .flatMap(ar -> Stream.of(LocalDate.of(ar, 1, 1), LocalDate.of(ar, 12, 31))
                        .map(Organisationer::akronym).distinct()
                        .map(akronym -> serie(Lopnummerserie.strom(akronym, ar))));
    }

    private Lopnummerserie serie(Matcher nummer) {
        return serie(Lopnummerserie.strom(nummer.group(1), Integer.parseInt(nummer.group(2))));
    }

    private Lopnummerserie serie(String strom) {
        return strommar.fakta(strom)
                .map(f -> (LopnummerEvent) f.handelse())
                .reduce(Lopnummerserie.tom(), Lopnummerserie::evolve, (a, b) -> b);
    }
}
