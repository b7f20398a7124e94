package se.liggaren.command.api;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.liggaren.command.api.Planimport.Genomforande;
import se.liggaren.command.api.Planimport.Radutfall;
import se.liggaren.command.planimport.Radtext;
import se.liggaren.command.planimport.TolkadPlan;
import se.liggaren.command.planimport.TolkadRad;
import se.liggaren.command.planimport.UtlastPlan;

/**
 * A plan document in the hands of a person, from the preview until its rows are taken in. Rows are known by their place
 * among the document's rows, from 0.
 */
final class Planarende {

    private static final Logger LOGG = LoggerFactory.getLogger(Planarende.class);
    private static final String MISSLYCKAD = "Raden kunde inte sparas just nu. Läs in dokumentet en gång till: "
            + "det som redan är inläst läggs inte till igen.";

    private final UUID id;
    private final Dokument dokument;
    private final UtlastPlan utlast;
    private final Map<Integer, Radtext> omskrivna = new TreeMap<>();
    private final Set<Integer> bortvalda = new TreeSet<>();
    private final List<Radutfall> klara = new ArrayList<>();
    private final List<String> meddelanden = new ArrayList<>();
    private Lage lage = Lage.GRANSKAS;

    Planarende(UUID id, Dokument dokument, UtlastPlan utlast) {
        this.id = id;
        this.dokument = dokument;
        this.utlast = utlast;
    }

    /** How far the document has come. */
    enum Lage {
        GRANSKAS,
        LASES_IN,
        KLART,
        /** The service stopped, or failed, before the last row. */
        AVBRUTET
    }

    /** What has become of the rows so far. */
    record Framsteg(Lage lage, int antal, List<Radutfall> klara, List<String> meddelanden) {
    }

    UUID id() {
        return id;
    }

    Dokument dokument() {
        return dokument;
    }

    synchronized TolkadPlan tolkad() {
        return utlast.tolkad(omskrivna);
    }

    synchronized boolean vald(int rad) {
        return !bortvalda.contains(rad);
    }

    synchronized boolean omskriven(int rad) {
        return omskrivna.containsKey(rad);
    }

    /** What the row would be understood as, if it said this instead. */
    synchronized TolkadRad provad(int rad, Radtext text) {
        Map<Integer, Radtext> prov = new TreeMap<>(omskrivna);
        prov.put(rad, text);
        return utlast.tolkad(prov).rader().get(rad);
    }

    /** Puts the person's words in the place of the row's; a document that is on its way in stays as it is. */
    synchronized void skrivOm(int rad, Radtext text) {
        if (lage == Lage.GRANSKAS) {
            omskrivna.put(rad, text);
            bortvalda.remove(rad);
        }
    }

    /** Notes which of the understood rows the person wants; the others are left out. */
    synchronized void valj(Set<Integer> valda) {
        if (lage == Lage.GRANSKAS) {
            List<TolkadRad> rader = tolkad().rader();
            bortvalda.clear();
            for (int rad = 0; rad < rader.size(); rad++) {
                if (rader.get(rad) instanceof TolkadRad.Forstadd && !valda.contains(rad)) {
                    bortvalda.add(rad);
                }
            }
        }
    }

    /** What tells this document, with what the person wrote in it, from every other. */
    synchronized String avtryck() {
        return Kommandomottagare.sha256(Kommandomottagare.sha256(HexFormat.of().formatHex(dokument.innehall()))
                + dokument.gallerFran() + dokument.ar() + omskrivna);
    }

    /** @return whether it was this call that began it */
    synchronized boolean borja() {
        boolean forst = lage == Lage.GRANSKAS;
        lage = forst ? Lage.LASES_IN : lage;
        return forst;
    }

    synchronized Framsteg framsteg() {
        return new Framsteg(lage, tolkad().rader().size(), List.copyOf(klara), List.copyOf(meddelanden));
    }

    /** Takes the rows in, one after the other; one that fails stops no other. */
    void genomfor(Supplier<Genomforande> inlasning) {
        try {
            Genomforande genomforande = inlasning.get();
            meddela(genomforande.borja());
            List<TolkadRad> rader = tolkad().rader();
            for (int i = 0; i < rader.size() && !Thread.currentThread().isInterrupted(); i++) {
                klar(vald(i) ? rad(genomforande, rader.get(i))
                        : Radutfall.utan(rader.get(i), Inlasningsutfall.BORTVALD));
            }
        } catch (RuntimeException fel) {
            LOGG.error("plan import {} broke off", id, fel);
        } finally {
            avsluta();
        }
    }

    private Radutfall rad(Genomforande genomforande, TolkadRad rad) {
        try {
            return genomforande.rad(rad);
        } catch (RuntimeException fel) {
            LOGG.warn("plan import {}: the row at {} failed", id, rad.plats(), fel);
            return Radutfall.utan(rad, Inlasningsutfall.MISSLYCKAD, MISSLYCKAD);
        }
    }

    private synchronized void meddela(List<String> texter) {
        meddelanden.addAll(texter);
    }

    private synchronized void klar(Radutfall utfall) {
        klara.add(utfall);
    }

    private synchronized void avsluta() {
        lage = klara.size() == tolkad().rader().size() ? Lage.KLART : Lage.AVBRUTET;
    }

    /** The row, when the document has so many. */
    Optional<TolkadRad> rad(int rad) {
        List<TolkadRad> rader = tolkad().rader();
        return rad >= 0 && rad < rader.size() ? Optional.of(rader.get(rad)) : Optional.empty();
    }
}
