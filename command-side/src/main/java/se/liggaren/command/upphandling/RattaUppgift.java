package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.liggaren.command.Avvisning;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Rattning;
import se.liggaren.command.Rattning.Tolkad;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.Rattelse;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAvbruten;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingErsatt;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingUpplagd;
import se.liggaren.events.upphandling.UpphandlingEvent.UtvarderingPaborjad;

/**
 * Corrects an uppgift that was registered wrongly. The event stays as it was; the correction stands beside it.
 *
 * @param avserHandelseId the event that holds the error
 * @param falt            the field, or {@code handelse} for an event that never happened
 * @param feltVarde       the value as it stands; when given, it must be the one that stands now
 * @param rattVarde       the value as text, in the form {@link Rattelse} tells; empty takes an optional value away
 * @param upptacktDatum   day on which the error was found; today unless said otherwise
 */
@KraverSkal
public record RattaUppgift(Underlag underlag, UUID avserHandelseId, String falt, Optional<String> feltVarde,
        Optional<String> rattVarde, Optional<LocalDate> upptacktDatum)
        implements UpphandlingCommand {

    /** What the service computes or gives, and nobody may set. */
    private static final Set<String> BERAKNADE_FALT =
            Set.of("lopnummer", "sistaSparrdag", "sistaOverprovningsdag", "vilandeFas", "nyFas", "fran",
                    "avtalId");

    /** The fields of the event that a correction may name. */
    public static List<String> rattbara(UpphandlingEvent event) {
        return Rattning.rattbara(event, UpphandlingUpplagd.class, BERAKNADE_FALT);
    }

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        if (BERAKNADE_FALT.contains(falt)) {
            return Utfall.avvisat(Avvisningsskal.FALTET_BERAKNAS, "falt", falt);
        }
        return rattning().prova(upphandling.registrerad(avserHandelseId), upphandling.rattad(avserHandelseId),
                UpphandlingUpplagd.class, BERAKNADE_FALT, utfardande,
                tolkad -> ratta(tolkad, upphandling, utfardande));
    }

    private Rattning rattning() {
        return new Rattning(avserHandelseId, falt, feltVarde, rattVarde, upptacktDatum);
    }

    private Utfall<UpphandlingEvent> ratta(Tolkad<UpphandlingEvent> tolkad, Upphandling upphandling,
            Utfardande utfardande) {
        Optional<Avvisning> orimlig = tolkad.rattad().flatMap(rattad -> orimlig(rattad, upphandling, utfardande));
        if (orimlig.isPresent()) {
            return new Utfall.Avvisat<>(orimlig.get());
        }
        List<UpphandlingEvent> rattelser = new ArrayList<>();
        rattelser.add(rattelse(falt, tolkad.feltVarde(), tolkad.rattVarde(), tolkad.upptacktDatum()));
        tolkad.rattad().flatMap(RattaUppgift::beraknad).ifPresent(b -> {
            String nu = Rattelse.varde(tolkad.nuvarande(), b.falt());
            if (!b.varde().equals(nu)) {
                rattelser.add(rattelse(b.falt(), nu, b.varde(), tolkad.upptacktDatum()));
            }
        });
        return new Utfall.Accepterat<>(List.copyOf(rattelser));
    }

    private UppgiftRattad rattelse(String rattatFalt, String felt, String ratt, LocalDate upptackt) {
        return new UppgiftRattad(underlag, avserHandelseId, rattatFalt, felt, ratt, upptackt);
    }

    /** A corrected event must be one that could have been accepted. */
    private Optional<Avvisning> orimlig(UpphandlingEvent rattad, Upphandling upphandling,
            Utfardande utfardande) {
        return switch (rattad) {
            case UpphandlingUpplagd e -> okandOrganisation(e.ansvarigRegion(), e.gallerFran())
                    .or(() -> otillaten("cpv", e.cpv(), LaggUppUpphandling.CPV_KOD));
            case TidigareLageInlast e -> LasInTidigareLage.hinder(e.fas(), e.overprovning());
            case UpphandlareUtsedd e ->
                    otillaten("upphandlare", Optional.of(e.upphandlare()), TilldelaUpphandlare.ID_ELLER_ROLL);
            case AnsvarigRegionBytt e -> okandOrganisation(e.till(), e.gallerFran());
            case UpphandlingAnnonserad e when !e.sistaAnbudsdag().isAfter(e.gallerFran()) -> Optional.of(
                    Avvisning.av(Avvisningsskal.SISTA_ANBUDSDAG_FORE_ANNONSERING,
                            "sistaAnbudsdag", e.sistaAnbudsdag(), "annonsdatum", e.gallerFran()));
            case UtvarderingPaborjad e when e.antalAnbud() == 0 ->
                    Optional.of(Avvisning.av(Avvisningsskal.INGA_ANBUD_ENDAST_AVBRYT));
            case UtvarderingPaborjad e when e.antalAnbud() > PaborjaUtvardering.FLEST_ANBUD -> otolkbar("antalAnbud");
            case AvtalTilldelat e when e.leverantorer().isEmpty() -> otolkbar("leverantorer");
            case AvtalTilldelat e when e.sistaSparrdag().isPresent() && e.underrattelseSkickad().isEmpty() ->
                    Optional.of(Avvisning.av(Avvisningsskal.UNDERRATTELSE_SAKNAS));
            case AvtalTilldelat e -> Avtalssparr.hinder(e.underlag(), e.underrattelseSkickad(), utfardande);
            case AnnonsAterkallad e -> Avtalssparr.hinder(e.underlag(), e.underrattelseSkickad(), utfardande);
            case UpphandlingAvbruten e -> Avtalssparr.hinder(e.underlag(), e.underrattelseSkickad(), utfardande);
            case AvtalssparrForlangd e -> Rattning.iFramtiden("underrattade", e.underrattade(), utfardande);
            case AvtalTecknat e when falt.equals("leverantorer") -> TecknaAvtal.otilldelad(e, upphandling);
            case AvtalTecknat e -> TecknaAvtal.fel(e);
            case OverprovningRegistrerad e -> Rattning.iFramtiden("inkom", e.inkom(), utfardande);
            case UpphandlingErsatt e when e.nyUpphandlingId().toString().equals(utfardande.strom()) ->
                    Optional.of(Avvisning.av(Avvisningsskal.ERSATTER_SIG_SJALV));
            default -> Optional.empty();
        };
    }

    private static Optional<Avvisning> okandOrganisation(String namn, LocalDate dag) {
        return Organisationer.kand(namn, dag) ? Optional.empty()
                : Optional.of(Avvisning.av(Avvisningsskal.OKAND_ORGANISATION, "organisation", namn));
    }

    /** Only the field that is corrected is judged, so that a fault of old does not stand in another's way. */
    private Optional<Avvisning> otillaten(String detta, Optional<String> varde, String monster) {
        return falt.equals(detta) && varde.filter(v -> !v.matches(monster)).isPresent() ? otolkbar(detta)
                : Optional.empty();
    }

    private Optional<Avvisning> otolkbar(String detta) {
        return Optional.of(rattning().otolkbar(detta));
    }

    private record Beraknad(String falt, String varde) {
    }

    /** What the service computes from the fields of the event, as it comes out after the correction. */
    private static Optional<Beraknad> beraknad(UpphandlingEvent rattad) {
        return switch (rattad) {
            case AvtalTilldelat e when e.sistaSparrdag().isPresent() ->
                    sistaDag("sistaSparrdag", e.underrattelseSkickad(), e.elektroniskt());
            case AnnonsAterkallad e -> sistaDag("sistaOverprovningsdag", e.underrattelseSkickad(), e.elektroniskt());
            case UpphandlingAvbruten e -> sistaDag("sistaOverprovningsdag", e.underrattelseSkickad(), e.elektroniskt());
            default -> Optional.empty();
        };
    }

    private static Optional<Beraknad> sistaDag(String falt, Optional<LocalDate> skickad, boolean elektroniskt) {
        return Optional.of(new Beraknad(falt,
                skickad.map(dag -> Avtalssparr.sistaDag(dag, elektroniskt).toString()).orElse("")));
    }
}
