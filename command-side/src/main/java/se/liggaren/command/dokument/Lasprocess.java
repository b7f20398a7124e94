package se.liggaren.command.dokument;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/**
 * Reads a Word document or a PDF in a process of its own. What such a file can make a library do has no other bound
 * than the process's: its memory is limited, it is ended when its time is out, and it inherits neither environment nor
 * connections. Whatever becomes of it, the service reads the answer or refuses the document.
 */
final class Lasprocess {

    /** What a Word document or a PDF takes at the most; an ordinary one takes a second or two. */
    private static final Duration LANGSTA_TID = Duration.ofSeconds(60);
    private static final String MINNE = "192m";
    private static final int STORSTA_SVAR = 8_000_000;
    private static final int SAMTIDIGA = 2;
    private static final Semaphore PLATSER = new Semaphore(SAMTIDIGA, true);
    private static final String TYST_LOGG = "se/liggaren/command/dokument/tyst.xml";

    private final Duration langstaTid;
    private final String minne;

    private Lasprocess(Duration langstaTid, String minne) {
        this.langstaTid = langstaTid;
        this.minne = minne;
    }

    static Lasprocess vanlig() {
        return med(LANGSTA_TID, MINNE);
    }

    /** @param minne the largest heap, as the command line of Java has it */
    static Lasprocess med(Duration langstaTid, String minne) {
        return new Lasprocess(langstaTid, minne);
    }

    /** What the process is asked to read. */
    enum Slag {
        WORD {
            @Override
            List<List<Dokumentdel>> las(byte[] dokument) throws TolkningMisslyckades {
                return List.of(Wordlasare.las(dokument));
            }
        },
        PDF {
            @Override
            List<List<Dokumentdel>> las(byte[] dokument) throws TolkningMisslyckades {
                return Pdflasare.las(dokument);
            }
        };

        /** The document in each of the ways it can be read. */
        abstract List<List<Dokumentdel>> las(byte[] dokument) throws TolkningMisslyckades;
    }

    /** @throws TolkningMisslyckades also when the process ran out of its time or memory, or was not given its turn */
    List<List<Dokumentdel>> las(Slag slag, byte[] dokument) throws TolkningMisslyckades {
        try {
            if (!PLATSER.tryAcquire(2 * LANGSTA_TID.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TolkningMisslyckades(Orsak.OLASBART,
                        "Många dokument läses in samtidigt. Försök igen om en stund.");
            }
            try {
                return Svar.las(kor(slag, dokument));
            } finally {
                PLATSER.release();
            }
        } catch (IOException _) {
            throw forTungt();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw forTungt();
        }
    }

    private static TolkningMisslyckades forTungt() {
        return new TolkningMisslyckades(Orsak.FOR_STORT, "Dokumentet är för stort eller för krångligt uppbyggt för att "
                + "läsas. Spara tabellen som ska läsas in i ett dokument för sig, eller klistra in den.");
    }

    private byte[] kor(Slag slag, byte[] dokument) throws IOException {
        ProcessBuilder bygge = new ProcessBuilder(kommando(slag)).redirectError(ProcessBuilder.Redirect.DISCARD);
        bygge.environment().clear();
        Process process = bygge.start();
        Thread.ofVirtual().start(() -> avslutaITid(process));
        try (OutputStream in = process.getOutputStream(); var ut = process.getInputStream()) {
            in.write(dokument);
            in.close();
            return ut.readNBytes(STORSTA_SVAR);
        } finally {
            process.destroyForcibly();
        }
    }

    private void avslutaITid(Process process) {
        try {
            process.waitFor(langstaTid);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private List<String> kommando(Slag slag) {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + minne, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true", "-Dlogback.configurationFile=" + TYST_LOGG,
                "-cp", System.getProperty("java.class.path"), Lasprocess.class.getName(), slag.name());
    }

    /** The process itself: the document comes on standard input, the answer goes to standard output. */
    public static void main(String[] slag) throws IOException {
        PrintStream ut = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        byte[] dokument = System.in.readAllBytes();
        ut.write(Svar.av(Slag.valueOf(slag[0]), dokument));
        ut.flush();
    }

    /** What the process answers: that it could read, with the parts, or that it could not, and why. */
    private static final class Svar {

        private Svar() {
        }

        static byte[] av(Slag slag, byte[] dokument) throws IOException {
            ByteArrayOutputStream svar = new ByteArrayOutputStream();
            try (DataOutputStream ut = new DataOutputStream(svar)) {
                List<List<Dokumentdel>> lasningar = slag.las(dokument);
                ut.writeBoolean(true);
                ut.writeInt(lasningar.size());
                for (List<Dokumentdel> delar : lasningar) {
                    ut.writeInt(delar.size());
                    for (Dokumentdel del : delar) {
                        skriv(ut, del);
                    }
                }
            } catch (TolkningMisslyckades nej) {
                svar.reset();
                DataOutputStream ut = new DataOutputStream(svar);
                ut.writeBoolean(false);
                ut.writeUTF(nej.orsak().name());
                ut.writeUTF(nej.text());
            }
            return svar.toByteArray();
        }

        private static void skriv(DataOutputStream ut, Dokumentdel del) throws IOException {
            ut.writeUTF(del.namn());
            ut.writeBoolean(del.tabell());
            ut.writeInt(del.rader().size());
            for (List<String> rad : del.rader()) {
                ut.writeInt(rad.size());
                for (String cell : rad) {
                    ut.writeUTF(Skrift.kort(cell));
                }
            }
        }

        static List<List<Dokumentdel>> las(byte[] svar) throws IOException, TolkningMisslyckades {
            DataInputStream in = new DataInputStream(new BufferedInputStream(new ByteArrayInputStream(svar)));
            if (!in.readBoolean()) {
                throw new TolkningMisslyckades(Orsak.valueOf(in.readUTF()), in.readUTF());
            }
            List<List<Dokumentdel>> lasningar = new ArrayList<>();
            int antal = in.readInt();
            for (int i = 0; i < antal; i++) {
                List<Dokumentdel> delar = new ArrayList<>();
                int antalDelar = in.readInt();
                for (int d = 0; d < antalDelar; d++) {
                    delar.add(del(in));
                }
                lasningar.add(List.copyOf(delar));
            }
            return List.copyOf(lasningar);
        }

        private static Dokumentdel del(DataInputStream in) throws IOException {
            String namn = in.readUTF();
            boolean tabell = in.readBoolean();
            List<List<String>> rader = new ArrayList<>();
            int antal = in.readInt();
            for (int r = 0; r < antal; r++) {
                List<String> celler = new ArrayList<>();
                int antalCeller = in.readInt();
                for (int c = 0; c < antalCeller; c++) {
                    celler.add(in.readUTF());
                }
                rader.add(List.copyOf(celler));
            }
            return new Dokumentdel(namn, tabell, List.copyOf(rader));
        }
    }
}
