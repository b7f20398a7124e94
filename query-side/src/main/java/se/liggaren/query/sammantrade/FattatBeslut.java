package se.liggaren.query.sammantrade;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.events.Beslut;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;

/**
 * A decision of the board.
 *
 * @param beslutsdatum the day on which it was made
 * @param iKraft       its first day in force; absent while that is not known
 * @param godkannanden the approvals that have come
 * @param aterstar     the bodies whose approval is still waited for
 */
record FattatBeslut(String paragraf, Optional<String> diarienummer, String rubrik, Optional<String> lydelse,
        LocalDate beslutsdatum, Optional<LocalDate> iKraft, List<String> kraverGodkannandeAv,
        List<Beslut> godkannanden, List<String> aterstar) {

    static FattatBeslut av(BeslutFattat e) {
        return new FattatBeslut(e.paragraf(), e.diarienummer(), e.rubrik(), e.lydelse(), e.gallerFran(), e.iKraft(),
                e.kraverGodkannandeAv(), List.of(), e.kraverGodkannandeAv());
    }

    FattatBeslut godkant(Beslut godkannande) {
        return new FattatBeslut(paragraf, diarienummer, rubrik, lydelse, beslutsdatum, iKraft, kraverGodkannandeAv,
                Stream.concat(godkannanden.stream(), Stream.of(godkannande)).toList(),
                aterstar.stream().filter(organ -> !organ.equals(godkannande.organ())).toList());
    }

    FattatBeslut iKraft(LocalDate dag) {
        return new FattatBeslut(paragraf, diarienummer, rubrik, lydelse, beslutsdatum, Optional.of(dag),
                kraverGodkannandeAv, godkannanden, aterstar);
    }
}
