package se.liggaren.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A browser in which several people may sit, each with a session of their own. */
final class Webblasare implements AutoCloseable {

    private final Playwright playwright;
    private final Browser chromium;
    private final Tjanst tjanst;

    private Webblasare(Playwright playwright, Browser chromium, Tjanst tjanst) {
        this.playwright = playwright;
        this.chromium = chromium;
        this.tjanst = tjanst;
    }

    static Webblasare mot(Tjanst tjanst) {
        Playwright playwright = Playwright.create();
        return new Webblasare(playwright, playwright.chromium().launch(new LaunchOptions()
                .setExecutablePath(chromium())), tjanst);
    }

    /** Somebody who has just sat down, and is nobody yet. */
    Person nagon() {
        return nagon(true);
    }

    Person inloggad(String konto) {
        return inloggad(konto, true);
    }

    /** Somebody whose browser runs no scripts: all that the pages offer is to be reached all the same. */
    Person utanSkript(String konto) {
        return inloggad(konto, false);
    }

    private Person inloggad(String konto, boolean skript) {
        Person person = nagon(skript);
        person.ga("/logga-in");
        person.loggaIn(konto);
        return person;
    }

    private Person nagon(boolean skript) {
        Page sida = chromium.newContext(new NewContextOptions().setBaseURL(tjanst.adress()).setJavaScriptEnabled(skript)
                .setLocale("sv-SE").setTimezoneId("Europe/Stockholm").setReducedMotion(ReducedMotion.REDUCE)).newPage();
        sida.setDefaultTimeout(20_000);
        return new Person(sida);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** Where the browser is stands in a file that the build wrote. */
    private static Path chromium() {
        try {
            return Path.of(Files.readString(Path.of(System.getProperty("webblasare"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
