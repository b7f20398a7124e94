package se.liggaren.command.dokument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** Word documents made for the tests. */
public final class Worddokument {

    private Worddokument() {
    }

    public static byte[] med(Consumer<XWPFDocument> innehall) {
        try (XWPFDocument word = new XWPFDocument(); ByteArrayOutputStream ut = new ByteArrayOutputStream()) {
            innehall.accept(word);
            word.write(ut);
            return ut.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void stycke(XWPFDocument word, String text) {
        word.createParagraph().createRun().setText(text);
    }

    /** A table; a line break in a cell's text is a line break in the cell. */
    public static XWPFTable tabell(XWPFDocument word, List<List<String>> rader) {
        XWPFTable tabell = word.createTable(rader.size(), rader.getFirst().size());
        for (int r = 0; r < rader.size(); r++) {
            for (int k = 0; k < rader.get(r).size(); k++) {
                skriv(tabell.getRow(r).getCell(k), rader.get(r).get(k));
            }
        }
        return tabell;
    }

    private static void skriv(XWPFTableCell cell, String text) {
        XWPFRun run = cell.getParagraphs().getFirst().createRun();
        List<String> rader = text.lines().toList();
        for (int i = 0; i < rader.size(); i++) {
            if (i > 0) {
                run.addBreak();
            }
            run.setText(rader.get(i));
        }
    }

    /** Merges the column's cells from the one row to the other, as Word does it: all but the first say nothing. */
    public static void slaSamman(XWPFTable tabell, int kolumn, int forsta, int sista) {
        for (int r = forsta; r <= sista; r++) {
            XWPFTableCell cell = tabell.getRow(r).getCell(kolumn);
            cell.getCTTc().addNewTcPr().addNewVMerge().setVal(r == forsta ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }
}
