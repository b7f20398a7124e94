package se.liggaren.query.ko;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.liggaren.query.Fakta.JAMTLAND;
import static se.liggaren.query.Fakta.NORRBOTTEN;
import static se.liggaren.query.Fakta.avbruten;
import static se.liggaren.query.Fakta.dag;
import static se.liggaren.query.Fakta.fran;
import static se.liggaren.query.Fakta.startad;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.liggaren.events.Handelse;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Roll;
import se.liggaren.events.behov.BehovEvent.BehovAvskrivet;
import se.liggaren.events.behov.BehovEvent.BehovKopplat;
import se.liggaren.events.behov.BehovEvent.BehovRegistrerat;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseAvslutad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseKopplad;
import se.liggaren.events.omvarld.OmvarldshandelseEvent.OmvarldshandelseRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareSaknas;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAterupptagen;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingPausad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUppskjuten;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.query.Vyprov;
import se.liggaren.query.bevakning.Bevakare.Fraga;
import se.liggaren.query.bevakning.Bevakning;
import se.liggaren.query.bevakning.Bevakning.Atgard;
import se.liggaren.query.bevakning.Bevakningar;
import se.liggaren.query.ko.Kobild.Bemanningsmanad;
import se.liggaren.query.ko.Kolage.Skal;
import se.liggaren.query.platform.Sidindelning;
import se.liggaren.query.platform.Tidpunkt;
import se.liggaren.query.platform.Vyschema;

class KoTest {

    private static final UpphandlingId MADRASSER = new UpphandlingId(new UUID(1, 1));
    private static final UpphandlingId RAMPER = new UpphandlingId(new UUID(1, 2));
    private static final UpphandlingId SUTURER = new UpphandlingId(new UUID(1, 3));
    private static final UpphandlingId STOLAR = new UpphandlingId(new UUID(1, 4));
    private static final UpphandlingId PAGAR = new UpphandlingId(new UUID(1, 5));
    private static final UUID MDR = new UUID(6, 1);
    private static final UUID UKRAINA = new UUID(6, 2);

    private final Vyprov prov = new Vyprov();
    private final KoVy vy = new KoVy(prov.strommar(), Vyprov.JSON);
    private final Ko ko = new Ko(prov.jdbc(), Vyprov.JSON,
            Clock.fixed(Instant.parse("2023-06-11T10:00:00Z"), Tidpunkt.STOCKHOLM));

    @BeforeEach
    void fyra_vantar_och_en_pagar() {
        prov.visa(vy);
        registrera(MDR, handelse("2021-05-26", "MDR"),
                new OmvarldshandelseKopplad(fran("2023-03-01"), List.of(RAMPER, SUTURER)));
        registrera(UKRAINA, handelse("2022-02-24", "Kriget i Ukraina"),
                new OmvarldshandelseKopplad(fran("2023-03-01"), List.of(RAMPER)));
        registrera(MADRASSER, upplagd("2023-01-01", "GNU-2023-01", "Madrasser", NORRBOTTEN, "33192000-2"));
        registrera(RAMPER, upplagd("2023-01-01", "GNU-2023-02", "Ramper", JAMTLAND, "44000000-0"),
                startad("2023-02-01"),
                new UpphandlingUppskjuten(fran("2023-03-03"), "leveransbrist", Optional.of(UKRAINA)));
        registrera(SUTURER, upplagd("2023-01-01", "GNU-2023-03", "Suturer", JAMTLAND, "33141121-4"),
                startad("2023-02-01"), new UpphandlareUtsedd(fran("2023-02-01"), "u-2"),
                new UpphandlareSaknas(fran("2023-04-02")),
                new UpphandlingPausad(fran("2023-05-02"), "leveransbrist", Optional.empty()));
        registrera(STOLAR, upplagd("2023-01-01", "GNU-2023-04", "Stolar", JAMTLAND, ""), startad("2023-02-01"),
                new UpphandlingPausad(fran("2023-06-01"), "väntar på besked", Optional.empty()));
        registrera(PAGAR, upplagd("2023-01-01", "GNU-2023-05", "Inkontinens", JAMTLAND, "33000000-0"),
                startad("2023-02-01"), new UpphandlareUtsedd(fran("2023-02-01"), "u-1"));
    }

