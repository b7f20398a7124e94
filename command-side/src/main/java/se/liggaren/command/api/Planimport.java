package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.liggaren.command.Avvisning;
import se.liggaren.command.Kommando;
import se.liggaren.command.legend.FaststallStatuslegend;
import se.liggaren.command.legend.Statuslegend;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.plan.PlanId;
import se.liggaren.command.plan.TaInIPlan;
import se.liggaren.command.plan.UpprattaPlan;
import se.liggaren.command.planimport.Plantolk;
import se.liggaren.command.planimport.Statusord;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.command.planimport.TolkadRad;
import se.liggaren.command.planimport.TolkningMisslyckades;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Svar;
import se.liggaren.command.upphandling.AnmalAvsaknadAvUpphandlare;
import se.liggaren.command.upphandling.LaggUppUpphandling;
import se.liggaren.command.upphandling.LasInTidigareLage;
import se.liggaren.command.upphandling.UpphandlingCommand;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;

/**
 * Takes a plan document in by ordinary commands. Each row's id and keys derive from what makes it the same row in any
 * format, so that the same plan read twice, by whomever, adds nothing, and a reading that was cut off can be resumed.
 */
@Component
public final class Planimport {

    private static final int STORSTA_DOKUMENT = 1_000_000;

    private final StromGateway gateway;
    private final Upphandlingsregister register;

    Planimport(StromGateway gateway, Upphandlingsregister register) {
        this.gateway = gateway;
        this.register = register;
    }

    /**
     * A document to take in.
     *
     * @param ar         the year of the plan it belongs to
     * @param gallerFran the day from which what it says holds
     * @param namn       what the document is called
     */
    public record Dokument(int ar, LocalDate gallerFran, String namn, byte[] innehall) {
    }

    /** What became, or would become, of a row. */
    public enum Utfall {
        /** Not in the ledger before. */
        NY,
        /** In the ledger already, as the document has it; nothing added. */
        FINNS_REDAN,
        /** In the ledger already, from a document that told something else; nothing added. */
        AVVIKER,
        /** Not understood; nothing added. */
        EJ_FORSTADD,
        /** Understood, but a rule says no. */
        AVVISAD
    }

    /** A row of the document, what was understood of it and what became of it. */
    public record Radutfall(TolkadRad rad, Utfall utfall, Optional<UpphandlingId> upphandlingId,
            Optional<String> lopnummer, List<String> meddelanden) {
    }

    /** The document as understood, and each row's outcome. */
    public record Importutfall(TolkadPlan plan, List<Radutfall> rader, List<String> meddelanden) {
    }

    /** Understands the document and tells what would happen; stores nothing. */
    public Importutfall forhandsgranska(Dokument dokument) {
        TolkadPlan plan = tolka(dokument);
        return new Importutfall(plan, plan.rader().stream().map(rad -> switch (rad) {
            case TolkadRad.EjForstadd fel -> ejForstadd(fel);
            case TolkadRad.Forstadd forstadd -> {
                UpphandlingId id = id(dokument, forstadd);
                yield new Radutfall(rad, register.finns(id) ? Utfall.FINNS_REDAN : Utfall.NY, Optional.of(id),
                        Optional.empty(), forstadd.anmarkningar());
            }
        }).toList(), arsanmarkning(plan, dokument));
    }

    /** Understands the document and issues, in the role, the commands that take it in. */
    public Importutfall genomfor(Dokument dokument, Inloggad vem, Roll roll) {
        TolkadPlan plan = tolka(dokument);
        Inlasning inlasning = new Inlasning(dokument, vem, roll);
        List<String> meddelanden = new ArrayList<>(arsanmarkning(plan, dokument));
        inlasning.legend(plan).ifPresent(meddelanden::add);
        inlasning.uppratta();
        return new Importutfall(plan, plan.rader().stream().map(rad -> switch (rad) {
            case TolkadRad.EjForstadd fel -> ejForstadd(fel);
            case TolkadRad.Forstadd forstadd -> inlasning.rad(forstadd);
        }).toList(), List.copyOf(meddelanden));
    }

