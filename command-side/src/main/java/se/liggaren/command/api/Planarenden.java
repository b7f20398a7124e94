package se.liggaren.command.api;

import com.fasterxml.uuid.Generators;
import jakarta.annotation.PreDestroy;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import se.liggaren.command.planimport.UtlastPlan;
import se.liggaren.events.Roll;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Inloggad;

/**
 * The plan documents that people have before them. They are kept in memory, the latest ones only: what is true is in
 * the ledger, and a document whose taking in was cut off is chosen again, which adds nothing that is there already.
 */
@Component
class Planarenden {

    private static final int FLEST = 50;

    private final Planimport planimport;
    private final Map<UUID, Planarende> arenden = new LinkedHashMap<>();
    private final ExecutorService tradar = Executors.newVirtualThreadPerTaskExecutor();

    Planarenden(Planimport planimport) {
        this.planimport = planimport;
    }

    /** @throws ProblemException 400 or 413, when the document as a whole cannot be read */
    Planarende nytt(Dokument dokument) {
        UtlastPlan utlast = planimport.las(dokument);
        Planarende arende = new Planarende(Generators.timeBasedEpochRandomGenerator().generate(), dokument, utlast);
        synchronized (arenden) {
            arenden.put(arende.id(), arende);
            Iterator<Planarende> aldst = arenden.values().iterator();
            while (arenden.size() > FLEST && aldst.hasNext()) {
                if (aldst.next().framsteg().lage() != Planarende.Lage.LASES_IN) {
                    aldst.remove();
                }
            }
        }
        return arende;
    }

    /** @throws ProblemException 404, when there is none, or no longer any, for the year's plan */
    Planarende finn(int ar, UUID id) {
        synchronized (arenden) {
            Planarende arende = arenden.get(id);
            if (arende == null || arende.dokument().ar() != ar) {
                throw ProblemException.finnsInte("Inläsningen finns inte kvar. Det som hann läsas in finns i planen. "
                        + "Välj dokumentet igen för att fortsätta: det som redan är inläst läggs inte till igen.");
            }
            return arende;
        }
    }

    /** Begins to take the document in, unless that is begun already. */
    void lasIn(Planarende arende, Inloggad vem, Roll roll) {
        if (arende.borja()) {
            tradar.submit(() -> arende.genomfor(
                    () -> planimport.genomforande(arende.dokument(), arende.tolkad(), vem, roll)));
        }
    }

    @PreDestroy
    void stang() {
        tradar.shutdownNow();
    }
}