    @Test
    @DisplayName("fakta 31: vad som väntar, på vad, sedan när och hur länge")
    void kon_ar_det_som_vantar_den_som_vantat_langst_forst() {
        Kobild bild = las();

        assertThat(bild.rader()).extracting(Kobild.Rad::namn, Kobild.Rad::sedan, Kobild.Rad::dagar).containsExactly(
                tuple("Madrasser", dag("2023-01-01"), 161L),
                tuple("Ramper", dag("2023-03-03"), 100L),
                tuple("Suturer", dag("2023-04-02"), 70L),
                tuple("Stolar", dag("2023-06-01"), 10L));
        assertThat(bild.rader().get(2).vantar()).containsExactlyInAnyOrder(
                new Kobild.Vantar(Skal.SAKNAR_UPPHANDLARE, dag("2023-04-02"), 70),
                new Kobild.Vantar(Skal.PAUSAD, dag("2023-05-02"), 40));
        assertThat(List.of((long) bild.antal(), bild.ejStartade(), bild.uppskjutna(), bild.pausade(),
                bild.saknarUpphandlare())).containsExactly(4L, 1L, 1L, 2L, 1L);
    }

    @Test
    @DisplayName("fakta 32: uppskjutna per orsak, också när flera orsaker samverkar")
    void per_orsak() {
        assertThat(las().perOrsak()).extracting(p -> p.orsak().namn(), Kobild.PerOrsak::antal,
                        Kobild.PerOrsak::uppskjutna)
                .containsExactly(tuple("MDR", 2, 2L), tuple("Kriget i Ukraina", 1, 1L),
                        tuple("väntar på besked", 1, 1L));
        assertThat(las().rader().get(1).omvarldshandelser()).extracting(Kobild.Orsak::namn)
                .as("kopplad och angiven är samma händelse").containsExactly("MDR", "Kriget i Ukraina");
        assertThat(las().rader().get(1).orsak()).contains("leveransbrist");
    }

    @Test
    @DisplayName("fakta 51: skulden per kategori")
    void per_kategori() {
        assertThat(las().perKategori()).extracting(p -> p.kategori().namn(), Kobild.PerKategori::antal,
                        Kobild.PerKategori::uppskjutna, Kobild.PerKategori::saknarUpphandlare,
                        Kobild.PerKategori::langstDagar)
                .containsExactly(
                        tuple("Medicinsk utrustning, läkemedel och hygienartiklar", 2, 1L, 1L, 161L),
                        tuple("CPV-kod saknas", 1, 1L, 0L, 10L),
                        tuple("Konstruktioner och konstruktionsmaterial; konstruktionshjälpmedel (utom elutrustning)",
                                1, 1L, 0L, 100L));
    }

    @Test
    @DisplayName("fakta 52: bemanningen månad för månad")
    void bemanningen_over_tid() {
        assertThat(las().bemanning()).extracting(b -> b.manad().toString(), Bemanningsmanad::utsedd,
                        Bemanningsmanad::saknas, Bemanningsmanad::ejAngiven)
                .containsExactly(tuple("2023-01", 0L, 0L, 5L), tuple("2023-02", 2L, 0L, 3L),
                        tuple("2023-03", 2L, 0L, 3L), tuple("2023-04", 1L, 1L, 3L), tuple("2023-05", 1L, 1L, 3L),
                        tuple("2023-06", 1L, 1L, 3L));
        registrera(PAGAR, avbruten("2023-06-05", "2023-06-15"));
        assertThat(las().bemanning().getLast().utsedd()).as("en avbruten är inte öppen").isZero();
    }

