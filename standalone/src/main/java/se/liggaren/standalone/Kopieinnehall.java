package se.liggaren.standalone;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import se.liggaren.platform.handelser.Loggdigest;
import se.liggaren.platform.handelser.Loggtabell;
import se.liggaren.query.platform.Vyer;
import se.liggaren.standalone.postgres.BackupManifest.Content;
import se.liggaren.standalone.postgres.BackupManifest.Log;
import se.liggaren.standalone.postgres.BackupManifest.View;
import se.liggaren.standalone.postgres.Starthinder;

/**
 * What stands in a data directory that has been restored.
 *
 * @param content all of it
 * @param borjan  the log up to the position that was asked for
 */
record Kopieinnehall(Content content, Loggdigest borjan) {

    /** Opens the directory for a moment and reads it. */
    static Kopieinnehall av(Path katalog, long position) {
        AtomicReference<Kopieinnehall> last = new AtomicReference<>();
        Oppning.med(Databasval.in(katalog), "prov", delar -> {
            Loggtabell tabell = delar.getBean(Loggtabell.class);
            Loggdigest hela = tabell.digest();
            Vyer vyer = delar.getBean(Vyer.class);
            last.set(new Kopieinnehall(new Content(new Log(hela.antal(), hela.position(), hela.sha256Hex()),
                    vyer.byggda().stream().map(vyer::digest)
                            .map(vy -> new View(vy.vy(), vy.position(), vy.sha256())).toList()),
                    tabell.digest(position)));
        });
        return last.get();
    }

    /** Refuses when the log does not begin with these facts. */
    void kravBorjan(long antal, String sha256) {
        if (borjan.antal() != antal || !borjan.sha256Hex().equals(sha256)) {
            throw new Starthinder("Loggen i den återställda databasen är inte den som säkerhetskopierades.");
        }
    }

    /** Refuses when anything is not what it was when the backup was tried. */
    void krav(Content kopian) {
        List<String> avvikande = new ArrayList<>();
        if (!content.log().equals(kopian.log())) {
            avvikande.add("loggen");
        }
        kopian.views().stream().filter(vy -> !content.views().contains(vy)).map(View::name).forEach(avvikande::add);
        if (!avvikande.isEmpty()) {
            throw new Starthinder("Den återställda databasen är inte som säkerhetskopian säger: "
                    + String.join(", ", avvikande) + " skiljer sig.");
        }
    }

    /** As {@code digest} prints it. */
    static Stream<String> rader(Content content) {
        return Stream.concat(Stream.of(DigestCommand.rad(content.log())), content.views().stream().map(DigestCommand::rad));
    }
}
