package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.liggaren.command.Avvisning;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Underlag;

/** The standstill between the award and the contract, and the like times that a notice to the tenderers opens. */
final class Avtalssparr {

    /**
     * The rule of law that held from a day.
     *
     * @param elektronisktDagar days when the notice was sent electronically
     * @param annarsDagar       days when it was sent in another way
     * @param efterDomDagar     days after the court's decision
     */
    private record Regel(LocalDate fran, int elektronisktDagar, int annarsDagar, int efterDomDagar, String paragraf) {
    }

    /** Latest first. */
    private static final List<Regel> REGLER = List.of(
            new Regel(LocalDate.of(2017, 1, 1), 10, 15, 10, "LOU (2016:1145) 20 kap. 1 och 10 §§"),
            new Regel(LocalDate.of(2010, 7, 15), 10, 15, 10, "LOU (2007:1091) 16 kap. 1 och 10 §§"),
            new Regel(LocalDate.MIN, 10, 10, 10, "LOU (1992:1528) 7 kap. 1 §"));

    private Avtalssparr() {
    }

    /** The last day of the time that begins the day after the notice was sent; a day off moves it to a working day. */
    static LocalDate sistaDag(LocalDate underrattelseSkickad, boolean elektroniskt) {
        Regel regel = regel(underrattelseSkickad);
        return Vardagar.dennaEllerNasta(underrattelseSkickad.plusDays(
                elektroniskt ? regel.elektronisktDagar : regel.annarsDagar));
    }

    /** The last day on which a contract may not be made after the court's decision. */
    static LocalDate sistaDagEfterDom(LocalDate domensDag) {
        return Vardagar.dennaEllerNasta(domensDag.plusDays(regel(domensDag).efterDomDagar));
    }

    /** Why the notice cannot have been sent on the day. */
    static Optional<Avvisning> hinder(Underlag underlag, Optional<LocalDate> skickad, Utfardande utfardande) {
        if (skickad.filter(underlag.gallerFran()::isAfter).isPresent()) {
            return Optional.of(Avvisning.av(Avvisningsskal.UNDERRATTELSE_FORE_BESLUTET,
                    "underrattelseSkickad", skickad.orElseThrow(), "gallerFran", underlag.gallerFran()));
        }
        return skickad.filter(dag -> dag.isAfter(utfardande.idag())).map(dag ->
                Avvisning.av(GemensamtSkal.DATUM_I_FRAMTIDEN, "falt", "underrattelseSkickad", "datum", dag));
    }

    private static Regel regel(LocalDate dag) {
        return REGLER.stream().filter(r -> !dag.isBefore(r.fran)).findFirst().orElseThrow();
    }
}
