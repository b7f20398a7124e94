package se.liggaren.command.avtal;

import static org.assertj.core.api.Assertions.assertThat;
import static se.liggaren.command.GemensamtSkal.*;
import static se.liggaren.command.avtal.Avvisningsskal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.liggaren.command.Avvisning;
import se.liggaren.command.GemensamtSkal;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfall.Avvisat;
import se.liggaren.command.Utfallet;
import se.liggaren.command.Utfardande;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Roll;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.Andringsgrund;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvropRegistrerat;
import se.liggaren.events.avtal.AvtalEvent.AvtalAndrat;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalSlutat;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalsuppgiftRattad;
import se.liggaren.events.avtal.AvtalEvent.FornyadKonkurrensutsattningInledd;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalslage;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid.Fel;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingId;

/** A contract through its life, and every way in which a command on one may be refused. */
class AvtalTest {

    private static final ResourceBundle TEXTER =
            ResourceBundle.getBundle("se.liggaren.command.messages", Locale.of("sv"));
    private static final UpphandlingId UPPHANDLING = new UpphandlingId(new UUID(7, 4));
    private static final Leverantor ETT = new Leverantor("Ett AB", Optional.of("556012-5790"), List.of("Lot 1"));
    private static final Leverantor TVA = new Leverantor("Två AB", Optional.empty(), List.of("Lot 2"));
    private static final Avtalsoption FORSTA =
            new Avtalsoption(1, dag("2028-12-31"), Optional.of(dag("2027-09-30")));
    private static final Avtalsoption ANDRA = new Avtalsoption(2, dag("2029-12-31"), Optional.empty());
    private static final Utfardande UTFARDANDE = new Utfardande("avtalet", dag("2030-06-01"), "anna", true,
            Optional.empty());

    private static final Utfardande BERTIL = new Utfardande("avtalet", dag("2030-06-01"), "bertil", true,
            Optional.empty());

    private static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    private static Underlag fran(String dag) {
        return Underlag.fran(dag(dag));
    }

    private static OsakertDatum datum(String text) {
        return OsakertDatum.tolka(text).orElseThrow();
    }

    /** A framework with two suppliers for two years, with two options of a year each. */
    private static LaggUppAvtal ramavtal() {
        return laggUpp(true, "2026-01-01", "2027-12-31", List.of(FORSTA, ANDRA), Optional.empty());
    }

    private static LaggUppAvtal laggUpp(boolean ramavtal, String start, String slut, List<Avtalsoption> optioner,
            Optional<LocalDate> senastForlanga) {
        return new LaggUppAvtal(fran("2025-12-01"), "Förbandsmaterial", Optional.of(UPPHANDLING), List.of(ETT, TVA),
                Optional.of(ramavtal), Optional.empty(), datum(start), datum(slut), optioner, senastForlanga,
                Optional.empty());
    }

    private static LaggUppAvtal utanOptioner() {
        return laggUpp(false, "2026-01-01", "2027-12-31", List.of(), Optional.empty());
    }

    private static ForlangAvtal option(String dag, int option) {
        return new ForlangAvtal(fran(dag), Optional.of(option), Optional.empty(), Optional.empty());
    }

    private static ForlangAvtal enligtOverenskommelse(String dag, String nyttSlut) {
        return new ForlangAvtal(fran(dag).medSkal("Ny upphandling är försenad"), Optional.empty(),
                Optional.of(dag(nyttSlut)), Optional.empty());
    }

    private static RegistreraAvrop avrop(String dag, String leverantor) {
        return new RegistreraAvrop(fran(dag), "Centralförrådet", Optional.of(leverantor), "Kompresser");
    }

    private static InledFornyadKonkurrensutsattning konkurrensutsatt(String dag, String sistaSvarsdag) {
        return new InledFornyadKonkurrensutsattning(fran(dag), "Kompresser", dag(sistaSvarsdag));
    }

    private static AndraAvtal andra(String dag) {
        return new AndraAvtal(fran(dag).medSkal("Artikeln har utgått"), Andringsgrund.MINDRE_VARDE, "Artikel 122");
    }

    private static SagUppAvtal sagUpp(String dag, String sistaDag) {
        return new SagUppAvtal(fran(dag).medSkal("Upprepade leveransbrister"), dag(sistaDag));
    }

    private static AvslutaAvtal avsluta(String dag) {
        return new AvslutaAvtal(fran(dag));
    }

    /** A correction of the event in that order. */
    private static RattaAvtalsuppgift ratta(int nr, String falt, String ratt) {
        return new RattaAvtalsuppgift(fran("2030-06-01").medSkal("Felskrivning"), Optional.of(id(nr)), falt,
                Optional.empty(), Optional.of(ratt), Optional.empty(), Optional.empty());
    }

