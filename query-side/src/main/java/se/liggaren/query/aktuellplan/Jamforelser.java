package se.liggaren.query.aktuellplan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.webkit.Faltfel;

/** Lays two pictures of the plan beside each other: reports, or the plan at moments on either time axis. */
@Component
class Jamforelser {

    private final AktuellPlan planer;
    private final Rapporter rapporter;
    private final Clock klocka;

    Jamforelser(AktuellPlan planer, Rapporter rapporter, Clock klocka) {
        this.planer = planer;
        this.rapporter = rapporter;
        this.klocka = klocka;
    }

    /** Reads which two pictures a program's request names. */
    Fraga tolka(Optional<String> fran, Optional<String> till, Optional<String> ar,
            Function<String, Optional<Tidpunkt>> moment) {
        return tolka(fran, till, ar, moment, "Ange ett sammanträdes id, en dag (t.ex. 2026-05-11) eller ett ögonblick"
                + " med tidszon (t.ex. 2026-05-11T12:00:00+02:00).");
    }

    /**
     * Reads which two pictures a request names. Each is the id of a meeting (its report), an instant (the plan as it
     * was known then) or a day (the plan at its end, as it is known now).
     *
     * @param ar     the plan's year; without it that of the reports, or else of the later moment
     * @param moment how an instant or a day is read
     * @param hjalp  what to say of a text that names no picture
     */
    Fraga tolka(Optional<String> fran, Optional<String> till, Optional<String> ar,
            Function<String, Optional<Tidpunkt>> moment, String hjalp) {
        List<Faltfel> fel = new ArrayList<>();
        Optional<Angiven> franBild = angiven("fran", fran, moment, hjalp, fel);
        Optional<Angiven> tillBild = angiven("till", till, moment, hjalp, fel);
        Optional<Integer> planar = ar.map(String::strip).filter(text -> !text.isEmpty()).flatMap(text -> ar(text, fel));
        Stream.of(franBild, tillBild).flatMap(Optional::stream).forEach(bild -> bild.planar()
                .filter(planens -> planar.filter(fragat -> !fragat.equals(planens)).isPresent())
                .ifPresent(planens -> fel.add(new Faltfel(bild.falt(),
                        "Den redovisningen gäller planen för %d.".formatted(planens)))));
        return new Fraga(franBild, tillBild, planar, fel);
    }

    /**
     * What differs between the two pictures that are asked for.
     *
     * @throws ProblemException naming everything that is wrong with the request, or 404 when neither had a plan
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Jamforelse las(Fraga fraga) {
        if (!fraga.fel().isEmpty()) {
            throw ProblemException.ogiltig(fraga.fel());
        }
        return mellan(fraga.fran().orElseThrow(), fraga.till().orElseThrow(), fraga.planar());
    }

    /** What differs between two reports. */
    Jamforelse mellan(Rapport fran, Rapport till) {
        return mellan(Bild.av(fran), Bild.av(till));
    }

    /** What differs between the last report of the year's plan, up to the day, and the plan as it is shown. */
    Optional<Jamforelse> sedanSenaste(Planbild plan, LocalDate dag) {
        return rapporter.senaste(plan.ar(), dag).map(senaste -> mellan(Bild.av(senaste), new Bild(Bild.Sort.DAG,
                Optional.empty(), plan.ar(), dag, Optional.empty(), plan.rader().stream().map(Radlage::av).toList())));
    }

    private Jamforelse mellan(Angiven fran, Angiven till, Optional<Integer> ar) {
        int planar = Stream.of(ar.stream(), till.planar().stream(), fran.planar().stream()).flatMap(Function.identity())
                .findFirst().orElseGet(() -> till.tidpunkt().dag(klocka).getYear());
        Optional<Bild> franBild = bild(fran, planar);
        Optional<Bild> tillBild = bild(till, planar);
        if (franBild.isEmpty() && tillBild.isEmpty()) {
            throw ProblemException.finnsInte(
                    "Det fanns ingen upphandlingsplan för %d vid någon av tidpunkterna.".formatted(planar));
        }
        return mellan(franBild.orElseGet(() -> fran.utanPlan(planar, klocka)),
                tillBild.orElseGet(() -> till.utanPlan(planar, klocka)));
    }

