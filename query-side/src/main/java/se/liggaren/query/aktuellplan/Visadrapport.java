package se.liggaren.query.aktuellplan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.query.lage.Klartext;

/**
 * A report as it is shown: what has changed since the one before it, then the report as it was frozen, and beside it
 * what has been corrected afterwards.
 *
 * @param foredragande           the roles that presented something at the meeting
 * @param hashStammer            whether the report's canonical content still has the hash it was registered with
 * @param forandringarSedanForra absent when this is the first report of the year's plan
 * @param foraldradeRader        rows (radnr) that rested on what another region had told too long before
 * @param rattadeIEfterhand      what the report shows that is now known to have been otherwise on its day
 */
record Visadrapport(UUID sammantradeId, Sammantradestyp typ, LocalDate datum, List<String> foredragande,
        Instant registreradTid, String sha256, boolean hashStammer, Optional<Jamforelse> forandringarSedanForra,
        Motesrapport rapport, List<Integer> foraldradeRader, List<Andring> rattadeIEfterhand) {

    /** @param egenOrganisation the organisation whose own news is at first hand */
    static Visadrapport av(Rapport rapport, Optional<Jamforelse> forandringar, Skillnad rattat,
            String egenOrganisation) {
        return new Visadrapport(rapport.sammantradeId(), rapport.mote().typ(), rapport.mote().datum(),
                rapport.mote().foredragande(), rapport.registrerad(), rapport.sha256(), rapport.hashStammer(),
                forandringar, rapport.innehall(), rapport.innehall().rader().stream()
                        .filter(rad -> Aktualitetskrav.foraldrad(!rad.ansvarigRegion().equals(egenOrganisation),
                                rad.fas(), rad.senastBekraftad(), rapport.innehall().lagetDen()))
                        .map(Rapportrad::radnr).toList(),
                rattat.alla());
    }

    /** What a reader of the row should notice, as it was when it was reported. */
    public List<String> flaggor(Rapportrad rad) {
        List<String> flaggor = new ArrayList<>();
        if (rapport.utanDefinition().contains(rad.status())) {
            flaggor.add("Status saknar definition i planen");
        }
        if (rad.passeradPlaneradStart()) {
            flaggor.add("Planerad avtalsstart har passerat");
        }
        if (foraldradeRader.contains(rad.radnr())) {
            flaggor.add("Uppgiften var för gammal, senast bekräftad " + Klartext.dag(rad.senastBekraftad()));
        }
        rad.uppgiftslamnare().ifPresent(vem -> flaggor.add("Enligt " + vem));
        return flaggor;
    }

    /** What is now known to have been otherwise in the row. */
    public List<Andring> rattade(Rapportrad rad) {
        return rattadeIEfterhand.stream().filter(a -> a.radId().equals(rad.radId())).toList();
    }

    /** Rows that are now known to have stood in the plan that day, though the report does not have them. */
    @JsonIgnore
    public List<Andring> tillkomna() {
        return rattadeIEfterhand.stream().filter(a -> a.falt() == Falt.RAD && a.fran().isEmpty()).toList();
    }

    /** How the status word is marked. */
    public String ton(Rapportrad rad) {
        return Klartext.ton(rad.status());
    }

    /** The report's heading, e.g. {@code Upphandlingsläget 11 maj 2026}. */
    @JsonIgnore
    public String rubrik() {
        return "Upphandlingsläget " + lagetDen();
    }

    /** The day whose state the report shows, e.g. {@code 11 maj 2026}. */
    @JsonIgnore
    public String lagetDen() {
        return Klartext.dag(rapport.lagetDen());
    }

    /** The meeting, e.g. {@code Ordinarie sammanträde 11 maj 2026}. */
    @JsonIgnore
    public String mote() {
        return typ.klartext() + " " + Klartext.dag(datum);
    }

    /** The heading of what has changed since the report before it. */
    @JsonIgnore
    public String forandringarnasRubrik() {
        return forandringarSedanForra.map(j -> "Förändringar sedan " + j.fran().text()).orElse("Förändringar");
    }

    /** When the report was frozen, e.g. {@code 11 maj 2026 kl. 10.00}. */
    @JsonIgnore
    public String fryst() {
        return Klartext.ogonblick(registreradTid);
    }
}
