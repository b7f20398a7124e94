package se.liggaren.events.upphandling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.RattadUppgift;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.Avtalsoption;

/** Every event of the Upphandling stream, in the order of the process. Stored for ever: add, never change. */
public sealed interface UpphandlingEvent extends Handelse {

    /** A procurement is entered in the ledger. */
    record UpphandlingUpplagd(Underlag underlag, String lopnummer, String namn, Optional<String> delomrade,
            String ansvarigRegion, List<String> deltagande, Optional<Forfarande> forfarande, Optional<String> cpv,
            Optional<String> diarienummer, Optional<OsakertDatum> planeradAvtalsstart, Optional<Kallrad> kallrad)
            implements UpphandlingEvent {
    }

    /**
     * The state was taken over from a document that first showed the procurement in mid-process; nothing is claimed
     * about how it came there.
     *
     * @param fas          {@link Fas#OKAND} when the document told of a review and not of the phase beneath it
     * @param overprovning whether the document showed a review in progress
     */
    record TidigareLageInlast(Underlag underlag, Fas fas, boolean overprovning, Kallrad kallrad)
            implements UpphandlingEvent {
    }

    /** @param upphandlare opaque id or role of the one who is to handle the procurement; never a name */
    record UpphandlareUtsedd(Underlag underlag, String upphandlare) implements UpphandlingEvent {
    }

    /** There is nobody to handle the procurement. */
    record UpphandlareSaknas(Underlag underlag) implements UpphandlingEvent {
    }

    /** @param uppgiftslamnare who in another region told us; role and organisation */
    record UpphandlingStartad(Underlag underlag, Optional<String> uppgiftslamnare) implements UpphandlingEvent {
    }

    record PlaneradAvtalsstartAndrad(Underlag underlag, Optional<OsakertDatum> fran, OsakertDatum till)
            implements UpphandlingEvent {
    }

    record AnsvarigRegionBytt(Underlag underlag, String fran, String till) implements UpphandlingEvent {
    }

    /** @param omvarldshandelseId the outside event that is the cause, when one is registered */
    record UpphandlingUppskjuten(Underlag underlag, String orsak, Optional<UUID> omvarldshandelseId)
            implements UpphandlingEvent {
    }

    /** @param omvarldshandelseId the outside event that is the cause, when one is registered */
    record UpphandlingPausad(Underlag underlag, String orsak, Optional<UUID> omvarldshandelseId)
            implements UpphandlingEvent {
    }

    /** The postponement or pause is over. */
    record UpphandlingAterupptagen(Underlag underlag) implements UpphandlingEvent {
    }

    /**
     * The notice is published, from {@code gallerFran}.
     *
     * @param sistaAnbudsdag last day to submit a tender
     * @param upphandlingsId the procurement's id for national statistics (upphandlings-ID)
     */
    record UpphandlingAnnonserad(Underlag underlag, String annonsId, String annonsdatabas, Optional<String> tedNummer,
            LocalDate sistaAnbudsdag, Optional<String> upphandlingsId) implements UpphandlingEvent {
    }

    /** @param andring what was changed in the notice */
    record AnnonsAndrad(Underlag underlag, String andring) implements UpphandlingEvent {
    }

    /** @param fran the last day until now, when known */
    record AnbudstidForlangd(Underlag underlag, Optional<LocalDate> fran, LocalDate till) implements UpphandlingEvent {
    }

    /**
     * The notice is withdrawn, which ends the procurement (AVBRUTEN, ÅTERTAGEN).
     *
     * @param sistaOverprovningsdag last day to challenge the decision; not extendable (HFD 2022)
     */
    record AnnonsAterkallad(Underlag underlag, AvbrytandeSkal skalKod, Optional<LocalDate> underrattelseSkickad,
            boolean elektroniskt, Optional<LocalDate> sistaOverprovningsdag) implements UpphandlingEvent {
    }

    /** @param antalAnbud secret until the award (OSL 19 kap. 3 §) */
    record UtvarderingPaborjad(Underlag underlag, int antalAnbud) implements UpphandlingEvent {
    }

    /**
     * The award decision. Suppliers are public from here.
     *
     * @param underrattelseSkickad day on which the notice of award was sent to all tenderers
     * @param elektroniskt         whether it was sent electronically, which gives the shorter standstill
     * @param sistaSparrdag        last day of the standstill; none for direktupphandling (LOU 20 kap. 1 §)
     */
    record AvtalTilldelat(Underlag underlag, List<Leverantor> leverantorer, List<String> delomraden,
            Optional<LocalDate> underrattelseSkickad, boolean elektroniskt, Optional<LocalDate> sistaSparrdag)
            implements UpphandlingEvent {
    }

    /** @param underrattade day on which all tenderers had been told of the extension (HFD 2019) */
    record AvtalssparrForlangd(Underlag underlag, LocalDate fran, LocalDate till, LocalDate underrattade)
            implements UpphandlingEvent {
    }

    /** The award decision is withdrawn; the evaluation is open again. */
    record TilldelningAterkallad(Underlag underlag) implements UpphandlingEvent {
    }

