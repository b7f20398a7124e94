package se.liggaren.events.lage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Instans;

/**
 * A review case.
 *
 * @param malnummer  docket number; none when the case was taken over from a document
 * @param instans    the court that tries the case, or was the last to end it
 * @param forbud     whether the court has forbidden the contract until further notice, when it has said
 * @param utfall     the latest judgment
 * @param domar      every judgment, in order
 * @param overklagad whether the latest judgment is appealed
 * @param oppen      whether the case still stands over the procurement
 */
public record Overprovning(Optional<String> malnummer, Optional<String> domstol, Optional<Avser> avser,
        Optional<LocalDate> inkom, Optional<Instans> instans, Optional<Boolean> forbud, Optional<Domslut> utfall,
        List<Dom> domar, boolean overklagad, boolean oppen) {

    /** Judgments by which a higher court lets the lower court's stand. */
    private static final Set<Domslut> LAMNAR_ORORT = EnumSet.of(Domslut.AVSLAG, Domslut.AVVISAD, Domslut.AVSKRIVEN);

    /** How one court ended its part of the case, and when. */
    public record Dom(Instans instans, Domslut utfall, LocalDate dag) {
    }

    /** A review that a document told of, and no more. */
    static Overprovning urDokument() {
        return new Overprovning(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), false, true);
    }

    static Overprovning registrerad(String malnummer, String domstol, Avser avser, LocalDate inkom) {
        return new Overprovning(Optional.of(malnummer), Optional.of(domstol), Optional.of(avser), Optional.of(inkom),
                Optional.of(Instans.FORVALTNINGSRATT), Optional.empty(), Optional.empty(), List.of(), false, true);
    }

    Overprovning interimistiskt(Instans iInstans, boolean beviljat) {
        return new Overprovning(malnummer, domstol, avser, inkom, Optional.of(iInstans), Optional.of(beviljat), utfall,
                domar, overklagad, oppen);
    }

    Overprovning domd(Dom dom) {
        List<Dom> fler = new ArrayList<>(domar);
        fler.add(dom);
        return new Overprovning(malnummer, domstol, avser, inkom, Optional.of(dom.instans()), forbud,
                Optional.of(dom.utfall()), List.copyOf(fler), false, oppen);
    }

    Overprovning overklagadTill(Instans hogre) {
        return new Overprovning(malnummer, domstol, avser, inkom, Optional.of(hogre), forbud, utfall, domar, true,
                oppen);
    }

    Overprovning avslutad() {
        return new Overprovning(malnummer, domstol, avser, inkom, instans, forbud, utfall, domar, overklagad, false);
    }

    /** Whether it has a judgment that nobody has appealed and that does not send the case back. */
    boolean avgjord() {
        return !overklagad && utfall.filter(u -> u != Domslut.ATERFORVISAD).isPresent();
    }

    /** Whether it has a judgment that a higher court can be asked to change. */
    boolean kanOverklagas() {
        return avgjord() && instans.filter(i -> i != Instans.HOGSTA_FORVALTNINGSDOMSTOLEN).isPresent();
    }

    /** Whether the court has found against the cancellation, and no higher court has changed that. */
    boolean underkannerAvbrytandet() {
        return avser.equals(Optional.of(Avser.AVBRYTANDE)) && avgjord()
                && domar.reversed().stream().map(Dom::utfall).dropWhile(LAMNAR_ORORT::contains).findFirst()
                        .filter(u -> u == Domslut.RATTAS).isPresent();
    }

    /** Whether it prolongs a standstill that was to end on the day (LOU 20 kap. 8 §). */
    boolean forlangerSparr(LocalDate sistaSparrdag) {
        return oppen && avser.equals(Optional.of(Avser.UPPHANDLING))
                && inkom.filter(i -> !i.isAfter(sistaSparrdag)).isPresent();
    }
}
