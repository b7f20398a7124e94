package se.liggaren.events.plan;

import java.util.UUID;
import se.liggaren.events.upphandling.UpphandlingId;

/**
 * A row of the plan.
 *
 * @param radId stays the same when the row's procurement is replaced by another
 * @param radnr the row's place in the plan, from 1
 */
public record Planrad(UUID radId, int radnr, UpphandlingId upphandlingId) {
}
