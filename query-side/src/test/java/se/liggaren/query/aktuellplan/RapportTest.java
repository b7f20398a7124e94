package se.liggaren.query.aktuellplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.annonserad;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;
import static se.liggaren.query.Fakta.upplagd;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.plan.PlanEvent.PlanUpprattad;
import se.liggaren.events.plan.PlanEvent.UpphandlingIntagenIPlan;
import se.liggaren.events.plan.Planrad;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.Rapportrad;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradestyp;
import se.liggaren.events.sammantrade.Statusantal;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.platform.handelser.KanoniskJson;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.query.Vyprov;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;

/** The frozen reports, what is shown beside them, and the comparisons. */
class RapportTest {

    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));
    private static final UUID FEBRUARI = new UUID(5, 2);
    private static final UUID MAJ = new UUID(5, 5);
    private static final UUID EXTRA = new UUID(5, 6);

    private static final Clock KLOCKA = Clock.fixed(Instant.parse("2026-06-01T10:00:00Z"), Tidpunkt.STOCKHOLM);

    private final Vyprov prov = new Vyprov();
    private final AktuellPlanVy vy = new AktuellPlanVy(prov.strommar(), Vyprov.JSON);
    private final AktuellPlan planer = new AktuellPlan(prov.jdbc(), Vyprov.JSON, KLOCKA, JAMTLAND);
    private final Rapporter rapporter = new Rapporter(prov.jdbc(), Vyprov.JSON);
    private final Jamforelser jamforelser = new Jamforelser(planer, rapporter, KLOCKA);

    @BeforeEach
    void en_plan_redovisas_i_februari_och_i_maj() {
        prov.visa(vy);
        prov.registrera("2026-01-10T08:00:00Z", MADRASSER,
                upplagd("2026-01-01", "GNUS-2026-01", "Madrasser", NORRBOTTEN, "2026-01-14"));
        prov.registrera("2026-01-10T08:01:00Z", RAMPER,
                upplagd("2026-01-01", "GNUS-2026-02", "Ramper", JAMTLAND, "2027-01-31"));
        prov.registrera("2026-01-10T08:02:00Z", "plan-2026", new PlanUpprattad(fran("2026-01-01"), 2026));
        prov.registrera("2026-01-10T08:03:00Z", "plan-2026", new UpphandlingIntagenIPlan(fran("2026-01-01"),
                new Planrad(new UUID(2, 1), 1, MADRASSER)));
        prov.registrera("2026-01-10T08:04:00Z", "plan-2026", new UpphandlingIntagenIPlan(fran("2026-01-01"),
                new Planrad(new UUID(2, 2), 2, RAMPER)));
        planera(FEBRUARI, "2026-02-16");
        planera(MAJ, "2026-05-11");
        redovisa(FEBRUARI, "2026-02-16", "2026-02-16T09:00:00Z");
        prov.registrera("2026-03-01T08:00:00Z", MADRASSER, startad("2026-03-01"));
        redovisa(MAJ, "2026-05-11", "2026-05-11T08:00:00Z");
    }

    private void planera(UUID mote, String datum) {
        prov.registrera("2026-01-11T08:00:00Z", mote, new SammantradePlanerat(fran("2026-01-01"),
                Sammantradestyp.ORDINARIE, Sammantradesform.DIGITALT, dag(datum), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(new Amne(1, "Upphandlingar", List.of("Inköpschef"), false),
                        new Amne(2, "Aktuella frågor", List.of(), true)),
                List.of("Sekreterare", "Inköpschef"), Optional.empty()));
    }

    /** Freezes the plan as it is known now, as the command does. */
    private void redovisa(UUID mote, String lagetDen, String tid) {
        Planbild plan = planer.las(2026, new Tidpunkt(Optional.of(dag(lagetDen)), Optional.empty())).orElseThrow();
        List<Rapportrad> rader = plan.rader().stream().map(r -> new Rapportrad(r.radId(), r.radnr(),
                new UpphandlingId(r.upphandlingId()), r.version(), r.lopnummer(), r.namn(), r.delomrade(),
                r.ansvarigRegion(), r.status(), r.fas(), r.bemanning(),
                r.planeradAvtalsstart().flatMap(s -> OsakertDatum.tolka(s.text())), r.passeradPlaneradStart(),
                r.uppgiftslamnare(), r.senastBekraftad())).toList();
        Motesrapport rapport = new Motesrapport("GNUS", 2026, dag(lagetDen), Instant.parse(tid).getEpochSecond(),
                plan.version(), 0, List.of(), rader, List.of(new Statusantal("Pågår", 1)), plan.utanDefinition());
        prov.registrera(tid, mote, new UpphandlingslagetRedovisat(fran(lagetDen), rapport,
                KanoniskJson.sha256(rapport)));
    }

    @Test
    @DisplayName("fakta 11: rapporten är den som redovisades, med hela sin härkomst")
    void rapporten_ar_den_som_redovisades() {
        Rapport februari = rapporter.las(FEBRUARI).orElseThrow();

        assertThat(februari.hashStammer()).isTrue();
        assertThat(februari.registrerad()).isEqualTo("2026-02-16T09:00:00Z");
        assertThat(februari.innehall().namnd()).isEqualTo("GNUS");
        assertThat(februari.innehall().planversion()).isEqualTo(3);
        assertThat(februari.innehall().rader()).extracting(Rapportrad::namn, Rapportrad::status)
                .containsExactly(tuple("Madrasser", "Ej startad"), tuple("Ramper", "Ej startad"));
        assertThat(rapporter.las(UUID.randomUUID())).isEmpty();
    }

    @Test
    @DisplayName("fakta 18, 19: föredragande är de som var kända när det redovisades, parade med ett ämne eller inte")
    void foredragande_ar_de_som_var_kanda_nar_det_redovisades() {
        prov.registrera("2026-05-12T08:00:00Z", MAJ,
                new AmneKompletterat(fran("2026-05-12"), 2, "Läkemedel", List.of("Apotekare")));

        assertThat(rapporter.las(MAJ).orElseThrow().mote()).isEqualTo(new Redovisningsmote(Sammantradestyp.ORDINARIE,
                LocalDate.parse("2026-05-11"), List.of("Inköpschef", "Sekreterare")));
    }

    @Test
    void rapporten_borjar_med_vad_som_andrats_sedan_den_forra() {
        Rapport maj = rapporter.las(MAJ).orElseThrow();

        assertThat(rapporter.fore(rapporter.las(FEBRUARI).orElseThrow())).isEmpty();
        Jamforelse andrat = jamforelser.mellan(rapporter.fore(maj).orElseThrow(), maj);
        assertThat(andrat.status()).extracting(Andring::namn, Andring::franText, Andring::tillText)
                .containsExactly(tuple("Madrasser", "Ej startad", "Pågår"));
        assertThat(andrat.oforandrade()).isEqualTo(1);
        assertThat(andrat.rattadeIEfterhand()).isEmpty();
        assertThat(andrat.fran().text()).isEqualTo("redovisningen 16 februari 2026");
    }

    @Test
    void en_fryst_rapport_ar_densamma_till_sista_byte_efter_rattelser_och_ombyggnad() throws Exception {
        Rapport fore = rapporter.las(FEBRUARI).orElseThrow();
        byte[] csvFore = Kalkylfil.csv(Kalkylrad.av(fore.innehall())).getBytes(StandardCharsets.UTF_8);
        ratta();

        Rapport efter = rapporter.las(FEBRUARI).orElseThrow();
        assertThat(efter).isEqualTo(fore);
        assertThat(efter.hashStammer()).isTrue();
        assertThat(efter.sha256()).as("vem som helst kan räkna om den").isEqualTo(sha256(efter.kanonisk()));
        assertThat(Kalkylfil.csv(Kalkylrad.av(efter.innehall())).getBytes(StandardCharsets.UTF_8)).isEqualTo(csvFore);
        Vyschema levande = Vyschema.levande("aktuellplan", prov.jdbc());
        assertThat(prov.rader(prov.byggOm(vy), "rapport")).hasSize(2).isEqualTo(prov.rader(levande, "rapport"));
    }

    @Test
    void bredvid_rapporten_star_vad_som_rattats_i_efterhand() {
        Bild februari = Bild.av(rapporter.las(FEBRUARI).orElseThrow());
        assertThat(jamforelser.rattat(februari, Optional.empty()).alla()).isEmpty();

        ratta();

        assertThat(jamforelser.rattat(februari, Optional.empty()).alla())
                .extracting(Andring::namn, Andring::falt, Andring::franText, Andring::tillText)
                .containsExactly(tuple("Madrasser", Falt.STATUS, "Ej startad", "Pågår"));
        assertThat(jamforelser.mellan(rapporter.las(FEBRUARI).orElseThrow(), rapporter.las(MAJ).orElseThrow())
                .rattadeIEfterhand()).as("rättelsen gjordes efter majrapporten").isEmpty();
        planera(EXTRA, "2026-05-20");
        redovisa(EXTRA, "2026-05-20", "2026-05-20T08:00:00Z");
        assertThat(jamforelser.mellan(rapporter.las(FEBRUARI).orElseThrow(), rapporter.las(EXTRA).orElseThrow())
                .rattadeIEfterhand()).hasSize(1);
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was told to have begun in March had begun in January. */
    private void ratta() {
        prov.registrera("2026-05-15T08:00:00Z", MADRASSER,
                rattelse("2026-05-15", handelseId(9), "gallerFran", "2026-03-01", "2026-01-20"));
    }

    @Test
    void en_rad_som_i_efterhand_visar_sig_ha_statt_i_planen_namns_bredvid() {
        prov.registrera("2026-05-16T08:00:00Z", new UpphandlingId(new UUID(1, 3)),
                upplagd("2026-02-01", "GNUS-2026-03", "Suturer", JAMTLAND, "2026-11-01"));
        prov.registrera("2026-05-16T08:01:00Z", "plan-2026", new UpphandlingIntagenIPlan(fran("2026-02-01"),
                new Planrad(new UUID(2, 3), 3, new UpphandlingId(new UUID(1, 3)))));

        Rapport februari = rapporter.las(FEBRUARI).orElseThrow();
        Visadrapport visad = Visadrapport.av(februari, Optional.empty(),
                jamforelser.rattat(Bild.av(februari), Optional.empty()), JAMTLAND);
        assertThat(visad.tillkomna()).extracting(Andring::tillText).containsExactly("GNUS-2026-03 Suturer");
        assertThat(visad.rattade(februari.innehall().rader().getFirst())).isEmpty();
    }

    @Test
    @DisplayName("fakta 7: i rapporten märks de rader som byggde på en annan regions gamla uppgift")
    void en_foraldrad_uppgift_marks_i_rapporten() {
        prov.registrera("2026-08-20T08:00:00Z", RAMPER, startad("2026-08-20"));
        planera(EXTRA, "2026-09-21");
        redovisa(EXTRA, "2026-09-21", "2026-09-21T08:00:00Z");

        assertThat(visad(FEBRUARI).foraldradeRader()).as("46 dagar").isEmpty();
        assertThat(visad(EXTRA).foraldradeRader()).as("204 dagar").containsExactly(1);
        assertThat(visad(EXTRA).flaggor(visad(EXTRA).rapport().rader().getFirst()))
                .contains("Uppgiften var för gammal, senast bekräftad 1 mars 2026");
    }

    private Visadrapport visad(UUID mote) {
        return Visadrapport.av(rapporter.las(mote).orElseThrow(), Optional.empty(), Skillnad.INGEN, JAMTLAND);
    }

    @Test
    void ett_innehall_som_inte_stammer_med_sin_kontrollsumma_avslojas() {
        prov.jdbc().sql("update vy_aktuellplan.rapport set innehall = replace(innehall, 'Madrasser', 'Madrasset')")
                .update();

        assertThat(rapporter.las(FEBRUARI)).map(Rapport::hashStammer).contains(false);
    }

    @Test
    void redovisningar_dagar_och_ogonblick_kan_jamforas_med_varandra() {
        assertThat(jamfor(FEBRUARI.toString(), MAJ.toString()).status()).hasSize(1);
        assertThat(jamfor("2026-02-28", "2026-03-01").status()).hasSize(1);
        assertThat(jamfor("2026-03-01", "2026-03-02").oforandrade()).isEqualTo(2);
        assertThat(jamfor("2026-03-01T07:59:59Z", "2026-03-01T09:00:00+01:00").status()).hasSize(1);
        assertThat(jamfor("2026-03-01T07:59:59 00:00", "2026-05-11").status()).as("ett plus som blivit mellanslag")
                .hasSize(1);
        assertThat(jamfor(MAJ.toString(), "2026-02-28").status()).extracting(Andring::tillText)
                .containsExactly("Ej startad");
        assertThat(jamfor("2025-12-31", "2026-02-16").nya()).as("före planens första dag").hasSize(2);
    }

    @Test
    void det_som_rattats_syns_i_jamforelsen_av_vad_vi_visste_vid_tva_tillfallen() {
        ratta();

        Jamforelse jamforelse = jamfor("2026-02-20T12:00:00Z", "2026-05-16T12:00:00Z");
        assertThat(jamforelse.status()).hasSize(1);
        assertThat(jamforelse.rattadeIEfterhand()).extracting(Andring::namn, Andring::franText, Andring::tillText)
                .containsExactly(tuple("Madrasser", "Ej startad", "Pågår"));
        assertThat(jamfor("2026-05-16T12:00:00Z", "2026-02-20T12:00:00Z").rattadeIEfterhand())
                .as("förr visste man inte mer").isEmpty();
    }

    @Test
    void alla_fel_i_begaran_namns() {
        assertThat(fel("snart", "", "tjugo")).containsExactly("fran", "till", "ar");
        assertThat(fel(UUID.randomUUID().toString(), "2026-13-01", "2026")).containsExactly("fran", "till");
        assertThat(fel(FEBRUARI.toString(), "2026-02-16", "2027")).as("rapporten gäller ett annat år")
                .containsExactly("fran");
        assertThat(fel("2026-05-11T12:00:00", "1899-12-31", "")).as("utan tidszon, och orimligt")
                .containsExactly("fran", "till");
        assertThatProblem(() -> jamfor("2019-01-01", "2019-02-01"), HttpStatus.NOT_FOUND);
    }

    private Jamforelse jamfor(String fran, String till) {
        return jamforelser.las(jamforelser.tolka(Optional.of(fran), Optional.of(till), Optional.empty(),
                Tidpunkt::tolka));
    }

    private List<String> fel(String fran, String till, String ar) {
        Jamforelser.Fraga fraga = jamforelser.tolka(Optional.of(fran), Optional.of(till), Optional.of(ar),
                Tidpunkt::tolka);
        assertThatProblem(() -> jamforelser.las(fraga), HttpStatus.BAD_REQUEST);
        return fraga.fel().stream().map(f -> f.falt()).toList();
    }

    private static void assertThatProblem(ThrowingCallable anrop, HttpStatus status) {
        assertThatThrownBy(anrop).isInstanceOfSatisfying(ProblemException.class,
                problem -> assertThat(problem.getStatusCode()).isEqualTo(status));
    }
}
