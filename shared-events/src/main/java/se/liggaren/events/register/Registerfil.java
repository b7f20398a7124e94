package se.liggaren.events.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A file of dated data: a heading, then a row for each thing, with semicolons between and nothing quoted. */
public final class Registerfil {

    private Registerfil() {
    }

    /**
     * @param bredvid the class that the file lies beside
     * @throws IllegalStateException when a row has not the columns of the heading
     */
    public static List<Registerrad> las(Class<?> bredvid, String fil) {
        try (InputStream data = Objects.requireNonNull(bredvid.getResourceAsStream(fil), fil);
                BufferedReader rader = new BufferedReader(new InputStreamReader(data, StandardCharsets.UTF_8))) {
            List<String> kolumner = celler(rader.readLine());
            return rader.lines().filter(rad -> !rad.isBlank()).map(rad -> rad(fil, kolumner, celler(rad))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> celler(String rad) {
        return Arrays.stream(rad.split(";", -1)).map(String::strip).toList();
    }

    private static Registerrad rad(String fil, List<String> kolumner, List<String> celler) {
        if (celler.size() != kolumner.size()) {
            throw new IllegalStateException(fil + ": " + celler);
        }
        Map<String, String> varden = new LinkedHashMap<>();
        for (int i = 0; i < kolumner.size(); i++) {
            varden.put(kolumner.get(i), celler.get(i));
        }
        return new Registerrad(varden);
    }
}
