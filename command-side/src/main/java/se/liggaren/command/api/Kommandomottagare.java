package se.liggaren.command.api;

import com.fasterxml.uuid.Generators;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Hanvisar;
import se.liggaren.command.Kommando;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Svar;
import se.liggaren.command.sammantrade.ErsattMedInformationsmote;
import se.liggaren.command.sammantrade.RedovisaUpphandlingslaget;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.RattaUppgift;
import se.liggaren.command.upphandling.RattaUppgift;
import se.liggaren.command.upphandling.TilldelaUpphandlare;
import se.liggaren.command.upphandling.Upphandling;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;
import se.liggaren.platform.sakerhet.Kontonamn;
import se.liggaren.platform.sekretess.Sekretess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Takes a command from any entry point: API, form or import. Asks who may, what is meant and what it refers to. */
@Component
public final class Kommandomottagare {

    /** What is said when the delegation changed between the asking and the command. */
    static final String ROLLEN_FAR_INTE_LANGRE = "Din roll får inte utfärda kommandot längre.";

    /** Name space of the ids that are derived from an idempotency key. */
    private static final UUID NAMNRYMD = UUID.fromString("6f1b3a52-1f0e-5d8b-9a2c-0d1e4c5a7b90");

    /** What a stream of the type is called after "Det finns inte". */
    private static final Map<String, String> BENAMNINGAR = Map.of(
            "Upphandling", "någon upphandling",
            "Sammantrade", "något sammanträde",
            "Omvarldshandelse", "någon omvärldshändelse");

    private final StromGateway gateway;
    private final Upphandlingsregister register;
    private final Stromlasare strommar;
    private final Lagesredovisning redovisning;
    private final Sekretess sekretess;
    private final Kontonamn konton;
    private final Clock klocka;
    private final JsonMapper json;

    Kommandomottagare(StromGateway gateway, Upphandlingsregister register, Stromlasare strommar,
            Lagesredovisning redovisning, Sekretess sekretess, Kontonamn konton, Clock klocka, JsonMapper json) {
        this.gateway = gateway;
        this.register = register;
        this.strommar = strommar;
        this.redovisning = redovisning;
        this.sekretess = sekretess;
        this.konton = konton;
        this.klocka = klocka;
        this.json = json;
    }

    /**
     * What the client said beside the command.
     *
     * @param nyckel           the idempotency key as the client gave it
     * @param forvantadVersion the version the client has seen
     */
    public record Villkor(Optional<String> nyckel, Optional<Long> forvantadVersion) {

        public static final Villkor INGA = new Villkor(Optional.empty(), Optional.empty());
    }

    /** What was registered, with anything the issuer should know. */
    public record Kvitto(Svar.Registrerat registrerat, List<String> varningar) {
    }

    /**
     * The role in which the caller issues the command.
     *
     * @throws ProblemException 403, when none of the caller's roles may today
     */
    Roll krav(Slag<?> slag, Inloggad vem) {
        return krav(slag.regel().klartext() + " får utfärdas", List.of(slag.regel()), vem);
    }

    /**
     * The role in which the caller issues all of the commands.
     *
     * @param vad what they do together, as it is said before "av"
     * @throws ProblemException 403, when none of the caller's roles may issue them all today
     */
    Roll krav(String vad, List<? extends Kommandoregel> alla, Inloggad vem) {
        LocalDate idag = LocalDate.now(klocka);
        Set<Roll> far = EnumSet.allOf(Roll.class);
        alla.forEach(regel -> far.retainAll(regel.roller(idag)));
        return far.stream().filter(vem.roller()::contains).findFirst()
                .orElseThrow(() -> rollenFarInte("%s av %s.".formatted(vad,
                        String.join(", ", far.stream().map(Roll::klartext).sorted().toList()))));
    }

    /** The id that follows from a key, always the same. */
    static UUID harlett(String nyckel) {
        return Generators.nameBasedGenerator(NAMNRYMD).generate(nyckel);
    }

    /** Founds a stream; its id derives from the idempotency key when there is one. */
    <C extends Kommando> Kvitto grunda(Samling<C> samling, C kommando, JsonNode kropp, Inloggad vem, Roll roll,
            Villkor villkor) {
        UUID id = villkor.nyckel().map(nyckel -> harlett(samling.namn() + "/" + vem.anvandarId() + "/" + nyckel))
                .orElseGet(() -> Generators.timeBasedEpochGenerator().generate());
        if (kommando instanceof LaggUppUpphandling upplaggning) {
            return laggUpp(new UpphandlingId(id), upplaggning, kropp, vem, roll, villkor);
        }
        return utfarda(samling.kommandotyp(), id.toString(), kommando, kropp, vem, roll, villkor);
    }

