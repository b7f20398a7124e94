package se.liggaren.standalone.postgres;

/** How a database is reached, and as whom. */
public record DatabaseAddress(String url, String user, String password) {

    @Override
    public String toString() {
        return user + "@" + url;
    }
}