    private Jamforelse mellan(Bild fran, Bild till) {
        return Jamforelse.av(fran, till, Skillnad.mellan(fran.rader(), till.rader()), rattat(fran, till.kant()));
    }

    /**
     * What a picture showed that was known to have been otherwise on its day.
     *
     * @param kant known when; absent for now
     */
    Skillnad rattat(Bild bild, Optional<Instant> kant) {
        boolean vetMer = bild.kant().filter(da -> kant.filter(sedan -> !sedan.isAfter(da)).isEmpty()).isPresent();
        return vetMer
                ? Skillnad.mellan(bild.rader(),
                        rader(bild.planar(), new Tidpunkt(Optional.of(bild.lagetDen()), kant)).orElse(List.of()))
                : Skillnad.INGEN;
    }

    private Optional<Bild> bild(Angiven angiven, int planar) {
        return angiven.rapport().map(Bild::av).or(() -> rader(planar, angiven.tidpunkt())
                .map(rader -> angiven.bild(planar, rader, klocka)));
    }

    private Optional<List<Radlage>> rader(int ar, Tidpunkt tidpunkt) {
        return planer.las(ar, tidpunkt).map(plan -> plan.rader().stream().map(Radlage::av).toList());
    }

    private Optional<Angiven> angiven(String falt, Optional<String> varde,
            Function<String, Optional<Tidpunkt>> moment, String hjalp, List<Faltfel> fel) {
        String text = varde.map(String::strip).orElse("");
        Optional<UUID> sammantrade = uuid(text);
        Optional<Angiven> angiven = sammantrade.isPresent()
                ? sammantrade.flatMap(rapporter::las).map(r -> new Angiven(falt, Optional.of(r), Tidpunkt.NU))
                : moment.apply(text).map(tid -> new Angiven(falt, Optional.empty(), tid));
        if (angiven.isEmpty()) {
            fel.add(new Faltfel(falt, sammantrade.isPresent()
                    ? "Det finns inget sammanträde med det id:t där upphandlingsläget har redovisats."
                    : hjalp));
        }
        return angiven;
    }

    private static Optional<UUID> uuid(String text) {
        return Optional.of(text).filter(t -> t.matches("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}"))
                .map(UUID::fromString);
    }

    private static Optional<Integer> ar(String text, List<Faltfel> fel) {
        if (text.matches("[0-9]{4}")) {
            return Optional.of(Integer.valueOf(text));
        }
        fel.add(new Faltfel("ar", "Ange ett år, t.ex. 2026."));
        return Optional.empty();
    }

    /**
     * A comparison that is asked for.
     *
     * @param fel everything that is wrong with it; when nothing is, both pictures are named
     */
    record Fraga(Optional<Angiven> fran, Optional<Angiven> till, Optional<Integer> planar, List<Faltfel> fel) {

        Fraga {
            fel = List.copyOf(fel);
        }
    }

    /** One side of the comparison as it was asked for: a report, or else a moment. */
    record Angiven(String falt, Optional<Rapport> rapport, Tidpunkt tidpunkt) {

        Optional<Integer> planar() {
            return rapport.map(r -> r.innehall().planar());
        }

        Bild bild(int planar, List<Radlage> rader, Clock klocka) {
            return new Bild(tidpunkt.kant().isPresent() ? Bild.Sort.OGONBLICK : Bild.Sort.DAG, Optional.empty(), planar,
                    tidpunkt.dag(klocka), tidpunkt.kant(), rader);
        }

        Bild utanPlan(int planar, Clock klocka) {
            return bild(planar, List.of(), klocka);
        }
    }
}
