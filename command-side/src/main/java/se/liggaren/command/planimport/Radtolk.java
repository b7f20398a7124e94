package se.liggaren.command.planimport;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.liggaren.command.dokument.Skrift;
import se.liggaren.command.organisation.Organisation;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.indata.Teckenregel;
import se.liggaren.events.indata.Tidsrymd;

/** Judges the rows of a table by the same rules, whatever the format they came from. */
final class Radtolk {

    private static final int LANGSTA_NAMN = 200;
    private static final int LANGSTA_DATUM = 60;

    private final List<Organisation> kanda;

    /** @param dag the day whose state the document shows */
    Radtolk(LocalDate dag) {
        this.kanda = Organisationer.kanda(dag);
    }

    List<TolkadRad> tolka(List<Rarad> rader) {
        Map<Radidentitet, Integer> antal = new HashMap<>();
        List<Tolkning> tolkningar = rader.stream().map(this::tolka).toList();
        tolkningar.forEach(t -> t.identitet(1).ifPresent(forsta -> antal.merge(forsta, 1, Integer::sum)));
        Map<Radidentitet, Integer> sedda = new HashMap<>();
        List<TolkadRad> tolkade = new ArrayList<>();
        for (Tolkning t : tolkningar) {
            // a broken row counts too, so that the others keep their identity once it is mended
            int forekomst = t.identitet(1).map(forsta -> sedda.merge(forsta, 1, Integer::sum)).orElse(1);
            boolean flera = t.identitet(1).map(antal::get).orElse(1) > 1;
            tolkade.add(t.rad(forekomst, flera));
        }
        return List.copyOf(tolkade);
    }

    private Tolkning tolka(Rarad rad) {
        List<Kolumnfel> fel = new ArrayList<>(rad.fel().stream().map(text -> new Kolumnfel("", text)).toList());
        if (!fel.isEmpty()) {
            return new Tolkning(rad, "", Optional.empty(), Optional.empty(), Optional.empty(), List.of(), fel);
        }
        List<String> anmarkningar = new ArrayList<>(rad.anmarkningar());
        String namn = Skrift.lak(rad.namn());
        String region = Skrift.lak(rad.region());
        String status = Skrift.lak(rad.status());
        String datum = Skrift.lak(rad.datum());
        otillatet("namn", namn, fel);
        otillatet("ansvarigRegion", region, fel);
        otillatet("status", status, fel);
        otillatet("planeradAvtalsstart", datum, fel);
        if (namn.isEmpty()) {
            fel.add(new Kolumnfel("namn", "Upphandlingens namn saknas."));
        } else if (namn.length() > LANGSTA_NAMN) {
            fel.add(new Kolumnfel("namn", "Namnet är längre än " + LANGSTA_NAMN + " tecken."));
        } else if (rad.avstavad()) {
            anmarkningar.add("Raden var avstavad över radslut; kontrollera stavningen av namnet.");
        }
        Optional<String> ansvarig = kanda.stream().map(Organisation::namn)
                .filter(kant -> kant.equalsIgnoreCase(region)).findFirst();
        if (ansvarig.isEmpty()) {
            fel.add(new Kolumnfel("ansvarigRegion", region.isEmpty() ? "Ansvarig region saknas eller är okänd."
                    : "Okänd region: " + Skrift.citat(region) + "."));
        }
        Optional<Statusord> ord = Statusord.av(status);
        if (ord.isEmpty()) {
            fel.add(new Kolumnfel("status",
                    (status.isEmpty() ? "Statusord saknas." : "Okänt statusord: " + Skrift.citat(status) + ".")
                            + " Kända är " + Statusord.uppraknade() + "."));
        }
        if (ord.stream().anyMatch(Statusord::overprovning)) {
            anmarkningar.add("Dokumentet säger inte vilken fas som vilar under överprövningen; "
                    + "den läses in som okänd.");
        }
        Optional<OsakertDatum> start = datum(datum);
        if (datum.isEmpty()) {
            anmarkningar.add("Planerad avtalsstart saknas.");
        } else if (start.isEmpty()) {
            fel.add(new Kolumnfel("planeradAvtalsstart",
                    "Planerad avtalsstart kan inte tolkas: " + Skrift.citat(datum) + "."));
        }
        start.filter(OsakertDatum::osaker).ifPresent(d -> anmarkningar.add("Planerad avtalsstart "
                + Skrift.citat(d.text()) + " är osäker: någon gång " + d.tidigast() + "–" + d.senast() + "."));
        return new Tolkning(rad, namn, ansvarig, ord, start, anmarkningar, fel);
    }

    private static void otillatet(String kolumn, String text, List<Kolumnfel> fel) {
        Teckenregel.forsta(text, false).ifPresent(tecken ->
                fel.add(new Kolumnfel(kolumn, "Raden innehåller ett otillåtet tecken (" + tecken + ").")));
    }

    /** The text as a date, when it is one. */
    static Optional<OsakertDatum> datum(String text) {
        return text.length() > LANGSTA_DATUM ? Optional.empty() : OsakertDatum.tolka(text).filter(Tidsrymd::rymmer);
    }

    private record Tolkning(Rarad rad, String namn, Optional<String> region, Optional<Statusord> status,
            Optional<OsakertDatum> start, List<String> anmarkningar, List<Kolumnfel> fel) {

        Optional<Radidentitet> identitet(int forekomst) {
            return region.filter(kand -> !namn.isEmpty())
                    .map(kand -> new Radidentitet(namn.toLowerCase(Locale.ROOT), kand, forekomst));
        }

        TolkadRad rad(int forekomst, boolean flera) {
            if (!fel.isEmpty()) {
                return new TolkadRad.EjForstadd(rad.plats(), rad.kalltext(), rad.text(), List.copyOf(fel));
            }
            List<String> alla = new ArrayList<>(anmarkningar);
            if (flera) {
                alla.add("Flera rader har samma namn och region; de läses som skilda upphandlingar.");
            }
            return new TolkadRad.Forstadd(rad.plats(), rad.kalltext(), rad.text(), identitet(forekomst).orElseThrow(),
                    namn, region.orElseThrow(), status.orElseThrow(), start, List.copyOf(alla));
        }
    }
}
