package se.liggaren.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.liggaren.platform.handelser.KanoniskJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself.
 *
 * @param liggaren the version that made it
 * @param postgres the server's version
 * @param started  when the copying began
 * @param finished the backup holds everything that was committed before; it can be brought forward from here
 * @param content  what is in it, as found when it was tried
 * @param files    what each file is, by its path
 */
public record BackupManifest(String liggaren, String postgres, Instant started, Instant finished, Content content,
        Map<String, Checked> files) {

    static final String FILE = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Sorts the files, so that the same backup has the same manifest. */
    public BackupManifest {
        files = new TreeMap<>(files);
    }

    /**
     * What a database holds.
     *
     * @param log   the fingerprint of the log
     * @param views that of each view
     */
    public record Content(Log log, List<View> views) {

        public Content {
            views = List.copyOf(views);
        }
    }

    /**
     * The log.
     *
     * @param events   how many there are
     * @param position that of the last
     */
    public record Log(long events, long position, String sha256) {
    }

    /**
     * A view.
     *
     * @param position how far it has read, when it has
     */
    public record View(String name, Optional<Long> position, String sha256) {
    }

    /**
     * A file.
     *
     * @param size in bytes
     */
    public record Checked(long size, String sha256) {
    }

    /** @param sha256 over the manifest's canonical JSON */
    private record Sealed(BackupManifest manifest, String sha256) {
    }

    static BackupManifest read(Path backup) {
        try {
            Sealed sealed = JSON.readValue(Files.readString(backup.resolve(FILE)), Sealed.class);
            if (!KanoniskJson.sha256(sealed.manifest()).equals(sealed.sha256())) {
                throw new Starthinder("Säkerhetskopian " + backup + " är skadad: " + FILE + " är ändrad.");
            }
            return sealed.manifest();
        } catch (NoSuchFileException none) {
            throw new Starthinder(backup + " är ingen hel säkerhetskopia: " + FILE + " saknas.", none);
        } catch (JacksonException notOurs) {
            throw new Starthinder("Säkerhetskopian " + backup + " är skadad: " + FILE + " går inte att tolka.", notOurs);
        } catch (IOException e) {
            throw new Starthinder("Säkerhetskopian " + backup + " går inte att läsa: " + DataDirectory.reason(e), e);
        }
    }

    void write(Path backup) throws IOException {
        try (HelFil file = HelFil.ny(backup.resolve(FILE))) {
            file.ut().write(JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(new Sealed(this, KanoniskJson.sha256(this))).getBytes(StandardCharsets.UTF_8));
            file.klar();
        }
    }
}
