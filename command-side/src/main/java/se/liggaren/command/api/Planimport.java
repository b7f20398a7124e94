package se.liggaren.command.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Kommando;
import se.liggaren.command.api.Planjamforelse.Bedomning;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.plan.TaInIPlan;
import se.liggaren.command.plan.UpprattaPlan;
import se.liggaren.command.planimport.Plantolk;
import se.liggaren.command.planimport.Statusord;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.command.planimport.TolkadRad;
import se.liggaren.command.planimport.UtlastPlan;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Svar;
import se.liggaren.command.upphandling.AnmalAvsaknadAvUpphandlare;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.LasInTidigareLage;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.legend.StatuslegendKommando;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;

/**
 * Takes a plan document in by ordinary commands. Each row's id and keys derive from what makes it the same row in any
 * format, so that the same plan read twice, by whomever, adds nothing, and a reading that was cut off can be resumed.
 */
@Component
public final class Planimport {

    private static final List<Kommandoregel> KOMMANDON = List.of(UpphandlingsKommando.LAGG_UPP_UPPHANDLING,
            UpphandlingsKommando.LAS_IN_TIDIGARE_LAGE, UpphandlingsKommando.ANMAL_AVSAKNAD_AV_UPPHANDLARE,
            PlanKommando.UPPRATTA_PLAN, PlanKommando.TA_IN_I_PLAN, StatuslegendKommando.FASTSTALL_STATUSLEGEND);

    private final Kommandomottagare mottagare;
    private final StromGateway gateway;
    private final Stromlasare strommar;
    private final Upphandlingsregister register;

    Planimport(Kommandomottagare mottagare, StromGateway gateway, Stromlasare strommar,
            Upphandlingsregister register) {
        this.mottagare = mottagare;
        this.gateway = gateway;
        this.strommar = strommar;
        this.register = register;
    }

    /** A row of the document, what was understood of it and what became of it. */
    public record Radutfall(TolkadRad rad, Inlasningsutfall utfall, Optional<UpphandlingId> upphandlingId,
            Optional<String> lopnummer, List<String> meddelanden) {

        /** A row that nothing was added of, for a reason that is not the row's own. */
        static Radutfall utan(TolkadRad rad, Inlasningsutfall utfall, String... meddelanden) {
            return new Radutfall(rad, utfall, Optional.empty(), Optional.empty(), List.of(meddelanden));
        }
    }

    /** The document as understood, and each row's outcome. */
    public record Importutfall(TolkadPlan plan, List<Radutfall> rader, List<String> meddelanden) {
    }

    /**
     * The role in which the caller takes a plan in.
     *
     * @throws ProblemException 403, when none of the caller's roles may issue all the commands of an import
     */
    Roll krav(Inloggad vem) {
        return mottagare.krav("En plan får läsas in", KOMMANDON, vem);
    }

    /** Reads the document's rows; stores nothing. */
    UtlastPlan las(Dokument dokument) {
        return dokument.tolkat((innehall, storst) -> Plantolk.las(innehall, dokument.gallerFran(), storst));
    }

    /** Understands the document and tells what would happen; stores nothing. */
    public Importutfall forhandsgranska(Dokument dokument) {
        return forhandsgranska(dokument, las(dokument).tolkad());
    }

    /** Tells what would happen to what was understood of the document; stores nothing. */
    Importutfall forhandsgranska(Dokument dokument, TolkadPlan tolkad) {
        Planjamforelse jamforelse = new Planjamforelse(dokument, strommar);
        return new Importutfall(tolkad,
                tolkad.rader().stream().map(rad -> utfall(rad, f -> radutfall(f, jamforelse.bedom(f)))).toList(),
                jamforelse.anmarkningar(tolkad));
    }

    /** Understands the document and issues, in the role, the commands that take it in. */
    public Importutfall genomfor(Dokument dokument, Inloggad vem, Roll roll) {
        TolkadPlan tolkad = las(dokument).tolkad();
        Genomforande genomforande = genomforande(dokument, tolkad, vem, roll);
        List<String> meddelanden = genomforande.borja();
        return new Importutfall(tolkad, tolkad.rader().stream().map(genomforande::rad).toList(), meddelanden);
    }

