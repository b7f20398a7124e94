package se.liggaren.standalone.postgres;

import java.nio.file.Path;

/** A process that starts the server of a directory and then waits to be killed. */
final class HoldsServer {

    private HoldsServer() {
    }

    public static void main(String[] arguments) throws InterruptedException {
        PostgresServer.start(DataDirectory.open(Path.of(arguments[0])));
        System.out.println("redo");
        Thread.currentThread().join();
    }
}
