package se.liggaren.command.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.liggaren.command.platform.Begaran.Idempotens;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.sammantrade.Sammantrade;
import se.liggaren.command.sammantradesimport.Sammantradestolk;
import se.liggaren.command.sammantradesimport.TolkadSammantradesplan;
import se.liggaren.command.sammantradesimport.TolkatSammantrade.Forstatt;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;

/**
 * Lays a meeting plan beside the meetings that were read in for the year. A meeting is first sought by its day, then by
 * its place in the plan; what is found by its place alone has moved. What is found by neither is sought, by its day,
 * among the ordinary meetings that somebody planned without a document.
 */
final class Sammantradesjamforelse {

    private final int ar;
    private final Map<Forstatt, Bedomning> bedomningar = new LinkedHashMap<>();
    private final List<Inlast> kvar;

    Sammantradesjamforelse(int ar, TolkadSammantradesplan plan, Stromlasare strommar) {
        this.ar = ar;
        this.kvar = new ArrayList<>(IntStream.rangeClosed(1, Sammantradestolk.FLEST_SAMMANTRADEN).boxed()
                .flatMap(nr -> inlast(nr, strommar).stream()).toList());
        Set<Integer> upptagna = new HashSet<>(kvar.stream().map(Inlast::nr).toList());
        List<Forstatt> sammantraden = plan.sammantraden().stream()
                .flatMap(s -> s instanceof Forstatt f ? Stream.of(f) : Stream.empty()).toList();
        para(sammantraden, (s, inlast) -> s.nr() == inlast.nr() && inlast.sammaDag(s));
        para(sammantraden, (s, inlast) -> inlast.sammaDag(s));
        para(sammantraden, (s, inlast) -> s.nr() == inlast.nr());
        for (Forstatt sammantrade : sammantraden) {
            if (!bedomningar.containsKey(sammantrade)) {
                planeratForHand(sammantrade, strommar).ifPresent(id -> bedomningar.put(sammantrade, new Bedomning(id,
                        Inlasningsutfall.FINNS_REDAN, idempotens(sammantrade.nr(), sammantrade),
                        List.of("Ett ordinarie sammanträde är redan planerat den dagen. Det ändras inte."))));
            }
        }
        for (Forstatt sammantrade : sammantraden) {
            if (!bedomningar.containsKey(sammantrade)) {
                int nr = IntStream.iterate(sammantrade.nr(), n -> n + 1).filter(upptagna::add).findFirst().orElseThrow();
                bedomningar.put(sammantrade, new Bedomning(id(nr), Inlasningsutfall.NY, idempotens(nr, sammantrade),
                        sammantrade.anmarkningar()));
            }
        }
    }

    /** An ordinary meeting on the day that somebody planned without a document, and that is to be held. */
    private Optional<UUID> planeratForHand(Forstatt sammantrade, Stromlasare strommar) {
        Set<UUID> tagna = bedomningar.values().stream().map(Bedomning::id).collect(Collectors.toSet());
        return strommar.strommar("Sammantrade", "datum", sammantrade.datum().toString()).stream()
                .filter(strom -> haller(Sammantradet.las(strommar.fakta(strom)), sammantrade.datum()))
                .map(UUID::fromString).filter(id -> !tagna.contains(id)).findFirst();
    }

    private static boolean haller(Sammantrade sammantrade, LocalDate dag) {
        return sammantrade.typ().equals(Optional.of(Sammantradestyp.ORDINARIE))
                && sammantrade.datum().equals(Optional.of(dag)) && sammantrade.lage() != Sammantradeslage.INSTALLT;
    }

    /**
     * A meeting beside the ledger.
     *
     * @param idempotens the key under which it is, or was, planned, with what the document says of it
     */
    record Bedomning(UUID id, Inlasningsutfall utfall, Idempotens idempotens, List<String> meddelanden) {
    }

    /** What a document tells of a meeting, whatever its format; a presenter may stand with a topic or apart. */
    private record Innehall(LocalDate datum, Optional<LocalTime> start, Optional<LocalTime> slut,
            Sammantradesform form, List<String> amnen, List<String> foredragande) {

        static Innehall av(Forstatt s) {
            return av(s.datum(), s.start(), s.slut(), s.form(), s.amnen(), s.oparadeForedragande());
        }

        static Innehall av(LocalDate datum, Optional<LocalTime> start, Optional<LocalTime> slut,
                Sammantradesform form, List<Amne> amnen, List<String> oparade) {
            return new Innehall(datum, start, slut, form, amnen.stream().map(Amne::rubrik).toList(),
                    Stream.concat(amnen.stream().flatMap(amne -> amne.foredragande().stream()), oparade.stream())
                            .sorted().toList());
        }

        List<String> skillnader(Innehall dokumentet) {
            List<String> skillnader = new ArrayList<>();
            if (!datum.equals(dokumentet.datum)) {
                skillnader.add("dagen är %s, men %s i dokumentet".formatted(datum, dokumentet.datum));
            }
            if (!start.equals(dokumentet.start) || !slut.equals(dokumentet.slut)) {
                skillnader.add("tiden är %s, men %s i dokumentet".formatted(tid(), dokumentet.tid()));
            }
            if (form != dokumentet.form) {
                skillnader.add("formen är %s, men %s i dokumentet".formatted(form.klartext().toLowerCase(Locale.ROOT),
                        dokumentet.form.klartext().toLowerCase(Locale.ROOT)));
            }
            if (!amnen.equals(dokumentet.amnen)) {
                skillnader.add("ämnena är andra");
            }
            if (!foredragande.equals(dokumentet.foredragande)) {
                skillnader.add("de föredragande är andra");
            }
            return skillnader;
        }

        private String tid() {
            return start.map(s -> s + slut.map(till -> "–" + till).orElse("")).orElse("inte angiven");
        }
    }