    /** Takes what was understood of the document in, a row at a time. */
    Genomforande genomforande(Dokument dokument, TolkadPlan tolkad, Inloggad vem, Roll roll) {
        Planjamforelse jamforelse = new Planjamforelse(dokument, strommar);
        return new Genomforande(tolkad, jamforelse, new Inlasning(dokument, jamforelse, vem, roll));
    }

    /** A document's way in: first what concerns the whole of it, then its rows. */
    static final class Genomforande {

        private final TolkadPlan tolkad;
        private final Planjamforelse jamforelse;
        private final Inlasning inlasning;

        private Genomforande(TolkadPlan tolkad, Planjamforelse jamforelse, Inlasning inlasning) {
            this.tolkad = tolkad;
            this.jamforelse = jamforelse;
            this.inlasning = inlasning;
        }

        /** Settles the legend and draws up the plan, where that is to be done; returns what a person should know. */
        List<String> borja() {
            List<String> meddelanden = new ArrayList<>(jamforelse.anmarkningar(tolkad));
            if (jamforelse.oppen()) {
                inlasning.legend(tolkad).ifPresent(meddelanden::add);
            }
            if (!jamforelse.finns() && !tolkad.forstadda().isEmpty()) {
                inlasning.uppratta();
            }
            return List.copyOf(meddelanden);
        }

        Radutfall rad(TolkadRad rad) {
            return utfall(rad, inlasning::rad);
        }
    }

    private static Radutfall utfall(TolkadRad rad, Function<TolkadRad.Forstadd, Radutfall> forstadd) {
        return switch (rad) {
            case TolkadRad.Forstadd f -> forstadd.apply(f);
            case TolkadRad.EjForstadd e ->
                    new Radutfall(e, Inlasningsutfall.EJ_FORSTADD, Optional.empty(), Optional.empty(), e.fel());
        };
    }

    private static Radutfall radutfall(TolkadRad.Forstadd rad, Bedomning bedomd) {
        return new Radutfall(rad, bedomd.utfall(), Optional.of(bedomd.id()), bedomd.lopnummer(), bedomd.meddelanden());
    }

    /** A rule's no to one step of a row. */
    private static final class Radfel extends Exception {

        private static final long serialVersionUID = 1L;

        private final Inlasningsutfall utfall;

        Radfel(Inlasningsutfall utfall, String meddelande) {
            super(meddelande, null, false, false);
            this.utfall = utfall;
        }
    }

    /** One document on its way in, on behalf of one user. */
    private final class Inlasning {

        private final Dokument dokument;
        private final Planjamforelse jamforelse;
        private final Inloggad vem;
        private final Roll roll;

        Inlasning(Dokument dokument, Planjamforelse jamforelse, Inloggad vem, Roll roll) {
            this.dokument = dokument;
            this.jamforelse = jamforelse;
            this.vem = vem;
            this.roll = roll;
        }

        /** The legend holds from the document's day, unless one that says the same already does. */
        Optional<String> legend(TolkadPlan tolkad) {
            if (tolkad.legend().isEmpty()) {
                return Optional.empty();
            }
            String innehall = Kommandomottagare.sha256(dokument.gallerFran() + "\n" + tolkad.legend());
            Svar svar = gateway.skicka(FaststallStatuslegend.class,
                    new FaststallStatuslegend(Underlag.fran(dokument.gallerFran()), tolkad.legend(), dokument.namn()),
                    begaran(Statuslegend.STROM,
                            Optional.of(new Idempotens("planimport/legend/" + innehall, innehall))));
            return svar instanceof Svar.Avvisat nej && !nej.avvisning().skal().equals("LEGENDEN_AR_DENSAMMA")
                    ? Optional.of(Avvisningstexter.text(nej.avvisning())) : Optional.empty();
        }

        void uppratta() {
            gateway.skicka(PlanCommand.class, new UpprattaPlan(Underlag.fran(dokument.gallerFran())),
                    begaran(Planstrom.namn(dokument.ar()), Optional.empty()));
        }

