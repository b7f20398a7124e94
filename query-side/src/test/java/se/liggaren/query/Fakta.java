package se.liggaren.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Avser;
import se.liggaren.events.upphandling.AvbrytandeSkal;
import se.liggaren.events.upphandling.Domslut;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.Instans;
import se.liggaren.events.upphandling.Kallrad;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.DomRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningAvslutad;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingStartad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

/** Facts to test with: an event as short as it can be said. */
public final class Fakta {

    public static final String JAMTLAND = "Region Jämtland Härjedalen";
    public static final String NORRBOTTEN = "Region Norrbotten";

    private Fakta() {
    }

    public static LocalDate dag(String dag) {
        return LocalDate.parse(dag);
    }

    public static Underlag fran(String dag) {
        return Underlag.fran(dag(dag));
    }

    public static UpphandlingUpplagd upplagd(String dag, String lopnummer, String namn, String region, String start) {
        return new UpphandlingUpplagd(fran(dag), lopnummer, namn, Optional.empty(), region, List.of(),
                Optional.empty(), Optional.empty(), Optional.empty(), OsakertDatum.tolka(start), Optional.empty());
    }

    public static UpphandlingUpplagd upplagd(String dag) {
        return upplagd(dag, "GNUS-2026-03", "Madrasser", NORRBOTTEN, "2026-01-14");
    }

    public static TidigareLageInlast inlast(String dag, Fas fas, boolean overprovning) {
        return new TidigareLageInlast(fran(dag), fas, overprovning, kallrad(dag));
    }

    public static Kallrad kallrad(String kalladatum) {
        return new Kallrad("Verksamhetsplan 2026", dag(kalladatum), Optional.of(3),
                Optional.of("Madrasser Region Norrbotten Överprövning"));
    }

    public static UpphandlingStartad startad(String dag) {
        return new UpphandlingStartad(fran(dag), Optional.empty());
    }

    public static UpphandlingAnnonserad annonserad(String dag, String sistaAnbudsdag) {
        return new UpphandlingAnnonserad(fran(dag), "A-77", "e-Avrop", Optional.empty(), dag(sistaAnbudsdag),
                Optional.empty());
    }

    public static UtvarderingPaborjad utvardering(String dag, int antalAnbud) {
        return new UtvarderingPaborjad(fran(dag), antalAnbud);
    }

    public static AvtalTilldelat tilldelat(String dag, String sistaSparrdag) {
        return new AvtalTilldelat(fran(dag), List.of(new Leverantor("Vårdvaror AB", Optional.empty(), List.of())),
                List.of(), Optional.of(dag(dag)), true, Optional.of(dag(sistaSparrdag)));
    }

    public static OverprovningRegistrerad overprovning(String inkom, String malnummer, Avser avser, Fas vilande) {
        return new OverprovningRegistrerad(fran(inkom), malnummer, "Förvaltningsrätten i Luleå",
                Optional.of("Konkurrenten AB"), avser, dag(inkom), vilande);
    }

    public static DomRegistrerad dom(String dag, String malnummer, Domslut utfall) {
        return new DomRegistrerad(fran(dag), malnummer, Instans.FORVALTNINGSRATT, utfall);
    }

    public static OverprovningAvslutad avslutad(String dag, Fas nyFas, Optional<LocalDate> sistaSparrdag) {
        return new OverprovningAvslutad(fran(dag), nyFas, sistaSparrdag);
    }

    public static UpphandlingAvbruten avbruten(String dag, String sistaOverprovningsdag) {
        return new UpphandlingAvbruten(fran(dag), AvbrytandeSkal.CHAN_NEED, Optional.of(dag(dag)), true,
                Optional.of(dag(sistaOverprovningsdag)));
    }

    public static UppgiftRattad rattelse(String dag, UUID avser, String falt, String felt, String ratt) {
        return new UppgiftRattad(fran(dag), avser, falt, felt, ratt, dag(dag));
    }

    /** The stream in which the events were stored in this order. */
    public static List<Registrerad<UpphandlingEvent>> strom(UpphandlingEvent... handelser) {
        List<Registrerad<UpphandlingEvent>> strom = new ArrayList<>();
        for (UpphandlingEvent handelse : handelser) {
            strom.add(new Registrerad<>(handelseId(strom.size() + 1), strom.size() + 1, "anvandare-1", handelse));
        }
        return strom;
    }

    /** The id that {@link #strom} gives the event of a version. */
    public static UUID handelseId(long version) {
        return new UUID(0, version);
    }
}