    private static TolkadPlan tolka(Dokument dokument) {
        try {
            return Plantolk.tolka(dokument.innehall(), dokument.gallerFran(), STORSTA_DOKUMENT);
        } catch (TolkningMisslyckades olasligt) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "DOKUMENTET_KAN_INTE_LASAS", olasligt.text());
        }
    }

    private static List<String> arsanmarkning(TolkadPlan plan, Dokument dokument) {
        return plan.ar().filter(ar -> ar != dokument.ar())
                .map(ar -> List.of("Dokumentet säger sig vara planen för %d men läses in i planen för %d."
                        .formatted(ar, dokument.ar())))
                .orElse(List.of());
    }

    private static Radutfall ejForstadd(TolkadRad.EjForstadd rad) {
        return new Radutfall(rad, Utfall.EJ_FORSTADD, Optional.empty(), Optional.empty(), rad.fel());
    }

    private static UpphandlingId id(Dokument dokument, TolkadRad.Forstadd rad) {
        return new UpphandlingId(Kommandomottagare.harlett(nyckel(dokument, rad)));
    }

    private static String nyckel(Dokument dokument, TolkadRad.Forstadd rad) {
        return "planimport/%d/%s/%s/%d".formatted(dokument.ar(), rad.identitet().namn(),
                rad.identitet().ansvarigRegion(), rad.identitet().forekomst());
    }

    /** A rule's no to one step of a row. */
    private static final class Radfel extends Exception {

        private static final long serialVersionUID = 1L;

        private final Utfall utfall;

        Radfel(Utfall utfall, String meddelande) {
            super(meddelande, null, false, false);
            this.utfall = utfall;
        }
    }

    /** One document on its way in, on behalf of one user. */
    private final class Inlasning {

        private final Dokument dokument;
        private final Inloggad vem;
        private final Roll roll;
        private final Underlag underlag;

        Inlasning(Dokument dokument, Inloggad vem, Roll roll) {
            this.dokument = dokument;
            this.vem = vem;
            this.roll = roll;
            this.underlag = Underlag.fran(dokument.gallerFran());
        }

        /** The legend holds from the document's day, unless one that says the same already does. */
        Optional<String> legend(TolkadPlan plan) {
            if (plan.legend().isEmpty()) {
                return Optional.empty();
            }
            Svar svar = gateway.skicka(FaststallStatuslegend.class,
                    new FaststallStatuslegend(underlag, plan.legend(), dokument.namn()),
                    begaran(Statuslegend.STROM, Optional.empty()));
            return svar instanceof Svar.Avvisat nej && !nej.avvisning().skal().equals("LEGENDEN_AR_DENSAMMA")
                    ? Optional.of(Avvisningstexter.text(nej.avvisning())) : Optional.empty();
        }

        void uppratta() {
            gateway.skicka(PlanCommand.class, new UpprattaPlan(underlag),
                    begaran(PlanId.strom(dokument.ar()), Optional.empty()));
        }

        Radutfall rad(TolkadRad.Forstadd rad) {
            UpphandlingId id = id(dokument, rad);
            boolean fanns = register.finns(id);
            try {
                String lopnummer = laggUpp(rad, id);
                lage(rad, id);
                taIn(rad, id);
                return new Radutfall(rad, fanns ? Utfall.FINNS_REDAN : Utfall.NY, Optional.of(id),
                        Optional.of(lopnummer), rad.anmarkningar());
            } catch (Radfel fel) {
                return new Radutfall(rad, fel.utfall, Optional.of(id), Optional.empty(), List.of(fel.getMessage()));
            }
        }

        private String laggUpp(TolkadRad.Forstadd rad, UpphandlingId id) throws Radfel {
            LaggUppUpphandling kommando = new LaggUppUpphandling(underlag, rad.namn(), Optional.empty(),
                    rad.ansvarigRegion(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                    rad.planeradAvtalsstart(), Optional.of(kallrad(rad)));
            Begaran begaran = begaran(id.toString(), Optional.of(steg(rad, "upplagd")));
            String lopnummer = register.tilldela(id, underlag, rad.namn(), begaran).text();
            return skicka(UpphandlingCommand.class, kommando, begaran.medLopnummer(lopnummer))
                    .lopnummer().orElseThrow();
        }

        /** What the status column says beyond that the procurement is in the plan. */
        private void lage(TolkadRad.Forstadd rad, UpphandlingId id) throws Radfel {
            Statusord status = rad.status();
            Begaran begaran = begaran(id.toString(), Optional.of(steg(rad, "lage")));
            if (status.bemanning() == Bemanning.SAKNAS) {
                skicka(UpphandlingCommand.class, new AnmalAvsaknadAvUpphandlare(underlag), begaran);
            } else if (status.fas() != Fas.EJ_STARTAD) {
                Kallrad kallrad = kallrad(rad);
                skicka(UpphandlingCommand.class, new LasInTidigareLage(underlag,
                        Optional.of(status.fas()).filter(fas -> fas != Fas.OKAND),
                        Optional.of(status.overprovning()), kallrad.kalla(), kallrad.kalladatum(), kallrad.radnr(),
                        kallrad.text()), begaran);
            }
        }

        private void taIn(TolkadRad.Forstadd rad, UpphandlingId id) throws Radfel {
            Svar svar = gateway.skicka(PlanCommand.class, new TaInIPlan(underlag, id),
                    begaran(PlanId.strom(dokument.ar()), Optional.of(steg(rad, "intagen"))));
            if (svar instanceof Svar.Avvisat nej && !nej.avvisning().skal().equals("UPPHANDLINGEN_FINNS_I_PLANEN")) {
                throw avvisad(nej.avvisning());
            }
        }

        private <C extends Kommando> Svar.Registrerat skicka(Class<C> typ, C kommando, Begaran begaran)
                throws Radfel {
            return switch (gateway.skicka(typ, kommando, begaran)) {
                case Svar.Registrerat ja -> ja;
                case Svar.Avvisat nej -> throw avvisad(nej.avvisning());
                case Svar.NyckelnAnvand _ -> throw new Radfel(Utfall.AVVIKER,
                        "Raden finns redan, inläst från ett dokument med andra uppgifter. Inget ändrades: "
                                + "ändra med de vanliga kommandona, eller rätta uppgiften.");
                case Svar.OkandStrom _, Svar.AnnanVersion _ -> throw new IllegalStateException("unasked for");
            };
        }

        private static Radfel avvisad(Avvisning avvisning) {
            return new Radfel(Utfall.AVVISAD, Avvisningstexter.text(avvisning));
        }

        /** A key that does not hang on who reads the document in, with what the row was understood to say. */
        private Idempotens steg(TolkadRad.Forstadd rad, String steg) {
            return new Idempotens(nyckel(dokument, rad) + "/" + steg, Kommandomottagare.sha256(String.join("\n",
                    dokument.gallerFran().toString(), rad.namn(), rad.ansvarigRegion(), rad.status().name(),
                    rad.planeradAvtalsstart().map(Object::toString).orElse(""))));
        }

        private Begaran begaran(String strom, Optional<Idempotens> idempotens) {
            return new Begaran(strom, vem.anvandarId(), roll, vem.organisation(), idempotens,
                    Optional.empty(), Optional.empty());
        }

        private Kallrad kallrad(TolkadRad.Forstadd rad) {
            return new Kallrad(dokument.namn(), dokument.gallerFran(), Optional.of(rad.plats().forsta()),
                    Optional.of(rad.kalltext()));
        }
    }
}
