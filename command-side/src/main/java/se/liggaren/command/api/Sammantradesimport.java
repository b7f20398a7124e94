package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.api.Sammantradesjamforelse.Bedomning;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.plan.FaststallSammantradesplan;
import se.liggaren.command.plan.PlanCommand;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.StromGateway;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Svar;
import se.liggaren.command.sammantrade.NyttAmne;
import se.liggaren.command.sammantrade.PlaneraSammantrade;
import se.liggaren.command.sammantrade.Sammantrade;
import se.liggaren.command.sammantrade.SammantradeCommand;
import se.liggaren.command.sammantradesimport.Sammantradestolk;
import se.liggaren.command.sammantradesimport.TolkadSammantradesplan;
import se.liggaren.command.sammantradesimport.TolkatSammantrade;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.EjForstatt;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.Beslut;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;

/**
 * Takes a meeting plan in by ordinary commands. Each meeting's id and key derive from the plan's year and a place in
 * it, so that the same plan read twice, by whomever and in whatever format, adds nothing; a meeting that has moved in
 * the document is told of, not planned twice.
 */
@Component
public final class Sammantradesimport {

    private static final List<Kommandoregel> KOMMANDON =
            List.of(SammantradeKommando.PLANERA_SAMMANTRADE, PlanKommando.FASTSTALL_SAMMANTRADESPLAN);

    private final Kommandomottagare mottagare;
    private final StromGateway gateway;
    private final Stromlasare strommar;

    Sammantradesimport(Kommandomottagare mottagare, StromGateway gateway, Stromlasare strommar) {
        this.mottagare = mottagare;
        this.gateway = gateway;
        this.strommar = strommar;
    }

    /** A meeting of the document, what was understood of it and what became of it. */
    public record Sammantradesutfall(TolkatSammantrade sammantrade, Inlasningsutfall utfall,
            Optional<UUID> sammantradeId, List<String> meddelanden) {

        /** Whether the ledger has the meeting now, or would have. */
        boolean iLiggaren() {
            return switch (utfall) {
                case NY, FINNS_REDAN, AVVIKER -> true;
                case EJ_FORSTADD, AVVISAD, BORTVALD, MISSLYCKAD -> false;
            };
        }
    }

    /** The document as understood, and each meeting's outcome. */
    public record Sammantradesplansutfall(TolkadSammantradesplan plan, List<Sammantradesutfall> sammantraden,
            List<String> meddelanden) {
    }

    /**
     * The role in which the caller takes a meeting plan in.
     *
     * @throws ProblemException 403, when none of the caller's roles may issue all the commands of an import
     */
    Roll krav(Inloggad vem) {
        return mottagare.krav("En sammanträdesplan får läsas in", KOMMANDON, vem);
    }

    /** Understands the document and tells what would happen; stores nothing. */
    public Sammantradesplansutfall forhandsgranska(Dokument dokument, Optional<Beslut> beslut) {
        TolkadSammantradesplan plan = tolka(dokument);
        Sammantradesjamforelse jamforelse = new Sammantradesjamforelse(dokument.ar(), plan, strommar);
        List<Sammantradesutfall> utfall = plan.sammantraden().stream()
                .map(sammantrade -> bedomt(sammantrade, jamforelse, dokument)).toList();
        List<String> meddelanden = new ArrayList<>(jamforelse.saknade());
        beslut.map(b -> hinder(dokument, utfall).orElse("Sammanträdesplanen fastställs av %s den %s."
                .formatted(b.organ(), b.datum()))).ifPresent(meddelanden::add);
        return new Sammantradesplansutfall(plan, utfall, List.copyOf(meddelanden));
    }

    /**
     * Understands the document and issues, in the role, the commands that take it in.
     *
     * @param beslut the decision by which the board settled the meeting plan, when it has
     */
    public Sammantradesplansutfall genomfor(Dokument dokument, Optional<Beslut> beslut, Inloggad vem, Roll roll) {
        TolkadSammantradesplan plan = tolka(dokument);
        Sammantradesjamforelse jamforelse = new Sammantradesjamforelse(dokument.ar(), plan, strommar);
        Inlasning inlasning = new Inlasning(dokument, jamforelse, vem, roll);
        List<Sammantradesutfall> utfall = plan.sammantraden().stream().map(inlasning::sammantrade).toList();
        List<String> meddelanden = new ArrayList<>(jamforelse.saknade());
        beslut.map(b -> hinder(dokument, utfall).orElseGet(() -> inlasning.faststall(b, utfall)))
                .ifPresent(meddelanden::add);
        return new Sammantradesplansutfall(plan, utfall, List.copyOf(meddelanden));
    }

