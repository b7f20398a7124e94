package se.liggaren.command.sammantrade;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.events.sammantrade.Sammantradesform.DIGITALT;
import static se.liggaren.events.sammantrade.Sammantradesform.FYSISKT;
import static se.liggaren.events.sammantrade.Sammantradesform.HYBRID;
import static se.liggaren.events.sammantrade.Sammantradestyp.EXTRA;
import static se.liggaren.events.sammantrade.Sammantradestyp.INFORMATIONSMOTE;
import static se.liggaren.events.sammantrade.Sammantradestyp.KONSTITUERANDE;
import static se.liggaren.events.sammantrade.Sammantradestyp.ORDINARIE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.liggaren.command.Avvisning;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.Beslut;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.sammantrade.Amne;
import se.liggaren.events.sammantrade.Motesrapport;
import se.liggaren.events.sammantrade.SammantradeEvent;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneKompletterat;
import se.liggaren.events.sammantrade.SammantradeEvent.AmneTillagt;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutFattat;
import se.liggaren.events.sammantrade.SammantradeEvent.BeslutTrattIKraft;
import se.liggaren.events.sammantrade.SammantradeEvent.GodkannandeRegistrerat;
import se.liggaren.events.sammantrade.SammantradeEvent.ProtokollJusterat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeAndrat;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeErsattMedInformationsmote;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeGenomfort;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradeInstallt;
import se.liggaren.events.sammantrade.SammantradeEvent.SammantradePlanerat;
import se.liggaren.events.sammantrade.SammantradeEvent.UpphandlingslagetRedovisat;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradesform;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.sammantrade.Sammantradestyp;

class SammantradeTest {

    private static final UUID ID = new UUID(16, 2);
    private static final UUID INFORMATIONEN = new UUID(16, 3);
    private static final String IDAG = "2026-11-22";
    private static final List<String> FULLMAKTIGE = List.of("Regionfullmäktige", "Kommunfullmäktige i Krokom");

    private static final FrystRapport RAPPORT = new FrystRapport(new Motesrapport("GNUS", 2026,
            LocalDate.of(2026, 2, 16), 41, 4, 1, List.of(), List.of(), List.of(), List.of()), "a".repeat(64));
    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.messages", Locale.of("sv"));
    private static final Pattern UPPGIFT = Pattern.compile("\\{(\\w+)}");

    private static Underlag fran(String dag) {
        return Underlag.fran(LocalDate.parse(dag));
    }

    private static Utfall<SammantradeEvent> utfarda(Sammantrade sammantrade, SammantradeCommand kommando, String idag) {
        return sammantrade.utfarda(kommando, new Utfardande(ID.toString(), LocalDate.parse(idag), "sekreterare-1", true,
                Optional.empty()));
    }

    private static List<SammantradeEvent> handelser(Sammantrade sammantrade, SammantradeCommand kommando) {
        return Utfallet.handelser(utfarda(sammantrade, kommando, IDAG));
    }

    private static void avvisas(Sammantrade sammantrade, SammantradeCommand kommando, Avvisningsskal skal) {
        avvisas(sammantrade, kommando, IDAG, skal);
    }

    private static void avvisas(Sammantrade sammantrade, SammantradeCommand kommando, String idag,
            Avvisningsskal skal) {
        Avvisning nej = Utfallet.avvisning(utfarda(sammantrade, kommando, idag));
        assertThat(nej.skal()).isEqualTo(skal.name());
        assertThat(UPPGIFT.matcher(TEXTER.getString(skal.name())).results().map(uppgift -> uppgift.group(1)))
                .isSubsetOf(nej.uppgifter().keySet());
    }

    /** The meeting after commands that all must be accepted. */
    private static Sammantrade efter(SammantradeCommand... kommandon) {
        Sammantrade sammantrade = Sammantrade.tomt();
        for (SammantradeCommand kommando : kommandon) {
            for (SammantradeEvent event : handelser(sammantrade, kommando)) {
                sammantrade = sammantrade.evolve(event);
            }
        }
        return sammantrade;
    }

    private static PlaneraSammantrade planera(Sammantradestyp typ, Sammantradesform form, String datum) {
        return new PlaneraSammantrade(fran(LocalDate.parse(datum).minusDays(40).toString()), typ, form,
                LocalDate.parse(datum), Optional.of(LocalTime.of(9, 30)), Optional.of(LocalTime.NOON), Optional.empty(),
                List.of(new NyttAmne("Upphandlingar", List.of("Inköpschef"), Optional.empty()),
                        new NyttAmne("Fördjupning i aktuella frågor", List.of(), Optional.of(true))),
                List.of("Sekreterare"), Optional.empty());
    }