    /** Enters a new procurement, with a number. */
    private Kvitto laggUpp(UpphandlingId id, LaggUppUpphandling kommando, JsonNode kropp, Inloggad vem, Roll roll,
            Villkor villkor) {
        Begaran begaran = begaran(id.toString(), kommando, kropp, vem, roll, villkor);
        Svar.Registrerat svar = registrerat(gateway.skicka(UpphandlingCommand.class, kommando,
                register.finns(id) ? begaran : numrerad(begaran, id, kommando)));
        List<String> medSammaNamn = register.medSammaNamn(id, svar.lopnummer().orElseThrow());
        return new Kvitto(svar, medSammaNamn.isEmpty() ? List.of()
                : List.of("Namnet finns redan: " + String.join(", ", medSammaNamn) + "."));
    }

    /** With a number, which nothing but a procurement that will be entered is given, so that none is lost. */
    private Begaran numrerad(Begaran begaran, UpphandlingId id, LaggUppUpphandling kommando) {
        Utfardande prov = new Utfardande(id.toString(), LocalDate.now(klocka), begaran.anvandarId(), true,
                Optional.of("(inget än)"));
        if (Upphandling.tom().utfarda(kommando, prov) instanceof Utfall.Avvisat<?> nej) {
            throw avvisat(nej.avvisning());
        }
        return begaran.medLopnummer(register.tilldela(id, kommando.underlag(), kommando.namn(), begaran));
    }

    /** Issues any other command to the stream. */
    public <C extends Kommando> Kvitto utfarda(Class<C> kommandotyp, String strom, C kommando, JsonNode kropp,
            Inloggad vem, Roll roll, Villkor villkor) {
        hanvisningar(kommando).filter(h -> !strommar.finns(h.strom(), h.typ())).findFirst().ifPresent(okand -> {
            throw new ProblemException(HttpStatus.CONFLICT, okand.skal(), "Det finns inte %s med id %s. %s".formatted(
                    BENAMNINGAR.get(okand.typ()), okand.strom(), "Registrera det först, eller ange ett annat id."));
        });
        if (kommando instanceof RattaUppgift rattelse) {
            kravInsyn(strom, rattelse, vem);
        }
        Begaran begaran = begaran(strom, kommando, kropp, vem, roll, villkor);
        return new Kvitto(registrerat(gateway.skicka(kommandotyp,
                kommandotyp.cast(ifyllt(kommando, begaran, kropp)), begaran)), List.of());
    }

    /** Whoever may not see a value may not try it either: each no to a correction tells something of what it corrects. */
    private void kravInsyn(String strom, RattaUppgift rattelse, Inloggad vem) {
        List<Registrerad<UpphandlingEvent>> hela = strommar.finns(strom, "Upphandling")
                ? strommar.registrerade(strom, UpphandlingEvent.class) : List.of();
        hela.stream().filter(r -> r.handelseId().equals(rattelse.avserHandelseId()))
                .filter(r -> sekretess.provning(vem).hemliga(UUID.fromString(strom), r.handelse(), () -> hela)
                        .contains(rattelse.falt()))
                .findFirst().ifPresent(_ -> {
                    throw new ProblemException(HttpStatus.FORBIDDEN, "ANBUDSSEKRETESS", """
                            Uppgiften är hemlig tills avtal har tilldelats (anbudssekretess). Den rättas av någon som \
                            handlägger upphandlingen.""");
                });
    }

    /** The command with what the service fills in. */
    private Kommando ifyllt(Kommando kommando, Begaran begaran, JsonNode kropp) {
        return switch (kommando) {
            case RedovisaUpphandlingslaget laget -> redovisning.ifylld(laget, begaran,
                    !Kommandobindning.saknas(kropp.path("gallerFran")));
            case TilldelaUpphandlare utsedd ->
                    new TilldelaUpphandlare(utsedd.underlag(), utanKontonamn(utsedd.upphandlare()));
            case RattaUppgift r when r.falt().equals("upphandlare") -> new RattaUppgift(r.underlag(),
                    r.avserHandelseId(), r.falt(), r.feltVarde(), r.rattVarde().map(this::utanKontonamn), r.upptacktDatum());
            case ErsattMedInformationsmote ersatt -> ersatt.ifyllt(
                    Sammantradet.las(strommar.fakta(ersatt.informationsmoteId().toString())));
            default -> kommando;
        };
    }

