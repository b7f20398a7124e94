package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import se.liggaren.command.Avvisning;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;

/** What may happen to a case in court, and what follows from the judgments. */
final class Domstolsprovning {

    /** How far a judgment reaches into the procurement; a heavier one prevails over a lighter. */
    private enum Verkan {
        INGEN, RATTAS, GORAS_OM, AVTAL_OGILTIGT
    }

    private Domstolsprovning() {
    }

    /** What a court may be asked to review; not the procurement once a contract is made (LOU 20 kap. 6 §). */
    static Avser provbart(Upphandling upphandling) {
        return switch (upphandling.fas()) {
            case AVBRUTEN -> Avser.AVBRYTANDE;
            case AVTALET_STARTAT -> Avser.AVTAL;
            default -> upphandling.avtalTecknat() ? Avser.AVTAL : Avser.UPPHANDLING;
        };
    }

    /** Why the court of that instance is not the one that tries the case now. */
    static Optional<Avvisning> iInstans(Upphandling upphandling, String malnummer, Instans instans) {
        return mal(upphandling, malnummer, mal -> {
            if (mal.avgjort()) {
                return Optional.of(Avvisning.av(Avvisningsskal.MALET_AR_AVGJORT, "malnummer", malnummer));
            }
            return mal.provasI().contains(instans) ? Optional.empty()
                    : Optional.of(Avvisning.av(Avvisningsskal.MALET_PROVAS_I_ANNAN_INSTANS,
                            "malnummer", malnummer, "instans", instans, "provasI", mal.provasI()));
        });
    }

    /** Why the court of that instance cannot end the case in that way now. */
    static Optional<Avvisning> kanAvgoras(Upphandling upphandling, String malnummer, Instans instans, Domslut utfall) {
        return iInstans(upphandling, malnummer, instans).or(() -> upphandling.mal(malnummer)
                .flatMap(mal -> passar(mal.avser(), instans, utfall)));
    }

    private static Optional<Avvisning> passar(Avser avser, Instans instans, Domslut utfall) {
        Set<Domslut> mojliga = EnumSet.of(Domslut.AVSLAG, Domslut.AVVISAD, Domslut.AVSKRIVEN);
        switch (avser) {
            case UPPHANDLING -> mojliga.addAll(Set.of(Domslut.RATTAS, Domslut.GORAS_OM));
            case AVBRYTANDE -> mojliga.add(Domslut.RATTAS);
            case AVTAL -> mojliga.add(Domslut.AVTAL_OGILTIGT);
        }
        if (instans != Instans.FORVALTNINGSRATT) {
            mojliga.add(Domslut.ATERFORVISAD);
        }
        return mojliga.contains(utfall) ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.DOMSLUTET_PASSAR_INTE_MALET,
                        "utfall", utfall, "avser", avser, "instans", instans, "mojliga", mojliga));
    }

    /** Why the case cannot be appealed to that instance. */
    static Optional<Avvisning> kanOverklagas(Upphandling upphandling, String malnummer, Instans instans) {
        return mal(upphandling, malnummer, mal -> {
            if (!mal.avgjort()) {
                return Optional.of(Avvisning.av(Avvisningsskal.MALET_AR_INTE_AVGJORT, "malnummer", malnummer));
            }
            Instans avgjortI = mal.senasteDom().orElseThrow().instans();
            return instans.compareTo(avgjortI) > 0 ? Optional.empty()
                    : Optional.of(Avvisning.av(Avvisningsskal.MALET_PROVAS_I_ANNAN_INSTANS,
                            "malnummer", malnummer, "instans", instans, "provasI",
                            EnumSet.complementOf(EnumSet.range(Instans.FORVALTNINGSRATT, avgjortI))));
        });
    }

    private static Optional<Avvisning> mal(Upphandling upphandling, String malnummer,
            Function<Mal, Optional<Avvisning>> hinder) {
        return upphandling.mal(malnummer).map(hinder).orElseGet(() -> Optional.of(
                Avvisning.av(Avvisningsskal.MALET_FINNS_INTE, "malnummer", malnummer, "oppna",
                        upphandling.mal().stream().flatMap(m -> m.malnummer().stream()).toList())));
    }

    /** The phases that the judgments in all open cases leave open, the heaviest judgment prevailing. */
    static Set<Fas> foljer(Upphandling upphandling) {
        List<List<Verkan>> perMal = upphandling.mal().stream()
                .map(m -> m.mojligaAvgoranden().stream().map(utfall -> verkan(m.avser(), utfall)).toList())
                .toList();
        Verkan minst = perMal.stream().map(v -> v.stream().min(Comparator.naturalOrder()).orElseThrow())
                .max(Comparator.naturalOrder()).orElseThrow();
        Set<Fas> faser = EnumSet.noneOf(Fas.class);
        perMal.stream().flatMap(List::stream).filter(v -> v.compareTo(minst) >= 0)
                .forEach(v -> faser.addAll(faser(v, upphandling.fas())));
        return faser;
    }

    /** A judgment against a cancellation has its effect through HavAvbrytande, and none of its own on the phase. */
    private static Verkan verkan(Avser avser, Domslut utfall) {
        return avser == Avser.AVBRYTANDE ? Verkan.INGEN : switch (utfall) {
            case AVSLAG, AVVISAD, AVSKRIVEN, ATERFORVISAD -> Verkan.INGEN;
            case RATTAS -> Verkan.RATTAS;
            case GORAS_OM -> Verkan.GORAS_OM;
            case AVTAL_OGILTIGT -> Verkan.AVTAL_OGILTIGT;
        };
    }

    private static Set<Fas> faser(Verkan verkan, Fas vilandeFas) {
        return switch (verkan) {
            case INGEN -> vilandeFas == Fas.OKAND ? EnumSet.of(Fas.ANNONSERAD, Fas.UTVARDERING, Fas.TILLDELAD)
                    : EnumSet.of(vilandeFas);
            case RATTAS -> switch (vilandeFas) {
                case OKAND -> EnumSet.of(Fas.ANNONSERAD, Fas.UTVARDERING);
                case TILLDELAD -> EnumSet.of(Fas.UTVARDERING);
                default -> EnumSet.of(vilandeFas);
            };
            case GORAS_OM -> EnumSet.of(Fas.AVBRUTEN);
            case AVTAL_OGILTIGT -> EnumSet.of(Fas.AVTAL_SLUT, Fas.AVBRUTEN);
        };
    }

    /** The last day of the standstill once the review is over: the award's own, or ten days after the judgment. */
    static Optional<LocalDate> sparrEfterDom(Upphandling upphandling) {
        Stream<LocalDate> efterDomar = upphandling.mal().stream()
                .flatMap(m -> m.domSomUtloserFrist().stream())
                .map(dom -> Avtalssparr.sistaDagEfterDom(dom.dag()));
        return Stream.concat(upphandling.sistaSparrdag().stream(), efterDomar).max(Comparator.naturalOrder());
    }
}
