package se.liggaren.command.planimport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.liggaren.command.planimport.Exempelplan.medDel;
import static se.liggaren.command.planimport.Exempelplan.tabell;
import static se.liggaren.command.planimport.Exempelplan.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.liggaren.command.dokument.TolkningMisslyckades;

/** Documents that somebody has made to do harm: each is refused in Swedish, and nothing else comes of it. */
class FientligaDokumentTest {

    private static final String RUBRIK = "Upphandling;Ansvarig region;Status;Planerad avtalsstart\n";
    private static final String RAD = "Lakan;Region Gotland;Pågår;2026-05-01\n";
    private static final byte[] TOMT = {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final String FORTECKNING = "[Content_Types].xml";
    private static final String MAKRON = "program (makron)";
    private static final String SKRATT = "<!DOCTYPE x [<!ENTITY a0 \"ha\">" + IntStream.rangeClosed(1, 20)
            .mapToObj(i -> "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)))
            .collect(Collectors.joining()) + "]>";

    record Fall(String vad, byte[] dokument, String... text) {

        @Override
        public String toString() {
            return vad;
        }
    }

    static List<Fall> fall() throws IOException {
        return List.of(
                new Fall("miljarder skratt i Excel", medDel(xlsx(), "xl/worksheets/sheet2.xml", xml ->
                        xml.replaceFirst("<worksheet", SKRATT + "<worksheet").replace("</sheetData>",
                                "<row><c t=\"inlineStr\"><is><t>&a20;</t></is></c></row></sheetData>")), "kan inte läsas"),
                new Fall("miljarder skratt i Word", medDel(WordOchPdfTest.word(), "word/document.xml", xml ->
                        xml.replaceFirst("<w:document", SKRATT + "<w:document").replaceFirst("Nämnden", "&a20;")),
                        "kan inte läsas"),
                new Fall("makron i Excel", med(xlsx(), Map.of("xl/vbaProject.bin", bytes("x"))), MAKRON, "XLSX"),
                new Fall("makron i Word", med(WordOchPdfTest.word(), Map.of("word/VBAPROJECT.BIN", bytes("x"))), MAKRON),
                new Fall("makron under annat namn", medDel(xlsx(), FORTECKNING, xml -> xml.replace("</Types>",
                        "<Override PartName=\"/xl/bild.bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/></Types>")),
                        MAKRON),
                new Fall("makrobok i UTF-16", med(xlsx(), Map.of(FORTECKNING, ("<Types ContentType=\""
                        + "application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>").getBytes(UTF_16))), MAKRON),
                new Fall("Excel 4-makron", med(xlsx(), Map.of("xl/macrosheets/sheet1.xml", bytes("<x/>"))), MAKRON),
                new Fall("gammal Excel med makron", ("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"
                        + "_VBA_PROJECT_CUR").getBytes(ISO_8859_1), "äldre Officeformat"),
                new Fall("fler delar än någon skriver", med(xlsx(), IntStream.range(0, 1_001).boxed()
                        .collect(Collectors.toMap("xl/x%d.xml"::formatted, _ -> new byte[0]))), "fler än 1000 delar"),
                new Fall("arkiv i arkiv", med(TOMT, Map.of("plan.xlsx", xlsx())), "packat arkiv"),
                new Fall("många delar som växer", med(xlsx(), IntStream.range(0, 7).boxed().collect(Collectors.toMap(
                        "xl/x%d.xml"::formatted, _ -> new byte[5_000_000]))), "Excelfilen är för stor"),
                new Fall("djupt kapslad PDF", bytes("%PDF-1.7\n1 0 obj\n" + "[".repeat(400_000)), "PDF"),
                new Fall("uppslag i uppslag i uppslag", bytes("%PDF-1.7\n1 0 obj\n<</Type/Catalog/A " + "<</A ".repeat(50_000)
                        + ">>".repeat(50_000) + ">>\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF"), ""),
                new Fall("text i UTF-16", (RUBRIK + RAD).getBytes(UTF_16), "varken Word (DOCX), PDF"),
                new Fall("NUL mitt i", bytes(RUBRIK + "La\0kan;Region Gotland;Pågår;2026\n"), "varken Word (DOCX), PDF"),
                new Fall("en miljon kolumner", bytes(";".repeat(999_000)), "Ingen tabell"),
                new Fall("en miljon citattecken", bytes("\"".repeat(999_001)), "Ingen tabell"),
                new Fall("en rad på en megabyte", bytes("x".repeat(999_000)), "Ingen tabell"),
                new Fall("djupt kapslad JSON", bytes("[".repeat(500_000)), "Ingen tabell"),
                new Fall("tiotusen rader av citattecken", bytes("\"a\n".repeat(19_999)), "Ingen tabell"));
    }

    @ParameterizedTest
    @MethodSource("fall")
    void ett_fientligt_dokument_avvisas_med_en_svensk_text(Fall fall) {
        TolkningMisslyckades nej =
                catchThrowableOfType(TolkningMisslyckades.class, () -> Exempelplan.tolka(fall.dokument()));

        assertThat(nej.text()).contains(fall.text()).endsWith(".").doesNotContain("Exception", "org.", "java.");
    }

    /** The server that a document points at hears nothing. */
    @Test
    void inget_utanfor_filen_hamtas() throws Exception {
        try (ServerSocket utanfor = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String dit = "http://127.0.0.1:" + utanfor.getLocalPort() + "/x";
            String lank = "<Relationship Id=\"rIdX\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships/%s\" Target=\"" + dit + "\" TargetMode=\"External\"/></Relationships>";

            byte[] excel = medDel(xlsx(), "xl/_rels/workbook.xml.rels", xml -> xml.replace("</Relationships>",
                    lank.formatted("externalLink")));
            assertThat(Exempelplan.tolka(excel).rader()).isEqualTo(Exempelplan.tolka(xlsx()).rader());
            byte[] word = med(WordOchPdfTest.word(), Map.of("word/_rels/settings.xml.rels", bytes(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + lank.formatted("attachedTemplate")), "word/_rels/x.xml.rels", bytes(
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + lank.formatted("image"))));
            assertThat(Exempelplan.tolka(word).forstadda()).hasSameSizeAs(Exempelplan.RADER);
            for (byte[] yttre : List.of(
                    medDel(xlsx(), "xl/workbook.xml", xml -> medYttre(xml, "<workbook", dit)),
                    medDel(xlsx(), "xl/worksheets/sheet2.xml", xml -> medYttre(xml, "<worksheet", dit)),
                    medDel(WordOchPdfTest.word(), "word/document.xml", xml -> medYttre(xml, "<w:document", dit)))) {
                lasEllerAvvisa(yttre);
            }
            utanfor.setSoTimeout(1);
            assertThat(catchThrowableOfType(IOException.class, utanfor::accept)).as("ingen har ringt").isNotNull();
        }
    }

    private static String medYttre(String xml, String rot, String dit) {
        return xml.replaceFirst(rot, "<!DOCTYPE x SYSTEM \"%s\" [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>%s"
                .formatted(dit, dit, rot));
    }

    private static void lasEllerAvvisa(byte[] dokument) {
        try {
            assertThat(Exempelplan.tolka(dokument).rader()).isNotEmpty();
        } catch (TolkningMisslyckades nej) {
            assertThat(nej.text()).contains("kan inte läsas");
        }
    }

    @Test
    void en_del_vars_namn_leder_ut_ur_arkivet_skrivs_ingenstans() throws Exception {
        Path utanfor = Path.of("target", "utbrott").toAbsolutePath();
        byte[] excel = med(xlsx(), Map.of("../".repeat(20) + utanfor.toString().substring(1), bytes("ute"),
                utanfor.toString(), bytes("ute"), "..\\..\\utbrott", bytes("ute")));

        assertThat(Exempelplan.tolka(excel).rader()).isEqualTo(Exempelplan.tolka(xlsx()).rader());
        assertThat(Files.exists(utanfor)).isFalse();
    }

    @Test
    void en_pdf_som_vaxer_tiotusenfalt_avvisas() throws Exception {
        TolkningMisslyckades nej = catchThrowableOfType(TolkningMisslyckades.class,
                () -> Exempelplan.tolka(vaxande(100_000_000)));

        assertThat(nej.text()).contains("PDF").doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'=1+1", "'-5 grader", "'@alla", "'＝1", "''=dubbel"})
    void den_apostrof_som_haller_en_cell_fran_att_bli_formel_hor_inte_till_texten(String cell) throws Exception {
        assertThat(Exempelplan.tolka(RUBRIK + cell + ";Region Gotland;Pågår;2026-05-01\n").forstadda().getFirst().namn())
                .isEqualTo(cell.substring(1));
        assertThat(Exempelplan.tolka(RUBRIK + "'s-Hertogenbosch;Region Gotland;Pågår;2026-05-01\n").forstadda()
                .getFirst().namn()).isEqualTo("'s-Hertogenbosch");
    }

    @Test
    void varken_ett_namn_eller_en_legend_far_dolda_tecken() throws Exception {
        TolkadPlan plan = Exempelplan.tolka(tabell("Lakan Region Gotland Pågår 2026-05-01",
                "La\u2066kan Region Gotland Pågår 2026-05-01")
                + "\nStatus innebär Status\nUppdraget \u202Eär inkommet Pågår\nAnbuden utvärderas Utvärdering\n");

        assertThat(plan.forstadda()).extracting(TolkadRad.Forstadd::namn).containsExactly("Lakan");
        assertThat(plan.ejForstadda().getFirst().fel()).contains("Raden innehåller ett otillåtet tecken (U+2066).");
        assertThat(plan.legend()).noneMatch(definition -> definition.toString().contains("\u202E"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    /** The archive with the parts put in, or put in place of others. */
    private static byte[] med(byte[] arkiv, Map<String, byte[]> delar) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(arkiv).get(); ZipOutputStream zip = new ZipOutputStream(ut)) {
            for (ZipArchiveEntry del : Collections.list(in.getEntries())) {
                if (!delar.containsKey(del.getName())) {
                    zip.putNextEntry(new ZipEntry(del.getName()));
                    in.getInputStream(del).transferTo(zip);
                }
            }
            for (Map.Entry<String, byte[]> ny : new TreeMap<>(delar).entrySet()) {
                zip.putNextEntry(new ZipEntry(ny.getKey()));
                zip.write(ny.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ut.toByteArray();
    }

    /** A page whose drawing is packed twice, and is as long as is asked when unpacked. */
    private static byte[] vaxande(int langd) {
        byte[] packat = packa(packa("BT /F1 9 Tf (Lakan) Tj ET\n".repeat(langd / 26).getBytes(UTF_8)));
        String fore = "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n"
                + "4 0 obj\n<</Length " + packat.length + "/Filter[/FlateDecode/FlateDecode]>>\nstream\n";
        List<byte[]> delar = new ArrayList<>(List.of(fore.getBytes(ISO_8859_1), packat,
                "\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(ISO_8859_1)));
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        delar.forEach(ut::writeBytes);
        return ut.toByteArray();
    }

    private static byte[] packa(byte[] data) {
        Deflater packare = new Deflater(Deflater.BEST_COMPRESSION);
        packare.setInput(data);
        packare.finish();
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        byte[] bit = new byte[65_536];
        while (!packare.finished()) {
            ut.write(bit, 0, packare.deflate(bit));
        }
        packare.end();
        return ut.toByteArray();
    }
}
