package se.liggaren.platform.handelser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The log as a file: a line of canonical JSON for each fact in order, and last a line with how many they are, a
 * fingerprint of the log and one of all the lines before it, so that a file that was cut or changed is known.
 */
public final class Loggfil {

    private static final int RADER_I_TAGET = 500;

    private static final String SLUTRAD = "{\"antal\":%d,\"logg\":\"%s\",\"rader\":\"%s\"}";

    private Loggfil() {
    }

    /**
     * What came of an import.
     *
     * @param fanns   how many of the file's facts were there before
     * @param inlasta how many were taken in
     */
    public record Inlasning(long fanns, long inlasta, Loggdigest digest) {
    }

    /** Writes the whole log as it is at this moment, and answers with its fingerprint. */
    public static Loggdigest exportera(Loggtabell tabell, OutputStream ut) {
        Kontrollsumma summa = new Kontrollsumma();
        tabell.las(0, rader -> {
            rader.forEach(rad -> skriv(ut, summa.tillfoga(rad)));
            return summa;
        });
        skriv(ut, summa.slutrad());
        return summa.digest;
    }

    /**
     * Takes a log in. What is in the table already is to be the beginning of the file, as when an import that was cut
     * off goes on; each fact is looked at before it is stored, and they are stored some hundred at a time.
     *
     * @throws Loggfel at the first line that is not what it should be
     */
    public static Inlasning importera(InputStream in, Loggtabell tabell) {
        Avlasning fil = new Avlasning(new BufferedReader(
                new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder())));
        long fanns = tabell.las(0, rader -> jamfor(fil, rader.iterator()));
        List<Loggrad> nasta = new ArrayList<>();
        long efter = fil.summa.digest.position();
        for (Optional<Loggrad> rad = fil.nasta(); rad.isPresent(); rad = fil.nasta()) {
            nasta.add(rad.get());
            if (nasta.size() == RADER_I_TAGET) {
                efter = spara(tabell, efter, nasta);
            }
        }
        spara(tabell, efter, nasta);
        return new Inlasning(fanns, fil.summa.digest.antal() - fanns, fil.summa.digest);
    }

    private static long jamfor(Avlasning fil, Iterator<Loggrad> lagrade) {
        long antal = 0;
        while (lagrade.hasNext()) {
            Loggrad lagrad = lagrade.next();
            Loggrad rad = fil.nasta().orElseThrow(() -> new Loggfel(
                    "Loggen har redan fler händelser än filen. Ingenting är inläst."));
            if (!rad.equals(lagrad)) {
                throw fil.fel("loggen har en annan händelse på den platsen. Ingenting är inläst");
            }
            antal++;
        }
        return antal;
    }

    private static long spara(Loggtabell tabell, long efter, List<Loggrad> rader) {
        if (rader.isEmpty()) {
            return efter;
        }
        tabell.skriv(efter, rader);
        long sista = rader.getLast().position();
        rader.clear();
        return sista;
    }

    private static void skriv(OutputStream ut, String rad) {
        try {
            ut.write((rad + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the last line says of those before it. */
    private static final class Kontrollsumma {

        private final Loggdigest digest = new Loggdigest();
        private final MessageDigest rader = Loggdigest.sha256();

        String tillfoga(Loggrad fakta) {
            String rad = fakta.rad();
            digest.tillfoga(fakta);
            rader.update((rad + "\n").getBytes(StandardCharsets.UTF_8));
            return rad;
        }

        String slutrad() {
            return SLUTRAD.formatted(digest.antal(), digest.sha256Hex(), HexFormat.of().formatHex(rader.digest()));
        }
    }

    /** Reads the file line by line, and looks at each. */
    private static final class Avlasning {

        private final BufferedReader fil;
        private final Kontrollsumma summa = new Kontrollsumma();
        private final Loggkontroll kontroll = new Loggkontroll();
        private long radnr;

        Avlasning(BufferedReader fil) {
            this.fil = fil;
        }

        /** The next fact; empty when the last line has been read and agrees with those before it. */
        Optional<Loggrad> nasta() {
            String text = rad();
            if (arSlutrad(text)) {
                if (!text.equals(summa.slutrad())) {
                    throw fel("antalet eller kontrollsumman stämmer inte med raderna före");
                }
                if (lasRad() != null) {
                    throw fel("det står mer efter filens sista rad");
                }
                return Optional.empty();
            }
            try {
                Loggrad rad = Loggrad.tolka(text);
                kontroll.granska(rad);
                summa.tillfoga(rad);
                return Optional.of(rad);
            } catch (IllegalArgumentException ingenRad) {
                throw fel("raden är inte en händelse så som export skriver den");
            } catch (Loggfel fel) {
                throw fel(fel.getMessage());
            }
        }

        private String rad() {
            radnr++;
            String text = lasRad();
            if (text == null) {
                throw fel("filen är avhuggen, den sista raden med antal och kontrollsumma saknas");
            }
            return text;
        }

        private @Nullable String lasRad() {
            try {
                return fil.readLine();
            } catch (CharacterCodingException inteText) {
                throw fel("raden är inte text i UTF-8");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static boolean arSlutrad(String text) {
            try {
                JsonNode nod = KanoniskJson.lasLagrat(text);
                return nod.isObject() && nod.has("antal");
            } catch (IllegalArgumentException ingenJson) {
                return false;
            }
        }

        Loggfel fel(String varfor) {
            return new Loggfel("Rad " + radnr + ": " + varfor + ".");
        }
    }
}
