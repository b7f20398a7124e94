package se.liggaren.command.planimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.command.dokument.Radintervall;
import se.liggaren.command.dokument.Radregister;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.dokument.Textrader;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.upphandling.Fas;

/**
 * Reads the table out of a document's running text. A table has lost its cells there: a heading, a name and even a
 * status word may be broken over lines, and blank lines stand wherever the typesetting put them.
 */
final class Textlasare {

    private static final int FLEST_RADER_I_ETT_STYCKE = 6;
    private static final int FLEST_RADER_I_EN_DEFINITION = 4;
    private static final String TABELLRUBRIK =
            Arrays.stream(Kolumn.values()).map(Kolumn::nyckel).collect(Collectors.joining());
    private static final String LEGENDRUBRIK = Skrift.nyckel("Status innebär Status");
    private static final Pattern DEFINITION = Pattern.compile("(?<definition>.+) (?<status>"
            + Stream.concat(Arrays.stream(Fas.values()).map(Fas::klartext),
                            Stream.of(Statusord.OVERPROVNING, Statusord.SAKNAR_UPPHANDLARE).map(Statusord::klartext))
                    .map(Pattern::quote).collect(Collectors.joining("|")) + ")");

    private final Textrader rader;
    private final Radmonster monster;
    private final Radregister register = new Radregister();
    private final List<Rarad> planrader = new ArrayList<>();
    private final List<Statusdefinition> legend = new ArrayList<>();

    private Textlasare(Textrader rader, LocalDate dag) {
        this.rader = rader;
        this.monster = new Radmonster(dag);
    }

    /**
     * @param dag the day whose state the document shows
     * @return empty when no line, or run of lines, is the heading of a plan's table
     */
    static Optional<Avlasning> las(Textrader rader, LocalDate dag) {
        return new Textlasare(rader, dag).las();
    }

    /**
     * Lines that belong together, from the first and up to but not including the end.
     *
     * @param delar  the columns, as far as they can be told apart
     * @param radlik whether they end as a row of the table does
     */
    private record Stycke(int forsta, int slut, Optional<Radmonster.Delar> delar, boolean radlik) {
    }

    private Optional<Avlasning> las() {
        boolean tabell = false;
        Optional<Integer> ar = Optional.empty();
        int i = 0;
        while (i < rader.antal()) {
            int efterRubrik = rader.efterRubrik(TABELLRUBRIK, i);
            if (efterRubrik > i) {
                tabell = true;
                anvand(i, efterRubrik);
                i = lasTabell(efterRubrik);
            } else {
                Optional<Integer> rubrikensAr = Planrubrik.ar(rader.rad(i).lakt());
                if (!tabell && rubrikensAr.isPresent()) {
                    ar = rubrikensAr;
                    anvand(i, i + 1);
                }
                i++;
            }
        }
        rader.anmalTill(register);
        return tabell ? Optional.of(new Avlasning(ar, planrader, legend, List.of(), register.oanvanda(plats -> rader.ra(plats.forsta() - 1, plats.sista()))))
                : Optional.empty();
    }

    /** Reads rows until the legend or the end; returns the first line that is neither row nor legend. */
    private int lasTabell(int start) {
        List<Stycke> stycken = new ArrayList<>();
        int i = start;
        while (i < rader.antal()) {
            int efterTabellrubrik = rader.efterRubrik(TABELLRUBRIK, i);
            int efterLegendrubrik = rader.efterRubrik(LEGENDRUBRIK, i);
            if (efterLegendrubrik > i) {
                samla(stycken);
                anvand(i, efterLegendrubrik);
                return lasLegend(efterLegendrubrik);
            } else if (efterTabellrubrik > i) {
                anvand(i, efterTabellrubrik);
                i = efterTabellrubrik;
            } else if (rader.rad(i).tom()) {
                i++;
            } else {
                Stycke stycke = lasStycke(i);
                stycken.add(stycke);
                i = stycke.slut();
            }
        }
        samla(stycken);
        return i;
    }

    private Stycke lasStycke(int forsta) {
        if (rader.rad(forsta).lang()) {
            return new Stycke(forsta, forsta + 1, Optional.empty(), false);
        }
        int slut = forsta;
        String text = "";
        int antal = 0;
        for (int i = forsta; i < rader.antal() && antal < FLEST_RADER_I_ETT_STYCKE; i++) {
            if (rader.rad(i).tom()) {
                continue;
            }
            if (antal > 0
                    && (rader.rad(i).lang() || arRubrik(i) || borjarPaNytt(text, rader.rad(i).lakt(), i > slut))) {
                break;
            }
            antal++;
            slut = i + 1;
            text = rader.lakt(forsta, slut);
            Optional<Radmonster.Delar> hel = monster.hel(text);
            if (hel.isPresent()) {
                return medDatumPaNastaRad(forsta, slut, hel.get());
            }
            Optional<Radmonster.Delar> trasig = monster.trasig(text);
            if (trasig.isPresent()) {
                return new Stycke(forsta, slut, trasig, true);
            }
        }
        return new Stycke(forsta, slut, monster.medRegion(text), false);
    }

