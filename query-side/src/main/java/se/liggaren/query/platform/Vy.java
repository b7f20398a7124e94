package se.liggaren.query.platform;

/**
 * A view: tables of its own, which its projection fills from the log and which can be thrown away and filled again.
 * A bean of this type and the file {@code db/query/<namn>.sql} (tables without schema name) are all that it takes.
 */
public interface Vy {

    /** What the view is called, e.g. {@code aktuellplan}; its live schema is {@code vy_aktuellplan}. */
    String namn();

    /** A new object whose {@code @EventHandler} methods write in the schema and nowhere else. */
    Object projection(Vyschema schema);
}
