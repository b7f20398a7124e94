package se.liggaren.command.api;

import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.liggaren.platform.http.ProblemException;

/**
 * How addresses name the streams of a collection.
 *
 * @param parameter what the name is called in an address; empty when the collection is one stream
 * @param monster   what a name looks like
 * @param hjalp     what a reader of the API is told of it
 * @param strom     the stream that a name stands for; throws {@link ProblemException} when it cannot stand for any
 * @param nyttId    whether a stream is given an id when it is founded, rather than named by whoever founds it
 */
record Adressering(String parameter, Pattern monster, String hjalp, Function<String, String> strom, boolean nyttId) {

    /** An id written out; the library's own reading takes more, and cuts what is too long. */
    static final Pattern UUID_MONSTER =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Each stream is named by its id. */
    static Adressering medId() {
        return new Adressering("id", UUID_MONSTER, "Id, t.ex. 0199c0de-0000-7000-8000-000000000000.",
                id -> UUID.fromString(provat(UUID_MONSTER, id)).toString(), true);
    }

    /** Each stream is named by its id, or by something that is looked up. */
    static Adressering medId(String hjalp, Function<String, String> slaUpp) {
        return new Adressering("id", Pattern.compile(".+"), hjalp, slaUpp, true);
    }

    /** Each stream is named by whoever founds it, as a plan is by its year. */
    static Adressering medNamn(String parameter, Pattern monster, String hjalp, Function<String, String> strom) {
        return new Adressering(parameter, monster, hjalp, namn -> strom.apply(provat(monster, namn)), false);
    }

    /** The collection is one stream. */
    static Adressering enda(String strom) {
        return new Adressering("", Pattern.compile(""), "", _ -> strom, false);
    }

    boolean endaStrom() {
        return parameter.isEmpty();
    }

    private static String provat(Pattern monster, String namn) {
        if (!monster.matcher(namn).matches()) {
            throw ProblemException.finnsInte("Det som kommandot gäller finns inte. Kontrollera adressen.");
        }
        return namn;
    }
}