    private static SammantradeCommand flytta(String fran, Sammantradesform form, String datum) {
        return new AndraSammantrade(fran(fran), form, LocalDate.parse(datum), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static SammantradeCommand hall(String dag) {
        return new GenomforSammantrade(fran(dag), Optional.empty());
    }

    private static FattaBeslut besluta(String dag, String paragraf, String... godkanns) {
        return new FattaBeslut(fran(dag), paragraf, Optional.of("GNU/6/2022"), "Reviderat reglemente",
                Optional.empty(), List.of(godkanns), Optional.empty());
    }

    private static RedovisaUpphandlingslaget redovisa(String lagetDen) {
        return new RedovisaUpphandlingslaget(fran(lagetDen), Optional.of(2026), Optional.of(RAPPORT));
    }

    private static RegistreraGodkannande godkann(String fran, String paragraf, String organ, String datum) {
        return new RegistreraGodkannande(fran(fran), paragraf,
                new Beslut(organ, LocalDate.parse(datum), Optional.empty(), Optional.empty()));
    }

    private static Sammantrade planerat() {
        return efter(planera(ORDINARIE, DIGITALT, "2026-02-16"));
    }

    private static Sammantrade genomfort() {
        return efter(planera(ORDINARIE, DIGITALT, "2026-02-16"), hall("2026-02-16"));
    }

    private static Sammantrade installt() {
        return efter(planera(ORDINARIE, DIGITALT, "2026-02-16"), new StallInSammantrade(fran("2026-02-10")));
    }

    private static Sammantrade ersatt() {
        return installt().evolve(new SammantradeErsattMedInformationsmote(fran("2026-02-16"), INFORMATIONEN));
    }

    private static Sammantrade iLage(Sammantradeslage lage) {
        return switch (lage) {
            case PLANERAT -> planerat();
            case GENOMFORT -> genomfort();
            case INSTALLT -> installt();
            case ERSATT -> ersatt();
        };
    }

    /** The extra meeting of 8 June 2020, where the revised reglemente was decided. */
    private static Sammantrade medReglementet() {
        return efter(new KallaTillExtraSammantrade(fran("2020-05-20"), FYSISKT, LocalDate.of(2020, 6, 8),
                        Optional.empty(), Optional.empty(), Optional.empty(), List.of()),
                hall("2020-06-08"), besluta("2020-06-08", "§ 20", FULLMAKTIGE.toArray(String[]::new)));
    }

    @Test
    @DisplayName("fakta 17, 18: ett sammanträde planeras med tid, form, numrerade ämnen och föredragande utan eget ämne")
    void ett_sammantrade_planeras() {
        assertThat(handelser(Sammantrade.tomt(), planera(ORDINARIE, DIGITALT, "2026-02-16"))).containsExactly(
                new SammantradePlanerat(fran("2026-01-07"), ORDINARIE, DIGITALT, LocalDate.of(2026, 2, 16),
                        Optional.of(LocalTime.of(9, 30)), Optional.of(LocalTime.NOON), Optional.empty(),
                        List.of(new Amne(1, "Upphandlingar", List.of("Inköpschef"), false),
                                new Amne(2, "Fördjupning i aktuella frågor", List.of(), true)),
                        List.of("Sekreterare"), Optional.empty()));
    }

    @Test
    void ett_sammantrade_kan_planeras_till_en_dag_som_kommer() {
        assertThat(utfarda(Sammantrade.tomt(), planera(KONSTITUERANDE, HYBRID, "2027-01-01"), IDAG))
                .isInstanceOf(Utfall.Accepterat.class);
    }

    @Test
    @DisplayName("fakta 39: ett extra sammanträde kallas till, det planeras inte")
    void ett_extra_sammantrade_kallas_till() {
        avvisas(Sammantrade.tomt(), planera(EXTRA, DIGITALT, "2026-02-16"), Avvisningsskal.EXTRA_SAMMANTRADE_KALLAS);
        assertThat(medReglementet().planering().typ()).isEqualTo(EXTRA);
    }

    @Test
    void ett_sammantrade_planeras_en_gang() {
        avvisas(planerat(), planera(ORDINARIE, DIGITALT, "2026-02-16"), Avvisningsskal.SAMMANTRADET_FINNS_REDAN);
        avvisas(planerat(), new KallaTillExtraSammantrade(fran("2026-02-01"), FYSISKT, LocalDate.of(2026, 6, 8),
                Optional.empty(), Optional.empty(), Optional.empty(), List.of()), Avvisningsskal.SAMMANTRADET_FINNS_REDAN);
    }

    @ParameterizedTest
    @CsvSource({"09:30, 12:00, true", "12:00, 09:30, false", "09:30, 09:30, false"})
    void ett_sammantrade_slutar_efter_att_det_har_borjat(LocalTime start, LocalTime slut, boolean gar) {
        PlaneraSammantrade mall = planera(ORDINARIE, DIGITALT, "2026-02-16");
        List<SammantradeCommand> kommandon = List.of(
                new PlaneraSammantrade(mall.underlag(), ORDINARIE, DIGITALT, mall.datum(), Optional.of(start),
                        Optional.of(slut), Optional.empty(), List.of(), List.of(), Optional.empty()),
                new KallaTillExtraSammantrade(mall.underlag(), DIGITALT, mall.datum(), Optional.of(start),
                        Optional.of(slut), Optional.empty(), List.of()));

        assertThat(kommandon).allSatisfy(kommando -> {
            if (gar) {
                assertThat(handelser(Sammantrade.tomt(), kommando)).hasSize(1);
            } else {
                avvisas(Sammantrade.tomt(), kommando, Avvisningsskal.SAMMANTRADET_SLUTAR_FORE_BORJAN);
            }
        });
        SammantradeCommand andring = new AndraSammantrade(fran("2026-02-01"), FYSISKT, mall.datum(),
                Optional.of(start), Optional.of(slut), Optional.empty());
        if (gar) {
            assertThat(handelser(planerat(), andring)).hasSize(1);
        } else {
            avvisas(planerat(), andring, Avvisningsskal.SAMMANTRADET_SLUTAR_FORE_BORJAN);
        }
    }

    @Test
    void det_som_sags_om_ett_planerat_sammantrade_galler_senast_den_dag_det_halls() {
        Underlag forSent = fran("2026-02-17");
        PlaneraSammantrade mall = planera(ORDINARIE, DIGITALT, "2026-02-16");

        avvisas(Sammantrade.tomt(), new PlaneraSammantrade(forSent, ORDINARIE, DIGITALT, mall.datum(), mall.start(),
                mall.slut(), Optional.empty(), List.of(), List.of(), Optional.empty()),
                Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT);
        avvisas(planerat(), flytta("2026-02-17", FYSISKT, "2026-02-16"), Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT);
        avvisas(planerat(), new LaggTillAmne(forSent, "Bokslut", List.of(), Optional.empty()),
                Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT);
        avvisas(planerat(), new KompletteraAmne(forSent, 2, "Beredskap", List.of()),
                Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT);
        avvisas(planerat(), new StallInSammantrade(forSent), Avvisningsskal.SAMMANTRADETS_DAG_HAR_PASSERAT);
    }

    @Test
    void ett_sammantrade_flyttas_till_en_annan_dag_och_halls_da() {
        Sammantrade flyttat = efter(planera(ORDINARIE, DIGITALT, "2026-02-16"),
                flytta("2026-02-10", FYSISKT, "2026-02-23"));

        assertThat(flyttat.planering()).isEqualTo(new Planering(LocalDate.of(2026, 1, 7), ORDINARIE, FYSISKT, LocalDate.of(2026, 2, 23),
                Optional.empty(), Optional.empty(), Optional.empty()));
        avvisas(flyttat, hall("2026-02-16"), Avvisningsskal.HALLS_PA_SIN_DAG);
        assertThat(handelser(flyttat, hall("2026-02-23")))
                .containsExactly(new SammantradeGenomfort(fran("2026-02-23"), FYSISKT));
    }

    @Test
    void en_andring_andrar_nagot_och_galler_inte_fran_en_dag_fore_den_forra() {
        Sammantrade flyttat = efter(planera(ORDINARIE, DIGITALT, "2026-02-16"),
                flytta("2026-02-10", FYSISKT, "2026-02-23"));

        avvisas(flyttat, flytta("2026-02-10", FYSISKT, "2026-02-23"),
                Avvisningsskal.ANDRINGEN_AV_SAMMANTRADET_ANDRAR_INGET);
        avvisas(flyttat, flytta("2026-02-09", DIGITALT, "2026-02-23"),
                Avvisningsskal.SAMMANTRADET_GALLER_FRAN_SENARE_DAG);
        assertThat(handelser(flyttat, flytta("2026-02-10", DIGITALT, "2026-02-23"))).containsExactly(
                new SammantradeAndrat(fran("2026-02-10"), DIGITALT, LocalDate.of(2026, 2, 23), Optional.empty(),
                        Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("fakta 18: ett ämne läggs sist och har ingen, en eller flera föredragande")
    void ett_amne_laggs_till() {
        assertThat(handelser(planerat(), new LaggTillAmne(fran("2026-02-01"), "Årsbokslut 2025",
                List.of("Inköpschef", "Sekreterare"), Optional.empty()))).containsExactly(
                        new AmneTillagt(fran("2026-02-01"),
                                new Amne(3, "Årsbokslut 2025", List.of("Inköpschef", "Sekreterare"), false)));
    }

    @Test
    @DisplayName("fakta 19: ett preliminärt ämne får sitt innehåll senare, en gång")
    void ett_preliminart_amne_kompletteras() {
        SammantradeCommand komplettera =
                new KompletteraAmne(fran("2026-02-01"), 2, "Försörjningsberedskap", List.of("Utvecklingsstrateg"));
        Sammantrade kompletterat = planerat().evolve(handelser(planerat(), komplettera).getFirst());

        assertThat(handelser(planerat(), komplettera)).containsExactly(new AmneKompletterat(fran("2026-02-01"), 2,
                "Försörjningsberedskap", List.of("Utvecklingsstrateg")));
        assertThat(kompletterat.amnen()).extracting(Amne::rubrik)
                .containsExactly("Upphandlingar", "Försörjningsberedskap");
        avvisas(kompletterat, komplettera, Avvisningsskal.AMNET_AR_INTE_PRELIMINART);
        avvisas(planerat(), new KompletteraAmne(fran("2026-02-01"), 1, "Annat", List.of()),
                Avvisningsskal.AMNET_AR_INTE_PRELIMINART);
        avvisas(planerat(), new KompletteraAmne(fran("2026-02-01"), 3, "Annat", List.of()),
                Avvisningsskal.AMNET_FINNS_INTE);
    }

    @Test
    @DisplayName("fakta 39: ett ordinarie sammanträde ställs in med skäl och ersätts med ett informationsmöte")
    void ett_sammantrade_stalls_in_och_ersatts() {
        Underlag pandemi = fran("2020-03-20").medSkal("Restriktioner på grund av pandemin.");
        Sammantrade april = efter(planera(ORDINARIE, FYSISKT, "2020-04-20"));
        List<SammantradeEvent> installt = handelser(april, new StallInSammantrade(pandemi));
        ErsattMedInformationsmote ersatt = new ErsattMedInformationsmote(fran("2020-04-22"), INFORMATIONEN, Optional.of(INFORMATIONSMOTE));

        assertThat(installt).containsExactly(new SammantradeInstallt(pandemi));
        assertThat(handelser(april.evolve(installt.getFirst()), ersatt)).containsExactly(
                new SammantradeErsattMedInformationsmote(fran("2020-04-22"), INFORMATIONEN));
        assertThat(handelser(april, ersatt)).hasSize(1);
        assertThat(StallInSammantrade.class).hasAnnotation(KraverSkal.class);
    }

    @Test
    void bara_ett_ordinarie_sammantrade_ersatts_och_inte_av_sig_sjalvt() {
        ErsattMedInformationsmote ersatt = new ErsattMedInformationsmote(fran("2026-02-16"), INFORMATIONEN, Optional.of(INFORMATIONSMOTE));

        avvisas(efter(planera(INFORMATIONSMOTE, DIGITALT, "2026-02-16")), ersatt,
                Avvisningsskal.BARA_ORDINARIE_SAMMANTRADE_ERSATTS);
        avvisas(efter(planera(KONSTITUERANDE, DIGITALT, "2026-02-16")), ersatt,
                Avvisningsskal.BARA_ORDINARIE_SAMMANTRADE_ERSATTS);
        avvisas(installt(), new ErsattMedInformationsmote(fran("2026-02-16"), ID, Optional.of(ORDINARIE)),
                Avvisningsskal.ERSATTS_AV_SIG_SJALVT);
        avvisas(installt(), new ErsattMedInformationsmote(fran("2026-02-16"), INFORMATIONEN, Optional.of(EXTRA)),
                Avvisningsskal.BARA_INFORMATIONSMOTE_ERSATTER);
        avvisas(installt(), new ErsattMedInformationsmote(fran("2026-02-16"), INFORMATIONEN, Optional.empty()),
                Avvisningsskal.BARA_INFORMATIONSMOTE_ERSATTER);
    }

    @Test
    void ett_sammantrade_genomfors_inte_fore_sin_dag() {
        Sammantrade iMorgon = efter(planera(ORDINARIE, DIGITALT, "2026-11-23"));

        avvisas(iMorgon, hall("2026-11-22"), Avvisningsskal.SAMMANTRADET_HAR_INTE_VARIT);
        avvisas(iMorgon, besluta("2026-11-22", "§ 1"), Avvisningsskal.SAMMANTRADET_HAR_INTE_VARIT);
        assertThat(Utfallet.handelser(utfarda(iMorgon, hall("2026-11-23"), "2026-11-23"))).hasSize(1);
    }

    @Test
    void formen_ar_den_som_det_holls_i() {
        Sammantrade hallet = efter(planera(ORDINARIE, FYSISKT, "2026-02-16"),
                new GenomforSammantrade(fran("2026-02-16"), Optional.of(HYBRID)));

        assertThat(hallet.planering().form()).isEqualTo(HYBRID);
        assertThat(hallet.lage()).isEqualTo(Sammantradeslage.GENOMFORT);
    }

    @ParameterizedTest
    @EnumSource(Sammantradeslage.class)
    @DisplayName("fakta 39: efter ett inställt sammanträde går bara att ersätta det")
    void det_som_laget_inte_tillater_avvisas_med_det_som_gar_i_stallet(Sammantradeslage lage) {
        String dag = "2026-02-16";
        List<SammantradeCommand> alla = List.of(flytta(dag, FYSISKT, "2026-02-20"),
                new LaggTillAmne(fran(dag), "Bokslut", List.of(), Optional.empty()),
                new KompletteraAmne(fran(dag), 2, "Beredskap", List.of()),
                new StallInSammantrade(fran(dag)),
                new ErsattMedInformationsmote(fran(dag), INFORMATIONEN, Optional.of(INFORMATIONSMOTE)),
                hall(dag),
                redovisa(dag),
                besluta(dag, "§ 1"),
                godkann(dag, "§ 1", "Regionfullmäktige", dag),
                new SattBeslutIKraft(fran(dag), "§ 1"),
                new JusteraProtokoll(fran(dag)));

        assertThat(alla).filteredOn(kommando -> !kommando.regel().lagen().contains(lage)).allSatisfy(kommando ->
                assertThat(Utfallet.avvisning(utfarda(iLage(lage), kommando, IDAG))).satisfies(nej -> {
                    assertThat(nej.skal()).isEqualTo("SAMMANTRADETS_LAGE_TILLATER_INTE");
                    assertThat(nej.uppgifter()).containsEntry("oppna", SammantradeKommando.oppnaFor(lage).stream()
                            .map(SammantradeKommando::klartext).toList());
                }));
        assertThat(alla).filteredOn(kommando -> kommando.regel().lagen().contains(lage)).allSatisfy(kommando ->
                assertThat(utfarda(iLage(lage), kommando, dag)).satisfiesAnyOf(
                        utfall -> assertThat(utfall).isInstanceOf(Utfall.Accepterat.class),
                        utfall -> assertThat(Utfallet.avvisning(utfall).skal()).isEqualTo("BESLUTET_FINNS_INTE")));
        assertThat(SammantradeKommando.oppnaFor(Sammantradeslage.INSTALLT))
                .containsExactly(SammantradeKommando.ERSATT_MED_INFORMATIONSMOTE);
        assertThat(SammantradeKommando.oppnaFor(Sammantradeslage.ERSATT)).isEmpty();
    }

    @Test
    void beslut_fattas_pa_sammantradets_dag_och_darefter_forst_nar_det_har_hallits() {
        BeslutFattat fattat = new BeslutFattat(fran("2026-02-16"), "§ 4", Optional.of("GNU/6/2022"),
                "Reviderat reglemente", Optional.empty(), List.of(), Optional.empty());

        assertThat(Utfallet.handelser(utfarda(planerat(), besluta("2026-02-16", "§ 4"), "2026-02-16")))
                .containsExactly(fattat);
        avvisas(planerat(), besluta("2026-02-16", "§ 4"), "2026-02-17", Avvisningsskal.SAMMANTRADET_AR_INTE_GENOMFORT);
        assertThat(handelser(genomfort(), besluta("2026-02-16", "§ 4"))).containsExactly(fattat);
        avvisas(genomfort(), besluta("2026-02-17", "§ 4"), Avvisningsskal.HALLS_PA_SIN_DAG);
    }

    @Test
    @DisplayName("fakta 40: vid ett informationsmöte kan inget beslutas")
    void ett_informationsmote_beslutar_inte() {
        avvisas(efter(planera(INFORMATIONSMOTE, FYSISKT, "2020-04-20"), hall("2020-04-20")),
                besluta("2020-04-20", "§ 1"), Avvisningsskal.INFORMATIONSMOTE_BESLUTAR_INTE);
    }

    @ParameterizedTest
    @CsvSource({
        "DIGITALT, 2020-12-14, false",
        "HYBRID,   2020-12-14, false",
        "FYSISKT,  2020-12-14, true",
        "DIGITALT, 2020-09-21, false",
        "DIGITALT, 2020-12-15, true",
        "HYBRID,   2020-12-15, true"})
    @DisplayName("fakta 40, 41: beslut på distans från den 15 december 2020, då reglementet trädde i kraft")
    void beslut_pa_distans_kraver_ett_reglemente_som_tillater_det(Sammantradesform form, String dag, boolean gar) {
        Sammantrade hallet = efter(planera(ORDINARIE, form, dag), hall(dag));

        if (gar) {
            assertThat(handelser(hallet, besluta(dag, "§ 1"))).hasSize(1);
        } else {
            avvisas(hallet, besluta(dag, "§ 1"), Avvisningsskal.BESLUT_PA_DISTANS_TILLATS_INTE);
        }
    }

    @Test
    void ett_sammantrade_som_har_beslutat_kan_inte_sagas_ha_hallits_i_en_form_som_inte_fick_besluta() {
        Sammantrade planerat = efter(planera(ORDINARIE, FYSISKT, "2020-09-21"));
        Sammantrade beslutat = planerat.evolve(
                Utfallet.handelser(utfarda(planerat, besluta("2020-09-21", "§ 1"), "2020-09-21")).getFirst());

        avvisas(beslutat, new GenomforSammantrade(fran("2020-09-21"), Optional.of(DIGITALT)),
                Avvisningsskal.BESLUT_PA_DISTANS_TILLATS_INTE);
        assertThat(handelser(beslutat, hall("2020-09-21"))).hasSize(1);
    }

    @Test
    void ett_sammantrade_som_har_borjat_kan_varken_flyttas_eller_stallas_in() {
        Sammantrade beslutat = planerat().evolve(
                Utfallet.handelser(utfarda(planerat(), besluta("2026-02-16", "§ 1"), "2026-02-16")).getFirst());

        Stream.of(flytta("2026-02-16", FYSISKT, "2026-02-20"), new StallInSammantrade(fran("2026-02-16")),
                        new LaggTillAmne(fran("2026-02-16"), "Bokslut", List.of(), Optional.empty()),
                        new ErsattMedInformationsmote(fran("2026-02-16"), INFORMATIONEN, Optional.of(INFORMATIONSMOTE)))
                .forEach(kommando -> avvisas(beslutat, kommando, Avvisningsskal.SAMMANTRADET_HAR_BORJAT));
    }

    @Test
    void ett_beslut_har_sin_egen_paragraf() {
        Sammantrade beslutat = genomfort().evolve(handelser(genomfort(), besluta("2026-02-16", "§ 4")).getFirst());

        avvisas(beslutat, besluta("2026-02-16", "§ 4"), Avvisningsskal.PARAGRAFEN_FINNS_REDAN);
        assertThat(handelser(beslutat, besluta("2026-02-16", "§ 5"))).hasSize(1);
    }

    @Test
    void ett_beslut_trader_inte_i_kraft_fore_sin_dag_och_varje_organ_godkanner_en_gang() {
        avvisas(genomfort(), new FattaBeslut(fran("2026-02-16"), "§ 4", Optional.empty(), "Taxa", Optional.empty(),
                List.of(), Optional.of(LocalDate.of(2026, 2, 15))), Avvisningsskal.BESLUTET_TRADER_I_KRAFT_SENARE);
        avvisas(genomfort(), besluta("2026-02-16", "§ 4", "Regionfullmäktige", "Regionfullmäktige"),
                Avvisningsskal.SAMMA_ORGAN_TVA_GANGER);
    }

    @Test
    @DisplayName("fakta 36, 41: beslutat den 8 juni, i kraft den 15 december när alla fullmäktige hade godkänt")
    void ett_beslut_som_kraver_godkannande_trader_i_kraft_nar_alla_har_godkant() {
        SattBeslutIKraft iKraft = new SattBeslutIKraft(fran("2020-12-15"), "§ 20");
        Sammantrade beslutat = medReglementet();

        avvisas(beslutat, iKraft, Avvisningsskal.GODKANNANDEN_SAKNAS);
        RegistreraGodkannande regionen = godkann("2020-10-20", "§ 20", "Regionfullmäktige", "2020-10-20");
        assertThat(handelser(beslutat, regionen)).containsExactly(new GodkannandeRegistrerat(fran("2020-10-20"),
                "§ 20", regionen.godkannande()));
        Sammantrade halvvags = beslutat.evolve(handelser(beslutat, regionen).getFirst());
        assertThat(Utfallet.avvisning(utfarda(halvvags, iKraft, IDAG)).uppgifter())
                .containsEntry("saknade", List.of("Kommunfullmäktige i Krokom"));
        avvisas(halvvags, regionen, Avvisningsskal.ORGANET_HAR_REDAN_GODKANT);

        Sammantrade godkant = halvvags.evolve(handelser(halvvags,
                godkann("2020-12-14", "§ 20", "Kommunfullmäktige i Krokom", "2020-12-14")).getFirst());
        avvisas(godkant, new SattBeslutIKraft(fran("2020-12-13"), "§ 20"),
                Avvisningsskal.BESLUTET_TRADER_I_KRAFT_SENARE);
        assertThat(handelser(godkant, iKraft)).containsExactly(new BeslutTrattIKraft(fran("2020-12-15"), "§ 20"));
        Sammantrade trattIKraft = godkant.evolve(new BeslutTrattIKraft(fran("2020-12-15"), "§ 20"));
        avvisas(trattIKraft, iKraft, Avvisningsskal.BESLUTET_AR_REDAN_I_KRAFT);
        assertThat(trattIKraft.fattat("§ 20").orElseThrow().beslutsdag()).isEqualTo(LocalDate.of(2020, 6, 8));
        assertThat(trattIKraft.fattat("§ 20").orElseThrow().iKraftFran()).contains(LocalDate.of(2020, 12, 15));
    }

    @Test
    void ett_godkannande_ar_ett_av_dem_som_kravs_och_fattas_efter_beslutet() {
        avvisas(medReglementet(), godkann("2020-10-20", "§ 21", "Regionfullmäktige", "2020-10-20"),
                Avvisningsskal.BESLUTET_FINNS_INTE);
        avvisas(medReglementet(), godkann("2020-10-20", "§ 20", "Regionstyrelsen", "2020-10-20"),
                Avvisningsskal.ORGANET_SKA_INTE_GODKANNA);
        avvisas(medReglementet(), godkann("2020-10-20", "§ 20", "Regionfullmäktige", "2020-06-07"),
                Avvisningsskal.GODKANNANDET_FORE_BESLUTET);
        avvisas(medReglementet(), godkann("2020-10-20", "§ 20", "Regionfullmäktige", "2020-10-21"),
                Avvisningsskal.GODKANNANDET_I_FRAMTIDEN);
    }

    @Test
    void ett_beslut_som_inget_organ_maste_godkanna_galler_fran_den_dag_det_sjalvt_sager() {
        FattaBeslut medDag = new FattaBeslut(fran("2026-02-16"), "§ 4", Optional.empty(), "Taxa", Optional.empty(),
                List.of(), Optional.of(LocalDate.of(2026, 3, 1)));
        Sammantrade medKandDag = genomfort().evolve(handelser(genomfort(), medDag).getFirst());
        Sammantrade utanDag = genomfort().evolve(handelser(genomfort(), besluta("2026-02-16", "§ 4")).getFirst());

        avvisas(medKandDag, new SattBeslutIKraft(fran("2026-03-01"), "§ 4"), Avvisningsskal.BESLUTET_AR_REDAN_I_KRAFT);
        avvisas(medKandDag, new SattBeslutIKraft(fran("2026-03-01"), "§ 5"), Avvisningsskal.BESLUTET_FINNS_INTE);
        assertThat(handelser(utanDag, new SattBeslutIKraft(fran("2026-04-01"), "§ 4"))).hasSize(1);
    }

    @Test
    void ett_godkant_beslut_trader_inte_i_kraft_fore_den_dag_det_sjalvt_sager() {
        Sammantrade beslutat = genomfort().evolve(new BeslutFattat(fran("2026-02-16"), "§ 4", Optional.empty(), "Taxa",
                Optional.empty(), List.of("Regionfullmäktige"), Optional.of(LocalDate.of(2026, 7, 1))));
        Sammantrade godkant = beslutat.evolve(handelser(beslutat,
                godkann("2026-04-01", "§ 4", "Regionfullmäktige", "2026-04-01")).getFirst());

        avvisas(godkant, new SattBeslutIKraft(fran("2026-06-30"), "§ 4"),
                Avvisningsskal.BESLUTET_TRADER_I_KRAFT_SENARE);
        assertThat(handelser(godkant, new SattBeslutIKraft(fran("2026-07-01"), "§ 4"))).hasSize(1);
    }

    @Test
    @DisplayName("fakta 11, 42: läget redovisas en gång vid varje möte, även vid ett informationsmöte")
    void laget_redovisas_en_gang() {
        UpphandlingslagetRedovisat redovisat =
                new UpphandlingslagetRedovisat(fran("2026-02-16"), RAPPORT.rapport(), RAPPORT.sha256());

        assertThat(handelser(genomfort(), redovisa("2026-02-16"))).containsExactly(redovisat);
        assertThat(handelser(efter(planera(INFORMATIONSMOTE, DIGITALT, "2026-02-16")), redovisa("2026-02-16")))
                .containsExactly(redovisat);
        avvisas(genomfort().evolve(redovisat), redovisa("2026-02-16"), Avvisningsskal.LAGET_AR_REDAN_REDOVISAT);
        avvisas(planerat().evolve(redovisat), new StallInSammantrade(fran("2026-02-16")),
                Avvisningsskal.SAMMANTRADET_HAR_BORJAT);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-06, false", "2026-01-07, true", "2026-02-16, true", "2026-02-17, false"})
    void laget_ar_fran_planeringen_till_motet(String lagetDen, boolean gar) {
        if (gar) {
            assertThat(handelser(genomfort(), redovisa(lagetDen))).hasSize(1);
        } else {
            avvisas(genomfort(), redovisa(lagetDen), Avvisningsskal.LAGET_UTANFOR_SAMMANTRADETS_TID);
        }
    }

    @Test
    void utan_plan_eller_fore_motets_dag_redovisas_inget() {
        avvisas(genomfort(), redovisa("2026-02-16").ifyllt(LocalDate.of(2026, 2, 16), 2099, Optional.empty()),
                Avvisningsskal.PLANEN_SAKNAS);
        avvisas(planerat(), redovisa("2026-02-15"), "2026-02-15", Avvisningsskal.SAMMANTRADET_HAR_INTE_VARIT);
    }

    @Test
    void protokollet_justeras_en_gang_efter_sammantradet() {
        JusteraProtokoll justering = new JusteraProtokoll(fran("2026-02-20"));

        assertThat(handelser(genomfort(), justering)).containsExactly(new ProtokollJusterat(fran("2026-02-20")));
        avvisas(genomfort().evolve(new ProtokollJusterat(fran("2026-02-20"))), justering,
                Avvisningsskal.PROTOKOLLET_AR_REDAN_JUSTERAT);
        avvisas(genomfort(), new JusteraProtokoll(fran("2026-02-15")),
                Avvisningsskal.PROTOKOLLET_JUSTERAS_EFTER_SAMMANTRADET);
    }

    @Test
    void varje_kommando_kan_utfardas_av_sekreteraren() {
        assertThat(Arrays.asList(SammantradeKommando.values())).allSatisfy(kommando ->
                assertThat(kommando.roller(LocalDate.of(2026, 2, 16))).contains(Roll.SEKRETERARE));
    }
}
