package se.liggaren.command.sammantradesimport;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Dokumentformat;
import se.liggaren.command.dokument.Dokumentinnehall;
import se.liggaren.command.dokument.Dokumentinnehall.Lopandetext;
import se.liggaren.command.dokument.Dokumentinnehall.Tabell;
import se.liggaren.command.dokument.Platser;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.command.dokument.TolkningMisslyckades.Orsak;

/** Understands a meeting plan: running text, a PDF, CSV, an Excel workbook or a Word document. */
public final class Sammantradestolk {

    /** More meetings than a year's plan can have. */
    public static final int FLEST_SAMMANTRADEN = 100;

    private static final String GISSAT =
            "Sammanträdet är läst ur en PDF, där kolumnerna bara kan gissas; jämför med dokumentet.";

    private Sammantradestolk() {
    }

    /**
     * Reads what the document says, and stores nothing.
     *
     * @param ar     the year of a day that is written without one, when no heading tells another
     * @param storst the largest size in bytes that is read
     * @throws TolkningMisslyckades when nothing in the document can be read as a meeting plan
     */
    public static TolkadSammantradesplan tolka(byte[] dokument, int ar, int storst) throws TolkningMisslyckades {
        Dokumentinnehall innehall = Dokumentinnehall.las(dokument, storst);
        for (Tabell tabell : innehall.tabeller()) {
            Optional<Avlasning> avlasning = Rutlasare.las(tabell.rader());
            if (avlasning.isPresent()) {
                return plan(tabell.format(), avlasning.get(), tabell.ovrigaBlad(), tabell.platser(), ar);
            }
        }
        Optional<TolkadSammantradesplan> bast = Optional.empty();
        for (Lopandetext text : innehall.texter()) {
            Optional<Avlasning> avlasning = Textlasare.las(text.rader());
            if (avlasning.isPresent()) {
                TolkadSammantradesplan plan = plan(text.format(), avlasning.get(), List.of(), text.platser(), ar);
                bast = bast.filter(hittills -> forstadda(hittills) >= forstadda(plan)).or(() -> Optional.of(plan));
            }
        }
        return bast.orElseThrow(() -> new TolkningMisslyckades(Orsak.INGEN_TABELL,
                "Ingen tabell med rubrikerna Mötesdatum, Ämnesområde och Föredragande hittades. I Word, Excel och CSV "
                        + "kan kolumnerna vara Datum, Tid, Form, Ämne och Föredragande."));
    }

    private static long forstadda(TolkadSammantradesplan plan) {
        return plan.sammantraden().stream().filter(TolkatSammantrade.Forstatt.class::isInstance).count();
    }

    private static TolkadSammantradesplan plan(Dokumentformat format, Avlasning avlasning, List<String> ovrigaBlad,
            Platser platser, int ar) throws TolkningMisslyckades {
        if (avlasning.sammantraden().isEmpty()) {
            throw new TolkningMisslyckades(Orsak.INGA_RADER,
                    "Tabellens rubrik finns, men inga sammanträden under den. Varje sammanträde börjar med sin dag, "
                            + "t.ex. 16 februari.");
        } else if (avlasning.sammantraden().size() > FLEST_SAMMANTRADEN) {
            throw new TolkningMisslyckades(Orsak.FOR_STORT,
                    "Planen har fler än " + FLEST_SAMMANTRADEN + " sammanträden. Dela upp den.");
        }
        List<TolkatSammantrade> sammantraden =
                new Motestolk(avlasning.ar().orElse(ar)).tolka(avlasning.sammantraden());
        return new TolkadSammantradesplan(format, avlasning.ar(), format == Dokumentformat.PDF
                ? sammantraden.stream().map(sammantrade -> sammantrade.med(GISSAT)).toList() : sammantraden,
                avlasning.ignoreradeKolumner(), ovrigaBlad, avlasning.utanforTabellen(), platser);
    }
}
