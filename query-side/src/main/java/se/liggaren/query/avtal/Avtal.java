package se.liggaren.query.avtal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.liggaren.events.Roll;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.platform.TillatetKommando;

/**
 * A contract as it is answered.
 *
 * <p>There is a gap after it ({@code avtalslucka}) when it has not ended and no procurement follows it in time. One
 * follows it that has the same CPV code (eight digits) as the contract's own procurement, or the same name as the
 * contract or that procurement; that is not cancelled, struck or ended; and whose contract runs after the contract's
 * first day and at the latest the day after its last: the actual first day, or else the last day that the planned can
 * mean. Of an uncertain end the earliest day counts. Options that are not used are not counted.
 *
 * @param harLoptUt         whether the last day has passed, whatever it can mean, and nobody has said that it ended
 * @param forSentAttForlanga whether the last day to extend it has passed
 * @param efterfoljare      the procurements that follow it in time
 * @param antalAvrop        how many orders are registered
 * @param avvikelse         what has been corrected in the procurement since the contract was entered from it
 * @param tillatnaKommandon what the caller may do now; absent when another moment than now is asked for, and in lists
 */
record Avtal(UUID id, long version, @JsonUnwrapped Avtalsbild bild, boolean harLoptUt, boolean forSentAttForlanga,
        boolean avtalslucka, List<Efterfoljare> efterfoljare, long antalAvrop, Optional<String> avvikelse,
        Optional<List<TillatetKommando>> tillatnaKommandon) {

    static Avtal av(UUID id, long version, Avtalsbild bild, List<Efterfoljare> efterfoljare, long antalAvrop,
            Optional<Upphandlingsbild> upphandling, LocalDate dag) {
        boolean slut = bild.lage() == Avtalslage.SLUT;
        return new Avtal(id, version, bild,
                !slut && bild.slut().senast().isBefore(dag),
                bild.senastForlanga().filter(dag::isAfter).isPresent(),
                !slut && efterfoljare.isEmpty(), efterfoljare, antalAvrop,
                upphandling.flatMap(u -> avvikelse(id, bild, u)), Optional.empty());
    }

    /** A contract that the procurement never told of is known from elsewhere, and differs from nothing. */
    private static Optional<String> avvikelse(UUID id, Avtalsbild bild, Upphandlingsbild upphandling) {
        if (upphandling.struknaAvtal().contains(id)) {
            return Optional.of("I upphandlingen är avtalet struket: det tecknades aldrig");
        }
        return upphandling.avtal().stream().filter(a -> a.avtalId().equals(id)).findFirst()
                .filter(a -> !a.leverantorer().equals(bild.leverantorer())
                        || !a.start().toString().equals(bild.start().edtf())
                        || !a.slut().toString().equals(bild.ursprungligtSlut().edtf()))
                .map(a -> "I upphandlingen är avtalet rättat: %s till %s med %s".formatted(a.start(), a.slut(),
                        Klartext.av(a.leverantorer())));
    }

    Avtal medKommandon(Set<Roll> roller, LocalDate idag) {
        return new Avtal(id, version, bild, harLoptUt, forSentAttForlanga, avtalslucka, efterfoljare, antalAvrop,
                avvikelse, Optional.of(
                        TillatetKommando.av("avtal", id, AvtalKommando.oppnaFor(bild.lage()), roller, idag)));
    }

    /** Whether the caller may correct what is registered. */
    public boolean farRattas() {
        return tillatnaKommandon.stream().flatMap(List::stream)
                .anyMatch(k -> k.namn().equals(AvtalKommando.RATTA_AVTALSUPPGIFT.adressnamn()));
    }

    /** The suppliers by name, each with its lots. */
    public String leverantorsnamn() {
        return Klartext.av(bild.leverantorer());
    }

    /** How the contract's state is marked. */
    public String ton() {
        return switch (bild.lage()) {
            case PAGAENDE -> harLoptUt ? "varning" : "klar";
            case UPPSAGT -> "varning";
            case SLUT -> "lugn";
        };
    }

    /** What a reader of the contract should notice. */
    public List<String> flaggor() {
        List<String> flaggor = new ArrayList<>();
        if (harLoptUt) {
            flaggor.add("Sista dagen har passerat");
        }
        if (forSentAttForlanga) {
            flaggor.add("För sent att förlänga");
        }
        if (avtalslucka) {
            flaggor.add("Avtalslucka");
        }
        if (bild.slut().osaker()) {
            flaggor.add("Osäkert slut");
        }
        avvikelse.ifPresent(flaggor::add);
        return flaggor;
    }

    /**
     * A procurement that follows the contract.
     *
     * @param start the actual first day of its contract, or else the last day that the planned can mean
     */
    record Efterfoljare(UUID upphandlingId, String lopnummer, String namn, LocalDate start) {
    }
}
