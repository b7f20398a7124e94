package se.liggaren.query.bevakning;

import static se.liggaren.events.Roll.DELEGAT;
import static se.liggaren.events.Roll.INKOPSCHEF;
import static se.liggaren.events.Roll.JURIST;
import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.REVISOR;
import static se.liggaren.events.Roll.SEKRETERARE;
import static se.liggaren.events.Roll.UPPHANDLARE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Roll;

/**
 * What the start page watches for, the most urgent first, and who is shown it: those who may deal with it, and those
 * who answer for that it is dealt with.
 *
 * <p>Two of them are what the service's own reminders are about: {@link #ANBUDSTID} and {@link #AVTAL_ATT_TECKNA}.
 */
public enum Bevakningsslag {
    AVTALSSPARR_SLUTAR("avtalsspärrar som snart slutar", UPPHANDLARE, INKOPSCHEF, DELEGAT, JURIST),
    AVTAL_ATT_TECKNA("avtal att teckna", UPPHANDLARE, INKOPSCHEF, DELEGAT),
    ANBUDSTID("anbudstider som snart är ute eller redan är det", UPPHANDLARE, INKOPSCHEF),
    AVTAL_ATT_FORLANGA("avtal att ta ställning till", UPPHANDLARE, INKOPSCHEF, DELEGAT),
    SAMMANTRADE("sammanträden att förbereda", SEKRETERARE, INKOPSCHEF),
    SAMMANTRADE_ATT_AVSLUTA("sammanträden att göra klara", SEKRETERARE),
    UPPGIFT_ATT_BEKRAFTA("uppgifter att bekräfta", UPPHANDLARE, INKOPSCHEF, SEKRETERARE),
    PASSERAD_AVTALSSTART("passerade avtalsstarter", UPPHANDLARE, INKOPSCHEF, SEKRETERARE, NAMND, REVISOR),
    MAL_UTAN_UTFALL("år med mål utan utfall", INKOPSCHEF, SEKRETERARE, NAMND, REVISOR),
    AVTALSLUCKA("avtal som inget följer", UPPHANDLARE, INKOPSCHEF, NAMND),
    OVERPROVNING("överprövningar", true, UPPHANDLARE, INKOPSCHEF, DELEGAT, JURIST, NAMND, REVISOR),
    SAKNAR_UPPHANDLARE("upphandlingar utan upphandlare", true, INKOPSCHEF, NAMND),
    STATUSORD_UTAN_DEFINITION("statusord utan definition", true, INKOPSCHEF, SEKRETERARE, REVISOR);

    private final String klartext;
    private final boolean lopande;
    private final Set<Roll> roller;

    Bevakningsslag(String klartext, Roll... roller) {
        this(klartext, false, roller);
    }

    Bevakningsslag(String klartext, boolean lopande, Roll... roller) {
        this.klartext = klartext;
        this.lopande = lopande;
        this.roller = Collections.unmodifiableSet(EnumSet.copyOf(List.of(roller)));
    }

    /** What several of them are called, e.g. {@code avtal att teckna}. */
    public String klartext() {
        return klartext;
    }

    /** Whether it goes on without a last day; the day of such a watch is the one it began. */
    boolean lopande() {
        return lopande;
    }

    /** The kinds that somebody in these roles is shown, the most urgent first. */
    static List<Bevakningsslag> visasFor(Set<Roll> roller) {
        return Arrays.stream(values()).filter(slag -> !Collections.disjoint(slag.roller, roller)).toList();
    }
}
