package se.liggaren.events.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;

/** The rules on how long a contract may run, the same whether it is signed, entered or extended. */
public final class Avtalstid {

    /** A framework runs for at most this long, options counted, unless there are special reasons (LOU 7 kap. 2 §). */
    public static final int RAMAVTAL_HOGST_AR = 4;

    private Avtalstid() {
    }

    /** What may be wrong with the days of a contract. */
    public enum Fel {
        SLUTET_FORE_BORJAN,
        OPTIONERNA_AR_INTE_I_ORDNING,
        SENAST_FORLANGA_EFTER_SLUTET,
        RAMAVTALET_AR_FOR_LANGT
    }

    /**
     * The first fault in the days of a contract, as far as they are known: what may be right is no fault.
     *
     * @param ramavtalUtanSkal whether it is a framework that no special reasons let run longer than others
     */
    public static Optional<Fel> fel(OsakertDatum start, OsakertDatum slut, List<Avtalsoption> optioner,
            Optional<LocalDate> senastForlanga, boolean ramavtalUtanSkal) {
        if (slut.senast().isBefore(start.tidigast())) {
            return Optional.of(Fel.SLUTET_FORE_BORJAN);
        }
        OsakertDatum dittills = slut;
        for (int i = 0; i < optioner.size(); i++) {
            Avtalsoption option = optioner.get(i);
            if (option.nr() != i + 1 || !option.nyttSlut().isAfter(dittills.tidigast())) {
                return Optional.of(Fel.OPTIONERNA_AR_INTE_I_ORDNING);
            }
            if (option.senastForlanga().filter(dittills.senast()::isBefore).isPresent()) {
                return Optional.of(Fel.SENAST_FORLANGA_EFTER_SLUTET);
            }
            dittills = OsakertDatum.dag(option.nyttSlut());
        }
        if (senastForlanga.filter(slut.senast()::isBefore).isPresent()) {
            return Optional.of(Fel.SENAST_FORLANGA_EFTER_SLUTET);
        }
        return ramavtalUtanSkal && forLangtForRamavtal(start, dittills)
                ? Optional.of(Fel.RAMAVTALET_AR_FOR_LANGT) : Optional.empty();
    }

    /** The first fault in the days of a contract whose first and last day are known. */
    public static Optional<Fel> fel(LocalDate start, LocalDate slut, List<Avtalsoption> optioner,
            Optional<LocalDate> senastForlanga, boolean ramavtalUtanSkal) {
        return fel(OsakertDatum.dag(start), OsakertDatum.dag(slut), optioner, senastForlanga, ramavtalUtanSkal);
    }

    /** Whether a framework with those days must run for more than four years. */
    public static boolean forLangtForRamavtal(OsakertDatum start, OsakertDatum slut) {
        return !slut.tidigast().isBefore(start.senast().plusYears(RAMAVTAL_HOGST_AR));
    }

    /** The option that comes next in order after those that were used, when any is left. */
    public static Optional<Avtalsoption> nastaOption(AvtalUpplagt upplagt, List<AvtalForlangt> forlangt) {
        long anvanda = forlangt.stream().filter(f -> f.option().isPresent()).count();
        return upplagt.optioner().stream().skip(anvanda).findFirst();
    }

    /** The last day to extend: the next option's own, or the contract's until it has been extended. */
    public static Optional<LocalDate> senastForlanga(AvtalUpplagt upplagt, List<AvtalForlangt> forlangt) {
        return nastaOption(upplagt, forlangt).flatMap(Avtalsoption::senastForlanga)
                .or(() -> upplagt.senastForlanga().filter(_ -> forlangt.isEmpty()));
    }

    /**
     * The last day of the contract as it stands.
     *
     * @param uppsagt its last day by the notice that is given
     */
    public static OsakertDatum slut(AvtalUpplagt upplagt, List<AvtalForlangt> forlangt, Optional<LocalDate> uppsagt) {
        return uppsagt.or(() -> forlangt.reversed().stream().map(AvtalForlangt::nyttSlut).findFirst())
                .map(OsakertDatum::dag).orElse(upplagt.slut());
    }

    /**
     * The day from which a contract has ended: as somebody said, unless it was extended in time past that day and that
     * came to be known later.
     *
     * @param slutat the day from which somebody said that it had ended
     * @param slut   its last day as it stands
     */
    public static Optional<LocalDate> slutat(Optional<LocalDate> slutat, OsakertDatum slut) {
        return slutat.filter(slut.tidigast()::isBefore);
    }

    /** How a contract stands. */
    public static Avtalslage lage(boolean uppsagt, boolean slutat) {
        return slutat ? Avtalslage.SLUT : uppsagt ? Avtalslage.UPPSAGT : Avtalslage.PAGAENDE;
    }
}