    /** The opaque id, where somebody is pointed out by what their account is called. */
    private String utanKontonamn(String vem) {
        return Arrays.stream(Roll.values()).anyMatch(roll -> roll.name().equalsIgnoreCase(vem)) ? vem
                : konton.anvandarId(vem).orElse(vem);
    }

    private Begaran begaran(String strom, Kommando kommando, JsonNode kropp, Inloggad vem, Roll roll,
            Villkor villkor) {
        return new Begaran(strom, vem.anvandarId(), roll, vem.organisation(),
                villkor.nyckel().map(nyckel -> new Idempotens(vem.anvandarId() + "/" + nyckel,
                        fingeravtryck(kommando, kropp))),
                villkor.forvantadVersion(), Optional.empty());
    }

    /** SHA-256 of the command's name and fields, whatever their order; not of what the service fills in. */
    private String fingeravtryck(Kommando kommando, JsonNode kropp) {
        return sha256(kommando.getClass().getSimpleName() + json.writeValueAsString(ordnad(kropp)));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode ordnad(JsonNode nod) {
        if (nod.isArray()) {
            ArrayNode lista = json.createArrayNode();
            nod.forEach(del -> lista.add(ordnad(del)));
            return lista;
        }
        if (!nod.isObject()) {
            return nod;
        }
        TreeMap<String, JsonNode> perNamn = new TreeMap<>();
        nod.properties().forEach(falt -> perNamn.put(falt.getKey(), ordnad(falt.getValue())));
        ObjectNode ordnad = json.createObjectNode();
        perNamn.forEach(ordnad::set);
        return ordnad;
    }

    /**
     * A stream that a command mentions beside its own.
     *
     * @param typ the type it must be of
     */
    private record Hanvisning(String strom, String typ) {

        String skal() {
            return typ.equals("Upphandling") ? "OKAND_UPPHANDLING" : "OKAND_HANVISNING";
        }
    }

    private static Stream<Hanvisning> hanvisningar(Kommando kommando) {
        return Arrays.stream(kommando.getClass().getRecordComponents()).flatMap(komponent -> {
            Optional<String> typ = Optional.ofNullable(komponent.getAnnotation(Hanvisar.class)).map(Hanvisar::value);
            return varden(varde(komponent, kommando)).flatMap(varde -> varde instanceof UpphandlingId
                    ? Stream.of(new Hanvisning(varde.toString(), "Upphandling"))
                    : typ.stream().map(t -> new Hanvisning(varde.toString(), t)));
        });
    }

    private static Stream<?> varden(Object varde) {
        return switch (varde) {
            case Collection<?> flera -> flera.stream();
            case Optional<?> kanske -> kanske.stream();
            default -> Stream.of(varde);
        };
    }

    private static Object varde(RecordComponent komponent, Kommando kommando) {
        try {
            return komponent.getAccessor().invoke(kommando);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Svar.Registrerat registrerat(Svar svar) {
        return switch (svar) {
            case Svar.Registrerat ja -> ja;
            case Svar.Avvisat nej -> throw avvisat(nej.avvisning());
            case Svar.RollenFarInte _ -> throw rollenFarInte(ROLLEN_FAR_INTE_LANGRE);
            case Svar.OkandStrom _ -> throw ProblemException.finnsInte(
                    "Det som kommandot gäller finns inte. Kontrollera adressen.");
            case Svar.AnnanVersion annan -> throw new ProblemException(HttpStatus.PRECONDITION_FAILED, "ANNAN_VERSION",
                    "Någon annan har ändrat sedan du läste. Läs om och försök igen: versionen är nu %d."
                            .formatted(annan.version())).med("version", annan.version());
            case Svar.NyckelnAnvand _ -> throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT,
                    "IDEMPOTENSNYCKELN_ANVAND",
                    "Idempotensnyckeln har redan använts för en annan begäran. Ange en ny nyckel.");
        };
    }

    private static ProblemException rollenFarInte(String text) {
        return new ProblemException(HttpStatus.FORBIDDEN, "ROLLEN_FAR_INTE", text);
    }

    private static ProblemException avvisat(Avvisning avvisning) {
        return new ProblemException(HttpStatus.CONFLICT, avvisning.skal(), Avvisningstexter.text(avvisning));
    }
}
