package se.liggaren.query.aktuellplan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.events.lage.Upphandlingslage;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.upphandling.Bemanning;
import se.liggaren.query.lage.Klartext;
import se.liggaren.webkit.diagram.Stapeldiagram;
import se.liggaren.webkit.diagram.Stapeldiagram.Post;

/** A frozen report cut into screens for those who sit far from the wall: few words on each, in the report's order. */
record Presentation(Visadrapport rapport, List<Skarmbild> bilder) {

    private static final int PUNKTER = 5;
    private static final int RADER = 10;

    /** One screen. */
    record Skarmbild(String rubrik, Innehall innehall) {
    }

    /** What a screen shows. */
    sealed interface Innehall {

        /** Which part of the template draws it. */
        default String sort() {
            return getClass().getSimpleName();
        }
    }

    /** The first screen. */
    record Titel() implements Innehall {
    }

    /** @param punkter few enough to be read from afar */
    record Punkter(List<Punkt> punkter) implements Innehall {
    }

    record Punkt(String namn, String text) {
    }

    /** How many rows had each status. */
    record Fordelning(Stapeldiagram diagram, String text) implements Innehall {
    }

    record Tabell(List<Rapportrad> rader) implements Innehall {
    }

    static Presentation av(Visadrapport rapport) {
        List<Skarmbild> bilder = new ArrayList<>();
        bilder.add(new Skarmbild(rapport.rubrik(), new Titel()));
        bilder.addAll(punkter(rapport.forandringarnasRubrik(), forandringar(rapport)));
        bilder.add(new Skarmbild("Planens upphandlingar efter status", fordelning(rapport)));
        bilder.addAll(punkter("Att uppmärksamma", attUppmarksamma(rapport)));
        List<List<Rapportrad>> tabeller = iDelar(rapport.rapport().rader(), RADER);
        for (int i = 0; i < tabeller.size(); i++) {
            bilder.add(new Skarmbild(rubrik("Alla upphandlingar", i, tabeller.size()), new Tabell(tabeller.get(i))));
        }
        return new Presentation(rapport, List.copyOf(bilder));
    }

    private static List<Punkt> forandringar(Visadrapport rapport) {
        return rapport.forandringarSedanForra().map(j -> Stream.of(
                        j.nya().stream().map(rad -> new Punkt(rad.namn(), "ny i planen, " + rad.status())),
                        j.borttagna().stream().map(rad -> new Punkt(rad.namn(), "borttagen ur planen")),
                        j.andringar().stream().map(a -> new Punkt(a.namn(), "%s: %s → %s".formatted(
                                a.falt().rubrik().toLowerCase(Locale.ROOT), a.franText(), a.tillText()))))
                .flatMap(punkter -> punkter).toList())
                .map(punkter -> punkter.isEmpty() ? List.of(new Punkt("Ingenting", "har ändrats")) : punkter)
                .orElseGet(() -> List.of(new Punkt("Första redovisningen", "av årets plan")));
    }

    private static Fordelning fordelning(Visadrapport rapport) {
        List<Post> poster = rapport.rapport().antalPerStatus().stream().filter(post -> post.antal() > 0)
                .map(post -> Post.av(post.status(), post.antal(), Klartext.ton(post.status()))).toList();
        return new Fordelning(Stapeldiagram.av(poster), String.join(", ",
                poster.stream().map(post -> post.etikett() + " " + post.vardetext()).toList()));
    }

    /** What the board has to know of without asking: stops, delays, and news that may be untrue by now. */
    private static List<Punkt> attUppmarksamma(Visadrapport rapport) {
        return rapport.rapport().rader().stream().flatMap(rad -> {
            List<String> skal = new ArrayList<>();
            if (rad.status().equals(Upphandlingslage.OVERPROVNING)) {
                skal.add("överprövas");
            }
            if (rad.bemanning() == Bemanning.SAKNAS && rad.fas().oppen()) {
                skal.add("saknar upphandlare");
            }
            if (rad.passeradPlaneradStart()) {
                skal.add("skulle ha startat" + rad.planeradAvtalsstart().map(s -> " " + s.text()).orElse(""));
            }
            if (rapport.foraldradeRader().contains(rad.radnr())) {
                skal.add("senast bekräftad " + Klartext.dag(rad.senastBekraftad()));
            }
            return Optional.of(new Punkt(rad.namn(), String.join(", ", skal))).filter(_ -> !skal.isEmpty()).stream();
        }).toList();
    }

    private static List<Skarmbild> punkter(String rubrik, List<Punkt> punkter) {
        List<List<Punkt>> delar = iDelar(punkter, PUNKTER);
        List<Skarmbild> bilder = new ArrayList<>();
        for (int i = 0; i < delar.size(); i++) {
            bilder.add(new Skarmbild(rubrik(rubrik, i, delar.size()), new Punkter(delar.get(i))));
        }
        return bilder;
    }

    private static String rubrik(String rubrik, int index, int av) {
        return av == 1 ? rubrik : "%s (%d av %d)".formatted(rubrik, index + 1, av);
    }

    private static <T> List<List<T>> iDelar(List<T> alla, int storst) {
        List<List<T>> delar = new ArrayList<>();
        for (int fran = 0; fran < alla.size(); fran += storst) {
            delar.add(alla.subList(fran, Math.min(alla.size(), fran + storst)));
        }
        return delar;
    }
}
