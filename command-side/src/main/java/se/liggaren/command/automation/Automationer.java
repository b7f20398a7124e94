package se.liggaren.command.automation;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.automation.Uppdragslista.Rad;
import se.liggaren.command.automation.Uppdragslista.Tillhorande;
import se.liggaren.command.platform.Stromlasare;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;

/** Every automation, asked what a stream calls for. */
final class Automationer {

    static final List<Automation<?>> ALLA = List.of(
            new NarAnbudstidenGarUtPaminn(),
            new NarAvtalssparrenLoperUtPaminn(),
            new NarAvtalTecknasLaggUppAvtal(),
            new NarTecknatAvtalRattasRattaAvtalet(),
            new NarAvtalsstartenIntraffarStartaAvtal(),
            new NarAvtaletsSistaDagHarPasseratAvslutaAvtal(),
            new NarAvtalSlutarAvslutaAvtalstid());

    private final Stromlasare strommar;

    Automationer(Stromlasare strommar) {
        this.strommar = strommar;
    }

    /** What the stream calls for, as it stands in the store. */
    List<Tillhorande> uppdrag(String strom, String stromtyp) {
        Class<? extends Handelse> handelser = EventTypes.STROMMAR.get(stromtyp);
        return ALLA.stream().filter(a -> a.handelser() == handelser)
                .flatMap(a -> uppdrag(a, strom).stream().map(u -> new Tillhorande(a.namn(), u)))
                .toList();
    }

    /** The row's errand, when its stream still calls for it. */
    Optional<Uppdrag<?>> uppdrag(Rad rad) {
        return ALLA.stream().filter(a -> a.namn().equals(rad.automation()))
                .<Uppdrag<?>>flatMap(a -> uppdrag(a, rad.strom()).stream())
                .filter(u -> u.nyckel().equals(rad.nyckel()))
                .findFirst();
    }

    private <E extends Handelse> List<Uppdrag<?>> uppdrag(Automation<E> automation, String strom) {
        return automation.uppdrag(strom, strommar.registrerade(strom, automation.handelser()));
    }
}
