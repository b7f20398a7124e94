package se.liggaren.events.sammantrade;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Beslut;
import se.liggaren.events.Handelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Kallrad;

/** Every event of the Sammantrade stream, in the order of a meeting. Stored for ever: add, never change. */
public sealed interface SammantradeEvent extends Handelse {

    /**
     * @param datum               the day of the meeting, which may be in the future
     * @param oparadeForedragande presenters whom the source names without saying which topic is theirs
     * @param kallrad             the place in a document it was read from, with the source's own text
     */
    record SammantradePlanerat(Underlag underlag, Sammantradestyp typ, Sammantradesform form, LocalDate datum,
            Optional<LocalTime> start, Optional<LocalTime> slut, Optional<String> plats, List<Amne> amnen,
            List<String> oparadeForedragande, Optional<Kallrad> kallrad) implements SammantradeEvent {
    }

    /** The meeting is moved, or is to be held in another form. */
    record SammantradeAndrat(Underlag underlag, Sammantradesform form, LocalDate datum, Optional<LocalTime> start,
            Optional<LocalTime> slut, Optional<String> plats) implements SammantradeEvent {
    }

    record AmneTillagt(Underlag underlag, Amne amne) implements SammantradeEvent {
    }

    /** What a provisional topic is to be about. */
    record AmneKompletterat(Underlag underlag, int nr, String rubrik, List<String> foredragande)
            implements SammantradeEvent {
    }

    record SammantradeInstallt(Underlag underlag) implements SammantradeEvent {
    }

    /** @param informationsmoteId the information meeting that was held instead */
    record SammantradeErsattMedInformationsmote(Underlag underlag, UUID informationsmoteId)
            implements SammantradeEvent {
    }

    /** @param form how it was held */
    record SammantradeGenomfort(Underlag underlag, Sammantradesform form) implements SammantradeEvent {
    }

    /**
     * The report of the procurements that the board was given, frozen.
     *
     * @param sha256 of the report in canonical JSON (RFC 8785), in hexadecimal
     */
    record UpphandlingslagetRedovisat(Underlag underlag, Motesrapport rapport, String sha256)
            implements SammantradeEvent {
    }

    /**
     * The board decided. The decision day is {@code gallerFran}; the day in force may be later.
     *
     * @param paragraf            its paragraph in the minutes, which is its name in the meeting
     * @param kraverGodkannandeAv the bodies that must approve before it comes into force; none for most decisions
     * @param iKraft              first day in force, when it is known at the decision
     */
    record BeslutFattat(Underlag underlag, String paragraf, Optional<String> diarienummer, String rubrik,
            Optional<String> lydelse, List<String> kraverGodkannandeAv, Optional<LocalDate> iKraft)
            implements SammantradeEvent {
    }

    /** @param godkannande the decision by which one of the bodies approved */
    record GodkannandeRegistrerat(Underlag underlag, String paragraf, Beslut godkannande)
            implements SammantradeEvent {
    }

    /** The decision is in force from {@code gallerFran}. */
    record BeslutTrattIKraft(Underlag underlag, String paragraf) implements SammantradeEvent {
    }

    /** The minutes were adjusted on {@code gallerFran}. */
    record ProtokollJusterat(Underlag underlag) implements SammantradeEvent {
    }
}
