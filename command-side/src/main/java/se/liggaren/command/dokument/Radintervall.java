package se.liggaren.command.dokument;

/** Lines of a text, or rows of a sheet, from 1; both ends included. */
public record Radintervall(int forsta, int sista) {

    /** As a person reads it: {@code rad 12} or {@code rad 12–14}. */
    public String klartext() {
        return forsta == sista ? "rad " + forsta : "rad " + forsta + "–" + sista;
    }
}