    private static RattaAvtalsuppgift aldrigIntraffad(int nr) {
        return ratta(nr, "handelse", "ALDRIG_INTRAFFAD");
    }

    private static AvtalsuppgiftRattad rattad(int nr, String falt, String felt, String ratt) {
        return new AvtalsuppgiftRattad(fran("2030-06-01").medSkal("Felskrivning"), id(nr), falt, felt, ratt,
                dag("2030-06-01"));
    }

    private static UUID id(int nr) {
        return new UUID(0, nr);
    }

    /** The contract after commands that all must be accepted; corrections are made by somebody else. */
    private static Avtal efter(AvtalCommand... kommandon) {
        List<Registrerad<AvtalEvent>> fakta = new ArrayList<>();
        for (AvtalCommand kommando : kommandon) {
            Utfardande vem = kommando instanceof RattaAvtalsuppgift ? BERTIL : UTFARDANDE;
            for (AvtalEvent event : Utfallet.handelser(Avtal.av(fakta).utfarda(kommando, vem))) {
                fakta.add(new Registrerad<>(id(fakta.size() + 1), fakta.size() + 1L, vem.anvandare(), event));
            }
        }
        return Avtal.av(fakta);
    }

    private static void daRegistreras(Avtal avtal, AvtalCommand kommando, AvtalEvent... vantade) {
        Utfardande vem = kommando instanceof RattaAvtalsuppgift ? BERTIL : UTFARDANDE;
        assertThat(Utfallet.handelser(avtal.utfarda(kommando, vem))).containsExactly(vantade);
    }

