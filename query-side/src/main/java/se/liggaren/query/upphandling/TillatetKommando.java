package se.liggaren.query.upphandling;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.liggaren.events.Roll;
import se.liggaren.events.upphandling.UpphandlingsKommando;
import se.liggaren.events.lage.Upphandlingslage;

/**
 * A command that is open to the caller.
 *
 * @param namn     as it stands in addresses
 * @param adress   where it is posted
 * @param klartext what it is called on a button
 */
record TillatetKommando(String namn, String adress, String klartext) {

    static List<TillatetKommando> oppna(UUID id, Upphandlingslage lage, Set<Roll> roller) {
        return UpphandlingsKommando.oppnaFor(lage).stream()
                .filter(k -> !Collections.disjoint(k.roller(), roller))
                .map(k -> new TillatetKommando(k.adressnamn(),
                        "/api/v1/upphandlingar/%s/kommandon/%s".formatted(id, k.adressnamn()), k.klartext()))
                .toList();
    }
}
