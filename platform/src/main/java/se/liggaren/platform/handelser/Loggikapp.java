package se.liggaren.platform.handelser;

/** Holds whoever decides by the log as a table back until the table has everything that is stored. */
@FunctionalInterface
public interface Loggikapp {

    /**
     * Returns when what was stored before the question is in {@code handelser.handelse}.
     *
     * @throws org.springframework.dao.TransientDataAccessException when it takes too long
     */
    void vanta();
}
