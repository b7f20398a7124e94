package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.Beslut;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;

/**
 * A decision of the meeting, as far as it has come towards being in force.
 *
 * @param beslutsdag   the day on which it was decided, which is not the day it comes into force
 * @param avsettIKraft the first day in force that the decision itself names
 * @param godkannanden the approvals so far
 * @param tradde       the day on which it was said to have come into force
 */
record FattatBeslut(LocalDate beslutsdag, List<String> kraverGodkannandeAv, Optional<LocalDate> avsettIKraft,
        List<Beslut> godkannanden, Optional<LocalDate> tradde) {

    static FattatBeslut av(BeslutFattat fattat) {
        return new FattatBeslut(fattat.gallerFran(), fattat.kraverGodkannandeAv(), fattat.iKraft(), List.of(),
                Optional.empty());
    }

    FattatBeslut godkant(Beslut godkannande) {
        List<Beslut> alla = new ArrayList<>(godkannanden);
        alla.add(godkannande);
        return new FattatBeslut(beslutsdag, kraverGodkannandeAv, avsettIKraft, List.copyOf(alla), tradde);
    }

    FattatBeslut iKraft(LocalDate dag) {
        return new FattatBeslut(beslutsdag, kraverGodkannandeAv, avsettIKraft, godkannanden, Optional.of(dag));
    }

    /** The bodies that have yet to approve. */
    List<String> saknadeGodkannanden() {
        return kraverGodkannandeAv.stream()
                .filter(organ -> godkannanden.stream().noneMatch(g -> g.organ().equals(organ))).toList();
    }

    /** From when it is in force; a decision that nobody need approve is so from the day that it names itself. */
    Optional<LocalDate> iKraftFran() {
        return tradde.or(() -> avsettIKraft.filter(_ -> kraverGodkannandeAv.isEmpty()));
    }

    /** The first day that it can be in force: not before it was decided, approved, or meant to be. */
    LocalDate tidigastIKraft() {
        LocalDate godkant = godkannanden.stream().map(Beslut::datum).max(LocalDate::compareTo).orElse(beslutsdag);
        LocalDate avsett = avsettIKraft.orElse(beslutsdag);
        return avsett.isAfter(godkant) ? avsett : godkant;
    }
}