    /** Whether the next line begins something new rather than carries on the text so far. */
    private boolean borjarPaNytt(String text, String nasta, boolean efterBlankrad) {
        Optional<Radmonster.Delar> halv = monster.medRegion(text);
        Optional<Radmonster.Delar> nastaMedRegion = monster.medRegion(nasta);
        if (halv.isPresent()) {
            return nastaMedRegion.isPresent()
                    || !Radmonster.kanBliStatusord(halv.get().status()) && monster.trasig(text + " " + nasta).isEmpty();
        }
        if (text.endsWith("-") || Character.isLowerCase(nasta.codePointAt(0))) {
            return false;
        }
        if (nastaMedRegion.isPresent()) {
            return !nastaMedRegion.get().namn().isEmpty();
        }
        return efterBlankrad && !nasta.startsWith("Region") && monster.medRegion(text + " " + nasta).isEmpty();
    }

    private Stycke medDatumPaNastaRad(int forsta, int slut, Radmonster.Delar delar) {
        Stycke stycke = new Stycke(forsta, slut, Optional.of(delar), true);
        int nasta = slut;
        while (nasta < rader.antal() && rader.rad(nasta).tom()) {
            nasta++;
        }
        boolean blankradEmellan = nasta > slut;
        if (delar.datumForstatt() || nasta == rader.antal() || rader.rad(nasta).lang()
                || blankradEmellan && !delar.datum().isEmpty()) {
            return stycke;
        }
        Optional<Radmonster.Delar> medNasta =
                monster.hel(rader.lakt(forsta, nasta + 1)).filter(Radmonster.Delar::datumForstatt);
        return medNasta.isPresent() ? new Stycke(forsta, nasta + 1, medNasta, true) : stycke;
    }

    /** Makes rows of the runs of lines; what follows the last row belongs to the text around the table. */
    private void samla(List<Stycke> stycken) {
        int antal = stycken.size();
        while (antal > 0 && !stycken.get(antal - 1).radlik()) {
            antal--;
        }
        while (antal < stycken.size() && stycken.get(antal).delar().isPresent()) {
            antal++;
        }
        boolean olastFore = false;
        for (Stycke stycke : stycken.subList(0, antal)) {
            anvand(stycke.forsta(), stycke.slut());
            planrader.add(rarad(stycke, olastFore));
            olastFore = stycke.delar().isEmpty();
        }
    }

    private Rarad rarad(Stycke stycke, boolean olastFore) {
        Radintervall plats = new Radintervall(stycke.forsta() + 1, stycke.slut());
        String kalltext = rader.ra(stycke.forsta(), stycke.slut()).strip();
        if (stycke.delar().isEmpty()) {
            return Rarad.oformlig(plats, Skrift.kort(kalltext),
                    "Raden kan inte läsas som en rad i planen: känd region, statusord och datum saknas.");
        }
        Radmonster.Delar delar = stycke.delar().get();
        List<String> anmarkningar = olastFore
                ? List.of("Texten före raden kunde inte läsas; kontrollera att den inte hör till namnet.") : List.of();
        return new Rarad(plats, kalltext, delar.namn(), delar.region(), delar.status(), delar.datum(),
                Skrift.hel(kalltext).avstavad(), anmarkningar, List.of());
    }

    private int lasLegend(int start) {
        int forsta = start;
        int antal = 0;
        for (int i = start; i < rader.antal() && antal < FLEST_RADER_I_EN_DEFINITION; i++) {
            if (rader.rad(i).lang() || rader.efterRubrik(TABELLRUBRIK, i) > i) {
                break;
            }
            if (rader.rad(i).tom()) {
                continue;
            }
            antal++;
            Matcher definition = DEFINITION.matcher(rader.lakt(forsta, i + 1));
            if (definition.matches() && Teckenregel.forsta(definition.group(), false).isEmpty()) {
                legend.add(new Statusdefinition(definition.group("status"), definition.group("definition")));
                anvand(forsta, i + 1);
                forsta = i + 1;
                antal = 0;
            }
        }
        return forsta;
    }

    private boolean arRubrik(int rad) {
        return rader.efterRubrik(TABELLRUBRIK, rad) > rad || rader.efterRubrik(LEGENDRUBRIK, rad) > rad;
    }

    private void anvand(int forsta, int slut) {
        register.anvand(new Radintervall(forsta + 1, slut));
    }
}
