package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Instans;

/**
 * A review case that is open: from the application until the review is ended.
 *
 * @param malnummer      docket number; none while the case is known only from a document
 * @param forlangerSparr whether the application came in while the standstill ran, which extends it (LOU 20 kap. 8 §)
 * @param forbud         whether an interim decision forbids the contract until further notice; it falls with the
 *                       judgment of the court that made it, unless the case is sent back
 * @param domar          the judgments so far, in order
 * @param provasI        the courts of which one is trying the case now; empty when it is decided and not appealed
 */
record Mal(Optional<String> malnummer, Avser avser, boolean forlangerSparr, boolean forbud, List<Dom> domar,
        Set<Instans> provasI) {

    /** @param underForbud whether the contract was forbidden until this judgment */
    record Dom(Instans instans, Domslut utfall, LocalDate dag, boolean underForbud) {
    }

    /** A case that the first court tries. */
    static Mal inkommet(Optional<String> malnummer, Avser avser, boolean forlangerSparr) {
        return new Mal(malnummer, avser, forlangerSparr, false, List.of(), EnumSet.of(Instans.FORVALTNINGSRATT));
    }

    boolean avgjort() {
        return provasI.isEmpty();
    }

    /** Whether a higher court can be asked to change its judgment. */
    boolean kanOverklagas() {
        return avgjort() && senasteDom().filter(d -> d.instans() != Instans.HOGSTA_FORVALTNINGSDOMSTOLEN).isPresent();
    }

    Mal medForbud(boolean beviljat) {
        return new Mal(malnummer, avser, forlangerSparr, beviljat, domar, provasI);
    }

    Mal medDom(Instans instans, Domslut utfall, LocalDate dag) {
        List<Dom> fler = new ArrayList<>(domar);
        fler.add(new Dom(instans, utfall, dag, forbud));
        boolean aterforvisad = utfall == Domslut.ATERFORVISAD;
        return new Mal(malnummer, avser, forlangerSparr, forbud && aterforvisad, List.copyOf(fler),
                aterforvisad ? lagreAn(instans) : Set.of());
    }

    Mal overklagat(Instans instans) {
        return new Mal(malnummer, avser, forlangerSparr, forbud, domar, EnumSet.of(instans));
    }

    static Set<Instans> lagreAn(Instans instans) {
        return EnumSet.allOf(Instans.class).stream().filter(i -> i.compareTo(instans) < 0)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Instans.class)));
    }

    Optional<Dom> senasteDom() {
        return domar.isEmpty() ? Optional.empty() : Optional.of(domar.getLast());
    }

    /**
     * The judgment from which the ten days run during which no contract may be made: the first court's when the
     * standstill was extended, or a later one until which an interim decision stood (LOU 20 kap. 10 §).
     */
    Optional<Dom> domSomUtloserFrist() {
        return domar.reversed().stream()
                .filter(d -> d.underForbud() || forlangerSparr && d.instans() == Instans.FORVALTNINGSRATT)
                .findFirst();
    }

    /**
     * The judgments that may decide what happens now. A higher court that turns down an appeal may thereby let the
     * lower court's judgment stand, or turn down the application itself: both are then possible.
     */
    List<Domslut> mojligaAvgoranden() {
        List<Domslut> mojliga = new ArrayList<>();
        for (Dom dom : domar.reversed()) {
            if (dom.utfall() != Domslut.ATERFORVISAD) {
                mojliga.add(dom.utfall());
            }
            if (!LAMNAR_ORORT.contains(dom.utfall())) {
                break;
            }
        }
        return mojliga;
    }

    /** Whether the cancellation that was reviewed may be set aside. */
    boolean underkannerAvbrytandet() {
        return avser == Avser.AVBRYTANDE && avgjort() && mojligaAvgoranden().contains(Domslut.RATTAS);
    }

    private static final Set<Domslut> LAMNAR_ORORT = EnumSet.of(Domslut.AVSLAG, Domslut.AVVISAD, Domslut.AVSKRIVEN);
}
