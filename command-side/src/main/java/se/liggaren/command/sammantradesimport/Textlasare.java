package se.liggaren.command.sammantradesimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Radregister;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.dokument.Textrader;
import se.liggaren.command.sammantradesimport.Rasammantrade.Punkt;

/**
 * Reads the meetings out of a document's running text: under the table's heading each begins with its day; its topics
 * are bullets; what follows them is its presenters. Any of it may be broken over lines.
 */
final class Textlasare {

    /** The marks that a topic begins with. */
    static final Pattern PUNKTTECKEN = Pattern.compile("[\u2022\u00b7\u25aa\u25cf\u2023\u25e6]");

    private static final Pattern SKILJETECKEN_SIST = Pattern.compile("[ ,;]+$");
    private static final int FLEST_RADER_FORE_PUNKTERNA = 6;
    private static final List<String> TABELLRUBRIKER = Stream.of("Mötesdatum Ämnesområde Föredragande",
            "Datum Ämnesområde Föredragande", "Mötesdatum Ämne Föredragande", "Datum Ämne Föredragande")
            .map(Skrift::nyckel).toList();

    private final Textrader rader;
    private final Radregister register = new Radregister();
    private final List<Rasammantrade> sammantraden = new ArrayList<>();

    private Textlasare(Textrader rader) {
        this.rader = rader;
    }

    /** @return empty when no line, or run of lines, is the heading of a meeting plan's table */
    static Optional<Avlasning> las(Textrader rader) {
        return new Textlasare(rader).las();
    }

    private Optional<Avlasning> las() {
        Optional<Integer> ar = Optional.empty();
        int i = 0;
        int tabell = 0;
        while (i < rader.antal() && tabell == 0) {
            tabell = efterTabellrubrik(i) > i ? efterTabellrubrik(i) : 0;
            Optional<Integer> rubrikensAr = Planrubrik.ar(rader.rad(i).lakt());
            if (tabell > 0) {
                anvand(i, tabell);
            } else if (rubrikensAr.isPresent()) {
                ar = rubrikensAr;
                anvand(i, i + 1);
            }
            i++;
        }
        if (tabell == 0) {
            return Optional.empty();
        }
        lasTabell(tabell);
        rader.anmalTill(register);
        return Optional.of(new Avlasning(ar, List.copyOf(sammantraden), List.of(), register.oanvanda(plats -> rader.ra(plats.forsta() - 1, plats.sista()))));
    }

    private void lasTabell(int start) {
        int i = start;
        while (i < rader.antal()) {
            int slut = i + 1;
            while (slut < rader.antal() && !borjarSammantrade(slut)) {
                slut++;
            }
            if (borjarSammantrade(i)) {
                sammantraden.add(new Block(i, slut).las());
            }
            i = slut;
        }
    }

    private boolean borjarSammantrade(int rad) {
        return Motestid.borjarSammantrade(rader.rad(rad).lakt());
    }

    /** The line after the table's heading, or the line itself when none begins there. */
    private int efterTabellrubrik(int rad) {
        return TABELLRUBRIKER.stream().mapToInt(rubrik -> rader.efterRubrik(rubrik, rad)).max().orElse(rad);
    }

    private boolean borjarMedPunkt(int rad) {
        return PUNKTTECKEN.matcher(rader.rad(rad).lakt()).lookingAt();
    }

    private void anvand(int forsta, int slut) {
        register.anvand(new Radintervall(forsta + 1, slut));
    }

    /** A run of lines that belong together: a topic, a presenter or something else. */
    private record Stycke(int forsta, int slut, boolean punkt) {
    }

    /** The lines from one meeting's day to the next one's. */
    private final class Block {

        private final int forsta;
        private final int slut;

        Block(int forsta, int slut) {
            this.forsta = forsta;
            this.slut = slut;
        }

        Rasammantrade las() {
            int motetsSlut = motetsSlut();
            List<Stycke> stycken = stycken(motetsSlut);
            int antal = stycken.size();
            while (antal > 0 && !last(stycken.get(antal - 1))) {
                antal--;
            }
            int sistAnvand = antal > 0 ? stycken.get(antal - 1).slut() : motetsSlut;
            anvand(forsta, sistAnvand);
            List<Punkt> punkter = new ArrayList<>();
            List<String> oparade = new ArrayList<>();
            List<String> olast = new ArrayList<>();
            for (Stycke stycke : stycken.subList(0, antal)) {
                String text = rader.lakt(stycke.forsta(), stycke.slut());
                if (stycke.punkt()) {
                    punkter(rader.ra(stycke.forsta(), stycke.slut()))
                            .forEach(rubrik -> punkter.add(new Punkt(rubrik, List.of())));
                } else if (Rollord.arRoll(text)) {
                    oparade.add(text);
                } else {
                    olast.add(text);
                }
            }
            return new Rasammantrade(new Radintervall(forsta + 1, sistAnvand), rader.ra(forsta, sistAnvand).strip(),
                    rader.lakt(forsta, motetsSlut), punkter, oparade, olast, List.of());
        }

        /** Whether the run is something that we take in; what follows the last such is no part of the meeting. */
        private boolean last(Stycke stycke) {
            return stycke.punkt() || Rollord.arRoll(rader.lakt(stycke.forsta(), stycke.slut()));
        }

        /** The line after those that tell when and how the meeting is held. */
        private int motetsSlut() {
            int antal = 0;
            int efter = forsta;
            for (int i = forsta; i < slut && antal < FLEST_RADER_FORE_PUNKTERNA && !borjarMedPunkt(i)
                    && !rader.rad(i).lang(); i++) {
                if (!rader.rad(i).tom()) {
                    antal++;
                    efter = i + 1;
                }
            }
            return efter;
        }

        private List<Stycke> stycken(int start) {
            List<Stycke> stycken = new ArrayList<>();
            int i = start;
            while (i < slut) {
                int efterRubrik = efterTabellrubrik(i);
                if (efterRubrik > i) {
                    anvand(i, efterRubrik);
                    i = efterRubrik;
                } else if (rader.rad(i).tom()) {
                    i++;
                } else {
                    int styckesSlut = styckesSlut(i);
                    stycken.add(new Stycke(i, styckesSlut, borjarMedPunkt(i)));
                    i = styckesSlut;
                }
            }
            return stycken;
        }

        private int styckesSlut(int start) {
            int sist = start;
            for (int i = start + 1; i < slut && !rader.rad(sist).lang(); i++) {
                Textrader.Rad rad = rader.rad(i);
                if (rad.tom()) {
                    continue;
                }
                if (rad.lang() || borjarMedPunkt(i) || efterTabellrubrik(i) > i
                        || borjarPaNytt(rader.rad(sist).lakt(), rad.lakt(), i > sist + 1)) {
                    break;
                }
                sist = i;
            }
            return sist + 1;
        }

        private static boolean borjarPaNytt(String forra, String nasta, boolean efterBlankrad) {
            if (forra.endsWith("-")) {
                return false;
            }
            boolean fortsatter = !efterBlankrad || !Character.isUpperCase(nasta.codePointAt(0));
            return Rollord.arRoll(nasta) || !fortsatter;
        }
    }

    /** The topics of a text that has a mark before each; the whole of one that has none. */
    static List<String> punkter(String text) {
        return Arrays.stream(PUNKTTECKEN.split(text))
                .map(del -> SKILJETECKEN_SIST.matcher(Skrift.lak(del)).replaceAll(""))
                .filter(rubrik -> !rubrik.isEmpty()).toList();
    }
}
