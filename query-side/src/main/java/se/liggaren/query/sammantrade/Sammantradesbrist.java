package se.liggaren.query.sammantrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradeslage;

/**
 * Something that a meeting lacks.
 *
 * @param text     one sentence
 * @param kommando what mends it
 */
record Sammantradesbrist(String text, SammantradeKommando kommando) {

    /** What remains to be told of a meeting that is to come. */
    static List<Sammantradesbrist> infor(Sammantrade mote) {
        List<Sammantradesbrist> brister = new ArrayList<>();
        if (mote.amnen().isEmpty()) {
            brister.add(new Sammantradesbrist("Inga ämnen är bestämda.", SammantradeKommando.LAGG_TILL_AMNE));
        }
        amnen(mote.amnen().stream().filter(Amne::preliminart).toList(), "är preliminärt", "är preliminära")
                .ifPresent(brister::add);
        amnen(mote.amnen().stream().filter(a -> !a.preliminart() && a.foredragande().isEmpty()).toList(),
                "saknar föredragande", "saknar föredragande").ifPresent(brister::add);
        redovisning(mote).ifPresent(brister::add);
        return List.copyOf(brister);
    }

    /** What remains when the day has passed; nothing of a meeting that was never held. */
    static List<Sammantradesbrist> efter(Sammantrade mote, LocalDate idag) {
        List<Sammantradesbrist> brister = new ArrayList<>();
        if (mote.lage() == Sammantradeslage.PLANERAT && mote.datum().isBefore(idag)) {
            brister.add(new Sammantradesbrist("Det är inte registrerat om sammanträdet genomfördes.",
                    SammantradeKommando.GENOMFOR_SAMMANTRADE));
        }
        if (mote.hallet()) {
            redovisning(mote).ifPresent(brister::add);
            if (mote.beslutande() && mote.protokolletJusterat().isEmpty()) {
                brister.add(new Sammantradesbrist("Protokollet är inte justerat.",
                        SammantradeKommando.JUSTERA_PROTOKOLL));
            }
        }
        return List.copyOf(brister);
    }

    /** A presenter named without a topic may be the one of a topic without a presenter; that is for a person to say. */
    private static Optional<Sammantradesbrist> amnen(List<Amne> amnen, String ett, String flera) {
        return switch (amnen.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Sammantradesbrist("Ämnet %s %s.".formatted(amnen.getFirst().rubrik(), ett),
                    SammantradeKommando.KOMPLETTERA_AMNE));
            default -> Optional.of(new Sammantradesbrist("%d ämnen %s.".formatted(amnen.size(), flera),
                    SammantradeKommando.KOMPLETTERA_AMNE));
        };
    }

    /** At an information meeting the procurements need not be reported. */
    private static Optional<Sammantradesbrist> redovisning(Sammantrade mote) {
        return mote.beslutande() && mote.redovisning().isEmpty()
                ? Optional.of(new Sammantradesbrist("Upphandlingsläget är inte redovisat.",
                        SammantradeKommando.REDOVISA_UPPHANDLINGSLAGET))
                : Optional.empty();
    }
}
