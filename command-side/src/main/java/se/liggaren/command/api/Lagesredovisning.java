package se.liggaren.command.api;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import se.liggaren.command.platform.Begaran;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.command.platform.Stromlasare.Faktum;
import se.liggaren.command.sammantrade.FrystRapport;
import se.liggaren.command.sammantrade.RedovisaUpphandlingslaget;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.platform.handelser.KanoniskJson;

/** Puts together the report that a meeting is given, from the streams themselves. */
@Component
final class Lagesredovisning {

    private static final int FORSOK = 10;

    private final Stromlasare strommar;

    Lagesredovisning(Stromlasare strommar) {
        this.strommar = strommar;
    }

    /**
     * The command as the meeting is to have it. Nothing is put together for a meeting that is not there, nor for a
     * request that it has already answered.
     *
     * @param dagAngiven whether the client said which day's state to show
     */
    RedovisaUpphandlingslaget ifylld(RedovisaUpphandlingslaget kommando, Begaran begaran, boolean dagAngiven) {
        List<Faktum> fakta = strommar.fakta(begaran.strom()).toList();
        boolean besvarad = begaran.idempotens().filter(begard -> fakta.stream().flatMap(f -> f.idempotens().stream())
                .anyMatch(tidigare -> tidigare.nyckel().equals(begard.nyckel()))).isPresent();
        Optional<LocalDate> datum = Sammantradet.las(fakta.stream()).datum();
        return datum.filter(_ -> !besvarad).map(dag -> {
            LocalDate lagetDen = dagAngiven ? kommando.underlag().gallerFran() : dag;
            int planar = kommando.planar().orElse(dag.getYear());
            return kommando.ifyllt(lagetDen, planar, rapport(planar, lagetDen)
                    .map(rapport -> new FrystRapport(rapport, KanoniskJson.sha256(rapport))));
        }).orElse(kommando);
    }

    /**
     * The report of the log as it stands at one position, however busy it is: read anew when any of the streams read
     * has gone on before the position was known.
     */
    private Optional<Motesrapport> rapport(int planar, LocalDate lagetDen) {
        for (int forsok = 1; forsok <= FORSOK; forsok++) {
            Map<String, List<Faktum>> lasta = new LinkedHashMap<>();
            Optional<Lagesbild> bild = Lagesbild.av(planar, lagetDen,
                    strom -> lasta.computeIfAbsent(strom, namn -> strommar.fakta(namn).toList()));
            long huvud = strommar.huvud();
            if (lasta.entrySet().stream().allMatch(l -> strommar.version(l.getKey()) == l.getValue().size())) {
                return bild.map(b -> b.rapport(huvud));
            }
        }
        throw new ConcurrencyFailureException("Others wrote to the plan, %d times in a row".formatted(FORSOK));
    }
}
