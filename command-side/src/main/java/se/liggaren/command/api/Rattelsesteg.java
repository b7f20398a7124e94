package se.liggaren.command.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.liggaren.command.avtal.RattaAvtalsuppgift;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.upphandling.RattaUppgift;
import se.liggaren.events.Handelse;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.klartext.Faktaord;
import se.liggaren.events.klartext.Mening;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.platform.sekretess.Sekretessprovning;
import se.liggaren.webkit.Val;

/**
 * A correction, one step at a time: first which of the stream's entries is wrong, then which of its fields, and at last
 * the right value, filled in as what the field holds is.
 */
@Component
final class Rattelsesteg {

    static final String HANDELSE = "avserHandelseId";
    static final String FALT = "falt";
    private static final String RATT = "rattVarde";

    private final Stromlasare strommar;
    private final Valforrad forrad;

    Rattelsesteg(Stromlasare strommar, Valforrad forrad) {
        this.strommar = strommar;
        this.forrad = forrad;
    }

    /**
     * What is to be chosen first.
     *
     * @param falt  the name of what is chosen
     * @param vidare what was chosen before, by name
     */
    record Fraga(String falt, String fraga, List<Val> val, Map<String, String> vidare) {
    }

    /** An entry that can be corrected, as it stands, and the fields of it that somebody may correct and see. */
    private record Post(String id, Handelse handelse, List<String> falt, Set<String> hemliga) {

        String mening() {
            return Ord.dag(handelse.gallerFran()) + ": " + Mening.av(handelse, hemliga);
        }
    }

    static boolean galler(Kommandoregel regel) {
        return regel == UpphandlingsKommando.RATTA_UPPGIFT || regel == AvtalKommando.RATTA_AVTALSUPPGIFT;
    }

    /** What must be chosen before the right value can be given; empty when all is. */
    Optional<Fraga> fraga(String strom, Map<String, List<String>> valt, Sekretessprovning provning) {
        List<Post> poster = poster(strom, provning);
        Optional<Post> post = valdPost(poster, valt);
        if (post.isEmpty()) {
            return Optional.of(new Fraga(HANDELSE, "Vilken uppgift är fel?",
                    poster.stream().map(p -> new Val(p.id(), p.mening())).toList(), Map.of()));
        }
        return valtFalt(post.get(), valt).isPresent() ? Optional.empty()
                : Optional.of(new Fraga(FALT, "Vad i uppgiften är fel?", post.get().falt().stream()
                        .map(falt -> new Val(falt, ord(post.get(), falt))).toList(), Map.of(HANDELSE, post.get().id())));
    }

    private static String ord(Post post, String falt) {
        if (falt.equals(Rattelse.HELA_HANDELSEN)) {
            return "Alltihop: det har aldrig inträffat";
        }
        String nu = nu(post, falt);
        return Faktaord.falt(post.handelse().getClass(), falt) + ": " + (nu.isEmpty() ? "inte angivet" : nu);
    }

    private static String nu(Post post, String falt) {
        return Faktaord.varde(post.handelse().getClass(), falt, Rattelse.varde(post.handelse(), falt));
    }

    /** What is known of the right value, once the entry and the field have been chosen. */
    Forkunskap kunskap(String strom, Map<String, List<String>> valt, Sekretessprovning provning) {
        return valdPost(poster(strom, provning), valt).flatMap(post -> valtFalt(post, valt)
                .map(falt -> kunskap(post, falt))).orElse(Forkunskap.INGEN);
    }

    private Forkunskap kunskap(Post post, String falt) {
        Class<? extends Handelse> klass = post.handelse().getClass();
        Forkunskap valt = Forkunskap.INGEN.medGivet(HANDELSE, post.id(), post.mening())
                .medGivet("feltVarde", Rattelse.varde(post.handelse(), falt),
                        nu(post, falt).isEmpty() ? "inte angivet" : nu(post, falt));
        if (falt.equals(Rattelse.HELA_HANDELSEN)) {
            return valt.medGivet(FALT, falt, "Alltihop")
                    .medGivet(RATT, Rattelse.ALDRIG_INTRAFFAD, "Har aldrig inträffat");
        }
        return rattVarde(valt.medGivet(FALT, falt, Faktaord.falt(klass, falt)), klass, falt)
                .medForslag(RATT, Rattelse.varde(post.handelse(), falt));
    }

