package se.liggaren.command.sammantradesimport;

import java.util.List;
import java.util.Optional;
import se.liggaren.command.dokument.Olast;

/** What the reader of a format found: meetings parted in columns, and all around them. */
record Avlasning(Optional<Integer> ar, List<Rasammantrade> sammantraden, List<String> ignoreradeKolumner,
        List<Olast> utanforTabellen) {
}
