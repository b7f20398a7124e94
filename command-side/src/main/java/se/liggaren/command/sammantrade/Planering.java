package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * When and how a meeting is held.
 *
 * @param planeratFran the day from which it has been planned
 */
record Planering(LocalDate planeratFran, Sammantradestyp typ, Sammantradesform form, LocalDate datum,
        Optional<LocalTime> start, Optional<LocalTime> slut, Optional<String> plats) {

    static Planering av(SammantradePlanerat planerat) {
        return new Planering(planerat.gallerFran(), planerat.typ(), planerat.form(), planerat.datum(),
                planerat.start(), planerat.slut(), planerat.plats());
    }

    Planering efter(SammantradeAndrat andrat) {
        return new Planering(planeratFran, typ, andrat.form(), andrat.datum(), andrat.start(), andrat.slut(),
                andrat.plats());
    }

    Planering i(Sammantradesform hallen) {
        return new Planering(planeratFran, typ, hallen, datum, start, slut, plats);
    }
}
