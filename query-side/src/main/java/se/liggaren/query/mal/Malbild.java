package se.liggaren.query.mal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.mal.Malutfall;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.query.lage.Klartext;
import se.liggaren.query.lage.Moteslage;
import se.liggaren.webkit.diagram.Andelsstapel;

/**
 * A year's goals as they are shown, with what can be counted.
 *
 * @param summering        how many goals went how, by the word for it, and in all; words that no goal has are left out
 * @param mening           the same in a sentence
 * @param upphandlingslaget at how many of the year's meetings the procurements were reported
 */
record Malbild(int ar, List<Rad> mal, Map<String, Integer> summering, String mening, Redovisat upphandlingslaget) {

    static Malbild av(int ar, List<Rad> rader, Map<UUID, Moteslage> moten) {
        Summering summering = Summering.av(rader.stream().map(Rad::utfall).toList());
        return new Malbild(ar, rader, summering.antal(), summering.mening(), Redovisat.av(ar, moten));
    }

    /** How the goals went, as parts of them all. */
    public Andelsstapel andelar() {
        return Andelsstapel.av(summering.entrySet().stream().filter(post -> !post.getKey().equals(Summering.TOTALT))
                .map(post -> new Andelsstapel.Post(post.getKey(), post.getValue(), ton(post.getKey()))).toList());
    }

    private String ton(String ord) {
        return mal.stream().filter(rad -> rad.utfallText().equals(ord)).findFirst().map(Rad::ton).orElseThrow();
    }

    /**
     * A goal of the year.
     *
     * @param malId         names its stream
     * @param utfall        how it went; absent until it has been told
     * @param motivering    the evidence in words
     * @param sammantraden  the meetings at which it was done
     * @param belagg        the place in a document that tells it
     * @param tidigareUtfall what was told before it was corrected, the latest first
     */
    record Rad(UUID malId, long version, Optional<String> strategisktMal, Optional<String> uppdrag,
            Optional<String> uppdragBeslutatAv, String mal, String matt, String beslutadAv, Optional<Kallrad> kallrad,
            Optional<Malutfall> utfall, Optional<String> motivering, List<Motesrad> sammantraden,
            Optional<Kallrad> belagg, List<Tidigare> tidigareUtfall) {

        static Rad av(UUID malId, long version, Mal mal, Map<UUID, Moteslage> moten) {
            List<Mal.Redovisning> senasteForst = mal.redovisningar().reversed();
            Optional<Mal.Redovisning> nu = senasteForst.stream().findFirst();
            return new Rad(malId, version, mal.strategisktMal(), mal.uppdrag(), mal.uppdragBeslutatAv(), mal.mal(),
                    mal.matt(), mal.beslutadAv(), mal.kallrad(), nu.map(Mal.Redovisning::utfall),
                    nu.map(Mal.Redovisning::motivering),
                    nu.stream().flatMap(r -> r.sammantraden().stream()).map(id -> Motesrad.av(id, moten)).toList(),
                    nu.flatMap(Mal.Redovisning::belagg),
                    senasteForst.stream().skip(1).map(r -> new Tidigare(r.utfall(), r.motivering(), r.gallerFran()))
                            .toList());
        }

        /** How it went in a word or two. */
        public String utfallText() {
            return utfall.map(Malutfall::klartext).orElse(Summering.UTAN_UTFALL);
        }

        /** How the outcome is marked. */
        public String ton() {
            return utfall.map(u -> switch (u) {
                case UPPNATT -> "klar";
                case PAGAR -> "aktiv";
                case EJ_UPPNATT -> "stopp";
            }).orElse("lugn");
        }
    }

    /** An outcome that has been corrected since. */
    record Tidigare(Malutfall utfall, String motivering, LocalDate gallerFran) {

        /** As a person reads it. */
        public String text() {
            return "%s (%s): %s".formatted(utfall.klartext(), Klartext.dag(gallerFran), motivering);
        }
    }

    /**
     * A meeting.
     *
     * @param namn what it is called, with its day
     */
    record Motesrad(UUID sammantradeId, String namn) {

        static Motesrad av(UUID id, Map<UUID, Moteslage> moten) {
            return new Motesrad(id, Optional.ofNullable(moten.get(id)).map(Moteslage::namn).orElse("Sammanträde " + id));
        }
    }

    /**
     * At how many of the year's held meetings the procurements were reported. An information meeting is no meeting of
     * the board, so it is counted apart.
     */
    record Redovisat(int vid, int av, int vidInformationsmoten, int avInformationsmoten, List<Redovisningsmote> moten) {

        static Redovisat av(int ar, Map<UUID, Moteslage> moten) {
            List<Redovisningsmote> hallna = moten.entrySet().stream()
                    .filter(e -> e.getValue().genomfort() && e.getValue().datum().getYear() == ar)
                    .map(e -> new Redovisningsmote(e.getKey(), e.getValue().namn(), e.getValue().typ(),
                            e.getValue().redovisat()))
                    .toList();
            List<Redovisningsmote> information =
                    hallna.stream().filter(m -> m.typ() == Sammantradestyp.INFORMATIONSMOTE).toList();
            int alla = redovisade(hallna);
            int vidInformation = redovisade(information);
            return new Redovisat(alla - vidInformation, hallna.size() - information.size(), vidInformation,
                    information.size(), hallna);
        }

        private static int redovisade(List<Redovisningsmote> moten) {
            return (int) moten.stream().filter(Redovisningsmote::redovisat).count();
        }

        /** As the annual report says it. */
        public String text() {
            return "Redovisat vid %d av %d möten.".formatted(vid, av)
                    + (avInformationsmoten == 0 ? "" : " Därutöver vid %d av %d informationsmöten."
                            .formatted(vidInformationsmoten, avInformationsmoten));
        }
    }

    /** A meeting that was held. */
    record Redovisningsmote(UUID sammantradeId, String namn, Sammantradestyp typ, boolean redovisat) {
    }
}