    @Test
    @DisplayName("fakta 29: ett avtal med flera leverantörer och delområden läggs upp med period och optioner")
    void ett_avtal_laggs_upp_med_leverantorer_period_och_optioner() {
        daRegistreras(Avtal.tomt(), ramavtal(), new AvtalUpplagt(fran("2025-12-01"), "Förbandsmaterial",
                Optional.of(UPPHANDLING), List.of(ETT, TVA), true, Optional.empty(), datum("2026-01-01"),
                datum("2027-12-31"), List.of(FORSTA, ANDRA), Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("fakta 46: ett avtal ur ett dokument som löper ut \"våren 2021\" behåller källans ord")
    void ett_avtal_ur_ett_dokument_far_ha_osakert_slut() {
        Kallrad kalla = new Kallrad("Årsredovisning 2020", dag("2020-12-31"), Optional.empty(),
                Optional.of("när avtalet löper ut under våren 2021"));
        Avtal avtal = efter(new LaggUppAvtal(fran("2020-12-31"), "Inkontinensprodukter", Optional.empty(),
                List.of(ETT), Optional.empty(), Optional.empty(), datum("2017?"), datum("våren 2021"), List.of(),
                Optional.empty(), Optional.of(kalla)));

        assertThat(avtal.slut().text()).isEqualTo("våren 2021");
        assertThat(avtal.slut().edtf()).isEqualTo("2021-21");
        daRegistreras(avtal, andra("2021-05-31"), new AvtalAndrat(fran("2021-05-31").medSkal("Artikeln har utgått"),
                Andringsgrund.MINDRE_VARDE, "Artikel 122"));
        daRegistreras(avtal, avsluta("2021-04-16"), new AvtalSlutat(fran("2021-04-16")));
    }

    @Test
    void samma_avtal_en_gang_till_skriver_inget_hur_langt_det_an_har_hunnit() {
        daRegistreras(efter(ramavtal()), ramavtal());
        daRegistreras(efter(ramavtal(), option("2027-09-30", 1), sagUpp("2028-01-10", "2028-06-30"),
                avsluta("2028-07-01")), ramavtal());
    }

    @Test
    void optionerna_anvands_i_ordning_senast_pa_sina_sista_dagar() {
        Avtal avtal = efter(ramavtal());

        daRegistreras(avtal, option("2027-09-30", 1),
                new AvtalForlangt(fran("2027-09-30"), Optional.of(1), dag("2028-12-31"), Optional.empty()));
        Avtal forlangt = efter(ramavtal(), option("2027-09-30", 1));
        assertThat(forlangt.slut()).isEqualTo(OsakertDatum.dag(dag("2028-12-31")));
        assertThat(forlangt.senastForlanga()).as("den andra optionen säger ingen dag").isEmpty();
        daRegistreras(forlangt, new ForlangAvtal(fran("2028-12-31"), Optional.of(2), Optional.of(dag("2029-12-31")),
                        Optional.empty()),
                new AvtalForlangt(fran("2028-12-31"), Optional.of(2), dag("2029-12-31"), Optional.empty()));
        assertThat(efter(ramavtal(), option("2027-09-30", 1), option("2028-12-31", 2)).nastaOption()).isEmpty();
    }

    @Test
    void en_forlangning_i_tid_som_registreras_nar_avtalet_redan_har_avslutats_oppnar_det_igen() {
        Avtal slutat = efter(ramavtal(), avsluta("2028-01-01"));
        daRegistreras(slutat, option("2027-09-30", 1),
                new AvtalForlangt(fran("2027-09-30"), Optional.of(1), dag("2028-12-31"), Optional.empty()));

        Avtal oppnat = efter(ramavtal(), avsluta("2028-01-01"), option("2027-09-30", 1));
        assertThat(oppnat.lage()).isEqualTo(Avtalslage.PAGAENDE);
        assertThat(efter(ramavtal(), avsluta("2028-01-01"), option("2027-09-30", 1), avsluta("2029-01-01")).lage())
                .isEqualTo(Avtalslage.SLUT);
    }

    @Test
    void parterna_kan_komma_overens_om_en_forlangning_med_skal() {
        daRegistreras(efter(utanOptioner()), enligtOverenskommelse("2027-11-01", "2028-03-31"),
                new AvtalForlangt(fran("2027-11-01").medSkal("Ny upphandling är försenad"), Optional.empty(),
                        dag("2028-03-31"), Optional.empty()));
    }

    @Test
    void avtalets_egen_sista_dag_att_forlanga_galler_den_forsta_forlangningen() {
        Avtal avtal = efter(laggUpp(false, "2026-01-01", "2027-12-31", List.of(), Optional.of(dag("2027-06-30"))));
        assertThat(avtal.senastForlanga()).contains(dag("2027-06-30"));

        Avtal forlangt = efter(laggUpp(false, "2026-01-01", "2027-12-31", List.of(), Optional.of(dag("2027-06-30"))),
                enligtOverenskommelse("2027-06-30", "2028-12-31"));
        assertThat(forlangt.senastForlanga()).isEmpty();
        daRegistreras(forlangt, enligtOverenskommelse("2028-11-01", "2029-01-31"),
                new AvtalForlangt(fran("2028-11-01").medSkal("Ny upphandling är försenad"), Optional.empty(),
                        dag("2029-01-31"), Optional.empty()));
    }

    @Test
    void ett_ramavtal_far_forlangas_over_fyra_ar_av_sarskilda_skal() {
        Optional<String> skal = Optional.of("Leverantörens investering");
        Avtal avtal = efter(ramavtal(), option("2027-09-30", 1), option("2028-12-31", 2));

        daRegistreras(avtal, new ForlangAvtal(fran("2029-10-01").medSkal("Överprövning"), Optional.empty(),
                        Optional.of(dag("2030-06-30")), skal),
                new AvtalForlangt(fran("2029-10-01").medSkal("Överprövning"), Optional.empty(), dag("2030-06-30"),
                        skal));
    }

    @Test
    void avrop_och_fornyad_konkurrensutsattning_gors_pa_ramavtalet_medan_det_loper() {
        Avtal avtal = efter(ramavtal(), andra("2026-10-01"));

        daRegistreras(avtal, avrop("2026-02-01", "Två AB"),
                new AvropRegistrerat(fran("2026-02-01"), "Centralförrådet", Optional.of("Två AB"), "Kompresser"));
        daRegistreras(avtal, konkurrensutsatt("2027-12-31", "2028-01-20"),
                new FornyadKonkurrensutsattningInledd(fran("2027-12-31"), "Kompresser", dag("2028-01-20")));
        daRegistreras(efter(ramavtal(), avsluta("2028-01-01")), avrop("2027-12-31", "Ett AB"),
                new AvropRegistrerat(fran("2027-12-31"), "Centralförrådet", Optional.of("Ett AB"), "Kompresser"));
    }

    @Test
    void med_en_enda_leverantor_behover_avropet_inte_namna_den() {
        Avtal avtal = efter(new LaggUppAvtal(fran("2025-12-01"), "Plåster", Optional.empty(), List.of(ETT),
                Optional.of(true), Optional.empty(), datum("2026-01-01"), datum("2027-12-31"), List.of(),
                Optional.empty(), Optional.empty()));

        daRegistreras(avtal, new RegistreraAvrop(fran("2026-02-01"), "Centralförrådet", Optional.empty(), "Plåster"),
                new AvropRegistrerat(fran("2026-02-01"), "Centralförrådet", Optional.empty(), "Plåster"));
    }

    @Test
    void avtalet_andras_sags_upp_och_avslutas() {
        Avtal avtal = efter(ramavtal());
        daRegistreras(avtal, andra("2026-10-01"), new AvtalAndrat(fran("2026-10-01").medSkal("Artikeln har utgått"),
                Andringsgrund.MINDRE_VARDE, "Artikel 122"));
        daRegistreras(avtal, sagUpp("2026-10-01", "2027-03-31"),
                new AvtalUppsagt(fran("2026-10-01").medSkal("Upprepade leveransbrister"), dag("2027-03-31")));

        Avtal uppsagt = efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31"));
        assertThat(uppsagt.lage()).isEqualTo(Avtalslage.UPPSAGT);
        daRegistreras(uppsagt, avsluta("2027-04-01"), new AvtalSlutat(fran("2027-04-01")));
        assertThat(efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31"), avsluta("2027-04-01")).lage())
                .isEqualTo(Avtalslage.SLUT);
    }

    @Test
    void ett_fel_i_upplaggningen_rattas_och_det_som_registrerades_star_kvar() {
        Avtal avtal = efter(ramavtal());
        daRegistreras(avtal, ratta(1, "slut", "2027-11-30"), rattad(1, "slut", "2027-12-31", "2027-11-30"));

        Avtal rattat = efter(ramavtal(), ratta(1, "slut", "2027-11-30"));
        assertThat(rattat.slut().text()).isEqualTo("2027-11-30");
        assertThat(rattat.registrerade().getFirst()).isEqualTo(avtal.registrerade().getFirst());
        daRegistreras(rattat, ratta(1, "slut", "2027-10-31"), rattad(1, "slut", "2027-11-30", "2027-10-31"));
    }

    @Test
    void utan_angiven_handelse_rattas_upplaggningen() {
        daRegistreras(efter(ramavtal(), andra("2026-10-01")),
                new RattaAvtalsuppgift(fran("2030-06-01").medSkal("Felskrivning"), Optional.empty(), "namn",
                        Optional.of("Förbandsmaterial"), Optional.of("Sårvård"), Optional.of(dag("2030-05-02")),
                        Optional.empty()),
                new AvtalsuppgiftRattad(fran("2030-06-01").medSkal("Felskrivning"), id(1), "namn", "Förbandsmaterial",
                        "Sårvård", dag("2030-05-02")));
    }

    @Test
    void en_leverantor_en_option_och_en_uppsagning_kan_rattas() {
        assertThat(efter(ramavtal(), ratta(1, "leverantorer", "Ett AB (556012-5790): Lot 1; Tre AB: Lot 2")).parter())
                .containsExactly("Ett AB", "Tre AB");
        assertThat(efter(ramavtal(), ratta(1, "optioner", "1: 2028-06-30 (2027-09-30)")).nastaOption())
                .contains(new Avtalsoption(1, dag("2028-06-30"), Optional.of(dag("2027-09-30"))));
        assertThat(efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31"), ratta(2, "sistaDag", "2027-04-30")).slut()
                .text()).isEqualTo("2027-04-30");
    }

    @Test
    void en_forlangning_eller_uppsagning_som_aldrig_gjordes_stryks() {
        assertThat(efter(ramavtal(), option("2027-09-30", 1), aldrigIntraffad(2)).slut().text())
                .isEqualTo("2027-12-31");
        Avtal avtal = efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31"), aldrigIntraffad(2));
        assertThat(avtal.lage()).isEqualTo(Avtalslage.PAGAENDE);
        daRegistreras(avtal, option("2026-09-30", 1),
                new AvtalForlangt(fran("2026-09-30"), Optional.of(1), dag("2028-12-31"), Optional.empty()));
    }

    @Test
    void ett_slut_som_rattas_till_en_senare_dag_oppnar_avtalet_och_ett_struket_ocksa() {
        assertThat(efter(utanOptioner(), avsluta("2028-01-01"), ratta(1, "slut", "2028-12-31")).lage())
                .isEqualTo(Avtalslage.PAGAENDE);
        assertThat(efter(utanOptioner(), avsluta("2028-01-01"), aldrigIntraffad(2)).lage())
                .isEqualTo(Avtalslage.PAGAENDE);
        assertThat(efter(utanOptioner(), avsluta("2028-01-01"), ratta(1, "slut", "2027-06-30")).lage())
                .isEqualTo(Avtalslage.SLUT);
    }

    @Test
    void en_felstavad_leverantor_rattas_fore_avropen_fran_den() {
        Avtal avtal = efter(ramavtal(), avrop("2026-02-01", "Två AB"),
                ratta(1, "leverantorer", "Ett AB: Lot 1; Tvåan AB: Lot 2"));

        daRegistreras(avtal, ratta(2, "leverantor", "Tvåan AB"), rattad(2, "leverantor", "Två AB", "Tvåan AB"));
    }

    @Test
    void ett_annat_fel_sedan_forut_hindrar_inte_rattelsen() {
        Avtal avtal = efter(ramavtal(), avrop("2026-02-01", "Två AB"),
                ratta(1, "leverantorer", "Ett AB: Lot 1; Tvåan AB: Lot 2"));

        daRegistreras(avtal, ratta(1, "namn", "Sårvård"), rattad(1, "namn", "Förbandsmaterial", "Sårvård"));
    }

    @Test
    void utan_fyra_ogon_rattar_den_som_registrerade() {
        Utfallet.handelser(efter(ramavtal()).utfarda(ratta(1, "namn", "Sårvård"), UTFARDANDE.utanFyraOgon()));
    }

    @Test
    void upphandlingens_rattelse_fors_vidare_av_den_som_lade_upp_avtalet_och_sager_inget_nytt_tva_ganger() {
        RattaAvtalsuppgift vidare = new RattaAvtalsuppgift(fran("2030-06-01").medSkal("Felskrivning"),
                Optional.empty(), "slut", Optional.empty(), Optional.of("2027-11-30"), Optional.empty(),
                Optional.of(id(99)));

        assertThat(Utfallet.handelser(efter(ramavtal()).utfarda(vidare, UTFARDANDE)))
                .containsExactly(rattad(1, "slut", "2027-12-31", "2027-11-30"));
        assertThat(Utfallet.handelser(efter(ramavtal(), vidare).utfarda(vidare, UTFARDANDE))).isEmpty();
    }

    private record Fall(Enum<?> skal, String mening, Avtal givet, AvtalCommand kommando) {
    }

    private static Fall fall(Enum<?> skal, String mening, Avtal givet, AvtalCommand kommando) {
        return new Fall(skal, mening, givet, kommando);
    }

    private static final List<Fall> AVVISAS = List.of(
            fall(Fel.SLUTET_FORE_BORJAN, "slutet före början", Avtal.tomt(),
                    laggUpp(true, "våren 2026", "2026-02", List.of(), Optional.empty())),
            fall(Fel.OPTIONERNA_AR_INTE_I_ORDNING, "den andra optionen först", Avtal.tomt(),
                    laggUpp(true, "2026", "2027", List.of(ANDRA, FORSTA), Optional.empty())),
            fall(Fel.SENAST_FORLANGA_EFTER_SLUTET, "förlängning när avtalet redan är slut", Avtal.tomt(),
                    laggUpp(true, "2026-01-01", "2027-09-29", List.of(FORSTA), Optional.empty())),
            fall(Fel.RAMAVTALET_AR_FOR_LANGT, "fyra år och en dag utan särskilda skäl", Avtal.tomt(),
                    laggUpp(true, "2026-01-01", "2030-01-01", List.of(), Optional.empty())),
            fall(Fel.RAMAVTALET_AR_FOR_LANGT, "förlängt till fyra år och en dag",
                    efter(ramavtal(), option("2027-09-30", 1), option("2028-12-31", 2)),
                    enligtOverenskommelse("2029-10-01", "2030-01-01")),
            fall(AVTALET_FINNS_REDAN, "ett annat avtal med samma id", efter(ramavtal()), utanOptioner()),
            fall(AVTALETS_LAGE_TILLATER_INTE, "ett uppsagt avtal förlängs inte",
                    efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31")), option("2026-10-02", 1)),
            fall(AVTALETS_LAGE_TILLATER_INTE, "inte heller när uppsägningen har löpt ut",
                    efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31"), avsluta("2027-04-01")),
                    option("2027-01-02", 1)),
            fall(SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT, "förlängt för sent och registrerat ännu senare",
                    efter(ramavtal(), avsluta("2028-01-01")), option("2027-10-01", 1)),
            fall(AVTALETS_LAGE_TILLATER_INTE, "ett slutat avtal ändras inte",
                    efter(ramavtal(), avsluta("2028-01-01")), andra("2028-01-02")),
            fall(AVTALETS_LAGE_TILLATER_INTE, "avslutat två gånger", efter(ramavtal(), avsluta("2028-01-01")),
                    avsluta("2028-01-02")),
            fall(AVTALET_GALLER_FRAN_SENARE_DAG, "en ändring från en dag före den förra",
                    efter(ramavtal(), andra("2026-10-01")), andra("2026-09-30")),
            fall(AVTALET_GALLER_FRAN_SENARE_DAG, "ett avrop från en dag innan avtalet fanns",
                    efter(ramavtal()), avrop("2025-11-30", "Ett AB")),
            fall(AVTALET_HAR_LOPT_UT, "förlängt dagen efter avtalets sista",
                    efter(utanOptioner()), enligtOverenskommelse("2028-01-01", "2028-12-31")),
            fall(AVTALET_HAR_LOPT_UT, "avrop dagen efter ramavtalets sista",
                    efter(ramavtal()), avrop("2028-01-01", "Ett AB")),
            fall(AVTALET_HAR_LOPT_UT, "konkurrensutsatt dagen efter uppsägningens sista",
                    efter(ramavtal(), sagUpp("2026-10-01", "2027-03-31")),
                    konkurrensutsatt("2027-04-01", "2027-05-01")),
            fall(AVTALET_HAR_LOPT_UT, "ändrat dagen efter", efter(ramavtal()), andra("2028-01-01")),
            fall(AVTALET_HAR_LOPT_UT, "uppsagt dagen efter", efter(ramavtal()), sagUpp("2028-01-01", "2028-01-01")),
            fall(OPTION_ELLER_NYTT_SLUT_SAKNAS, "förlängt till ingen dag", efter(ramavtal()),
                    new ForlangAvtal(fran("2027-09-30"), Optional.empty(), Optional.empty(), Optional.empty())),
            fall(OPTIONEN_KAN_INTE_ANVANDAS, "den andra optionen före den första", efter(ramavtal()),
                    option("2027-09-30", 2)),
            fall(OPTIONEN_KAN_INTE_ANVANDAS, "samma option två gånger",
                    efter(ramavtal(), option("2027-09-30", 1)), option("2027-10-01", 1)),
            fall(OPTIONEN_KAN_INTE_ANVANDAS, "en option som inte finns", efter(utanOptioner()),
                    option("2027-09-30", 1)),
            fall(OPTIONEN_GER_ANNAT_SLUT, "optionen med en dag till", efter(ramavtal()),
                    new ForlangAvtal(fran("2027-09-30"), Optional.of(1), Optional.of(dag("2029-01-01")),
                            Optional.empty())),
            fall(FORLANGNING_UTAN_OPTION_KRAVER_SKAL, "överenskommen utan skäl", efter(utanOptioner()),
                    new ForlangAvtal(fran("2027-09-30"), Optional.empty(), Optional.of(dag("2028-12-31")),
                            Optional.empty())),
            fall(SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT, "optionen används dagen efter sin sista (Hallstahammar)",
                    efter(ramavtal()), option("2027-10-01", 1)),
            fall(SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT, "en överenskommelse går inte heller då", efter(ramavtal()),
                    enligtOverenskommelse("2027-10-01", "2028-12-31")),
            fall(SISTA_DAG_ATT_FORLANGA_HAR_PASSERAT, "avtalets egen dag har passerat",
                    efter(laggUpp(false, "2026-01-01", "2027-12-31", List.of(), Optional.of(dag("2027-06-30")))),
                    enligtOverenskommelse("2027-07-01", "2028-12-31")),
            fall(NYTT_SLUT_AR_INTE_SENARE, "samma dag igen", efter(utanOptioner()),
                    enligtOverenskommelse("2027-11-01", "2027-12-31")),
            fall(INGET_RAMAVTAL, "avrop", efter(utanOptioner()), avrop("2026-02-01", "Ett AB")),
            fall(INGET_RAMAVTAL, "förnyad konkurrensutsättning", efter(utanOptioner()),
                    konkurrensutsatt("2026-02-01", "2026-03-01")),
            fall(RAMAVTALET_HAR_INTE_BORJAT, "avrop dagen före den första", efter(ramavtal()),
                    avrop("2025-12-31", "Ett AB")),
            fall(LEVERANTOR_MASTE_ANGES, "avrop hos vem som helst", efter(ramavtal()),
                    new RegistreraAvrop(fran("2026-02-01"), "Centralförrådet", Optional.empty(), "Kompresser")),
            fall(LEVERANTOREN_AR_INTE_PART, "avrop hos någon annan", efter(ramavtal()),
                    avrop("2026-02-01", "Tre AB")),
            fall(SISTA_SVARSDAG_FORE_INLEDNINGEN, "svar samma dag", efter(ramavtal()),
                    konkurrensutsatt("2026-02-01", "2026-02-01")),
            fall(UPPSAGNINGEN_VERKAR_BAKAT, "sista dagen före uppsägningen", efter(ramavtal()),
                    sagUpp("2026-10-01", "2026-09-30")),
            fall(UPPSAGNINGEN_FORKORTAR_INTE, "till den dag då avtalet ändå slutar", efter(ramavtal()),
                    sagUpp("2026-10-01", "2027-12-31")),
            fall(AVTALET_LOPER_ANNU, "avslutat på sin sista dag", efter(ramavtal()), avsluta("2027-12-31")),
            fall(AVTALET_LOPER_ANNU, "avslutat vid sitt gamla slut när det är förlängt",
                    efter(ramavtal(), option("2027-09-30", 1)), avsluta("2028-01-01")),
            fall(AVTALET_LOPER_ANNU, "avslutat innan den tidigaste dag som slutet kan betyda",
                    efter(laggUpp(false, "2026", "våren 2028", List.of(), Optional.empty())), avsluta("2028-03-01")),

            fall(HANDELSEN_FINNS_INTE, "en händelse i ett annat avtal", efter(ramavtal()), ratta(99, "namn", "Sårvård")),
            fall(RATTELSE_KAN_INTE_RATTAS, "en rättelse", efter(ramavtal(), ratta(1, "namn", "Sårvård")),
                    ratta(2, "rattVarde", "Plåster")),
            fall(FALTET_FINNS_INTE, "ett fält som händelsen inte har", efter(ramavtal()),
                    ratta(1, "sistaDag", "2027-03-31")),
            fall(FALTET_FINNS_INTE, "uppläggningen kan inte ha uteblivit", efter(ramavtal()), aldrigIntraffad(1)),
            fall(FALTET_FINNS_INTE, "vilken upphandling avtalet kom ur rättas inte", efter(ramavtal()),
                    ratta(1, "upphandlingId", id(8).toString())),
            fall(FELT_VARDE_STAMMER_INTE, "någon annan hann före", efter(ramavtal()),
                    new RattaAvtalsuppgift(fran("2030-06-01").medSkal("Fel"), Optional.of(id(1)), "namn",
                            Optional.of("Handskar"), Optional.of("Sårvård"), Optional.empty(), Optional.empty())),
            fall(RATT_VARDE_AR_DETSAMMA, "inget ändras", efter(ramavtal()), ratta(1, "namn", "Förbandsmaterial")),
            fall(RATT_VARDE_AR_DETSAMMA, "händelsen är redan struken",
                    efter(ramavtal(), andra("2026-10-01"), aldrigIntraffad(2)), aldrigIntraffad(2)),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "ett slut som ingen förstår", efter(ramavtal()), ratta(1, "slut", "snart")),
            fall(RATT_VARDE_KAN_INTE_TOLKAS, "ett avtal med ingen", efter(ramavtal()), ratta(1, "leverantorer", "")),
            fall(DATUM_I_FRAMTIDEN, "rättad till i morgon", efter(ramavtal(), andra("2026-10-01")),
                    ratta(2, "gallerFran", "2030-06-02")),
            fall(DATUM_I_FRAMTIDEN, "felet upptäcks i morgon", efter(ramavtal()),
                    new RattaAvtalsuppgift(fran("2030-06-01").medSkal("Fel"), Optional.of(id(1)), "namn",
                            Optional.empty(), Optional.of("Sårvård"), Optional.of(dag("2030-06-02")),
                            Optional.empty())),
            fall(Fel.SLUTET_FORE_BORJAN, "rättat slut före början", efter(utanOptioner()),
                    ratta(1, "slut", "2025-12-31")),
            fall(Fel.RAMAVTALET_AR_FOR_LANGT, "rättat till ett ramavtal på fem år", efter(laggUpp(false, "2026-01-01",
                    "2030-12-31", List.of(), Optional.empty())), ratta(1, "ramavtal", "true")),
            fall(AVTALET_GALLER_FRAN_SENARE_DAG, "ändringen rättas till en dag innan avtalet fanns",
                    efter(ramavtal(), andra("2026-10-01")), ratta(2, "gallerFran", "2025-11-30")),
            fall(AVTALET_LOPER_ANNU, "slutet rättas till en dag då avtalet löpte",
                    efter(ramavtal(), avsluta("2028-01-01")), ratta(2, "gallerFran", "2027-12-31")),
            fall(OPTIONEN_GER_ANNAT_SLUT, "förlängningen rättas till en annan dag än optionens",
                    efter(ramavtal(), option("2027-09-30", 1)), ratta(2, "nyttSlut", "2028-11-30")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "avtalet lades upp efter ett avrop",
                    efter(ramavtal(), avrop("2026-02-01", "Ett AB")), ratta(1, "gallerFran", "2026-02-02")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "det var inget ramavtal, men avrop är gjorda",
                    efter(ramavtal(), avrop("2026-02-01", "Ett AB")), ratta(1, "ramavtal", "false")),
            fall(RATTELSEN_MOTSAGS_AV_ANNAN_HANDELSE, "den första förlängningen gjordes aldrig, men den andra",
                    efter(ramavtal(), option("2027-09-30", 1), option("2028-12-31", 2)), aldrigIntraffad(2)));

    @Test
    void den_som_registrerade_uppgiften_rattar_den_inte_sjalv() {
        assertThat(Utfallet.avvisning(efter(ramavtal()).utfarda(ratta(1, "namn", "Sårvård"), UTFARDANDE)).skal())
                .isEqualTo(FYRA_OGON.name());
    }

    @TestFactory
    Stream<DynamicTest> det_som_inte_gar_avvisas_med_ett_namngivet_skal_och_en_ifylld_text() {
        return AVVISAS.stream().map(fall -> DynamicTest.dynamicTest(fall.skal() + ": " + fall.mening(), () -> {
            Avvisning avvisning = Utfallet.avvisning(fall.givet().utfarda(fall.kommando(),
                    fall.kommando() instanceof RattaAvtalsuppgift ? BERTIL : UTFARDANDE));

            assertThat(avvisning.skal()).isEqualTo(fall.skal().name());
            assertThat(Pattern.compile("\\{(\\w+)}").matcher(TEXTER.getString(avvisning.skal())).results()
                    .map(r -> r.group(1))).isSubsetOf(avvisning.uppgifter().keySet());
        }));
    }

    @Test
    void varje_skal_ar_provat() {
        assertThat(AVVISAS.stream().<Enum<?>>map(Fall::skal)).containsAll(Arrays.asList(Avvisningsskal.values()))
                .containsAll(EnumSet.complementOf(EnumSet.of(GemensamtSkal.FYRA_OGON)))
                .containsAll(Arrays.asList(Fel.values()));
    }

    private static final List<AvtalCommand> ETT_AV_VARJE = List.of(ramavtal(), option("2027-09-30", 1),
            avrop("2027-09-30", "Ett AB"), konkurrensutsatt("2027-09-30", "2027-11-01"), andra("2027-09-30"),
            sagUpp("2027-09-30", "2027-10-31"), avsluta("2028-01-01"), ratta(1, "namn", "Sårvård"));

    @Test
    void varje_kommando_har_sin_rad_i_tabellen_och_varje_rad_sitt_kommando() {
        assertThat(ETT_AV_VARJE).map(AvtalCommand::regel).containsExactly(AvtalKommando.values());
        assertThat(ETT_AV_VARJE.stream().map(Object::getClass).toList())
                .isEqualTo(List.of(AvtalCommand.class.getPermittedSubclasses()));
        assertThat(AvtalKommando.values()).allSatisfy(k -> assertThat(k.roller(LocalDate.of(2026, 2, 16))).isNotEmpty()
                .doesNotContain(Roll.LASARE, Roll.REVISOR, Roll.ADMIN));
        assertThat(Stream.of(AvtalKommando.values())
                .filter(k -> k.roller(LocalDate.of(2026, 2, 16)).contains(Roll.TJANST)))
                .containsExactly(AvtalKommando.LAGG_UPP_AVTAL, AvtalKommando.AVSLUTA_AVTAL,
                        AvtalKommando.RATTA_AVTALSUPPGIFT);
    }

    @TestFactory
    Stream<DynamicTest> det_som_tabellen_inte_oppnar_avvisas_for_laget_och_det_den_oppnar_inte() {
        Set<Avtal> alla = Set.of(efter(ramavtal()), efter(ramavtal(), sagUpp("2026-10-01", "2027-12-30")),
                efter(ramavtal(), avsluta("2028-01-01")));
        assertThat(alla.stream().map(Avtal::lage).collect(Collectors.toSet())).containsExactlyInAnyOrder(
                Avtalslage.values());
        return alla.stream().flatMap(avtal -> ETT_AV_VARJE.stream().filter(k -> !k.regel().grundar())
                .map(kommando -> DynamicTest.dynamicTest(kommando.regel().klartext() + " i " + avtal.lage(), () -> {
                    boolean forLaget = avtal.utfarda(kommando, UTFARDANDE) instanceof Avvisat<AvtalEvent> nej
                            && nej.avvisning().skal().equals(AVTALETS_LAGE_TILLATER_INTE.name());
                    assertThat(forLaget).isEqualTo(!AvtalKommando.oppnaFor(avtal.lage()).contains(kommando.regel()));
                })));
    }

    @Test
    void den_som_andrar_eller_sager_upp_maste_saga_varfor() {
        assertThat(Stream.of(AvtalCommand.class.getPermittedSubclasses())
                .filter(k -> k.isAnnotationPresent(KraverSkal.class))).containsExactly(AndraAvtal.class,
                        SagUppAvtal.class, RattaAvtalsuppgift.class);
    }

    @Test
    void samma_kommando_avgors_lika_tva_ganger() {
        Avtal avtal = efter(ramavtal());
        assertThat(ETT_AV_VARJE).allSatisfy(kommando -> {
            Utfall<AvtalEvent> utfall = avtal.utfarda(kommando, UTFARDANDE);
            assertThat(avtal.utfarda(kommando, UTFARDANDE)).isEqualTo(utfall);
        });
        assertThat(avtal).isEqualTo(efter(ramavtal()));
    }
}
