package se.liggaren.query.aktuellplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.liggaren.events.legend.Statusdefinition;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.query.platform.fil.Arbetsbok;
import se.liggaren.query.platform.fil.Blad;
import se.liggaren.query.platform.fil.Blad.Kolumn;
import se.liggaren.query.platform.fil.Csvskrivare;

/** A report, or the plan at some moment, for a spreadsheet. */
final class Kalkylfil {

    private Kalkylfil() {
    }

    static String csv(List<Kalkylrad> rader) {
        return Csvskrivare.skriv(Kalkylrad.KOLUMNER.stream().map(Kolumn::rubrik).toList(),
                rader.stream().map(Kalkylrad::celler).toList());
    }

    /** The report: its state first, what has changed since the one before it, the legend, and what the report is. */
    static byte[] xlsx(Visadrapport rapport) {
        return Arbetsbok.skriv(rapport.rubrik(), Optional.of(rapport.registreradTid()), List.of(
                laget(rapport),
                forandringar(rapport),
                legend(rapport.rapport().legend(), rapport.rapport().utanDefinition(), antal(rapport)),
                om(List.of(
                        List.of("Rapport", rapport.rubrik()),
                        List.of("Nämnd", rapport.rapport().namnd()),
                        List.of("Sammanträde", rapport.mote()),
                        List.of("Föredragande", String.join(", ", rapport.foredragande())),
                        List.of("Planens år", rapport.rapport().planar()),
                        List.of("Fryst", rapport.fryst()),
                        List.of("Planens version", rapport.rapport().planversion()),
                        List.of("Statuslegendens version", rapport.rapport().legendversion()),
                        List.of("Plats i händelseloggen", rapport.rapport().snapshotPosition()),
                        List.of("SHA-256", rapport.sha256()),
                        List.of("Innehållet stämmer med kontrollsumman", rapport.hashStammer() ? "ja" : "nej")))));
    }

    /**
     * The plan.
     *
     * @param tidpunkt the moment whose plan it is, in words
     */
    static byte[] xlsx(Planbild plan, String tidpunkt) {
        return Arbetsbok.skriv("Upphandlingsplan " + plan.ar(), Optional.empty(), List.of(
                new Blad("Planen", Kalkylrad.KOLUMNER, Kalkylrad.av(plan).stream().map(Kalkylrad::celler).toList()),
                legend(plan.legend(), plan.utanDefinition(), plan.antalPerStatus()),
                om(List.of(
                        List.of("Plan", "Upphandlingsplan " + plan.ar()),
                        List.of("Läge", plan.lage().klartext()),
                        List.of("Visar planen", tidpunkt),
                        List.of("Planens version", plan.version()),
                        List.of("Statuslegendens version", plan.legendversion()),
                        List.of("Antal rader", plan.antal())))));
    }

    private static Blad laget(Visadrapport rapport) {
        List<Kolumn> kolumner = new ArrayList<>(Kalkylrad.KOLUMNER);
        kolumner.add(new Kolumn("Rättad i efterhand", 40));
        Map<Object, String> rattat = rapport.rattadeIEfterhand().stream().collect(Collectors.groupingBy(Andring::radId,
                Collectors.mapping(a -> a.falt().rubrik() + ": " + a.tillText(), Collectors.joining("; "))));
        return new Blad("Läget", kolumner, Kalkylrad.av(rapport.rapport()).stream()
                .map(rad -> Stream.concat(rad.celler().stream(), Stream.of(rattat.getOrDefault(rad.radId(), "")))
                        .toList())
                .toList());
    }

    private static Blad forandringar(Visadrapport rapport) {
        List<Kolumn> kolumner = List.of(new Kolumn("Slag", 20), new Kolumn("Rad", 6), new Kolumn("Upphandling", 44),
                new Kolumn("Löpnummer", 15), new Kolumn("Uppgift", 20), new Kolumn("Från", 34), new Kolumn("Till", 34));
        List<List<Object>> rader = rapport.forandringarSedanForra().stream().flatMap(j -> Stream.of(
                j.nya().stream().map(Andring::ny).map(a -> rad("Ny rad", a)),
                j.borttagna().stream().map(Andring::borttagen).map(a -> rad("Borttagen rad", a)),
                j.andringar().stream().map(a -> rad("Ändrad rad", a)),
                j.rattadeIEfterhand().stream().map(a -> rad("Rättad i efterhand", a)))
                .flatMap(r -> r)).toList();
        return new Blad("Förändringar", kolumner, rader);
    }

    private static List<Object> rad(String slag, Andring andring) {
        return List.of(slag, andring.radnr(), andring.namn(), andring.lopnummer(), andring.falt().rubrik(),
                andring.franText(), andring.tillText());
    }

    private static Map<String, Long> antal(Visadrapport rapport) {
        return rapport.rapport().antalPerStatus().stream()
                .collect(Collectors.toMap(Statusantal::status, antal -> (long) antal.antal()));
    }

    private static Blad legend(List<Statusdefinition> legend, List<String> utanDefinition, Map<String, Long> antal) {
        return new Blad("Legend",
                List.of(new Kolumn("Status", 24), new Kolumn("Innebär", 70), new Kolumn("Antal", 8)),
                Stream.concat(
                        legend.stream().map(ett -> List.<Object>of(ett.status(), ett.definition(),
                                antal.getOrDefault(ett.status(), 0L))),
                        utanDefinition.stream().map(ord -> List.<Object>of(ord, "Saknar definition i planen.",
                                antal.getOrDefault(ord, 0L)))).toList());
    }

    private static Blad om(List<List<Object>> uppgifter) {
        return new Blad("Om", List.of(new Kolumn("Uppgift", 38), new Kolumn("Värde", 70)), uppgifter);
    }
}
