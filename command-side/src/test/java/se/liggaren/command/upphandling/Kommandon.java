package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.Beslut;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Forfarande;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.Miljogranskning;
import se.liggaren.events.upphandling.Miljokrav;
import se.liggaren.events.upphandling.Paminnelse;
import se.liggaren.events.upphandling.UpphandlingId;

/** Commands as short as they can be said; the first argument is the day from which they are to hold. */
final class Kommandon {

    static final String EGEN_REGION = "Region Jämtland Härjedalen";
    static final String ANNAN_REGION = "Region Norrbotten";
    static final UpphandlingId NY_UPPHANDLING = UpphandlingId.av("0199c0de-0000-7000-8000-00000000000b");
    static final Leverantor BOLAGET = new Leverantor("Bolaget AB", Optional.of("556012-5790"), List.of());

    private Kommandon() {
    }

    static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    static Underlag fran(String dag) {
        return Underlag.fran(dag(dag));
    }

    static Underlag beslutat(String dag) {
        return fran(dag).medSkal("Enligt beslut")
                .medBeslut(new Beslut("GNUS", dag(dag), Optional.of("GNU/2/2026"), Optional.of("§ 17")));
    }

    static OsakertDatum datum(String text) {
        return OsakertDatum.tolka(text).orElseThrow();
    }

    static LaggUppUpphandling laggUpp(String dag, String region, Forfarande forfarande) {
        return new LaggUppUpphandling(fran(dag), "Förbandsmaterial", Optional.empty(), region, List.of(),
                Optional.of(forfarande), Optional.empty(), Optional.empty(), Optional.of(datum("2026?")),
                Optional.empty());
    }

    static LaggUppUpphandling laggUpp(String dag) {
        return laggUpp(dag, EGEN_REGION, Forfarande.OPPET);
    }

    static LasInTidigareLage lasIn(String dag, Fas fas, boolean overprovning) {
        return new LasInTidigareLage(fran(dag), Optional.of(fas).filter(f -> f != Fas.OKAND),
                Optional.of(overprovning), "Upphandlingsplan 2026", dag(dag), Optional.of(3), Optional.empty());
    }

    static TilldelaUpphandlare utse(String dag, String upphandlare) {
        return new TilldelaUpphandlare(fran(dag), upphandlare);
    }

    static AnmalAvsaknadAvUpphandlare saknas(String dag) {
        return new AnmalAvsaknadAvUpphandlare(fran(dag));
    }

    static StartaUpphandling starta(String dag) {
        return new StartaUpphandling(fran(dag), Optional.empty());
    }

    static AndraPlaneradAvtalsstart planera(String dag, String avtalsstart) {
        return new AndraPlaneradAvtalsstart(fran(dag).medSkal("Ny tidplan"), datum(avtalsstart));
    }

    static BytAnsvarigRegion byt(String dag, String region) {
        return new BytAnsvarigRegion(beslutat(dag), region);
    }

    static SkjutUppUpphandling skjutUpp(String dag) {
        return new SkjutUppUpphandling(fran(dag), "Corona", Optional.empty());
    }

    static PausaUpphandling pausa(String dag) {
        return new PausaUpphandling(fran(dag), "Utredning", Optional.empty());
    }

    static AterupptaUpphandling ateruppta(String dag) {
        return new AterupptaUpphandling(fran(dag));
    }

    static AnnonseraUpphandling annonsera(String dag, String sistaAnbudsdag) {
        return new AnnonseraUpphandling(fran(dag), "A-1", "Mercell", Optional.empty(), dag(sistaAnbudsdag),
                Optional.empty());
    }

    static AndraAnnons andraAnnons(String dag) {
        return new AndraAnnons(fran(dag), "Ny bilaga 3");
    }

    static ForlangAnbudstid forlangAnbudstid(String dag, String sistaAnbudsdag) {
        return new ForlangAnbudstid(fran(dag), dag(sistaAnbudsdag));
    }

    static AterkallaAnnons aterkallaAnnons(String dag) {
        return new AterkallaAnnons(fran(dag), AvbrytandeSkal.CHAN_NEED, Optional.of(dag(dag)), Optional.empty());
    }

    static PaborjaUtvardering utvardera(String dag) {
        return new PaborjaUtvardering(fran(dag), 5);
    }

    /** The notice of award is sent electronically the same day. */
    static TilldelaAvtal tilldela(String dag) {
        return tilldela(dag, dag, true);
    }

    static TilldelaAvtal tilldela(String dag, String skickad, boolean elektroniskt) {
        return new TilldelaAvtal(beslutat(dag), List.of(BOLAGET), List.of(), Optional.of(dag(skickad)),
                Optional.of(elektroniskt));
    }

    static TilldelaAvtal tilldelaDirekt(String dag) {
        return new TilldelaAvtal(beslutat(dag), List.of(BOLAGET), List.of(), Optional.empty(), Optional.empty());
    }

    static ForlangAvtalssparr forlangSparr(String dag, String sistaSparrdag) {
        return new ForlangAvtalssparr(fran(dag), dag(sistaSparrdag), dag(dag));
    }

    static AterkallaTilldelning aterkallaTilldelning(String dag) {
        return new AterkallaTilldelning(fran(dag).medSkal("Fel i utvärderingen"));
    }

