package se.liggaren.events.plan;

import static se.liggaren.events.Roll.INKOPSCHEF;
import static se.liggaren.events.Roll.NAMND;
import static se.liggaren.events.Roll.SEKRETERARE;
import static se.liggaren.events.plan.Planlage.FASTSTALLD;
import static se.liggaren.events.plan.Planlage.JUSTERAD;
import static se.liggaren.events.plan.Planlage.STANGD;
import static se.liggaren.events.plan.Planlage.UTKAST;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;

/** The Upphandlingsplan stream's commands: from which states and in which roles each may be issued. */
public enum PlanKommando implements Kommandoregel {
    UPPRATTA_PLAN("Upprätta plan", Set.of(), Set.of(SEKRETERARE, INKOPSCHEF)),
    TA_IN_I_PLAN("Ta in i plan", Set.of(UTKAST), Set.of(SEKRETERARE, INKOPSCHEF)),
    OVERFOR_TILL_PLAN("Överför till plan", Set.of(UTKAST), Set.of(SEKRETERARE, INKOPSCHEF)),
    FASTSTALL_SAMMANTRADESPLAN("Fastställ sammanträdesplan", Set.of(UTKAST, FASTSTALLD, JUSTERAD),
            Set.of(NAMND, SEKRETERARE)),
    FASTSTALL_PLAN("Fastställ plan", Set.of(UTKAST), Set.of(NAMND, SEKRETERARE)),
    JUSTERA_PLAN("Justera plan", Set.of(FASTSTALLD, JUSTERAD), Set.of(NAMND, SEKRETERARE)),
    FOLJ_UPP_PLAN_I_BOKSLUT("Följ upp plan i bokslut", Set.of(FASTSTALLD, JUSTERAD), Set.of(NAMND, SEKRETERARE)),
    GODKANN_UPPFOLJNING("Godkänn uppföljning", Set.of(FASTSTALLD, JUSTERAD, STANGD), Set.of(NAMND, SEKRETERARE)),
    STANG_PLAN("Stäng plan", Set.of(FASTSTALLD, JUSTERAD), Set.of(NAMND, SEKRETERARE));

    private final String klartext;
    private final Set<Planlage> lagen;
    private final Set<Roll> roller;

    PlanKommando(String klartext, Set<Planlage> lagen, Set<Roll> roller) {
        this.klartext = klartext;
        this.lagen = lagen;
        this.roller = roller;
    }

    /** The states from which the command may be issued; empty for the command that founds the stream. */
    public Set<Planlage> lagen() {
        return lagen;
    }

    @Override
    public Set<Roll> roller() {
        return roller;
    }

    @Override
    public boolean grundar() {
        return lagen.isEmpty();
    }

    @Override
    public String klartext() {
        return klartext;
    }

    /** The commands that are open to a plan in this state, whoever asks. */
    public static List<PlanKommando> oppnaFor(Planlage lage) {
        return Arrays.stream(values()).filter(k -> k.lagen.contains(lage)).toList();
    }
}
