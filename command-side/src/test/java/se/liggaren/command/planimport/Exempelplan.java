package se.liggaren.command.planimport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.legend.Statusdefinition;

/** A small plan of our own with the traps of a real one, in every form a plan can have. */
final class Exempelplan {

    static final LocalDate DAG = LocalDate.of(2026, 1, 1);
    static final int STORST = 1_000_000;

    static final List<Rad> RADER = List.of(
            new Rad("Handskar och annat till vården", "Region Västerbotten", "saknar upphandlare", "2026?"),
            new Rad("Sprutor", "Region Jämtland Härjedalen", "Annonserad", "2026-02-01"),
            new Rad("Britsar", "Region Norrbotten", "Överprövning", "2026-02-14"),
            new Rad("Sprutor", "Region Jämtland Härjedalen", "Utvärdering", "2026-02-15"),
            new Rad("EKG-papper", "Västra Götalandsregionen", "Avtalet startat", "våren 2026"),
            new Rad("Lakan", "Region Gotland", "Ej startad", "2027-01-31"));

    static final List<Statusdefinition> LEGEND = List.of(
            new Statusdefinition("Pågår", "Uppdraget är inkommet"),
            new Statusdefinition("Tilldelad", "Anbuden är utvärderade, beslutet är offentligt"));

    /** The document as a PDF gives it: broken lines, blank lines and other sections around the table. */
    static final String TEXT = """
             Inledning\s
            \s
            Nämnden ansvarar för upphandling av varor till Region Norrbotten och andra, se vidare om Status\s
            nedan.\s
             Upphandlingsplan 2026\s

            Upphandling Ansvarig region Status\s
            Planerad av-
            talsstart\s

            Handskar och annat till \s
            vården \s

            Region Västerbotten saknar upphandlare 2026?\s

            Sprutor Region Jämtland Härjedalen Annonserad 2026-02-01\s

            Britsar\u00a0Region\u00a0Norrbotten Överprövning 2026-02-14\s

            Sprutor  Region Jämtland  Här\u00ad
            jedalen Utvärdering 2026-02-15\s

            EKG-
            papper Västra Götalandsregionen Avtalet startat våren
            2026

            Lakan Region Gotland ej startad 2027-01-31\s

               \s
            Status innebär  Status\s

            Uppdraget är inkommet Pågår\s

            Anbuden är utvärderade, beslutet är\s
            offentligt\s

            Tilldelad\s
             Sammanträdesplan 2026\s

            Mötesdatum Ämnesområde\s

            16 februari,\s
            """;

    private Exempelplan() {
    }

    record Rad(String namn, String region, String status, String datum) {

        /** What must be understood of the row, whatever the form. */
        static Rad av(TolkadRad.Forstadd rad) {
            return new Rad(rad.namn(), rad.ansvarigRegion(), rad.status().klartext(),
                    rad.planeradAvtalsstart().map(OsakertDatum::text).orElse(""));
        }

        List<String> celler() {
            return List.of(namn, region, status, datum);
        }
    }

    static TolkadPlan tolka(byte[] dokument) throws TolkningMisslyckades {
        return Plantolk.tolka(dokument, DAG, STORST);
    }

    static TolkadPlan tolka(String dokument) throws TolkningMisslyckades {
        return tolka(dokument.getBytes(StandardCharsets.UTF_8));
    }

    /** A text document with only these lines under the table's heading. */
    static String tabell(String... rader) {
        return "Upphandling Ansvarig region Status Planerad avtalsstart\n" + String.join("\n", rader) + "\n";
    }

    static String csv(char avgransare) {
        String rader = RADER.stream().map(rad -> rad.celler().stream().map(cell -> '"' + cell + '"')
                .collect(Collectors.joining(String.valueOf(avgransare)))).collect(Collectors.joining("\r\n"));
        String legend = LEGEND.stream().map(rad -> '"' + rad.definition() + '"' + avgransare + rad.status())
                .collect(Collectors.joining("\r\n"));
        return ("Upphandlingsplan 2026\r\n\r\nUpphandling;Ansvarig region;Status;\"Planerad av-\ntalsstart\"\r\n"
                .replace(';', avgransare)) + rader + "\r\n\r\nStatus innebär" + avgransare + "Status\r\n" + legend
                + "\r\n";
    }

    static byte[] xlsx() {
        return xlsx(bok -> {
            bok.newWorksheet("Försättsblad").value(0, 0, "Läs bladet Plan");
            Worksheet blad = bok.newWorksheet("Plan");
            blad.value(0, 1, "Upphandlingsplan 2026");
            List<String> rubriker = List.of("Upphandling", "Ansvarig region", "Status", "Planerad avtalsstart");
            for (int k = 0; k < rubriker.size(); k++) {
                blad.value(2, k + 1, rubriker.get(k));
            }
            for (int r = 0; r < RADER.size(); r++) {
                for (int k = 0; k < rubriker.size(); k++) {
                    cell(blad, r + 3, k + 1, RADER.get(r).celler().get(k));
                }
            }
            int legendrad = RADER.size() + 4;
            blad.value(legendrad, 1, "Status innebär");
            blad.value(legendrad, 2, "Status");
            for (int r = 0; r < LEGEND.size(); r++) {
                blad.value(legendrad + 1 + r, 1, LEGEND.get(r).definition());
                blad.value(legendrad + 1 + r, 2, LEGEND.get(r).status());
            }
        });
    }

    private static void cell(Worksheet blad, int rad, int kolumn, String text) {
        if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            blad.value(rad, kolumn, LocalDate.parse(text));
            blad.style(rad, kolumn).format("yyyy-mm-dd").set();
        } else {
            blad.value(rad, kolumn, text);
        }
    }

    interface Innehall {
        void skriv(Workbook bok);
    }

    static byte[] xlsx(Innehall innehall) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (Workbook bok = new Workbook(ut, "Liggaren", "1.0")) {
            innehall.skriv(bok);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ut.toByteArray();
    }

    /** The zipped document with the XML of one part changed. */
    static byte[] medDel(byte[] dokument, String namn, UnaryOperator<String> andring) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipFile bok = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(dokument)).get();
                ZipOutputStream zip = new ZipOutputStream(ut)) {
            for (ZipArchiveEntry del : Collections.list(bok.getEntries())) {
                String innehall = new String(bok.getInputStream(del).readAllBytes(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(del.getName()));
                boolean ratt = del.getName().equals(namn);
                zip.write((ratt ? andring.apply(innehall) : innehall).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ut.toByteArray();
    }
}
