package se.liggaren.events.sammantrade;

/** How many of a report's rows show a status word. */
public record Statusantal(String status, int antal) {
}
