package se.liggaren.events.klartext;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.Benamnd;
import se.liggaren.events.Beslut;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Rattelse.OgiltigRattelse;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;

/**
 * What facts, their fields and the values in them are called among people: in forms, in histories and in corrections.
 * A field is called the same in all facts ({@code falt.namn}), or something of its own in one
 * ({@code falt.AvtalUpplagt.namn}).
 */
public final class Faktaord {

    private static final Locale SVENSKA = Locale.of("sv", "SE");
    private static final DateTimeFormatter DAG = DateTimeFormatter.ofPattern("d MMMM yyyy", SVENSKA);
    private static final ResourceBundle ORD = ResourceBundle.getBundle("se.liggaren.events.klartext.faktaord", SVENSKA);

    private Faktaord() {
    }

    /** What the fact is called by itself, e.g. {@code Annonsering}. */
    public static String handelse(Class<? extends Handelse> handelse) {
        return ORD.getString("handelse." + handelse.getSimpleName());
    }

    /** What the field is called in the fact, e.g. {@code Sista anbudsdag}. */
    public static String falt(Class<? extends Handelse> handelse, String falt) {
        return falt.equals(Rattelse.HELA_HANDELSEN) ? handelse(handelse)
                : ord("falt." + handelse.getSimpleName() + "." + falt).or(() -> falt(falt)).orElse(falt);
    }

    /** What a field of the name is called, when every fact that has it calls it so. */
    public static Optional<String> falt(String falt) {
        return ord("falt." + falt);
    }

    /**
     * The value of a field, as {@link Rattelse} writes it, in words: a day as {@code 16 juni 2026}, a choice by its
     * word. A text that is no value of the field is itself, and no value at all is the empty text.
     */
    public static String varde(Class<? extends Handelse> handelse, String falt, String text) {
        if (falt.equals(Rattelse.HELA_HANDELSEN)) {
            return text.equals(Rattelse.ALDRIG_INTRAFFAD) ? "Har aldrig inträffat" : handelse(handelse);
        }
        try {
            return ord(Rattelse.varde(handelse, falt, text));
        } catch (OgiltigRattelse gammaltVarde) {
            return text;
        }
    }

    /** A value of a field in words; what it refers to is told by its id. */
    public static String ord(Object varde) {
        return switch (varde) {
            case Optional<?> o -> o.map(Faktaord::ord).orElse("");
            case List<?> l -> l.stream().map(Faktaord::ord).collect(Collectors.joining("; "));
            case Benamnd b -> b.klartext();
            case LocalDate dag -> DAG.format(dag);
            case Boolean ja -> ja ? "Ja" : "Nej";
            case OsakertDatum d -> d.text();
            case BigDecimal tal -> tal.toPlainString().replace('.', ',');
            case Beslut b -> Stream.of(Optional.of(b.organ() + " " + DAG.format(b.datum())), b.diarienummer(),
                    b.paragraf()).flatMap(Optional::stream).collect(Collectors.joining(", "));
            case Kallrad rad -> rad.kalla() + ", som visar läget " + DAG.format(rad.kalladatum())
                    + rad.radnr().map(nr -> ", rad " + nr).orElse("") + rad.text().map(t -> ": ”" + t + "”").orElse("");
            case Planrad rad -> "Rad " + rad.radnr();
            case Amne amne -> amne.nr() + ". " + amne.rubrik()
                    + (amne.foredragande().isEmpty() ? "" : " (" + String.join(", ", amne.foredragande()) + ")")
                    + (amne.preliminart() ? ", preliminärt" : "");
            case Motesrapport r -> "%s, planen för %d, läget %s, %d rader".formatted(r.namnd(), r.planar(),
                    DAG.format(r.lagetDen()), r.rader().size());
            case Statusdefinition d -> d.status() + ": " + d.definition();
            case Leverantor l -> Stream.concat(Stream.of(l.namn()), l.organisationsnummer().stream())
                    .collect(Collectors.joining(", "))
                    + (l.delomraden().isEmpty() ? "" : " (" + String.join(", ", l.delomraden()) + ")");
            case Avtalsoption o -> "Option %d till och med %s".formatted(o.nr(), DAG.format(o.nyttSlut()))
                    + o.senastForlanga().map(dag -> ", används senast " + DAG.format(dag)).orElse("");
            default -> varde.toString();
        };
    }

    private static Optional<String> ord(String nyckel) {
        return ORD.containsKey(nyckel) ? Optional.of(ORD.getString(nyckel)) : Optional.empty();
    }
}