    /**
     * A contract is signed with the awarded suppliers, or with some of them.
     *
     * @param avtalId        the contract's own stream
     * @param sarskildaSkal  why a framework may run for more than four years (LOU 7 kap. 2 §)
     * @param slut           its last day, options not counted
     * @param senastForlanga last day to use the next option, when the options tell none of their own
     */
    record AvtalTecknat(Underlag underlag, UUID avtalId, List<Leverantor> leverantorer, boolean ramavtal,
            Optional<String> sarskildaSkal, LocalDate start, LocalDate slut, List<Avtalsoption> optioner,
            Optional<LocalDate> senastForlanga) implements UpphandlingEvent {
    }

    /** The contract runs from {@code gallerFran}. */
    record AvtalStartat(Underlag underlag, UUID avtalId) implements UpphandlingEvent {
    }

    /** The contract has ended; when the last of them has, so has the procurement. */
    record AvtalstidAvslutad(Underlag underlag, UUID avtalId) implements UpphandlingEvent {
    }

    /** The award notice (efterannons) is published, from {@code gallerFran} (LOU 10 kap. 4 §). */
    record UpphandlingEfterannonserad(Underlag underlag, String annonsId, String annonsdatabas,
            Optional<String> tedNummer) implements UpphandlingEvent {
    }

    /**
     * A court has been asked for a review.
     *
     * @param sokande    who asked; secret until the award
     * @param inkom      day on which the application reached the court
     * @param vilandeFas the phase that rests while the court tries the case
     */
    record OverprovningRegistrerad(Underlag underlag, String malnummer, String domstol, Optional<String> sokande,
            Avser avser, LocalDate inkom, Fas vilandeFas) implements UpphandlingEvent {
    }

    /** @param beviljat whether the court forbade the contract until further notice */
    record InterimistisktBeslutRegistrerat(Underlag underlag, String malnummer, Instans instans, boolean beviljat)
            implements UpphandlingEvent {
    }

    /** The court ended the case in its instance, on {@code gallerFran}. */
    record DomRegistrerad(Underlag underlag, String malnummer, Instans instans, Domslut utfall)
            implements UpphandlingEvent {
    }

    /** @param instans the higher court that is to try the case */
    record DomOverklagad(Underlag underlag, String malnummer, Instans instans) implements UpphandlingEvent {
    }

    /**
     * Every case is final; the review no longer stands over the procurement.
     *
     * @param sistaSparrdag last day of the standstill that follows the court's decision (LOU 20 kap. 10 §)
     */
    record OverprovningAvslutad(Underlag underlag, Fas nyFas, Optional<LocalDate> sistaSparrdag)
            implements UpphandlingEvent {
    }

    /** @param sistaOverprovningsdag last day to challenge the decision; not extendable (HFD 2022) */
    record UpphandlingAvbruten(Underlag underlag, AvbrytandeSkal skalKod, Optional<LocalDate> underrattelseSkickad,
            boolean elektroniskt, Optional<LocalDate> sistaOverprovningsdag) implements UpphandlingEvent {
    }

    /** The court set the cancellation aside; the procurement is back in the phase it had. */
    record AvbrytandeUpphavt(Underlag underlag, Fas nyFas) implements UpphandlingEvent {
    }

    /** The plan's row goes on with another procurement. */
    record UpphandlingErsatt(Underlag underlag, UpphandlingId nyUpphandlingId) implements UpphandlingEvent {
    }

    /** The board struck the procurement from the plan. */
    record UpphandlingStruken(Underlag underlag) implements UpphandlingEvent {
    }

    /** Whether the procurement makes demands on environment and health; the reason stands in the grounds. */
    record MiljokravAngivet(Underlag underlag, Miljokrav miljokrav) implements UpphandlingEvent {
    }

    /**
     * The board looked at the environmental aspects.
     *
     * @param granskning    of what is planned, or of what was carried out
     * @param sammantradeId the meeting at which it did so
     * @param iakttagelse   what it found
     */
    record MiljoaspekterGranskade(Underlag underlag, Miljogranskning granskning, UUID sammantradeId,
            String iakttagelse) implements UpphandlingEvent {
    }

    /**
     * Everything that is told of the procurement is still so, as of {@code gallerFran}.
     *
     * @param uppgiftslamnare who told us; role and organisation
     */
    record UppgiftBekraftad(Underlag underlag, String uppgiftslamnare) implements UpphandlingEvent {
    }

    /**
     * A time has run out, and somebody should act on it; the phase stays as it is.
     *
     * @param forfallodag the last day of the time that has run out
     */
    record PaminnelseUtfardad(Underlag underlag, Paminnelse paminnelse, LocalDate forfallodag)
            implements UpphandlingEvent {
    }

    /**
     * An uppgift that was registered wrongly is corrected; the original event stays as it is.
     *
     * @param avserHandelseId the event that holds the error
     * @param falt            which field, or {@value Rattelse#HELA_HANDELSEN} when the event never happened
     * @param upptacktDatum   the day on which the error was found
     */
    record UppgiftRattad(Underlag underlag, UUID avserHandelseId, String falt, String feltVarde, String rattVarde,
            LocalDate upptacktDatum) implements UpphandlingEvent, RattadUppgift {
    }
}
