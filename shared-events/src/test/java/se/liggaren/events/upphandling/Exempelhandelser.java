package se.liggaren.events.upphandling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Beslut;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Underlag;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.upphandling.UpphandlingEvent.*;

/** At least one event of each kind: with every field filled in, and with every optional field left out. */
public final class Exempelhandelser {

    private static final LocalDate DAG = LocalDate.of(2026, 3, 2);
    private static final UUID ID = UUID.fromString("0199c0de-0000-7000-8000-000000000001");
    private static final Underlag NAKET = Underlag.fran(DAG);
    private static final Underlag FULLT = NAKET.medSkal("Enligt nämndens beslut; se protokollet.")
            .medBeslut(new Beslut("GNUS", DAG.minusDays(3), Optional.of("GNU/2/2026"), Optional.of("§ 17")));
    private static final Kallrad KALLRAD =
            new Kallrad("Upphandlingsplan 2026", DAG, Optional.of(3), Optional.of("Madrasser | Norrbotten"));

    public static final List<UpphandlingEvent> ALLA = List.of(
            new UpphandlingUpplagd(FULLT, "GNUS-2026-04", "Förbandsmaterial", Optional.of("Sårvård"),
                    "Region Norrbotten", List.of("Region Dalarna", "Region Uppsala"), Optional.of(Forfarande.OPPET),
                    Optional.of("33140000-3"), Optional.of("GNU/4/2026"), OsakertDatum.tolka("våren 2026"),
                    Optional.of(KALLRAD)),
            new UpphandlingUpplagd(NAKET, "GNUS-2026-05", "Förbandsmaterial", Optional.empty(), "Region Norrbotten",
                    List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty()),
            new TidigareLageInlast(FULLT, Fas.OKAND, true, KALLRAD),
            new UpphandlareUtsedd(FULLT, "upphandlare-3"),
            new UpphandlareSaknas(FULLT),
            new UpphandlingStartad(FULLT, Optional.of("upphandlare, Region Norrbotten")),
            new UpphandlingStartad(NAKET, Optional.empty()),
            new PlaneradAvtalsstartAndrad(FULLT, OsakertDatum.tolka("2026?"),
                    OsakertDatum.tolka("2026-12/2027-01").orElseThrow()),
            new PlaneradAvtalsstartAndrad(NAKET, Optional.empty(), OsakertDatum.dag(DAG)),
            new AnsvarigRegionBytt(FULLT, "Region Norrbotten", "Region Dalarna"),
            new UpphandlingUppskjuten(FULLT, "Corona", Optional.of(ID)),
            new UpphandlingPausad(NAKET, "Utredning", Optional.empty()),
            new UpphandlingAterupptagen(FULLT),
            new UpphandlingAnnonserad(FULLT, "A-1", "Mercell", Optional.of("2026/S 042-123456"), DAG.plusDays(40),
                    Optional.of("U-1")),
            new UpphandlingAnnonserad(NAKET, "A-1", "Mercell", Optional.empty(), DAG.plusDays(40), Optional.empty()),
            new AnnonsAndrad(FULLT, "Ny bilaga 3"),
            new AnbudstidForlangd(FULLT, Optional.of(DAG), DAG.plusDays(7)),
            new AnbudstidForlangd(NAKET, Optional.empty(), DAG.plusDays(7)),
            new AnnonsAterkallad(FULLT, AvbrytandeSkal.CHAN_NEED, Optional.of(DAG), true,
                    Optional.of(DAG.plusDays(10))),
            new AnnonsAterkallad(NAKET, AvbrytandeSkal.OTHER, Optional.empty(), false, Optional.empty()),
            new UtvarderingPaborjad(FULLT, 4),
            new AvtalTilldelat(FULLT, List.of(
                    new Leverantor("Vårdbolaget AB (publ)", Optional.of("556012-5790"), List.of("Lot 1", "Lot 2")),
                    new Leverantor("Madrass & Säng (Norr) AB", Optional.empty(), List.of())),
                    List.of("Lot 1", "Lot 2"), Optional.of(DAG), true, Optional.of(DAG.plusDays(10))),
            new AvtalTilldelat(NAKET, List.of(new Leverantor("Vårdbolaget (publ)", Optional.empty(), List.of("Lot 1"))),
                    List.of(), Optional.empty(), false, Optional.empty()),
            new AvtalssparrForlangd(FULLT, DAG, DAG.plusDays(4), DAG.minusDays(1)),
            new TilldelningAterkallad(FULLT),
            new AvtalTecknat(FULLT, ID, List.of(new Leverantor("Vårdbolaget AB (publ)", Optional.empty(), List.of())),
                    true, Optional.of("Leverantörens investering"), DAG, DAG.plusYears(2),
                    List.of(new Avtalsoption(1, DAG.plusYears(3), Optional.of(DAG.plusYears(2).minusMonths(3))),
                            new Avtalsoption(2, DAG.plusYears(4), Optional.empty())),
                    Optional.of(DAG.plusYears(2).minusMonths(6))),
            new AvtalTecknat(NAKET, ID, List.of(), false, Optional.empty(), DAG, DAG.plusYears(2), List.of(),
                    Optional.empty()),
            new AvtalStartat(FULLT, ID),
            new AvtalstidAvslutad(FULLT, ID),
            new UpphandlingEfterannonserad(FULLT, "A-2", "Mercell", Optional.of("2026/S 142-123456")),
            new UpphandlingEfterannonserad(NAKET, "A-2", "Mercell", Optional.empty()),
            new OverprovningRegistrerad(FULLT, "1234-26", "Förvaltningsrätten i Härnösand", Optional.of("Bolaget AB"),
                    Avser.UPPHANDLING, DAG, Fas.TILLDELAD),
            new OverprovningRegistrerad(NAKET, "1234-26", "Förvaltningsrätten i Umeå", Optional.empty(),
                    Avser.AVBRYTANDE, DAG, Fas.AVBRUTEN),
            new InterimistisktBeslutRegistrerat(FULLT, "1234-26", Instans.KAMMARRATT, true),
            new DomRegistrerad(FULLT, "1234-26", Instans.FORVALTNINGSRATT, Domslut.RATTAS),
            new DomOverklagad(FULLT, "1234-26", Instans.HOGSTA_FORVALTNINGSDOMSTOLEN),
            new OverprovningAvslutad(FULLT, Fas.TILLDELAD, Optional.of(DAG)),
            new OverprovningAvslutad(NAKET, Fas.UTVARDERING, Optional.empty()),
            new UpphandlingAvbruten(FULLT, AvbrytandeSkal.NO_RECE, Optional.of(DAG), true,
                    Optional.of(DAG.plusDays(10))),
            new UpphandlingAvbruten(NAKET, AvbrytandeSkal.INS_FUND, Optional.empty(), false, Optional.empty()),
            new AvbrytandeUpphavt(FULLT, Fas.UTVARDERING),
            new UpphandlingErsatt(FULLT, new UpphandlingId(ID)),
            new UpphandlingStruken(FULLT),
            new MiljokravAngivet(FULLT, Miljokrav.EJ_RELEVANT),
            new MiljoaspekterGranskade(FULLT, Miljogranskning.GENOMFORD, ID, "Kraven följs upp årligen"),
            new UppgiftBekraftad(FULLT, "upphandlare, Region Norrbotten"),
            new PaminnelseUtfardad(FULLT, Paminnelse.AVTALSSPARREN_UTE, DAG),
            new UppgiftRattad(FULLT, ID, "sistaAnbudsdag", "2026-04-01", "2026-04-10", DAG));

    private Exempelhandelser() {
    }
}
