package se.liggaren.query.avtal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An order under a framework. */
record Avrop(UUID handelseId, LocalDate dag, String bestallare, Optional<String> leverantor, String foremal) {

    /** One page of a contract's orders, the latest first. */
    record Sida(List<Avrop> avrop, long totalt, int page, int limit) {
    }
}
