package se.liggaren.events.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
     * The first fault in the days of a contract.
     *
     * @param ramavtalUtanSkal whether it is a framework that no special reasons let run longer than others
     */
    public static Optional<Fel> fel(LocalDate start, LocalDate slut, List<Avtalsoption> optioner,
            Optional<LocalDate> senastForlanga, boolean ramavtalUtanSkal) {
        if (slut.isBefore(start)) {
            return Optional.of(Fel.SLUTET_FORE_BORJAN);
        }
        LocalDate dittills = slut;
        for (int i = 0; i < optioner.size(); i++) {
            Avtalsoption option = optioner.get(i);
            if (option.nr() != i + 1 || !option.nyttSlut().isAfter(dittills)) {
                return Optional.of(Fel.OPTIONERNA_AR_INTE_I_ORDNING);
            }
            if (option.senastForlanga().filter(dittills::isBefore).isPresent()) {
                return Optional.of(Fel.SENAST_FORLANGA_EFTER_SLUTET);
            }
            dittills = option.nyttSlut();
        }
        if (senastForlanga.filter(slut::isBefore).isPresent()) {
            return Optional.of(Fel.SENAST_FORLANGA_EFTER_SLUTET);
        }
        return ramavtalUtanSkal && !dittills.isBefore(start.plusYears(RAMAVTAL_HOGST_AR))
                ? Optional.of(Fel.RAMAVTALET_AR_FOR_LANGT) : Optional.empty();
    }
}
