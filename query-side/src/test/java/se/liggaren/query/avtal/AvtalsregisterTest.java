package se.liggaren.query.avtal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.handelseId;
import static se.liggaren.query.Fakta.rattelse;
import static se.liggaren.query.Fakta.startad;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Roll;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.PlaneradAvtalsstartAndrad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.TillatetKommando;
import se.liggaren.query.platform.Vyschema;

class AvtalsregisterTest {

    private static final UUID FORBAND = new UUID(5, 1);
    private static final UUID PLASTER = new UUID(5, 2);
    private static final UUID UPPHANDLING = new UUID(1, 1);
    private static final UUID NY = new UUID(1, 2);
    private static final List<Leverantor> LEVERANTORER = List.of(
            new Leverantor("Ett AB", Optional.empty(), List.of("Lot 1")),
            new Leverantor("Två AB", Optional.empty(), List.of()));

    private final Vyprov prov = new Vyprov();
    private final AvtalVy vy = new AvtalVy(prov.strommar(), Vyprov.JSON);
    private final Avtalsregister register = new Avtalsregister(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2027-11-01T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void tva_avtal_och_en_upphandling() {
        prov.visa(vy);
        prov.registrera("2025-01-10T08:00:00Z", UPPHANDLING,
                upplagd("GNUS-2025-01", "Sårvård och förband", "33140000-3", "2026-01-01"));
        prov.registrera("2025-12-01T08:00:00Z", FORBAND, upplagt("Förbandsmaterial", Optional.of(UPPHANDLING),
                "2026-01-01", "2027-12-31", Optional.empty(),
                new Avtalsoption(1, dag("2028-12-31"), Optional.of(dag("2027-09-30"))),
                new Avtalsoption(2, dag("2029-12-31"), Optional.empty())));
        prov.registrera("2025-12-01T08:01:00Z", PLASTER, upplagt("Plåster", Optional.empty(), "2026-01-01",
                "2027-06-30", Optional.of("2027-05-31")));
    }

    @Test
    void avtalstiderna_visar_vad_som_loper_vad_som_kan_forlangas_och_luckan_efter() {
        List<Avtal> avtal = register.lista(Urval.ALLA, Tidpunkt.NU, new Sidindelning(1, 20)).avtal();
        Avtalstider tider = Avtalstider.av(avtal, dag("2027-11-01"));

        assertThat(tider.ar()).extracting(Avtalstider.Ar::text).containsExactly("2026", "2027", "2028", "2029");
        Avtalstider.Rad plaster = tider.rader().stream()
                .filter(rad -> rad.text().getFirst().text().equals("Plåster")).findFirst().orElseThrow();
        assertThat(plaster.text().get(1).text()).isEqualTo("till 2027-06-30, förlängs senast");
        assertThat(plaster.osaker()).isEmpty();
        assertThat(plaster.optioner()).isEmpty();
        assertThat(plaster.forlangas()).isPresent();
        assertThat(plaster.lucka()).isPresent();
        Avtalstider.Rad forband = tider.rader().stream()
                .filter(rad -> rad.text().getFirst().text().equals("Förbandsmaterial")).findFirst().orElseThrow();
        assertThat(procent(forband.lopande().x())).isZero();
        assertThat(procent(forband.lopande().bredd())).isEqualTo(procent(forband.optioner().orElseThrow().x()));
        assertThat(tider.text()).startsWith("2 avtal har inte slutat, ");
    }

    @Test
    void utan_avtal_som_loper_ritas_inget() {
        assertThat(Avtalstider.av(List.of(), dag("2027-11-01")).rader()).isEmpty();
    }

    private static double procent(String x) {
        return Double.parseDouble(x.replace("%", ""));
    }

    private static UpphandlingUpplagd upplagd(String lopnummer, String namn, String cpv, String start) {
        return new UpphandlingUpplagd(fran("2025-01-10"), lopnummer, namn, Optional.empty(), JAMTLAND, List.of(),
                Optional.empty(), Optional.of(cpv), Optional.empty(), OsakertDatum.tolka(start), Optional.empty());
    }

    private static AvtalUpplagt upplagt(String namn, Optional<UUID> upphandling, String start, String slut,
            Optional<String> senastForlanga, Avtalsoption... optioner) {
        return new AvtalUpplagt(fran("2025-12-01"), namn, upphandling.map(UpphandlingId::new), LEVERANTORER, true,
                Optional.empty(), OsakertDatum.tolka(start).orElseThrow(), OsakertDatum.tolka(slut).orElseThrow(),
                List.of(optioner), senastForlanga.map(d -> dag(d)), Optional.empty());
    }

    private Avtal las(UUID id) {
        return register.las(id, Tidpunkt.NU).orElseThrow();
    }

    private static Tidpunkt vid(String giltigt, String kant) {
        return Tidpunkt.las(Optional.of(giltigt), Optional.of(kant));
    }

    private List<UUID> lista(Urval urval) {
        return register.lista(urval, Tidpunkt.NU, new Sidindelning(1, 20)).avtal().stream().map(Avtal::id).toList();
    }

    private static Urval urval(Avtalslage status, String utgarFore, Boolean lucka) {
        return new Urval(Optional.ofNullable(status), Optional.ofNullable(utgarFore).map(d -> dag(d)),
                Optional.empty(), Optional.ofNullable(lucka));
    }

    @Test
    @DisplayName("fakta 29: avtalet visas med alla leverantörer och delområden, period och optioner")
    void ett_avtal_med_leverantorer_period_och_optioner() {
        Avtal avtal = las(FORBAND);

        assertThat(avtal.bild().namn()).isEqualTo("Förbandsmaterial");
        assertThat(avtal.leverantorsnamn()).isEqualTo("Ett AB (Lot 1), Två AB");
        assertThat(avtal.bild().slut().text()).isEqualTo("2027-12-31");
        assertThat(avtal.bild().senastForlanga()).contains(dag("2027-09-30"));
        assertThat(avtal.bild().oanvandaOptioner()).extracting(Avtalsbild.Option::nr).containsExactly(1, 2);
        assertThat(avtal.forSentAttForlanga()).as("1 november 2027").isTrue();
        assertThat(avtal.harLoptUt()).isFalse();
        assertThat(las(PLASTER).harLoptUt()).isTrue();
        assertThat(register.las(new UUID(9, 9), Tidpunkt.NU)).isEmpty();
    }

    @Test
    void en_anvand_option_flyttar_slutet_och_nasta_option_sager_sin_egen_dag() {
        prov.registrera("2027-09-30T08:00:00Z", FORBAND, new AvtalForlangt(fran("2027-09-30").medSkal("Bra priser"),
                Optional.of(1), dag("2028-12-31"), Optional.empty()));

        Avtalsbild bild = las(FORBAND).bild();
        assertThat(bild.slut().text()).isEqualTo("2028-12-31");
        assertThat(bild.ursprungligtSlut().text()).isEqualTo("2027-12-31");
        assertThat(bild.senastForlanga()).isEmpty();
        assertThat(bild.optioner()).extracting(Avtalsbild.Option::anvand)
                .containsExactly(Optional.of(dag("2027-09-30")), Optional.empty());
        assertThat(bild.forlangningar()).containsExactly(new Avtalsbild.Forlangning(dag("2027-09-30"), Optional.of(1),
                dag("2028-12-31"), Optional.of("Bra priser"), Optional.empty()));
        assertThat(las(PLASTER).bild().slut().text()).isEqualTo("2027-06-30");
    }

    @Test
    void en_rattelse_galler_fran_borjan_och_det_som_stod_visas_bredvid() {
        prov.registrera("2027-09-30T08:00:00Z", FORBAND, new AvtalForlangt(fran("2027-09-30"), Optional.of(1),
                dag("2028-12-31"), Optional.empty()));
        prov.registrera("2027-10-01T08:00:00Z", FORBAND, rattad(handelseId(2), "slut", "2027-12-31", "2027-11-30"));
        prov.registrera("2027-10-02T08:00:00Z", FORBAND,
                rattad(handelseId(4), "handelse", "AvtalForlangt", "ALDRIG_INTRAFFAD"));

        Avtal avtal = las(FORBAND);
        assertThat(avtal.bild().slut().text()).isEqualTo("2027-11-30");
        assertThat(avtal.bild().forlangningar()).isEmpty();
        assertThat(avtal.version()).isEqualTo(4);
        assertThat(avtal.bild().registrerat()).containsExactly(
                new Avtalsbild.Registrering(handelseId(2), "Avtalet lades upp", dag("2025-12-01"), false,
                        List.of(new Avtalsbild.Rattad("slut", "2027-12-31", "2027-11-30", Optional.of("Felskrivning"),
                                dag("2027-10-01")))),
                new Avtalsbild.Registrering(handelseId(4), "Förlängning", dag("2027-09-30"), true,
                        List.of(new Avtalsbild.Rattad("handelse", "AvtalForlangt", "ALDRIG_INTRAFFAD",
                                Optional.of("Felskrivning"), dag("2027-10-01")))));
        assertThat(register.las(FORBAND, vid("2026-06-01", "")).orElseThrow().bild().slut().text())
                .as("i världen hela tiden").isEqualTo("2027-11-30");
        assertThat(register.las(FORBAND, vid("", "2027-09-30T12:00:00Z")).orElseThrow().bild().slut().text())
                .as("som vi visste då").isEqualTo("2028-12-31");
    }

    @Test
    void ett_rattat_avrop_star_som_det_var_tills_vi_visste_battre() {
        prov.registrera("2026-03-01T08:00:00Z", FORBAND,
                new AvropRegistrerat(fran("2026-03-01"), "Akuten", Optional.of("Ett AB"), "Kompresser"));
        prov.registrera("2026-03-02T08:00:00Z", FORBAND,
                new AvropRegistrerat(fran("2026-03-01"), "Akuten", Optional.of("Ett AB"), "Tejp"));
        prov.registrera("2027-10-01T08:00:00Z", FORBAND, rattad(handelseId(4), "bestallare", "Akuten", "Kirurgen"));
        prov.registrera("2027-10-02T08:00:00Z", FORBAND,
                rattad(handelseId(5), "handelse", "AvropRegistrerat", "ALDRIG_INTRAFFAD"));

        assertThat(register.avrop(FORBAND, Tidpunkt.NU, new Sidindelning(1, 20)).avrop()).containsExactly(
                new Avrop(handelseId(4), dag("2026-03-01"), "Kirurgen", Optional.of("Ett AB"), "Kompresser"));
        assertThat(las(FORBAND).antalAvrop()).isOne();
        assertThat(las(FORBAND).bild().registrerat()).extracting(Avtalsbild.Registrering::handelse)
                .containsExactly("Avtalet lades upp", "Avrop", "Avrop");
        assertThat(register.avrop(FORBAND, vid("", "2027-09-30T12:00:00Z"), new Sidindelning(1, 20)).avrop())
                .extracting(Avrop::bestallare).containsExactly("Akuten", "Akuten");
        assertThat(register.las(FORBAND, vid("", "2027-10-01T12:00:00Z")).orElseThrow().antalAvrop()).isEqualTo(2);
    }

    private static AvtalsuppgiftRattad rattad(UUID avser, String falt, String felt, String ratt) {
        return new AvtalsuppgiftRattad(fran("2027-10-01").medSkal("Felskrivning"), avser, falt, felt, ratt,
                dag("2027-10-01"));
    }

    @Test
    void andringar_konkurrensutsattning_uppsagning_och_slut() {
        prov.registrera("2026-03-01T08:00:00Z", FORBAND, new AvtalAndrat(fran("2026-03-01").medSkal("Utgått"),
                Andringsgrund.MINDRE_VARDE, "Artikel 122"));
        prov.registrera("2026-04-01T08:00:00Z", FORBAND,
                new FornyadKonkurrensutsattningInledd(fran("2026-04-01"), "Kompresser", dag("2026-05-01")));
        prov.registrera("2026-10-01T08:00:00Z", FORBAND,
                new AvtalUppsagt(fran("2026-10-01").medSkal("Leveransbrister"), dag("2027-03-31")));

        Avtalsbild uppsagt = las(FORBAND).bild();
        assertThat(uppsagt.lage()).isEqualTo(Avtalslage.UPPSAGT);
        assertThat(uppsagt.slut().text()).isEqualTo("2027-03-31");
        assertThat(uppsagt.senastForlanga()).as("ett uppsagt avtal förlängs inte").isEmpty();
        assertThat(uppsagt.andringar()).containsExactly(new Avtalsbild.Andring(dag("2026-03-01"),
                Andringsgrund.MINDRE_VARDE, "Ändring av mindre värde", "LOU 17 kap. 9 §", "Artikel 122",
                Optional.of("Utgått")));
        assertThat(uppsagt.konkurrensutsattningar()).containsExactly(
                new Avtalsbild.Konkurrensutsattning(dag("2026-04-01"), "Kompresser", dag("2026-05-01")));

        prov.registrera("2027-04-01T08:00:00Z", FORBAND, new AvtalSlutat(fran("2027-04-01")));
        assertThat(las(FORBAND).bild().slutat()).contains(dag("2027-04-01"));
        assertThat(las(FORBAND).avtalslucka()).as("ett slutat avtal har ingen lucka efter sig").isFalse();
    }

    @Test
    void en_forlangning_i_tid_som_blir_kand_efter_slutet_oppnar_avtalet_igen() {
        prov.registrera("2028-01-01T08:00:00Z", FORBAND, new AvtalSlutat(fran("2028-01-01")));
        assertThat(las(FORBAND).bild().lage()).isEqualTo(Avtalslage.SLUT);

        prov.registrera("2028-01-05T08:00:00Z", FORBAND, new AvtalForlangt(fran("2027-09-30"), Optional.of(1),
                dag("2028-12-31"), Optional.empty()));
        assertThat(las(FORBAND).bild().lage()).isEqualTo(Avtalslage.PAGAENDE);
        assertThat(las(FORBAND).bild().slutat()).isEmpty();
        assertThat(register.las(FORBAND, vid("", "2028-01-04T08:00:00Z")).orElseThrow().bild().lage())
                .as("så som vi visste det då").isEqualTo(Avtalslage.SLUT);
    }

    @Test
    void avropen_raknas_och_lases_sida_for_sida_vid_varje_tidpunkt() {
        for (int i = 1; i <= 3; i++) {
            prov.registrera("2026-03-0%dT08:00:00Z".formatted(i), FORBAND, new AvropRegistrerat(
                    fran("2026-02-0" + i), "Centralförrådet", Optional.of("Ett AB"), "Kompresser " + i));
        }
        prov.registrera("2026-03-05T08:00:00Z", PLASTER,
                new AvropRegistrerat(fran("2026-03-05"), "Akuten", Optional.empty(), "Plåster"));

        assertThat(las(FORBAND).antalAvrop()).isEqualTo(3);
        assertThat(las(FORBAND).version()).isEqualTo(4);
        Avrop.Sida forsta = register.avrop(FORBAND, Tidpunkt.NU, new Sidindelning(1, 2));
        assertThat(forsta.totalt()).isEqualTo(3);
        assertThat(forsta.avrop()).extracting(Avrop::foremal).containsExactly("Kompresser 3", "Kompresser 2");
        assertThat(register.las(FORBAND, vid("2026-02-02", "")).orElseThrow().antalAvrop()).isEqualTo(2);
        assertThat(register.las(FORBAND, vid("", "2026-03-01T12:00:00Z")).orElseThrow().antalAvrop()).isOne();
        assertThat(register.avrop(PLASTER, Tidpunkt.NU, new Sidindelning(1, 2)).avrop())
                .containsExactly(new Avrop(handelseId(7), dag("2026-03-05"), "Akuten", Optional.empty(), "Plåster"));
    }

    @Test
    void listan_star_efter_sista_dag_att_forlanga_och_kan_avgransas() {
        prov.registrera("2026-10-01T08:00:00Z", PLASTER,
                new AvtalUppsagt(fran("2026-10-01").medSkal("Brister"), dag("2027-03-31")));

        assertThat(lista(Urval.ALLA)).containsExactly(PLASTER, FORBAND);
        assertThat(lista(urval(Avtalslage.UPPSAGT, null, null))).containsExactly(PLASTER);
        assertThat(lista(urval(null, "2027-12-31", null))).containsExactly(PLASTER);
        assertThat(lista(urval(null, "2028-01-01", null))).containsExactly(PLASTER, FORBAND);
        assertThat(lista(Urval.iUpphandling(UPPHANDLING))).containsExactly(FORBAND);
        Avtalslista andra = register.lista(Urval.ALLA, Tidpunkt.NU, new Sidindelning(2, 1));
        assertThat(andra.totalt()).isEqualTo(2);
        assertThat(andra.avtal()).extracting(Avtal::id).containsExactly(FORBAND);
        prov.registrera("2027-04-01T08:00:00Z", PLASTER, new AvtalSlutat(fran("2027-04-01")));
        assertThat(lista(Urval.ALLA)).as("det som har slutat står sist").containsExactly(FORBAND, PLASTER);
        assertThat(register.lista(Urval.ALLA, vid("2026-09-30", ""), new Sidindelning(1, 20)).avtal())
                .extracting(Avtal::id).as("efter sista dag att förlänga").containsExactly(PLASTER, FORBAND);
    }

    @Test
    void den_som_loper_ut_forst_men_kan_forlangas_senare_star_efter_den_som_maste_forlangas_snart() {
        prov.registrera("2025-12-02T08:00:00Z", new UUID(5, 3),
                upplagt("Handskar", Optional.empty(), "2026-01-01", "2027-08-31", Optional.empty()));

        assertThat(lista(Urval.ALLA)).containsExactly(PLASTER, new UUID(5, 3), FORBAND);
    }

    @Test
    @DisplayName("fakta 46: ett slut \"våren 2021\" visas med källans ord och jämförs efter sin tidigaste dag")
    void ett_osakert_slut_visas_med_kallans_ord_och_jamfors_efter_tidigaste_dag() {
        UUID inko = new UUID(5, 46);
        prov.registrera("2026-01-01T08:00:00Z", inko, new AvtalUpplagt(fran("2020-12-31"), "Inkontinensprodukter",
                Optional.empty(), LEVERANTORER, false, Optional.empty(), OsakertDatum.tolka("2017?").orElseThrow(),
                OsakertDatum.tolka("våren 2021").orElseThrow(), List.of(), Optional.empty(),
                Optional.of(new Kallrad("Årsredovisning 2020", dag("2020-12-31"), Optional.empty(),
                        Optional.of("när avtalet löper ut under våren 2021")))));

        assertThat(las(inko).bild().slut()).isEqualTo(
                new Avtalsdag("våren 2021", "2021-21", dag("2021-03-01"), dag("2021-05-31"), true));
        assertThat(las(inko).flaggor()).contains("Osäkert slut", "Sista dagen har passerat", "Avtalslucka");
        assertThat(lista(urval(null, "2021-03-01", null))).isEmpty();
        assertThat(lista(urval(null, "2021-03-02", null))).containsExactly(inko);
        assertThat(register.las(inko, vid("2021-05-31", "")).orElseThrow().harLoptUt()).isFalse();
    }

    @Test
    void utan_nagon_upphandling_som_foljer_i_tid_ar_det_en_avtalslucka() {
        assertThat(las(FORBAND).avtalslucka()).as("den egna upphandlingen följer inte avtalet").isTrue();
        assertThat(lista(urval(null, null, true))).containsExactly(PLASTER, FORBAND);

        prov.registrera("2026-06-01T08:00:00Z", NY, upplagd("GNUS-2026-02", "Nya förband", "33140000", "2028-01-01"));
        assertThat(las(FORBAND).efterfoljare()).as("samma CPV-kod, dagen efter slutet").containsExactly(
                new Avtal.Efterfoljare(NY, "GNUS-2026-02", "Nya förband", dag("2028-01-01")));
        assertThat(lista(urval(null, null, true))).containsExactly(PLASTER);
        assertThat(lista(urval(null, null, false))).containsExactly(FORBAND);

        prov.registrera("2026-07-01T08:00:00Z", NY, new PlaneradAvtalsstartAndrad(fran("2026-07-01"), Optional.empty(),
                OsakertDatum.tolka("2028-01").orElseThrow()));
        assertThat(las(FORBAND).avtalslucka()).as("kan betyda en dag för sent").isTrue();
        assertThat(register.las(FORBAND, vid("2026-06-15", "")).orElseThrow().avtalslucka()).isFalse();
        assertThat(register.las(FORBAND, vid("", "2026-05-31T08:00:00Z")).orElseThrow().avtalslucka()).isTrue();
    }

    @Test
    void en_upphandling_med_avtalets_eller_upphandlingens_namn_foljer_tills_den_avbryts() {
        prov.registrera("2026-06-01T08:00:00Z", NY, upplagd("GNUS-2026-02", "FÖRBANDSMATERIAL", "99000000", "2027"));
        prov.registrera("2026-06-01T08:01:00Z", new UUID(1, 3),
                upplagd("GNUS-2026-03", "sårvård och förband", "99000000", "2027-12"));
        assertThat(las(FORBAND).efterfoljare()).extracting(Avtal.Efterfoljare::lopnummer)
                .containsExactly("GNUS-2026-02", "GNUS-2026-03");

        prov.registrera("2026-08-01T08:00:00Z", NY, startad("2026-08-01"));
        prov.registrera("2026-08-02T08:00:00Z", NY, avbruten("2026-08-02", "2026-08-12"));
        assertThat(las(FORBAND).efterfoljare()).extracting(Avtal.Efterfoljare::lopnummer)
                .containsExactly("GNUS-2026-03");
    }

    @Test
    void den_som_borjade_fore_avtalet_foljer_det_inte() {
        prov.registrera("2026-06-01T08:00:00Z", NY,
                upplagd("GNUS-2025-09", "Förbandsmaterial", "99000000", "2026-01-01"));

        assertThat(las(FORBAND).avtalslucka()).isTrue();
    }

    @Test
    void ett_avtal_som_rattats_eller_strukits_i_upphandlingen_sager_det() {
        prov.registrera("2025-12-01T08:02:00Z", UPPHANDLING, new AvtalTecknat(fran("2025-12-01"), FORBAND,
                LEVERANTORER, true, Optional.empty(), dag("2026-01-01"), dag("2027-12-31"), List.of(),
                Optional.empty()));
        assertThat(las(FORBAND).avvikelse()).isEmpty();

        prov.registrera("2026-02-01T08:00:00Z", UPPHANDLING,
                rattelse("2026-02-01", handelseId(4), "slut", "2027-12-31", "2027-11-30"));
        assertThat(las(FORBAND).avvikelse()).contains(
                "I upphandlingen är avtalet rättat: 2026-01-01 till 2027-11-30 med Ett AB (Lot 1), Två AB");

        prov.registrera("2026-03-01T08:00:00Z", UPPHANDLING, rattelse("2026-03-01", handelseId(4),
                Rattelse.HELA_HANDELSEN, "AvtalTecknat", Rattelse.ALDRIG_INTRAFFAD));
        assertThat(las(FORBAND).flaggor()).contains("I upphandlingen är avtalet struket: det tecknades aldrig");
    }

    @Test
    void rollen_avgor_vad_som_kan_goras_nu() {
        assertThat(las(FORBAND).medKommandon(Set.of(Roll.DELEGAT), dag("2026-02-16")).tillatnaKommandon().orElseThrow())
                .extracting(TillatetKommando::namn)
                .containsExactly("forlang-avtal", "andra-avtal", "sag-upp-avtal");
        assertThat(las(FORBAND).medKommandon(Set.of(Roll.LASARE), dag("2026-02-16")).tillatnaKommandon().orElseThrow())
                .isEmpty();
    }

    @Test
    void en_ombyggnad_ger_samma_rader() {
        prov.registrera("2026-02-01T08:00:00Z", FORBAND,
                new AvropRegistrerat(fran("2026-02-01"), "Akuten", Optional.of("Ett AB"), "Kompresser"));
        prov.registrera("2027-09-30T08:00:00Z", FORBAND, new AvtalForlangt(fran("2027-09-30"), Optional.of(1),
                dag("2028-12-31"), Optional.empty()));

        Vyschema levande = Vyschema.levande(vy.namn(), prov.jdbc());
        Vyschema bredvid = prov.byggOm(vy);
        for (String tabell : List.of("avtal", "avtal_version", "avrop", "upphandling", "upphandling_version")) {
            assertThat(prov.rader(bredvid, tabell)).as(tabell).isNotEmpty().isEqualTo(prov.rader(levande, tabell));
        }
    }

    @Test
    void avtal_bevakas_nar_de_snart_ar_for_sena_att_forlanga_och_nar_inget_foljer_dem() {
        Avtalsbevakning bevakning = new Avtalsbevakning(prov.jdbc());

        assertThat(bevakning.avtalAttForlanga().bevaka(fraga("2027-03-01")).antal()).isZero();
        assertThat(bevakning.avtalAttForlanga().bevaka(fraga("2027-03-02")).forsta()).containsExactly(
                new Bevakning(dag("2027-05-31"), "Avtal: Plåster", "Sista dag att förlänga avtalet är 31 maj 2027.",
                        "/avtal/" + PLASTER, Optional.of(
                                new Atgard("Förläng avtal", "/avtal/" + PLASTER + "/kommandon/forlang-avtal"))));
        assertThat(bevakning.avtalAttForlanga().bevaka(fraga("2027-06-01")).antal()).as("för sent").isZero();

        assertThat(bevakning.avtalsluckor().bevaka(fraga("2026-07-01")).forsta()).extracting(Bevakning::text)
                .containsExactly("Avtalet löper till och med 30 juni 2027 och ingen upphandling följer i tid.");
        assertThat(bevakning.avtalsluckor().bevaka(fraga("2026-06-29")).antal()).as("mer än ett år kvar").isZero();
        assertThat(bevakning.avtalsluckor().bevaka(fraga("2027-11-01")).forsta()).extracting(Bevakning::text)
                .containsExactly("Avtalet löpte ut 30 juni 2027 och ingen upphandling följer i tid.",
                        "Avtalet löper till och med 31 december 2027 och ingen upphandling följer i tid.");
    }

    private static Fraga fraga(String idag) {
        return new Fraga(dag(idag), Set.of(Roll.DELEGAT), 5);
    }
}
