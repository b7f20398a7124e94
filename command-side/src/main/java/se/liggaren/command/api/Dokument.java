package se.liggaren.command.api;

import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import se.liggaren.command.dokument.TolkningMisslyckades;
import se.liggaren.platform.http.ProblemException;

/**
 * A document to take in.
 *
 * @param ar         the year of the plan it belongs to
 * @param gallerFran the day from which what it says holds
 * @param namn       what the document is called
 */
public record Dokument(int ar, LocalDate gallerFran, String namn, byte[] innehall) {

    private static final int STORST = 1_000_000;

    /** Understands what stands in a document of at most so many bytes. */
    @FunctionalInterface
    interface Tolk<T> {
        T tolka(byte[] innehall, int storst) throws TolkningMisslyckades;
    }

    /** @throws ProblemException 400 or 413, when the document as a whole cannot be read */
    <T> T tolkat(Tolk<T> tolk) {
        try {
            return tolk.tolka(innehall, STORST);
        } catch (TolkningMisslyckades olasligt) {
            throw new ProblemException(innehall.length > STORST ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST,
                    "DOKUMENTET_KAN_INTE_LASAS", olasligt.text());
        }
    }
}
