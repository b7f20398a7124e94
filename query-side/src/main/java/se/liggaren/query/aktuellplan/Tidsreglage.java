package se.liggaren.query.aktuellplan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.Listadress;

/**
 * The ways from the day that is looked at to those on which the plan changed.
 *
 * @param dagar the days on which it changed, the first first
 * @param vald  the day that is looked at; absent for the latest that is told
 * @param har   the address of the page
 */
record Tidsreglage(List<Andringsdag> dagar, Optional<LocalDate> vald, Listadress har) {

    private static final String GILTIGT = "giltigt";

    /** Where the plan is seen on the nearest day before this one on which it changed. */
    public Optional<String> foregaende() {
        return dagar.stream().map(Andringsdag::dag).filter(dag -> vald.filter(v -> !dag.isBefore(v)).isEmpty())
                .reduce((_, senare) -> senare).map(this::adress);
    }

    /** Where the plan is seen on the nearest day after this one on which it changed. */
    public Optional<String> nasta() {
        return dagar.stream().map(Andringsdag::dag).filter(dag -> vald.filter(dag::isAfter).isPresent())
                .findFirst().map(this::adress);
    }

    /** Where the plan is seen as it is now, as we know it now. */
    public String nu() {
        return har.utan(GILTIGT, "kant").toString();
    }

    /** The day looked at, when the plan changed on it. */
    public Optional<Andringsdag> andring() {
        return dagar.stream().filter(dag -> vald.filter(dag.dag()::equals).isPresent()).findFirst();
    }

    /** Whether the plan began on the day looked at, so that there is nothing before it to compare with. */
    public boolean forsta() {
        return andring().filter(dag -> dag.equals(dagar.getFirst())).isPresent();
    }

    /** What happened on the day looked at, or when the plan last changed before it. */
    public String text() {
        return andring().map(this::text).orElseGet(() -> dagar.stream().map(Andringsdag::dag)
                .filter(dag -> vald.filter(dag::isAfter).isEmpty()).reduce((_, senare) -> senare)
                .map(dag -> "Planen ändrades senast " + Klartext.dag(dag) + ".")
                .orElse("Planen hade ännu inga rader."));
    }

    private String text(Andringsdag dag) {
        String rader = dag.rader() == 1 ? "1 rad" : dag.rader() + " rader";
        return Klartext.dag(dag.dag()) + (forsta() ? " började planen, med " + rader + "."
                : " ändrades " + rader + ".");
    }

    private String adress(LocalDate dag) {
        return har.med(GILTIGT, dag).toString();
    }
}
