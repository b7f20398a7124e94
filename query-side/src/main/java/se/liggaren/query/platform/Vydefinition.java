package se.liggaren.query.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What a view is made from: its tables, and every class that has a say in what is written in them. When any of it has
 * changed, the view is one that this build would not have written.
 *
 * @param sql    makes the tables: those that every view has, and the view's own
 * @param sha256 of the SQL and the classes
 */
record Vydefinition(String sql, String sha256) {

    /** The facts and their folds, and what writes for every view. */
    private static final List<String> ALLAS_KLASSER =
            List.of("se/liggaren/events", "se/liggaren/query/lage", "se/liggaren/query/platform");

    private static final PathMatchingResourcePatternResolver RESURSER = new PathMatchingResourcePatternResolver();

    static Vydefinition av(Vy vy) {
        try {
            String sql = resurs("db/vyschema.sql") + resurs("db/query/" + vy.namn() + ".sql");
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(sql.getBytes(StandardCharsets.UTF_8));
            for (Resource klass : klasser(vy).values()) {
                sha256.update(klass.getContentAsByteArray());
            }
            return new Vydefinition(sql, HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resurs(String vag) throws IOException {
        return new ClassPathResource(vag).getContentAsString(StandardCharsets.UTF_8);
    }

    /** The classes by name, so that their order is the same wherever they lie. */
    private static Map<String, Resource> klasser(Vy vy) throws IOException {
        Map<String, Resource> klasser = new TreeMap<>();
        List<String> paket = new ArrayList<>(ALLAS_KLASSER);
        paket.add(vy.getClass().getPackageName().replace('.', '/'));
        for (String ett : paket) {
            Resource[] iPaketet = RESURSER.getResources("classpath*:" + ett + "/**/*.class");
            if (iPaketet.length == 0) {
                throw new IllegalStateException("no classes found in " + ett);
            }
            for (Resource klass : iPaketet) {
                String adress = klass.getURI().toString();
                klasser.put(adress.substring(adress.lastIndexOf("se/liggaren/")), klass);
            }
        }
        return klasser;
    }
}