    /**
     * A meeting that was read in for the year.
     *
     * @param da what it was read in with
     * @param nu what it is now
     */
    private record Inlast(int nr, UUID id, Innehall da, Innehall nu, Sammantradeslage lage) {

        boolean sammaDag(Forstatt sammantrade) {
            return Stream.of(da, nu).map(Innehall::datum).anyMatch(sammantrade.datum()::equals);
        }
    }

    private Optional<Inlast> inlast(int nr, Stromlasare strommar) {
        List<SammantradeEvent> fakta = strommar.fakta(id(nr).toString()).map(f -> (SammantradeEvent) f.handelse())
                .toList();
        if (fakta.isEmpty()) {
            return Optional.empty();
        }
        SammantradePlanerat planerat = (SammantradePlanerat) fakta.getFirst();
        Innehall da = Innehall.av(planerat.datum(), planerat.start(), planerat.slut(), planerat.form(),
                planerat.amnen(), planerat.oparadeForedragande());
        Sammantrade sammantrade = fakta.stream().reduce(Sammantrade.tomt(), Sammantrade::evolve, (a, b) -> b);
        Innehall nu = fakta.stream().filter(SammantradeAndrat.class::isInstance).map(SammantradeAndrat.class::cast)
                .reduce((_, sist) -> sist)
                .map(a -> Innehall.av(a.datum(), a.start(), a.slut(), a.form(), sammantrade.amnen(),
                        planerat.oparadeForedragande()))
                .orElseGet(() -> Innehall.av(planerat.datum(), planerat.start(), planerat.slut(), planerat.form(),
                        sammantrade.amnen(), planerat.oparadeForedragande()));
        return Optional.of(new Inlast(nr, id(nr), da, nu, sammantrade.lage()));
    }

    private void para(List<Forstatt> sammantraden, BiPredicate<Forstatt, Inlast> samma) {
        for (Forstatt sammantrade : sammantraden) {
            if (!bedomningar.containsKey(sammantrade)) {
                kvar.stream().filter(inlast -> samma.test(sammantrade, inlast)).findFirst().ifPresent(inlast -> {
                    kvar.remove(inlast);
                    bedomningar.put(sammantrade, bedom(sammantrade, inlast));
                });
            }
        }
    }

    private Bedomning bedom(Forstatt sammantrade, Inlast inlast) {
        Innehall dokumentet = Innehall.av(sammantrade);
        boolean finns = dokumentet.equals(inlast.da()) || dokumentet.equals(inlast.nu());
        List<String> skillnader = inlast.nu().skillnader(dokumentet);
        List<String> meddelanden = new ArrayList<>();
        if (!finns) {
            meddelanden.add("Sammanträdet finns redan, men %s. Inget ändrades: ändra med de vanliga kommandona."
                    .formatted(String.join("; ", skillnader)));
        } else if (!skillnader.isEmpty()) {
            meddelanden.add("Sammanträdet är ändrat sedan det lästes in: %s.".formatted(String.join("; ", skillnader)));
        }
        if (inlast.lage() != Sammantradeslage.PLANERAT) {
            meddelanden.add("Sammanträdet är %s.".formatted(inlast.lage().klartext().toLowerCase(Locale.ROOT)));
        }
        return new Bedomning(inlast.id(), finns ? Inlasningsutfall.FINNS_REDAN : Inlasningsutfall.AVVIKER,
                idempotens(inlast.nr(), sammantrade), List.copyOf(meddelanden));
    }

    Bedomning bedom(Forstatt sammantrade) {
        return bedomningar.get(sammantrade);
    }

    /** What was read in for the year and is not in the document. */
    List<String> saknade() {
        return kvar.isEmpty() ? List.of() : List.of(("Inläst för %d men inte i dokumentet: %s. Inget ändrades: ställ in "
                + "ett sammanträde med kommandot Ställ in sammanträde.").formatted(ar, String.join(", ",
                        new TreeSet<>(kvar.stream().map(inlast -> inlast.nu().datum().toString()).toList()))));
    }

    private Idempotens idempotens(int nr, Forstatt sammantrade) {
        return new Idempotens(nyckel(nr), Kommandomottagare.sha256(Innehall.av(sammantrade).toString()));
    }

    private UUID id(int nr) {
        return Kommandomottagare.harlett(nyckel(nr));
    }

    /** The name of a meeting that is read in: the plan's year and a place in it. */
    private String nyckel(int nr) {
        return "sammantradesimport/%d/%d".formatted(ar, nr);
    }
}
