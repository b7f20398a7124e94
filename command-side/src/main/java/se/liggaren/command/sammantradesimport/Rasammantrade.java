package se.liggaren.command.sammantradesimport;

import java.util.List;
import se.liggaren.command.dokument.Radintervall;

/**
 * A meeting parted in its columns but not yet judged.
 *
 * @param kalltext the meeting as it stands in the document
 * @param motet    its date, time and form
 * @param punkter  its topics
 * @param oparade  presenters that stand apart from the topics
 * @param olast    text of the meeting that is neither
 * @param fel      what the reader of the format could not make sense of
 */
record Rasammantrade(Radintervall plats, String kalltext, String motet, List<Punkt> punkter, List<String> oparade,
        List<String> olast, List<String> fel) {

    /**
     * A topic.
     *
     * @param foredragande the presenters that stand beside it
     */
    record Punkt(String rubrik, List<String> foredragande) {
    }
}
