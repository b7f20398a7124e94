package se.liggaren.platform.http;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A text holds what no database and no other program can take. */
final class OtillatetTecken extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final String text;

    OtillatetTecken(JsonParser parser, String text) {
        super(parser, "NUL or a lone surrogate in a text");
        this.text = text;
    }

    /** The text that holds it. */
    String text() {
        return text;
    }
}
