package se.liggaren.command.planimport;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.liggaren.command.dokument.Celler;
import se.liggaren.command.dokument.Radregister;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.legend.Statusdefinition;

/** Reads the plan's table where the cells are told apart: by the headings of its columns, in any order. */
final class Rutlasare {

    private static final String STATUS_INNEBAR = Skrift.nyckel("Status innebär");
    private static final String OLAST_FORE =
            "Raden före har text i bara en cell; kontrollera att den inte hör till den här.";
    private static final int LANGSTA_DEFINITION = 1000;

    private final List<Celler> rader;
    private final Radregister register = new Radregister();

    private Rutlasare(List<Celler> rader) {
        this.rader = rader;
    }

    /** @return empty when no row has the headings of a plan's table */
    static Optional<Avlasning> las(List<Celler> rader) {
        return new Rutlasare(rader).las();
    }

    /** The columns that the row which comes closest to being the table's heading lacks; all when none comes close. */
    static Set<Kolumn> saknade(List<Celler> rader) {
        Set<Kolumn> farst = EnumSet.allOf(Kolumn.class);
        for (Celler rad : rader) {
            Set<Kolumn> saknade = EnumSet.allOf(Kolumn.class);
            saknade.removeAll(kolumner(rad).keySet());
            farst = saknade.size() < farst.size() ? saknade : farst;
        }
        return farst;
    }

    private Optional<Avlasning> las() {
        for (int i = 0; i < rader.size(); i++) {
            Map<Kolumn, Integer> kolumner = kolumner(rader.get(i));
            if (kolumner.size() == Kolumn.values().length) {
                return Optional.of(las(i, kolumner));
            }
        }
        return Optional.empty();
    }

    /** Where the legend's heading stands. */
    private record Legend(int rad, int definition, int status) {
    }

    private Avlasning las(int rubrikrad, Map<Kolumn, Integer> kolumner) {
        rader.stream().filter(rad -> !rad.tom()).forEach(rad -> register.finns(rad.plats()));
        Optional<Integer> ar = Optional.empty();
        for (Celler rad : rader.subList(0, rubrikrad)) {
            Optional<Integer> rubrikensAr =
                    rad.celler().stream().map(Skrift::lak).map(Planrubrik::ar).flatMap(Optional::stream).findFirst();
            if (rubrikensAr.isPresent()) {
                ar = rubrikensAr;
                register.anvand(rad.plats());
            }
        }
        register.anvand(rader.get(rubrikrad).plats());
        Optional<Legend> legend = legend(kolumner, rubrikrad);
        int slut = legend.filter(l -> l.rad() > rubrikrad)
                .filter(l -> kolumner.containsValue(l.definition()) || kolumner.containsValue(l.status()))
                .map(Legend::rad).orElse(rader.size());
        List<Rarad> planrader = planrader(rubrikrad + 1, slut, kolumner);
        Set<Integer> lasta = new TreeSet<>(kolumner.values());
        legend.ifPresent(l -> lasta.addAll(List.of(l.definition(), l.status())));
        return new Avlasning(ar, planrader, legend.map(this::definitioner).orElse(List.of()),
                ovrigaRubriker(rader.get(rubrikrad), lasta), register.oanvanda(plats -> Celler.text(rader, plats)));
    }

    private List<Rarad> planrader(int start, int slut, Map<Kolumn, Integer> kolumner) {
        List<Rarad> planrader = new ArrayList<>();
        boolean sammanhangande = true;
        boolean baraEnCellFore = false;
        for (Celler rad : rader.subList(start, slut)) {
            long ifyllda = kolumner.values().stream().filter(k -> !Skrift.lak(rad.cell(k)).isEmpty()).count();
            boolean rubrikIgen = kolumner(rad).size() == Kolumn.values().length;
            if (rubrikIgen) {
                register.anvand(rad.plats());
            } else if (ifyllda > 1 || ifyllda == 1 && sammanhangande) {
                register.anvand(rad.plats());
                planrader.add(baraEnCellFore ? rarad(rad, kolumner).med(OLAST_FORE) : rarad(rad, kolumner));
                sammanhangande = true;
                baraEnCellFore = ifyllda == 1;
            } else {
                sammanhangande = false;
                baraEnCellFore = false;
            }
        }
        return planrader;
    }

    private static Rarad rarad(Celler rad, Map<Kolumn, Integer> kolumner) {
        if (rad.fel().isPresent()) {
            return Rarad.oformlig(rad.plats(), rad.kalltext(), rad.fel().get());
        }
        String namn = rad.cell(kolumner.get(Kolumn.UPPHANDLING));
        return new Rarad(rad.plats(), rad.kalltext(), namn, rad.cell(kolumner.get(Kolumn.ANSVARIG_REGION)),
                rad.cell(kolumner.get(Kolumn.STATUS)), rad.cell(kolumner.get(Kolumn.PLANERAD_AVTALSSTART)),
                Skrift.hel(namn).avstavad(), List.of(), List.of());
    }

    /** The first column of each heading that the row has. */
    private static Map<Kolumn, Integer> kolumner(Celler rad) {
        Map<Kolumn, Integer> kolumner = new EnumMap<>(Kolumn.class);
        for (int i = 0; i < rad.celler().size(); i++) {
            String nyckel = Skrift.nyckel(rad.cell(i));
            int kolumn = i;
            Arrays.stream(Kolumn.values()).filter(k -> k.nyckel().equals(nyckel))
                    .forEach(k -> kolumner.putIfAbsent(k, kolumn));
        }
        return kolumner;
    }

    private static List<String> ovrigaRubriker(Celler rubrikrad, Set<Integer> lasta) {
        List<String> rubriker = new ArrayList<>();
        for (int i = 0; i < rubrikrad.celler().size(); i++) {
            String rubrik = Skrift.lak(rubrikrad.cell(i));
            if (!lasta.contains(i) && !rubrik.isEmpty()) {
                rubriker.add(rubrik);
            }
        }
        return List.copyOf(rubriker);
    }

    /** The legend stands below the table or beside it: a heading "Status innebär" next to a heading "Status". */
    private Optional<Legend> legend(Map<Kolumn, Integer> kolumner, int rubrikrad) {
        for (int i = 0; i < rader.size(); i++) {
            Celler rad = rader.get(i);
            for (int k = 0; k < rad.celler().size(); k++) {
                if (Skrift.nyckel(rad.cell(k)).equals(STATUS_INNEBAR)) {
                    for (int status : new int[] {k + 1, k - 1}) {
                        boolean tabellensEgen = i == rubrikrad && kolumner.containsValue(status);
                        if (!tabellensEgen && Skrift.nyckel(rad.cell(status)).equals(Kolumn.STATUS.nyckel())) {
                            return Optional.of(new Legend(i, k, status));
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private List<Statusdefinition> definitioner(Legend legend) {
        List<Statusdefinition> definitioner = new ArrayList<>();
        register.anvand(rader.get(legend.rad()).plats());
        for (Celler rad : rader.subList(legend.rad() + 1, rader.size())) {
            String definition = Skrift.lak(rad.cell(legend.definition()));
            String status = Skrift.lak(rad.cell(legend.status()));
            if (!rad.tom() && (definition.isEmpty() || status.isEmpty())) {
                break;
            }
            if (!rad.tom() && definition.length() + status.length() <= LANGSTA_DEFINITION
                    && Teckenregel.forsta(definition + status, false).isEmpty()) {
                register.anvand(rad.plats());
                definitioner.add(new Statusdefinition(status, definition));
            }
        }
        return List.copyOf(definitioner);
    }
}