    private Forkunskap rattVarde(Forkunskap valt, Class<? extends Handelse> klass, String falt) {
        Type hela = falt.equals("gallerFran") ? LocalDate.class : falt.equals("skal") ? String.class
                : Arrays.stream(klass.getRecordComponents()).filter(k -> k.getName().equals(falt))
                        .map(RecordComponent::getGenericType).findFirst().orElseThrow();
        if (hela.getTypeName().startsWith(List.class.getName())) {
            return valt.medHjalp(RATT, "Flera skiljs åt med semikolon. En leverantör skrivs som namn (organisationsnummer):"
                    + " delområde, delområde. En option skrivs som 1: 2029-08-31 (2028-05-31).");
        }
        Class<?> typ = hela instanceof Class<?> klar ? klar
                : (Class<?>) ((ParameterizedType) hela).getActualTypeArguments()[0];
        if (typ == LocalDate.class || typ == int.class) {
            return valt.medTyp(RATT, typ);
        } else if (typ == boolean.class) {
            return valt.medVal(RATT, List.of(new Val("true", "Ja"), new Val("false", "Nej")));
        } else if (typ.isEnum()) {
            return valt.medVal(RATT, Etiketter.val(typ));
        } else if (typ == UpphandlingId.class || falt.equals("upphandlingId")) {
            return valt.medVal(RATT, forrad.upphandlingar(_ -> true));
        } else if (falt.equals("sammantradeId")) {
            return valt.medVal(RATT, forrad.sammantraden(_ -> true));
        } else if (falt.equals("omvarldshandelseId")) {
            return valt.medVal(RATT, forrad.omvarldshandelser());
        }
        return typ == OsakertDatum.class ? valt.medTyp(RATT, typ)
                .medHjalp(RATT, "Så noga som det är känt: 2026-08-31, 2026-08, kvartal 3 2026, våren 2027 eller 2026?")
                : Kommandobindning.FRITEXT.contains(falt) ? valt : valt.medTyp(RATT, Object.class);
    }

    private static Optional<Post> valdPost(List<Post> poster, Map<String, List<String>> valt) {
        return forsta(valt, HANDELSE).flatMap(id -> poster.stream().filter(p -> p.id().equals(id)).findFirst());
    }

    private static Optional<String> valtFalt(Post post, Map<String, List<String>> valt) {
        return forsta(valt, FALT).filter(post.falt()::contains);
    }

    private static Optional<String> forsta(Map<String, List<String>> valt, String namn) {
        return valt.getOrDefault(namn, List.of()).stream().findFirst();
    }

    /** The stream's entries as they stand, the latest first; those that never happened are corrected no more. */
    private List<Post> poster(String strom, Sekretessprovning provning) {
        boolean upphandling = strommar.fakta(strom).findFirst().filter(f -> f.handelse() instanceof UpphandlingEvent)
                .isPresent();
        return upphandling ? upphandlingens(strom, provning)
                : poster(strommar.registrerade(strom, AvtalEvent.class), RattaAvtalsuppgift::rattbara, _ -> Set.of());
    }

    private List<Post> upphandlingens(String strom, Sekretessprovning provning) {
        List<Registrerad<UpphandlingEvent>> registrerade = strommar.registrerade(strom, UpphandlingEvent.class);
        return poster(registrerade, RattaUppgift::rattbara,
                event -> provning.hemliga(UUID.fromString(strom), event, () -> registrerade));
    }

    private static <E extends Handelse> List<Post> poster(List<Registrerad<E>> registrerade,
            Function<E, List<String>> rattbara, Function<E, Set<String>> hemliga) {
        return Tidslinje.ordna(registrerade).reversed().stream().map(r -> {
            Set<String> dolda = hemliga.apply(r.handelse());
            return new Post(r.handelseId().toString(), r.handelse(),
                    rattbara.apply(r.handelse()).stream().filter(falt -> !dolda.contains(falt)).toList(), dolda);
        }).toList();
    }
}