    @Test
    @DisplayName("fakta 24: behov som ingen upphandling möter")
    void otackta_behov() {
        registrera(new UUID(7, 1), behov("2023-02-01", "Hoppborgar"));
        registrera(new UUID(7, 2), behov("2023-01-15", "Ramper"), new BehovKopplat(fran("2023-02-01"), RAMPER));
        registrera(new UUID(7, 3), behov("2023-01-10", "Stolar"), new BehovKopplat(fran("2023-02-01"), STOLAR));
        registrera(new UUID(7, 4), behov("2023-01-20", "Ånglok"), new BehovAvskrivet(fran("2023-03-01")));
        registrera(STOLAR, avbruten("2023-06-05", "2023-06-15"));

        assertThat(las().otacktaBehov()).extracting(Kobild.OtacktBehov::namn).containsExactly("Stolar", "Hoppborgar");
        assertThat(las().otacktaBehov().getFirst().upphandlingar()).containsExactly(STOLAR.varde());
        assertThat(las(giltigt("2023-02-15")).otacktaBehov()).extracting(Kobild.OtacktBehov::namn)
                .containsExactly("Ånglok", "Hoppborgar");

        registrera(STOLAR, new UpphandlingErsatt(fran("2023-06-06"), PAGAR));
        assertThat(las().otacktaBehov()).as("den som ersatte möter behovet").extracting(Kobild.OtacktBehov::namn)
                .containsExactly("Hoppborgar");
    }

    @Test
    @DisplayName("fakta 53: en omvärldshändelse pågår tills den har ett slut")
    void omvarldshandelser_med_och_utan_slut() {
        registrera(UKRAINA, new OmvarldshandelseAvslutad(fran("2023-06-10"),
                OsakertDatum.tolka("2023-06-10").orElseThrow()));

        assertThat(las().omvarldshandelser()).extracting(Kobild.Omvarld::namn, o -> o.tom().isPresent(),
                        Kobild.Omvarld::pagar, Kobild.Omvarld::vantar)
                .containsExactly(tuple("MDR", false, true, 2L), tuple("Kriget i Ukraina", true, false, 1L));
        assertThat(las(giltigt("2023-06-09")).omvarldshandelser()).allMatch(Kobild.Omvarld::pagar);
    }

    @Test
    void kon_vid_en_annan_tidpunkt() {
        assertThat(las(giltigt("2023-04-01")).rader()).extracting(Kobild.Rad::namn, Kobild.Rad::dagar)
                .containsExactly(tuple("Madrasser", 90L), tuple("Ramper", 29L));
        assertThat(las(giltigt("2022-12-31")).rader()).isEmpty();
        assertThat(las(new Tidpunkt(Optional.empty(), Optional.of(Instant.parse("2023-01-01T00:00:00Z")))).rader())
                .isEmpty();
    }

    @Test
    void en_vantan_som_brutits_borjar_om() {
        registrera(RAMPER, new UpphandlingAterupptagen(fran("2023-05-01")));
        assertThat(las().rader()).extracting(Kobild.Rad::namn).doesNotContain("Ramper");

        registrera(RAMPER, new UpphandlingPausad(fran("2023-06-01"), "igen", Optional.empty()));
        assertThat(las().rader()).filteredOn(r -> r.namn().equals("Ramper")).extracting(Kobild.Rad::dagar)
                .containsExactly(10L);
    }

    @Test
    void alla_avdelningar_har_namn() {
        assertThat(prov.jdbc().sql("select count(*) from vy_ko.cpv_avdelning").query(Integer.class).single())
                .isEqualTo(45);
    }

    @Test
    void en_ombyggd_vy_har_samma_rader_till_sista_byte() {
        registrera(new UUID(7, 1), behov("2023-02-01", "Hoppborgar"));

        Vyschema levande = Vyschema.levande("ko", prov.jdbc());
        Vyschema ombyggd = prov.byggOm(vy);
        for (String tabell : List.of("upphandling", "omvarldshandelse", "behov", "cpv_avdelning")) {
            assertThat(prov.rader(ombyggd, tabell)).as(tabell).isEqualTo(prov.rader(levande, tabell)).isNotEmpty();
        }
    }

