package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.command.Utfardande;
import se.liggaren.command.plan.Plan;
import se.liggaren.command.plan.TaInIPlan;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.command.planimport.TolkadRad.Forstadd;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.plan.PlanEvent;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.plan.Planstrom;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;

/** Lays a document beside what the ledger holds, so that each row's outcome is known before anything is issued. */
final class Planjamforelse {

    private final Dokument dokument;
    private final Stromlasare strommar;
    private final Plan plan;

    Planjamforelse(Dokument dokument, Stromlasare strommar) {
        this.dokument = dokument;
        this.strommar = strommar;
        this.plan = strommar.fakta(Planstrom.namn(dokument.ar())).map(f -> (PlanEvent) f.handelse())
                .reduce(Plan.tom(), Plan::evolve, (a, b) -> b);
    }

    /**
     * A row beside the ledger.
     *
     * @param gallerFran the day from which the row holds: the document's, or the one it was first read in with
     */
    record Bedomning(UpphandlingId id, Inlasningsutfall utfall, LocalDate gallerFran, Optional<String> lopnummer,
            List<String> meddelanden) {
    }

    /** Whether the plan is still, or not yet, a draft that takes in rows. */
    boolean oppen() {
        return plan.lage().filter(lage -> lage != Planlage.UTKAST).isEmpty();
    }

    boolean finns() {
        return plan.lage().isPresent();
    }

    /** What a person should know of the document as a whole. */
    List<String> anmarkningar(TolkadPlan tolkad) {
        List<String> anmarkningar = new ArrayList<>();
        tolkad.ar().filter(ar -> ar != dokument.ar())
                .map(ar -> "Dokumentet säger sig vara planen för %d men läses in i planen för %d."
                        .formatted(ar, dokument.ar()))
                .ifPresent(anmarkningar::add);
        plan.lage().filter(_ -> !oppen())
                .map(lage -> ("Planen för %d är %s. Nya rader och ny legend läses inte in; ändra planen med "
                        + "kommandot Justera plan.").formatted(dokument.ar(), lage.klartext().toLowerCase(Locale.ROOT)))
                .ifPresent(anmarkningar::add);
        return List.copyOf(anmarkningar);
    }

    Bedomning bedom(Forstadd rad) {
        UpphandlingId id = new UpphandlingId(Kommandomottagare.harlett(nyckel(rad)));
        Optional<Faktum> upplagd = strommar.fakta(id.toString()).findFirst();
        if (upplagd.isEmpty()) {
            return ny(rad, id, dokument.gallerFran(), Optional.empty());
        }
        UpphandlingUpplagd inlast = (UpphandlingUpplagd) upplagd.get().handelse();
        Optional<String> lopnummer = Optional.of(inlast.lopnummer());
        if (!upplagd.get().idempotens().equals(Optional.of(steg(rad, "upplagd")))) {
            return new Bedomning(id, Inlasningsutfall.AVVIKER, inlast.gallerFran(), lopnummer, List.of(avviker(inlast)));
        }
        return plan.rader().stream().anyMatch(r -> r.upphandlingId().equals(id))
                ? new Bedomning(id, Inlasningsutfall.FINNS_REDAN, inlast.gallerFran(), lopnummer, annanDag(inlast))
                : ny(rad, id, inlast.gallerFran(), lopnummer);
    }

    /** Asks the plan before the procurement is entered, so that no row is taken in by half. */
    private Bedomning ny(Forstadd rad, UpphandlingId id, LocalDate gallerFran, Optional<String> lopnummer) {
        Underlag underlag = Underlag.fran(gallerFran);
        Plan utkast = finns() ? plan : plan.evolve(new PlanUpprattad(underlag, dokument.ar()));
        Utfardande prov = new Utfardande(Planstrom.namn(dokument.ar()), gallerFran, "", true, Optional.empty());
        return utkast.utfarda(new TaInIPlan(underlag, id), prov) instanceof Avvisat<PlanEvent> nej
                ? new Bedomning(id, Inlasningsutfall.AVVISAD, gallerFran, lopnummer,
                        List.of(Avvisningstexter.text(nej.avvisning())))
                : new Bedomning(id, Inlasningsutfall.NY, gallerFran, lopnummer, rad.anmarkningar());
    }

    private static String avviker(UpphandlingUpplagd inlast) {
        return "Raden finns redan, inläst med andra uppgifter%s. Inget ändrades: ändra med de vanliga kommandona, "
                .formatted(inlast.kallrad().flatMap(Kallrad::text).map(" (”%s”)"::formatted).orElse(""))
                + "eller rätta uppgiften.";
    }

    private List<String> annanDag(UpphandlingUpplagd inlast) {
        return inlast.gallerFran().equals(dokument.gallerFran()) ? List.of()
                : List.of("Raden är inläst att gälla från %s. Det ändras inte.".formatted(inlast.gallerFran()));
    }

    /** The row's own name: the same in whatever format or order it is read, and whoever reads it. */
    private String nyckel(Forstadd rad) {
        return "planimport/%d/%s/%s/%d".formatted(dokument.ar(), rad.identitet().namn(),
                rad.identitet().ansvarigRegion(), rad.identitet().forekomst());
    }

    /** The key of one of the row's commands, with what the row was understood to say. */
    Idempotens steg(Forstadd rad, String steg) {
        return new Idempotens(nyckel(rad) + "/" + steg, Kommandomottagare.sha256(String.join("\n", rad.namn(),
                rad.ansvarigRegion(), rad.status().name(),
                rad.planeradAvtalsstart().map(OsakertDatum::edtf).orElse(""))));
    }
}