    /** @throws ProblemException 400, also when the document says that it is for another year */
    private static TolkadSammantradesplan tolka(Dokument dokument) {
        TolkadSammantradesplan plan = dokument.tolkat((innehall, storst) ->
                Sammantradestolk.tolka(innehall, dokument.ar(), storst));
        plan.ar().filter(ar -> ar != dokument.ar()).ifPresent(ar -> {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "DOKUMENTET_AR_FOR_ETT_ANNAT_AR",
                    "Dokumentet är sammanträdesplanen för %d, inte för %d. Ange det året.".formatted(ar, dokument.ar()));
        });
        return plan;
    }

    private static Sammantradesutfall bedomt(TolkatSammantrade sammantrade, Sammantradesjamforelse jamforelse,
            Dokument dokument) {
        return switch (sammantrade) {
            case EjForstatt e -> new Sammantradesutfall(e, Inlasningsutfall.EJ_FORSTADD, Optional.empty(), e.fel());
            case Forstatt f -> {
                Bedomning bedomd = jamforelse.bedom(f);
                Optional<String> nej = bedomd.utfall() == Inlasningsutfall.NY ? nej(f, bedomd, dokument)
                        : Optional.empty();
                yield new Sammantradesutfall(f, nej.isPresent() ? Inlasningsutfall.AVVISAD : bedomd.utfall(),
                        Optional.of(bedomd.id()), nej.map(List::of).orElse(bedomd.meddelanden()));
            }
        };
    }

    /** What the meeting itself would answer. */
    private static Optional<String> nej(Forstatt sammantrade, Bedomning bedomd, Dokument dokument) {
        Utfardande prov = new Utfardande(bedomd.id().toString(), dokument.gallerFran(), "", true, Optional.empty());
        return Sammantrade.tomt().utfarda(kommando(sammantrade, dokument), prov) instanceof Utfall.Avvisat<?> avvisat
                ? Optional.of(Avvisningstexter.text(avvisat.avvisning())) : Optional.empty();
    }

    private static PlaneraSammantrade kommando(Forstatt sammantrade, Dokument dokument) {
        return new PlaneraSammantrade(Underlag.fran(dokument.gallerFran()), Sammantradestyp.ORDINARIE,
                sammantrade.form(), sammantrade.datum(), sammantrade.start(), sammantrade.slut(), Optional.empty(),
                sammantrade.amnen().stream().map(amne -> new NyttAmne(amne.rubrik(), amne.foredragande(),
                        Optional.of(amne.preliminart()))).toList(),
                sammantrade.oparadeForedragande(), Optional.of(new Kallrad(dokument.namn(), dokument.gallerFran(),
                        Optional.of(sammantrade.plats().forsta()), Optional.of(Skrift.kallrad(sammantrade.kalltext())))));
    }

    /** Why the board's decision of the meeting plan is not registered. */
    private Optional<String> hinder(Dokument dokument, List<Sammantradesutfall> utfall) {
        if (!utfall.stream().allMatch(Sammantradesutfall::iLiggaren)) {
            return Optional.of("Sammanträdesplanen fastställs först när alla sammanträden i dokumentet kan läsas in.");
        }
        return strommar.finns(Planstrom.namn(dokument.ar())) ? Optional.empty()
                : Optional.of("Sammanträdesplanen fastställs inte: planen för %d är inte upprättad. Upprätta den först."
                        .formatted(dokument.ar()));
    }

    /** One document on its way in, on behalf of one user. */
    private final class Inlasning {

        private final Dokument dokument;
        private final Sammantradesjamforelse jamforelse;
        private final Inloggad vem;
        private final Roll roll;

        Inlasning(Dokument dokument, Sammantradesjamforelse jamforelse, Inloggad vem, Roll roll) {
            this.dokument = dokument;
            this.jamforelse = jamforelse;
            this.vem = vem;
            this.roll = roll;
        }

        Sammantradesutfall sammantrade(TolkatSammantrade sammantrade) {
            Sammantradesutfall bedomt = bedomt(sammantrade, jamforelse, dokument);
            if (!(sammantrade instanceof Forstatt forstatt) || bedomt.utfall() != Inlasningsutfall.NY) {
                return bedomt;
            }
            Bedomning bedomd = jamforelse.bedom(forstatt);
            Svar svar = gateway.skicka(SammantradeCommand.class, kommando(forstatt, dokument),
                    begaran(bedomd.id().toString(), bedomd.idempotens()));
            return switch (svar) {
                case Svar.Registrerat _ -> bedomt;
                case Svar.Avvisat nej -> utfall(bedomt, Inlasningsutfall.AVVISAD,
                        Avvisningstexter.text(nej.avvisning()));
                case Svar.NyckelnAnvand _ -> utfall(bedomt, Inlasningsutfall.AVVIKER,
                        "Sammanträdet lästes samtidigt in med andra uppgifter. Inget ändrades.");
                case Svar.RollenFarInte _ -> utfall(bedomt, Inlasningsutfall.AVVISAD,
                        Kommandomottagare.ROLLEN_FAR_INTE_LANGRE);
                case Svar.OkandStrom _, Svar.AnnanVersion _ -> throw new IllegalStateException("unasked for");
            };
        }

        private static Sammantradesutfall utfall(Sammantradesutfall bedomt, Inlasningsutfall utfall, String text) {
            return new Sammantradesutfall(bedomt.sammantrade(), utfall, bedomt.sammantradeId(), List.of(text));
        }

        /** Registers the board's decision, once however often the document is read in; returns what came of it. */
        String faststall(Beslut beslut, List<Sammantradesutfall> utfall) {
            List<UUID> ids = utfall.stream().flatMap(u -> u.sammantradeId().stream()).toList();
            LocalDate gallerFran = beslut.datum().isAfter(dokument.gallerFran()) ? beslut.datum()
                    : dokument.gallerFran();
            String innehall = Kommandomottagare.sha256(beslut + "\n" + ids);
            Svar svar = gateway.skicka(PlanCommand.class,
                    new FaststallSammantradesplan(Underlag.fran(gallerFran).medBeslut(beslut), ids),
                    begaran(Planstrom.namn(dokument.ar()), new Idempotens("sammantradesimport/faststalld/" + innehall,
                            innehall)));
            return svar instanceof Svar.Avvisat nej
                    ? "Sammanträdesplanen fastställdes inte. " + Avvisningstexter.text(nej.avvisning())
                    : "Sammanträdesplanen är fastställd av %s den %s.".formatted(beslut.organ(), beslut.datum());
        }

        private Begaran begaran(String strom, Idempotens idempotens) {
            return new Begaran(strom, vem.anvandarId(), roll, vem.organisation(), Optional.of(idempotens),
                    Optional.empty(), Optional.empty());
        }
    }
}
