package se.liggaren.events.plan;

import static se.liggaren.events.plan.Planlage.FASTSTALLD;
import static se.liggaren.events.plan.Planlage.JUSTERAD;
import static se.liggaren.events.plan.Planlage.STANGD;
import static se.liggaren.events.plan.Planlage.UTKAST;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import se.liggaren.events.Kommandoregel;

/** The Upphandlingsplan stream's commands: from which states each may be issued. */
public enum PlanKommando implements Kommandoregel {
    UPPRATTA_PLAN("Upprätta plan", Set.of()),
    TA_IN_I_PLAN("Ta in i plan", Set.of(UTKAST)),
    OVERFOR_TILL_PLAN("Överför till plan", Set.of(UTKAST)),
    FASTSTALL_SAMMANTRADESPLAN("Fastställ sammanträdesplan", Set.of(UTKAST, FASTSTALLD, JUSTERAD)),
    FASTSTALL_PLAN("Fastställ plan", Set.of(UTKAST)),
    JUSTERA_PLAN("Justera plan", Set.of(FASTSTALLD, JUSTERAD)),
    FOLJ_UPP_PLAN_I_BOKSLUT("Följ upp plan i bokslut", Set.of(FASTSTALLD, JUSTERAD)),
    GODKANN_UPPFOLJNING("Godkänn uppföljning", Set.of(FASTSTALLD, JUSTERAD, STANGD)),
    STANG_PLAN("Stäng plan", Set.of(FASTSTALLD, JUSTERAD));

    private final String klartext;
    private final Set<Planlage> lagen;

    PlanKommando(String klartext, Set<Planlage> lagen) {
        this.klartext = klartext;
        this.lagen = lagen;
    }

    /** The states from which the command may be issued; empty for the command that founds the stream. */
    public Set<Planlage> lagen() {
        return lagen;
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
