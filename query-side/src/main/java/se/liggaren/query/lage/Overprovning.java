package se.liggaren.query.lage;

import java.time.LocalDate;
import java.util.Optional;
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
 * @param overklagad whether the latest judgment is appealed
 * @param oppen      whether the case still stands over the procurement
 */
public record Overprovning(Optional<String> malnummer, Optional<String> domstol, Optional<Avser> avser,
        Optional<LocalDate> inkom, Optional<Instans> instans, Optional<Boolean> forbud, Optional<Domslut> utfall,
        boolean overklagad, boolean oppen) {

    /** A review that a document told of, and no more. */
    static Overprovning urDokument() {
        return new Overprovning(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), false, true);
    }

    static Overprovning registrerad(String malnummer, String domstol, Avser avser, LocalDate inkom) {
        return new Overprovning(Optional.of(malnummer), Optional.of(domstol), Optional.of(avser), Optional.of(inkom),
                Optional.of(Instans.FORVALTNINGSRATT), Optional.empty(), Optional.empty(), false, true);
    }

    Overprovning interimistiskt(Instans iInstans, boolean beviljat) {
        return new Overprovning(malnummer, domstol, avser, inkom, Optional.of(iInstans), Optional.of(beviljat), utfall,
                overklagad, oppen);
    }

    Overprovning domd(Instans iInstans, Domslut domslut) {
        return new Overprovning(malnummer, domstol, avser, inkom, Optional.of(iInstans), forbud, Optional.of(domslut),
                false, oppen);
    }

    Overprovning overklagadTill(Instans hogre) {
        return new Overprovning(malnummer, domstol, avser, inkom, Optional.of(hogre), forbud, utfall, true, oppen);
    }

    Overprovning avslutad() {
        return new Overprovning(malnummer, domstol, avser, inkom, instans, forbud, utfall, overklagad, false);
    }

    /** Whether it has a judgment that nobody has appealed and that does not send the case back. */
    public boolean avgjord() {
        return !overklagad && utfall.filter(u -> u != Domslut.ATERFORVISAD).isPresent();
    }

    /** Whether the court has found against the cancellation of the procurement. */
    boolean underkannerAvbrytandet() {
        return avser.filter(a -> a == Avser.AVBRYTANDE).isPresent() && !overklagad
                && utfall.filter(u -> u == Domslut.RATTAS || u == Domslut.GORAS_OM).isPresent();
    }
}
