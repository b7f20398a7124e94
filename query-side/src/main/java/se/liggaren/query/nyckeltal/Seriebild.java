package se.liggaren.query.nyckeltal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.nyckeltal.Forbehall;
import se.liggaren.webkit.diagram.Linjediagram;
import se.liggaren.webkit.diagram.Linjediagram.Form;
import se.liggaren.webkit.diagram.Linjediagram.Linje;
import se.liggaren.webkit.diagram.Linjediagram.Varde;

/**
 * A series of figures as it is shown.
 *
 * @param serie names its stream
 * @param ar    the figure that stands for each year, the latest year first
 */
record Seriebild(String serie, String namn, long version, List<Ar> ar) {

    static Seriebild av(String kortnamn, long version, Serie serie) {
        List<Integer> artal = serie.varden().stream().map(Serie.Varde::avserAr).distinct().sorted().toList();
        List<Ar> rader = new ArrayList<>();
        for (int ar : artal) {
            List<Serie.Varde> varden = serie.varden().stream().filter(v -> v.avserAr() == ar).toList();
            Optional<BigDecimal> aretFore = rader.isEmpty() || rader.getLast().avserAr() != ar - 1
                    || !rader.getLast().enhet().equals(varden.getLast().enhet())
                    ? Optional.empty() : rader.getLast().utfall();
            rader.add(Ar.av(varden, aretFore));
        }
        return new Seriebild(kortnamn, serie.namn(), version, List.copyOf(rader.reversed()));
    }

    /** Outcome and target over the years that are told in the same unit as the latest. */
    public Linjediagram diagram() {
        return Linjediagram.av(List.of(new Linje("Utfall", Form.HEL, varden(Ar::utfall, Ar::utfallText)),
                new Linje("Mål", Form.STRECKAD, varden(Ar::mal, Ar::malText))));
    }

    private List<Varde> varden(Function<Ar, Optional<BigDecimal>> tal, Function<Ar, String> text) {
        return medEnheten().flatMap(a -> tal.apply(a).map(t -> new Varde(a.avserAr(), t, text.apply(a))).stream())
                .toList();
    }

    private Stream<Ar> medEnheten() {
        return ar.stream().filter(a -> a.enhet().equals(ar.getFirst().enhet()));
    }

    /** What the chart shows, in a sentence. */
    public String diagramtext() {
        return medEnheten().filter(a -> a.utfall().isPresent()).findFirst()
                .map(a -> "I %s. Senaste utfallet är %s, för %d%s.".formatted(a.enhet(), a.utfallText(), a.avserAr(),
                        a.mal().map(m -> ", och målet var " + Svenska.tal(m)).orElse("")))
                .orElse("I " + ar.getFirst().enhet() + ". Inget utfall kan läsas som ett tal.");
    }

    /** Whether the target was reached. */
    enum Bedomning {
        UPPNATT("Uppnått", "klar"),
        EJ_UPPNATT("Ej uppnått", "stopp");

        private final String klartext;
        private final String ton;

        Bedomning(String klartext, String ton) {
            this.klartext = klartext;
            this.ton = ton;
        }

        public String klartext() {
            return klartext;
        }

        /** How it is marked. */
        public String ton() {
            return ton;
        }
    }

    /**
     * What stands for a year.
     *
     * @param utfall            absent when the source cannot be read as a number
     * @param bedomning         by rule: reached when the outcome is the target or more; absent unless both are there
     * @param forandring        from the year before, as the ledger's own figures give it
     * @param forandringProcent the same as the source tells it
     * @param sagtDen           the day on which it was told, apart from the year it concerns
     * @param tidigare          what stood for the year before, the latest first
     */
    record Ar(int avserAr, String enhet, Optional<BigDecimal> mal, Optional<BigDecimal> utfall, boolean ungefarligt,
            Optional<Bedomning> bedomning, Optional<BigDecimal> forandring, Optional<BigDecimal> forandringProcent,
            String kalltext, String kalla, boolean manuellt, LocalDate sagtDen, Optional<String> skal,
            List<Tidigare> tidigare) {

        private static Ar av(List<Serie.Varde> varden, Optional<BigDecimal> aretFore) {
            Serie.Varde nu = varden.getLast();
            List<Tidigare> tidigare = varden.subList(0, varden.size() - 1).reversed().stream()
                    .map(v -> new Tidigare(v.mal(), v.utfall(), v.ungefarligt(), v.enhet(), v.kalltext(), v.kalla(),
                            v.gallerFran()))
                    .toList();
            return new Ar(nu.avserAr(), nu.enhet(), nu.mal(), nu.utfall(), nu.ungefarligt(),
                    nu.utfall().flatMap(utfall -> nu.mal().map(mal -> utfall.compareTo(mal) >= 0
                            ? Bedomning.UPPNATT : Bedomning.EJ_UPPNATT)),
                    nu.utfall().flatMap(utfall -> aretFore.map(utfall::subtract)), nu.forandringProcent(),
                    nu.kalltext(), nu.kalla(), nu.manuellt(), nu.gallerFran(), nu.skal(), tidigare);
        }

        /** The target as a person reads it. */
        public String malText() {
            return mal.map(Svenska::tal).orElse("");
        }

        /** The outcome as a person reads it, with the hedge of the source. */
        public String utfallText() {
            return utfall.map(tal -> (ungefarligt ? "ca " : "") + Svenska.tal(tal))
                    .orElse("kan inte läsas som ett tal");
        }

        /** The change as a person reads it: first the ledger's own count, then what the source says. */
        public String forandringText() {
            List<String> delar = new ArrayList<>();
            forandring.ifPresent(f -> delar.add(Svenska.medTecken(f)));
            forandringProcent.ifPresent(p -> delar.add((Forbehall.omForandringen(kalltext, enhet) ? "ca " : "")
                    + Svenska.medTecken(p) + " % enligt källan"));
            return delar.stream().collect(Collectors.joining("; "));
        }
    }

    /** A figure that has been replaced. */
    record Tidigare(Optional<BigDecimal> mal, Optional<BigDecimal> utfall, boolean ungefarligt, String enhet,
            String kalltext, String kalla, LocalDate sagtDen) {

        /** As a person reads it. */
        public String text() {
            return "%s%s %s (sagt %s: ”%s”)".formatted(ungefarligt ? "ca " : "",
                    utfall.map(Svenska::tal).orElse("inget tal i"), enhet, sagtDen, kalltext);
        }
    }
}
