package se.liggaren.command.api;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.events.Registrerad;
import se.liggaren.events.Tidslinje;
import se.liggaren.events.avtal.AvtalEvent;
import se.liggaren.events.avtal.AvtalEvent.AvtalForlangt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUpplagt;
import se.liggaren.events.avtal.AvtalEvent.AvtalUppsagt;
import se.liggaren.events.avtal.AvtalKommando;
import se.liggaren.events.avtal.Avtalsoption;
import se.liggaren.events.avtal.Avtalstid;
import se.liggaren.events.OsakertDatum;
import se.liggaren.events.klartext.Ord;
import se.liggaren.events.upphandling.Leverantor;
import se.liggaren.webkit.Val;

/** What a contract, as it is now, tells of the fields of the commands to it. */
final class Avtalskunskap {

    private static final String GALLER_FRAN = "gallerFran";

    private final AvtalUpplagt upplagt;
    private final List<AvtalForlangt> forlangt;
    private final OsakertDatum slut;

    Avtalskunskap(Stromlasare strommar, String strom) {
        List<AvtalEvent> handelser = Tidslinje.ordna(strommar.registrerade(strom, AvtalEvent.class)).stream()
                .map(Registrerad::handelse).toList();
        this.upplagt = av(handelser, AvtalUpplagt.class).getFirst();
        this.forlangt = av(handelser, AvtalForlangt.class);
        this.slut = Avtalstid.slut(upplagt, forlangt, av(handelser, AvtalUppsagt.class).stream()
                .map(AvtalUppsagt::sistaDag).reduce((_, sist) -> sist));
    }

    private static <E> List<E> av(List<AvtalEvent> handelser, Class<E> typ) {
        return handelser.stream().filter(typ::isInstance).map(typ::cast).toList();
    }

    Forkunskap om(AvtalKommando kommando) {
        Forkunskap alltid = Forkunskap.INGEN.medDagar(GALLER_FRAN, Dagspann.tidigast(upplagt.gallerFran()));
        String nuvarandeSlut = "Avtalet slutar annars %s.".formatted(slut.text());
        return alltid.och(switch (kommando) {
            case FORLANG_AVTAL -> Forkunskap.val("option", nastaOption())
                    .medHjalp("nyttSlut", nuvarandeSlut)
                    .medDagar("nyttSlut", Dagspann.tidigast(slut.tidigast().plusDays(1)))
                    .medDagar(GALLER_FRAN, Avtalstid.senastForlanga(upplagt, forlangt).map(Dagspann::senast)
                            .orElse(Dagspann.OKANT));
            case REGISTRERA_AVROP -> Forkunskap.val("leverantor", upplagt.leverantorer().stream().map(Leverantor::namn)
                    .distinct().map(namn -> new Val(namn, namn)).toList());
            case SAG_UPP_AVTAL -> Forkunskap.INGEN.medHjalp("sistaDag", nuvarandeSlut)
                    .medDagar("sistaDag", Dagspann.senast(slut.senast().minusDays(1)));
            case AVSLUTA_AVTAL -> Forkunskap.INGEN.medHjalp(GALLER_FRAN, nuvarandeSlut)
                    .medDagar(GALLER_FRAN, Dagspann.tidigast(slut.tidigast().plusDays(1)));
            case LAGG_UPP_AVTAL, INLED_FORNYAD_KONKURRENSUTSATTNING, ANDRA_AVTAL, RATTA_AVTALSUPPGIFT ->
                    Forkunskap.INGEN;
        });
    }

    private List<Val> nastaOption() {
        Optional<Avtalsoption> nasta = Avtalstid.nastaOption(upplagt, forlangt);
        return nasta.stream().map(option -> new Val(String.valueOf(option.nr()), "Option %d, till och med %s".formatted(
                option.nr(), Ord.dag(option.nyttSlut())))).toList();
    }
}
