package se.liggaren.command.sammantrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.organisation.Reglementen;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * A meeting as its decisions see it.
 *
 * @param tid             when and how it is held; empty until it has been planned
 * @param senastPlanerat  the day from which the latest fact of its planning holds
 * @param beslut          each decision by its paragraph, in the order they were made
 * @param redovisat       whether the state of the procurements has been reported at it
 */
public record Sammantrade(Optional<Planering> tid, Sammantradeslage lage, LocalDate senastPlanerat, List<Amne> amnen,
        Map<String, FattatBeslut> beslut, boolean redovisat, boolean protokolletJusterat) {

    /** A meeting that nobody has planned yet. */
    public static Sammantrade tomt() {
        return new Sammantrade(Optional.empty(), Sammantradeslage.PLANERAT, LocalDate.MIN, List.of(), Map.of(), false,
                false);
    }

    /** The meeting once one more fact is stored. */
    public Sammantrade evolve(SammantradeEvent event) {
        LocalDate dag = event.gallerFran();
        return switch (event) {
            case SammantradePlanerat e -> planerat(Planering.av(e), Sammantradeslage.PLANERAT, e.amnen(), dag);
            case SammantradeAndrat e -> planerat(planering().efter(e), lage, amnen, dag);
            case AmneTillagt e -> planerat(planering(), lage, tillagt(e.amne()), dag);
            case AmneKompletterat e -> planerat(planering(), lage, kompletterat(e), dag);
            case SammantradeInstallt _ -> planerat(planering(), Sammantradeslage.INSTALLT, amnen, dag);
            case SammantradeErsattMedInformationsmote _ -> planerat(planering(), Sammantradeslage.ERSATT, amnen, dag);
            case SammantradeGenomfort e -> planerat(planering().i(e.form()), Sammantradeslage.GENOMFORT, amnen, dag);
            case UpphandlingslagetRedovisat _ -> new Sammantrade(tid, lage, senastPlanerat, amnen, beslut, true,
                    protokolletJusterat);
            case BeslutFattat e -> med(e.paragraf(), FattatBeslut.av(e));
            case GodkannandeRegistrerat e -> andrat(e.paragraf(), b -> b.godkant(e.godkannande()));
            case BeslutTrattIKraft e -> andrat(e.paragraf(), b -> b.iKraft(dag));
            case ProtokollJusterat _ -> new Sammantrade(tid, lage, senastPlanerat, amnen, beslut, redovisat, true);
        };
    }

    private Sammantrade planerat(Planering nyTid, Sammantradeslage nyttLage, List<Amne> nyaAmnen, LocalDate dag) {
        return new Sammantrade(Optional.of(nyTid), nyttLage, dag, nyaAmnen, beslut, redovisat, protokolletJusterat);
    }

    private List<Amne> tillagt(Amne amne) {
        List<Amne> nya = new ArrayList<>(amnen);
        nya.add(amne);
        return List.copyOf(nya);
    }

    private List<Amne> kompletterat(AmneKompletterat e) {
        return amnen.stream().map(amne -> amne.nr() == e.nr()
                ? new Amne(e.nr(), e.rubrik(), e.foredragande(), false) : amne).toList();
    }

    private Sammantrade andrat(String paragraf, UnaryOperator<FattatBeslut> andring) {
        return med(paragraf, fattat(paragraf).map(andring).orElseThrow());
    }

    private Sammantrade med(String paragraf, FattatBeslut fattat) {
        Map<String, FattatBeslut> nya = new LinkedHashMap<>(beslut);
        nya.put(paragraf, fattat);
        return new Sammantrade(tid, lage, senastPlanerat, amnen, Collections.unmodifiableMap(nya), redovisat,
                protokolletJusterat);
    }

    /** Decides on a command: the only way to new facts. */
    public Utfall<SammantradeEvent> utfarda(SammantradeCommand command, Utfardande utfardande) {
        SammantradeKommando regel = command.regel();
        if (regel.grundar()) {
            return tid.isPresent() ? Utfall.avvisat(Avvisningsskal.SAMMANTRADET_FINNS_REDAN)
                    : command.decide(this, utfardande);
        }
        if (!regel.lagen().contains(lage)) {
            return Utfall.avvisat(Avvisningsskal.SAMMANTRADETS_LAGE_TILLATER_INTE,
                    "kommando", regel.klartext(), "lage", lage.klartext(),
                    "oppna", SammantradeKommando.oppnaFor(lage).stream().map(SammantradeKommando::klartext).toList());
        }
        return regel.planerar() ? utfardaPlanering(command, utfardande) : command.decide(this, utfardande);
    }

    private Utfall<SammantradeEvent> utfardaPlanering(SammantradeCommand command, Utfardande utfardande) {
        if (redovisat || !beslut.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.SAMMANTRADET_HAR_BORJAT, "kommando", command.regel().klartext());
        }
        if (command.underlag().gallerFran().isBefore(senastPlanerat)) {
            return Utfall.avvisat(Avvisningsskal.SAMMANTRADET_GALLER_FRAN_SENARE_DAG,
                    "gallerFran", command.underlag().gallerFran(), "tidigast", senastPlanerat);
        }
        return command.decide(this, utfardande);
    }

    /** The day of the meeting, when it has been planned. */
    public Optional<LocalDate> datum() {
        return tid.map(Planering::datum);
    }

    /** What kind of meeting it is, when it has been planned. */
    public Optional<Sammantradestyp> typ() {
        return tid.map(Planering::typ);
    }

    Planering planering() {
        return tid.orElseThrow();
    }

    Optional<FattatBeslut> fattat(String paragraf) {
        return Optional.ofNullable(beslut.get(paragraf));
    }

    /** What is said of a planned meeting holds at the latest on its day. */
    Optional<Avvisning> hinderEfterSinDag(Underlag underlag) {
        return underlag.gallerFran().isAfter(planering().datum())
                ? Optional.of(Avvisning.av(Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT,
                        "gallerFran", underlag.gallerFran(), "senast", planering().datum()))
                : Optional.empty();
    }

    /** A meeting is held on its day, and what happens at it happens then. */
    Optional<Avvisning> hinderForSinDag(Underlag underlag, Utfardande utfardande) {
        LocalDate datum = planering().datum();
        if (utfardande.idag().isBefore(datum)) {
            return Optional.of(Avvisning.av(Avvisningsskal.SAMMANTRADET_HAR_INTE_VARIT, "datum", datum));
        }
        return underlag.gallerFran().equals(datum) ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.HALLS_PA_SIN_DAG,
                        "gallerFran", underlag.gallerFran(), "datum", datum));
    }

    /** The state can be reported once, from the meeting's day on, as it was on a day from when it was planned to then. */
    Optional<Avvisning> hinderForRedovisning(Underlag underlag, Utfardande utfardande) {
        LocalDate datum = planering().datum();
        if (utfardande.idag().isBefore(datum)) {
            return Optional.of(Avvisning.av(Avvisningsskal.SAMMANTRADET_HAR_INTE_VARIT, "datum", datum));
        }
        if (redovisat) {
            return Optional.of(Avvisning.av(Avvisningsskal.LAGET_AR_REDAN_REDOVISAT));
        }
        LocalDate lagetDen = underlag.gallerFran();
        return lagetDen.isAfter(datum) || lagetDen.isBefore(planering().planeratFran())
                ? Optional.of(Avvisning.av(Avvisningsskal.LAGET_UTANFOR_SAMMANTRADETS_TID, "lagetDen", lagetDen,
                        "tidigast", planering().planeratFran(), "senast", datum))
                : Optional.empty();
    }

    /** While the meeting lasts it is enough that this is its day; afterwards it must be said to have been held. */
    Optional<Avvisning> hinderForeGenomforandet(Utfardande utfardande) {
        LocalDate datum = planering().datum();
        return lage == Sammantradeslage.GENOMFORT || utfardande.idag().equals(datum) ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.SAMMANTRADET_AR_INTE_GENOMFORT, "datum", datum));
    }

    /** Whether the board can decide at a meeting of this type, held in the form on its day. */
    Optional<Avvisning> hinderForBeslut(Sammantradesform form) {
        if (planering().typ() == Sammantradestyp.INFORMATIONSMOTE) {
            return Optional.of(Avvisning.av(Avvisningsskal.INFORMATIONSMOTE_BESLUTAR_INTE));
        }
        return switch (form) {
            case FYSISKT -> Optional.empty();
            case DIGITALT, HYBRID -> Reglementen.gallande(planering().datum()).beslutPaDistans() ? Optional.empty()
                    : Optional.of(Avvisning.av(Avvisningsskal.BESLUT_PA_DISTANS_TILLATS_INTE,
                            "datum", planering().datum(), "form", form.klartext().toLowerCase(Locale.ROOT)));
        };
    }
}
