package se.liggaren.command.planimport;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Olast;
import se.liggaren.events.legend.Statusdefinition;

/** What the reader of a format found: rows parted in columns, and all around them. */
record Avlasning(Optional<Integer> ar, List<Rarad> rader, List<Statusdefinition> legend,
        List<String> ignoreradeKolumner, List<Olast> utanforTabellen) {
}
