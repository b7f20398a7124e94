package se.liggaren.command.upphandling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.liggaren.command.Avvisning;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.Utfall;
import se.liggaren.command.Utfardande;
import se.liggaren.command.organisation.Organisationer;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Underlag;
import se.liggaren.events.upphandling.Rattelse;
import se.liggaren.events.upphandling.Rattelse.OgiltigRattelse;
import se.liggaren.events.upphandling.UpphandlingEvent;
import se.liggaren.events.upphandling.UpphandlingEvent.AnnonsAterkallad;
import se.liggaren.events.upphandling.UpphandlingEvent.AnsvarigRegionBytt;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTecknat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalTilldelat;
import se.liggaren.events.upphandling.UpphandlingEvent.AvtalssparrForlangd;
import se.liggaren.events.upphandling.UpphandlingEvent.OverprovningRegistrerad;
import se.liggaren.events.upphandling.UpphandlingEvent.TidigareLageInlast;
import se.liggaren.events.upphandling.UpphandlingEvent.UppgiftRattad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlingAnnonserad;
import se.liggaren.events.upphandling.UpphandlingEvent.UpphandlareUtsedd;
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

    @Override
    public Utfall<UpphandlingEvent> decide(Upphandling upphandling, Utfardande utfardande) {
        Optional<Registrerad<UpphandlingEvent>> registrerad = upphandling.registrerad(avserHandelseId);
        if (registrerad.isEmpty()) {
            return Utfall.avvisat(Avvisningsskal.HANDELSEN_FINNS_INTE, "handelseId", avserHandelseId);
        }
        if (registrerad.get().handelse() instanceof UppgiftRattad rattelse) {
            return Utfall.avvisat(Avvisningsskal.RATTELSE_KAN_INTE_RATTAS, "handelseId", rattelse.avserHandelseId());
        }
        if (utfardande.fyraOgon() && registrerad.get().anvandare().equals(utfardande.anvandare())) {
            return Utfall.avvisat(Avvisningsskal.FYRA_OGON);
        }
        return upphandling.rattad(avserHandelseId)
                .map(nuvarande -> ratta(nuvarande, upphandling, utfardande))
                .orElseGet(() -> Utfall.avvisat(Avvisningsskal.RATT_VARDE_AR_DETSAMMA, "falt", falt));
    }

    private Utfall<UpphandlingEvent> ratta(UpphandlingEvent nuvarande, Upphandling upphandling,
            Utfardande utfardande) {
        if (BERAKNADE_FALT.contains(falt)) {
            return Utfall.avvisat(Avvisningsskal.FALTET_BERAKNAS, "falt", falt);
        }
        List<String> rattbara = Rattelse.falt(nuvarande).stream().filter(f -> !BERAKNADE_FALT.contains(f)).toList();
        if (!rattbara.contains(falt)
                || falt.equals(Rattelse.HELA_HANDELSEN) && nuvarande instanceof UpphandlingUpplagd) {
            return Utfall.avvisat(Avvisningsskal.FALTET_FINNS_INTE, "falt", falt, "mojliga", rattbara);
        }
        String felt = Rattelse.varde(nuvarande, falt);
        String ratt = rattVarde.orElse("");
        if (feltVarde.filter(v -> !v.equals(felt)).isPresent()) {
            return Utfall.avvisat(Avvisningsskal.FELT_VARDE_STAMMER_INTE, "falt", falt, "varde", felt);
        }
        if (ratt.equals(felt)) {
            return Utfall.avvisat(Avvisningsskal.RATT_VARDE_AR_DETSAMMA, "falt", falt);
        }
        Optional<UpphandlingEvent> rattad;
        try {
            rattad = Rattelse.ratta(nuvarande, falt, ratt);
        } catch (OgiltigRattelse inteAvTypen) {
            return Utfall.avvisat(Avvisningsskal.RATT_VARDE_KAN_INTE_TOLKAS, "falt", falt, "varde", ratt);
        }
        Optional<Avvisning> framtida = upptacktDatum.flatMap(dag -> iFramtiden("upptacktDatum", dag, utfardande));
        if (framtida.isPresent()) {
            return new Utfall.Avvisat<>(framtida.get());
        }
        List<UpphandlingEvent> rattelser = new ArrayList<>();
        rattelser.add(rattelse(falt, felt, ratt, utfardande));
        if (rattad.isPresent()) {
            Optional<Avvisning> orimlig = orimlig(rattad.get(), upphandling, utfardande);
            if (orimlig.isPresent()) {
                return new Utfall.Avvisat<>(orimlig.get());
            }
            beraknad(rattad.get()).filter(b -> !b.varde().equals(Rattelse.varde(nuvarande, b.falt())))
                    .ifPresent(b -> rattelser.add(
                            rattelse(b.falt(), Rattelse.varde(nuvarande, b.falt()), b.varde(), utfardande)));
        }
        return new Utfall.Accepterat<>(List.copyOf(rattelser));
    }

    private UppgiftRattad rattelse(String rattatFalt, String felt, String ratt, Utfardande utfardande) {
        return new UppgiftRattad(underlag, avserHandelseId, rattatFalt, felt, ratt,
                upptacktDatum.orElse(utfardande.idag()));
    }

    /** A corrected event must be one that could have been accepted. */
    private Optional<Avvisning> orimlig(UpphandlingEvent rattad, Upphandling upphandling,
            Utfardande utfardande) {
        return iFramtiden("gallerFran", rattad.gallerFran(), utfardande).or(() -> switch (rattad) {
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
            case AvtalssparrForlangd e -> iFramtiden("underrattade", e.underrattade(), utfardande);
            case AvtalTecknat e when falt.equals("leverantorer") -> TecknaAvtal.otilldelad(e, upphandling);
            case AvtalTecknat e -> TecknaAvtal.fel(e);
            case OverprovningRegistrerad e -> iFramtiden("inkom", e.inkom(), utfardande);
            case UpphandlingErsatt e when e.nyUpphandlingId().toString().equals(utfardande.strom()) ->
                    Optional.of(Avvisning.av(Avvisningsskal.ERSATTER_SIG_SJALV));
            default -> Optional.empty();
        });
    }

    private static Optional<Avvisning> iFramtiden(String falt, LocalDate dag, Utfardande utfardande) {
        return dag.isAfter(utfardande.idag())
                ? Optional.of(Avvisning.av(Avvisningsskal.DATUM_I_FRAMTIDEN, "falt", falt, "datum", dag))
                : Optional.empty();
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
        return Optional.of(Avvisning.av(Avvisningsskal.RATT_VARDE_KAN_INTE_TOLKAS,
                "falt", detta, "varde", rattVarde.orElse("")));
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