    /** A contract of two years with the supplier that was awarded. */
    static TecknaAvtal teckna(String dag, String start) {
        return new TecknaAvtal(beslutat(dag), List.of(), Optional.empty(), Optional.empty(), dag(start),
                dag(start).plusYears(2).minusDays(1), List.of(), Optional.empty());
    }

    static StartaAvtal startaAvtal(String dag) {
        return new StartaAvtal(fran(dag), Optional.empty());
    }

    static AvslutaAvtalstid avslutaAvtalstid(String dag) {
        return new AvslutaAvtalstid(fran(dag), Optional.empty());
    }

    static EfterannonseraUpphandling efterannonsera(String dag) {
        return new EfterannonseraUpphandling(fran(dag), "A-2", "Mercell", Optional.empty());
    }

    static AngeMiljokrav miljokrav(String dag, Miljokrav miljokrav) {
        return new AngeMiljokrav(fran(dag).medSkal("Engångsmaterial"), miljokrav);
    }

    static GranskaMiljoaspekter granska(String dag) {
        return new GranskaMiljoaspekter(fran(dag), Miljogranskning.PLANERAD, new UUID(4, 2), "Fossilfria alternativ finns");
    }

    static BekraftaUppgift bekrafta(String dag) {
        return new BekraftaUppgift(fran(dag), "upphandlare, Region Norrbotten");
    }

    static UtfardaPaminnelse paminn(String dag, Paminnelse paminnelse, String forfallodag) {
        return new UtfardaPaminnelse(fran(dag), paminnelse, dag(forfallodag));
    }

    static RegistreraOverprovning overprova(String dag, String malnummer, Avser avser) {
        return new RegistreraOverprovning(fran(dag), malnummer, "Förvaltningsrätten i Härnösand",
                Optional.of("Sökanden AB"), avser, dag(dag));
    }

    static RegistreraOverprovning overprova(String dag, String malnummer) {
        return overprova(dag, malnummer, Avser.UPPHANDLING);
    }

    static RegistreraInterimistisktBeslut interimistiskt(String dag, String malnummer, Instans instans,
            boolean beviljat) {
        return new RegistreraInterimistisktBeslut(fran(dag), malnummer, instans, beviljat);
    }

    static RegistreraDom dom(String dag, String malnummer, Instans instans, Domslut utfall) {
        return new RegistreraDom(fran(dag), malnummer, instans, utfall);
    }

    static OverklagaDom overklaga(String dag, String malnummer, Instans instans) {
        return new OverklagaDom(fran(dag), malnummer, instans);
    }

    static AvslutaOverprovning avsluta(String dag) {
        return new AvslutaOverprovning(fran(dag), Optional.empty());
    }

    static AvslutaOverprovning avsluta(String dag, Fas nyFas) {
        return new AvslutaOverprovning(fran(dag), Optional.of(nyFas));
    }

    static AvbrytUpphandling avbryt(String dag) {
        return new AvbrytUpphandling(beslutat(dag), AvbrytandeSkal.CHAN_NEED, Optional.of(dag(dag)), Optional.empty());
    }

    static HavAvbrytande havAvbrytande(String dag) {
        return new HavAvbrytande(fran(dag));
    }

    static ErsattUpphandling ersatt(String dag) {
        return new ErsattUpphandling(fran(dag), NY_UPPHANDLING);
    }

    static StrykUrPlan stryk(String dag) {
        return new StrykUrPlan(beslutat(dag));
    }

    static RattaUppgift ratta(UUID handelseId, String falt, String rattVarde) {
        return new RattaUppgift(fran("2026-11-20").medSkal("Felskrivning"), handelseId, falt, Optional.empty(),
                Optional.of(rattVarde), Optional.empty());
    }

    static RattaUppgift aldrigIntraffad(UUID handelseId) {
        return ratta(handelseId, Rattelse.HELA_HANDELSEN, Rattelse.ALDRIG_INTRAFFAD);
    }

    /** A procurement as it usually goes, up to and including the phase. */
    static Givet iFas(Fas fas) {
        Givet givet = Givet.upphandling(laggUpp("2026-01-01"));
        return switch (fas) {
            case EJ_STARTAD -> givet;
            case PAGAR -> givet.sedan(utse("2026-01-02", "upphandlare-1"), starta("2026-01-12"));
            case ANNONSERAD -> iFas(Fas.PAGAR).sedan(annonsera("2026-02-02", "2026-03-09"));
            case UTVARDERING -> iFas(Fas.ANNONSERAD).sedan(utvardera("2026-03-10"));
            case TILLDELAD -> iFas(Fas.UTVARDERING).sedan(tilldela("2026-04-07"));
            case AVBRUTEN -> iFas(Fas.UTVARDERING).sedan(avbryt("2026-04-07"));
            case STRUKEN -> givet.sedan(stryk("2026-02-02"));
            case OKAND -> givet.sedan(lasIn("2026-01-01", Fas.OKAND, true));
            case AVTALET_STARTAT -> iFas(Fas.TILLDELAD)
                    .sedan(teckna("2026-04-20", "2026-04-27"), startaAvtal("2026-04-27"));
            case AVTAL_SLUT -> iFas(Fas.AVTALET_STARTAT).sedan(avslutaAvtalstid("2026-05-01"));
        };
    }
}
