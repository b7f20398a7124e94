package se.liggaren.query.aktuellplan;

import java.util.ArrayList;
import java.util.List;
import se.liggaren.events.lage.PlaneradStart;
import se.liggaren.query.lage.Klartext;

/**
 * Something that a reader of a row should notice.
 *
 * @param ton how it is marked: {@code varning} for what somebody has to look into, {@code lugn} for what is only told
 */
record Flagga(String text, String ton) {

    private static final String VARNING = "varning";
    private static final String LUGN = "lugn";

    /**
     * What a reader of the row should notice.
     *
     * @param ar         the plan's year
     * @param definierad whether the legend defines the row's status
     */
    static List<Flagga> av(Planbild.Rad rad, int ar, boolean definierad) {
        List<Flagga> flaggor = new ArrayList<>();
        if (rad.passeradPlaneradStart()) {
            flaggor.add(new Flagga(rad.avvikelseDagar().filter(dagar -> dagar > 0)
                    .map(dagar -> "Planerad avtalsstart har passerat, för " + dagar(dagar) + " sedan")
                    .orElse("Planerad avtalsstart har passerat"), VARNING));
        }
        rad.faktiskAvtalsstart().ifPresent(_ -> rad.avvikelseDagar().filter(dagar -> dagar != 0)
                .ifPresent(dagar -> flaggor.add(new Flagga("Avtalet startade %s %s planerat".formatted(
                        dagar(Math.abs(dagar)), dagar > 0 ? "senare än" : "tidigare än"), LUGN))));
        rad.planeradAvtalsstart().filter(PlaneradStart::osaker)
                .ifPresent(_ -> flaggor.add(new Flagga("Osäker avtalsstart", LUGN)));
        if (rad.planeradAvtalsstart().filter(start -> start.utanfor(ar)).isPresent()) {
            flaggor.add(new Flagga("Avtalsstart utanför planåret", LUGN));
        }
        if (!definierad) {
            flaggor.add(new Flagga("Status utan definition i legenden", LUGN));
        }
        if (rad.foraldrad()) {
            flaggor.add(new Flagga("Uppgiften från " + rad.uppgiftslamnare().orElse(rad.ansvarigRegion())
                    + " är för gammal, senast bekräftad " + Klartext.dag(rad.senastBekraftad()), VARNING));
        }
        rad.paus().ifPresent(paus -> flaggor.add(new Flagga(paus.uppskjuten() ? "Uppskjuten" : "Pausad", VARNING)));
        return flaggor;
    }

    private static String dagar(int antal) {
        return antal == 1 ? "1 dag" : antal + " dagar";
    }
}
