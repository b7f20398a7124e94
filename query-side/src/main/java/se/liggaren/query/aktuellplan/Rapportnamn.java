package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.UUID;
import se.liggaren.query.lage.Klartext;
import se.liggaren.webkit.Val;

/** What tells a report from others, for who is to choose one. */
record Rapportnamn(UUID sammantradeId, int planar, LocalDate lagetDen, Redovisningsmote mote) {

    Val val() {
        String slag = mote.typ().klartext();
        return new Val(sammantradeId.toString(), "Redovisningen %s, %s, plan %d".formatted(Klartext.dag(lagetDen),
                Character.toLowerCase(slag.charAt(0)) + slag.substring(1), planar));
    }
}
