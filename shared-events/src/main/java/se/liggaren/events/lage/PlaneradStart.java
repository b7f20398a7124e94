package se.liggaren.events.lage;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import se.liggaren.events.OsakertDatum;

/**
 * A planned start as it is answered: the source's own text, its EDTF form, the days it can mean and whether it is
 * uncertain.
 */
public record PlaneradStart(String text, String edtf, LocalDate tidigast, LocalDate senast, boolean osaker) {

    public static PlaneradStart av(OsakertDatum datum) {
        return new PlaneradStart(datum.text(), datum.edtf(), datum.tidigast(), datum.senast(), datum.osaker());
    }

    /** Whether no day it can mean lies in the year. */
    public boolean utanfor(int ar) {
        return tidigast.getYear() > ar || senast.getYear() < ar;
    }

    /** How many days the day is after any day it can mean; negative when it is before all of them, else 0. */
    public int avvikelseDagar(LocalDate dag) {
        LocalDate narmast = dag.isAfter(senast) ? senast : dag.isBefore(tidigast) ? tidigast : dag;
        return (int) ChronoUnit.DAYS.between(narmast, dag);
    }

    /** Whether it is a day that is known, and a Sunday. */
    public boolean paSondag() {
        return !osaker && tidigast.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
