package se.liggaren.command.planimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.liggaren.command.planimport.Exempelplan.medDel;
import static se.liggaren.command.planimport.Exempelplan.tabell;
import static se.liggaren.command.planimport.Exempelplan.xlsx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Whatever a client sends, it is told in Swedish why it cannot be read. */
class OlasligaDokumentTest {

    private static final String FOR_STOR = "Excelfilen är för stor";
    private static final int LOKALT_HUVUD = 0x04034b50;
    private static final int CENTRALT_HUVUD = 0x02014b50;
    private static final String RUBRIK = "Upphandling;Ansvarig region;Status;Planerad avtalsstart";

    record Fall(String vad, byte[] dokument, Orsak orsak, String text) {

        Fall(String vad, String dokument, Orsak orsak, String text) {
            this(vad, dokument.getBytes(StandardCharsets.UTF_8), orsak, text);
        }

        @Override
        public String toString() {
            return vad;
        }
    }

    static List<Fall> fall() {
        return List.of(
                new Fall("tom fil", "", Orsak.TOMT, "Filen är tom."),
                new Fall("bara blanka", "\uFEFF \n\t\n", Orsak.TOMT, "Filen är tom."),
                new Fall("för stor fil", "x".repeat(Exempelplan.STORST + 1), Orsak.FOR_STORT, "högst 1000 kB"),
                new Fall("för många rader", "\nx".repeat(20_001), Orsak.FOR_STORT, "för många rader"),
                new Fall("NUL-tecken", RUBRIK + "\0", Orsak.OKANT_FORMAT, "varken Word (DOCX), PDF"),
                new Fall("binärfil", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, (byte) 0x81},
                        Orsak.OKANT_FORMAT, "varken Word (DOCX), PDF"),
                new Fall("trasig PDF", "%PDF-1.7", Orsak.OLASBART, "ser ut som en PDF men kan inte läsas"),
                new Fall("RTF", "{\\rtf1 x}", Orsak.OKANT_FORMAT, "Spara den som Word (DOCX) eller PDF."),
                new Fall("krypterad Office", "\u00D0\u00CF\u0011\u00E0 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"
                        .getBytes(StandardCharsets.ISO_8859_1), Orsak.OKANT_FORMAT, "Spara den utan lösenord"),
                new Fall("ODT", opendocument("text"), Orsak.OKANT_FORMAT, "Spara den som Word (DOCX)"),
                new Fall("ODS", opendocument("spreadsheet"), Orsak.OKANT_FORMAT, "Spara den som Excel (XLSX)"),
                new Fall("annat arkiv", zip("bild.png", "x"), Orsak.OKANT_FORMAT, "packat arkiv"),
                new Fall("zipbomb i Word", zip("word/document.xml", " ".repeat(40_000_000)), Orsak.OLASBART,
                        "Worddokument (DOCX) men kan inte läsas"),
                new Fall("yttre entitet i Word", medDel(WordOchPdfTest.word(), "word/document.xml", xml ->
                        xml.replaceFirst("<w:document", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")
                                .replaceFirst("Nämnden", "&e;")), Orsak.OLASBART, "kan inte läsas"),
                new Fall("äldre Excel", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                        Orsak.OKANT_FORMAT, "äldre Officeformat"),
                new Fall("prosa", "Nämnden möts i maj.", Orsak.INGEN_TABELL, "Ingen tabell med rubrikerna"),
                new Fall("rubrik utan rader som text", tabell(), Orsak.INGA_RADER, "inga rader under den"),
                new Fall("rubrik utan rader som CSV", RUBRIK, Orsak.INGA_RADER, "inga rader under den"),
                new Fall("CSV som saknar en kolumn", "Upphandling;Status;Planerad avtalsstart\nLakan;Pågår;2026\n",
                        Orsak.KOLUMN_SAKNAS, "Tabellen saknar kolumn: Ansvarig region."),
                new Fall("XLSX utan tabell", xlsx(bok -> bok.newWorksheet("Tomt").value(0, 0, "Hej")),
                        Orsak.INGEN_TABELL, "Ingen tabell med rubrikerna"),
                new Fall("avkortad XLSX", Arrays.copyOf(xlsx(), 900), Orsak.OLASBART, "kan inte läsas"),
                new Fall("annan packning än Excels", packadMed(93), Orsak.OLASBART, "kan inte läsas"),
                new Fall("trasig Word", zip("word/document.xml", "<w/>"), Orsak.OLASBART,
                        "Worddokument (DOCX) men kan inte läsas"),
                new Fall("zipbomb", zip("xl/workbook.xml", " ".repeat(40_000_000)), Orsak.FOR_STORT, FOR_STOR),
                new Fall("för många celler", medBlad(xml -> xml.replace("</sheetData>",
                        "<row>" + "<c/>".repeat(200_001) + "</row></sheetData>")), Orsak.FOR_STORT, FOR_STOR),
                new Fall("för många formler", medBlad(xml -> xml.replace("</sheetData>",
                        "<row><c>" + "<f>A1</f>".repeat(2_501) + "</c></row></sheetData>")), Orsak.FOR_STORT,
                        FOR_STOR),
                new Fall("för många rader i bladet", medBlad(xml -> xml.replace("</sheetData>",
                        "<row><c><v>1</v></c></row>".repeat(5_001) + "</sheetData>").replaceAll("<row( r=\"\\d+\")?", "<row r=\"7\"")),
                        Orsak.FOR_STORT, FOR_STOR),
                new Fall("cell långt utanför bladet", medBlad(xml -> xml.replace("r=\"B3\"", "r=\"ZZZZZZ3\"")),
                        Orsak.OLASBART, "kan inte läsas"),
                new Fall("rad långt utanför bladet", 
                        medBlad(xml -> xml.replace("<row r=\"3\"", "<row r=\"2000000000\"")),
                        Orsak.OLASBART, "kan inte läsas"),
                new Fall("text som inte finns", medBlad(xml -> xml.replaceFirst("t=\"s\"><v>\\d+", "t=\"s\"><v>2000000000")),
                        Orsak.OLASBART, "kan inte läsas"),
                new Fall("yttre entitet", medBlad(xml -> xml.replaceFirst("<worksheet",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")
                        .replace("</sheetData>", "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData>")),
                        Orsak.OLASBART, "kan inte läsas"));
    }

    @ParameterizedTest
    @MethodSource("fall")
    void avvisas_med_en_svensk_text(Fall fall) {
        TolkningMisslyckades fel = catchThrowableOfType(TolkningMisslyckades.class,
                () -> Exempelplan.tolka(fall.dokument()));

        assertThat(fel.orsak()).isEqualTo(fall.orsak());
        assertThat(fel.text()).contains(fall.text());
    }

    @Test
    void formatet_avgors_av_innehallet_och_en_oskadd_ombyggd_xlsx_lases() throws Exception {
        assertThat(Exempelplan.tolka(medBlad(xml -> xml)).rader()).isEqualTo(Exempelplan.tolka(xlsx()).rader());
    }

    private static byte[] zip(String namn, String innehall) {
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ut)) {
            zip.putNextEntry(new ZipEntry(namn));
            zip.write(innehall.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ut.toByteArray();
    }

    /** As OpenDocument marks itself: by an unpacked part of that name, first in the archive. */
    private static byte[] opendocument(String slag) {
        byte[] typ = ("application/vnd.oasis.opendocument." + slag).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream ut = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(ut)) {
            ZipEntry mimetyp = new ZipEntry("mimetype");
            CRC32 summa = new CRC32();
            summa.update(typ);
            mimetyp.setMethod(ZipEntry.STORED);
            mimetyp.setSize(typ.length);
            mimetyp.setCrc(summa.getValue());
            zip.putNextEntry(mimetyp);
            zip.write(typ);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return ut.toByteArray();
    }

    /** The workbook with every part said to be packed by the method (APPNOTE 4.4.5: 93 is Zstandard). */
    private static byte[] packadMed(int metod) {
        ByteBuffer bok = ByteBuffer.wrap(xlsx()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bok.limit() - Integer.BYTES; i++) {
            switch (bok.getInt(i)) {
                case LOKALT_HUVUD -> bok.putShort(i + 8, (short) metod);
                case CENTRALT_HUVUD -> bok.putShort(i + 10, (short) metod);
                default -> {
                }
            }
        }
        return bok.array();
    }

    private static byte[] medBlad(UnaryOperator<String> andring) {
        return medDel(xlsx(), "xl/worksheets/sheet2.xml", andring);
    }
}