    private static UpphandlingUpplagd upplagd(String dag, String lopnummer, String namn, String region, String cpv) {
        return new UpphandlingUpplagd(fran(dag), lopnummer, namn, Optional.empty(), region, List.of(),
                Optional.empty(), Optional.of(cpv).filter(kod -> !kod.isEmpty()), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    private static OmvarldshandelseRegistrerad handelse(String dag, String namn) {
        return new OmvarldshandelseRegistrerad(fran(dag), namn, Optional.empty(), OsakertDatum.dag(dag(dag)),
                Optional.empty(),
                Optional.empty());
    }

    private static BehovRegistrerat behov(String dag, String namn) {
        return new BehovRegistrerat(fran(dag), namn, Optional.of("Barnkliniken"), Optional.empty());
    }

    private void registrera(Object strom, Handelse... handelser) {
        for (Handelse handelse : handelser) {
            prov.registrera("2023-06-10T08:00:00Z", strom, handelse);
        }
    }

    @Test
    void en_sida_har_sina_rader_men_talen_galler_hela_kon() {
        Kobild alla = las();
        Kobild andra = ko.las(Tidpunkt.NU, new Sidindelning(2, 1));

        assertThat(andra.rader()).containsExactly(alla.rader().get(1));
        assertThat(andra.antal()).isEqualTo(alla.antal());
        assertThat(andra.perOrsak()).isEqualTo(alla.perOrsak());
        assertThat(ko.las(Tidpunkt.NU, new Sidindelning(9, 1)).rader()).isEmpty();
    }

    @Test
    void vantetiderna_delas_upp_och_var_och_en_raknas_en_gang() {
        Kobild bild = las();

        assertThat(bild.perVantetid()).extracting(Kobild.PerVantetid::namn).containsExactly("0–29 dagar",
                "30–89 dagar", "90–179 dagar", "180–364 dagar", "365–729 dagar", "Minst 730 dagar");
        assertThat(bild.perVantetid().stream().mapToLong(Kobild.PerVantetid::antal).sum()).isEqualTo(bild.antal());
        assertThat(bild.rader()).allSatisfy(rad -> assertThat(bild.perVantetid())
                .filteredOn(p -> p.franDagar() <= rad.dagar() && p.tillDagar().filter(t -> t < rad.dagar()).isEmpty())
                .singleElement().satisfies(p -> assertThat(p.antal()).isPositive()));
        assertThat(bild.vantetider().staplar()).hasSize(6);
        assertThat(bild.bemanningNu().totalt()).isEqualTo(bild.bemanning().getLast().utsedd()
                + bild.bemanning().getLast().saknas() + bild.bemanning().getLast().ejAngiven());
    }

    private Kobild las() {
        return las(Tidpunkt.NU);
    }

    private Kobild las(Tidpunkt tidpunkt) {
        return ko.las(tidpunkt, new Sidindelning(1, 100));
    }

    private static Tidpunkt giltigt(String dag) {
        return new Tidpunkt(Optional.of(LocalDate.parse(dag)), Optional.empty());
    }

    @Test
    void de_som_saknar_upphandlare_bevakas_sedan_den_dag_de_blev_utan() {
        registrera(RAMPER, new UpphandlareSaknas(fran("2023-03-10")));
        Bevakningar utan = new Kobevakning(prov.jdbc()).utanUpphandlare()
                .bevaka(new Fraga(dag("2023-06-11"), Set.of(Roll.INKOPSCHEF), 1));

        assertThat(utan).isEqualTo(new Bevakningar(List.of(new Bevakning(dag("2023-03-10"), "GNU-2023-02 Ramper",
                "Upphandlingen saknar upphandlare sedan 10 mars 2023.", "/upphandlingar/" + RAMPER,
                Optional.of(new Atgard("Tilldela upphandlare",
                        "/upphandlingar/" + RAMPER + "/kommandon/tilldela-upphandlare")))), 2, "/ko"));
    }
}