        Radutfall rad(TolkadRad.Forstadd rad) {
            Bedomning bedomd = jamforelse.bedom(rad);
            if (bedomd.utfall() != Inlasningsutfall.NY) {
                return radutfall(rad, bedomd);
            }
            Underlag underlag = Underlag.fran(bedomd.gallerFran());
            try {
                String lopnummer = laggUpp(rad, bedomd.id(), underlag);
                lage(rad, bedomd.id(), underlag);
                taIn(rad, bedomd.id(), underlag);
                return new Radutfall(rad, Inlasningsutfall.NY, Optional.of(bedomd.id()), Optional.of(lopnummer),
                        bedomd.meddelanden());
            } catch (Radfel fel) {
                return new Radutfall(rad, fel.utfall, Optional.of(bedomd.id()), bedomd.lopnummer(),
                        List.of(fel.getMessage()));
            }
        }

        private String laggUpp(TolkadRad.Forstadd rad, UpphandlingId id, Underlag underlag) throws Radfel {
            LaggUppUpphandling kommando = new LaggUppUpphandling(underlag, rad.namn(), Optional.empty(),
                    rad.ansvarigRegion(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                    rad.planeradAvtalsstart(), Optional.of(kallrad(rad, underlag)));
            Begaran begaran = begaran(id.toString(), Optional.of(jamforelse.steg(rad, "upplagd")));
            String lopnummer = register.tilldela(id, underlag, rad.namn(), begaran);
            return skicka(UpphandlingCommand.class, kommando, begaran.medLopnummer(lopnummer))
                    .lopnummer().orElseThrow();
        }

        /** What the status column says beyond that the procurement is in the plan. */
        private void lage(TolkadRad.Forstadd rad, UpphandlingId id, Underlag underlag) throws Radfel {
            Statusord status = rad.status();
            Begaran begaran = begaran(id.toString(), Optional.of(jamforelse.steg(rad, "lage")));
            if (status.bemanning() == Bemanning.SAKNAS) {
                skicka(UpphandlingCommand.class, new AnmalAvsaknadAvUpphandlare(underlag), begaran);
            } else if (status.fas() != Fas.EJ_STARTAD) {
                Kallrad kallrad = kallrad(rad, underlag);
                skicka(UpphandlingCommand.class, new LasInTidigareLage(underlag,
                        Optional.of(status.fas()).filter(fas -> fas != Fas.OKAND),
                        Optional.of(status.overprovning()), kallrad.kalla(), kallrad.kalladatum(), kallrad.radnr(),
                        kallrad.text()), begaran);
            }
        }

        private void taIn(TolkadRad.Forstadd rad, UpphandlingId id, Underlag underlag) throws Radfel {
            skicka(PlanCommand.class, new TaInIPlan(underlag, id),
                    begaran(Planstrom.namn(dokument.ar()), Optional.of(jamforelse.steg(rad, "intagen"))));
        }

        private <C extends Kommando> Svar.Registrerat skicka(Class<C> typ, C kommando, Begaran begaran)
                throws Radfel {
            return switch (gateway.skicka(typ, kommando, begaran)) {
                case Svar.Registrerat ja -> ja;
                case Svar.Avvisat nej -> throw avvisad(nej.avvisning());
                case Svar.NyckelnAnvand _ -> throw new Radfel(Inlasningsutfall.AVVIKER,
                        "Raden lästes samtidigt in med andra uppgifter. Inget ändrades.");
                case Svar.RollenFarInte _ -> throw new Radfel(Inlasningsutfall.AVVISAD,
                        Kommandomottagare.ROLLEN_FAR_INTE_LANGRE);
                case Svar.OkandStrom _, Svar.AnnanVersion _ -> throw new IllegalStateException("unasked for");
            };
        }

        private static Radfel avvisad(Avvisning avvisning) {
            return new Radfel(Inlasningsutfall.AVVISAD, Avvisningstexter.text(avvisning));
        }

        private Begaran begaran(String strom, Optional<Idempotens> idempotens) {
            return new Begaran(strom, vem.anvandarId(), roll, vem.organisation(), idempotens,
                    Optional.empty(), Optional.empty());
        }

        private Kallrad kallrad(TolkadRad.Forstadd rad, Underlag underlag) {
            return new Kallrad(dokument.namn(), underlag.gallerFran(), Optional.of(rad.plats().forsta()),
                    Optional.of(Skrift.kallrad(rad.kalltext())));
        }
    }
}
