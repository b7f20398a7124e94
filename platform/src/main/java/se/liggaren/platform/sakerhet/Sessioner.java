package se.liggaren.platform.sakerhet;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Everybody who is logged in, in whichever process they did it. */
public final class Sessioner {

    private final JdbcClient jdbc;

    Sessioner(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Logs the person out everywhere; what they ask for next, they are not logged in for. */
    public void avsluta(String anvandarId) {
        jdbc.sql("delete from konton.session where principal_name = :vem").param("vem", anvandarId).update();
    }
}
