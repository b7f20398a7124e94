package se.liggaren.command.api;

import java.util.List;
import se.liggaren.command.dokument.Olast;
import se.liggaren.command.dokument.Platser;

/**
 * Text of a document that was not read.
 *
 * @param plats where it stands
 */
record Olastsvar(String plats, String text) {

    static List<Olastsvar> alla(List<Olast> olasta, Platser platser) {
        return olasta.stream().map(olast -> new Olastsvar(platser.klartext(olast.plats()), olast.text())).toList();
    }
}
