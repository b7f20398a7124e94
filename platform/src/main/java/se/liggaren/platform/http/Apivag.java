package se.liggaren.platform.http;

/** Tells what programs call from what people read. */
final class Apivag {

    private Apivag() {
    }

    static boolean ar(String vag) {
        return vag.equals("/api") || vag.startsWith("/api/") || vag.startsWith("/actuator");
    }
}
