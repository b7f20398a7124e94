package se.liggaren.platform.handelser;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON (RFC 8785), so that the same content has the same bytes, and the same hash, whoever writes it: names
 * in the order of their UTF-16 code units, no white space, no escape that is not needed, and what is absent left out.
 * Values are written as they are in the store. Of numbers only whole ones that every reader holds exactly are taken.
 */
public final class KanoniskJson {

    private static final BigInteger STORSTA_TAL = BigInteger.valueOf((1L << 53) - 1);

    private static final JsonMapper MAPPER = mapper();

    private KanoniskJson() {
    }

    /**
     * The value as canonical JSON.
     *
     * @param varde a record, or JSON that has been read
     * @throws IllegalArgumentException when it holds a number or a text that has no canonical form here
     */
    public static String skriv(Object varde) {
        StringBuilder ut = new StringBuilder();
        skriv(MAPPER.valueToTree(varde), ut);
        return ut.toString();
    }

    /** SHA-256 of the value's canonical JSON in UTF-8, in hexadecimal. */
    public static String sha256(Object varde) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(skriv(varde).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder mapper = JsonMapper.builder();
        EventSerializer.configure(mapper);
        return mapper.build();
    }

    private static void skriv(JsonNode nod, StringBuilder ut) {
        switch (nod.getNodeType()) {
            case OBJECT -> objekt(nod, ut);
            case ARRAY -> lista(nod, ut);
            case STRING -> text(nod.stringValue(), ut);
            case NUMBER -> ut.append(heltal(nod));
            case BOOLEAN, NULL -> ut.append(nod);
            default -> throw new IllegalArgumentException("No canonical form for " + nod.getNodeType());
        }
    }

    private static void objekt(JsonNode nod, StringBuilder ut) {
        TreeMap<String, JsonNode> falt = new TreeMap<>();
        nod.properties().forEach(f -> falt.put(f.getKey(), f.getValue()));
        ut.append('{');
        String skiljetecken = "";
        for (var f : falt.entrySet()) {
            ut.append(skiljetecken);
            text(f.getKey(), ut);
            ut.append(':');
            skriv(f.getValue(), ut);
            skiljetecken = ",";
        }
        ut.append('}');
    }

    private static void lista(JsonNode nod, StringBuilder ut) {
        ut.append('[');
        String skiljetecken = "";
        for (JsonNode del : nod) {
            ut.append(skiljetecken);
            skriv(del, ut);
            skiljetecken = ",";
        }
        ut.append(']');
    }

    private static BigInteger heltal(JsonNode nod) {
        if (!nod.isIntegralNumber() || nod.bigIntegerValue().abs().compareTo(STORSTA_TAL) > 0) {
            throw new IllegalArgumentException("No canonical form for the number " + nod);
        }
        return nod.bigIntegerValue();
    }

    private static void text(String text, StringBuilder ut) {
        ut.append('"');
        text.codePoints().forEach(c -> tecken(c, ut));
        ut.append('"');
    }

    private static void tecken(int c, StringBuilder ut) {
        switch (c) {
            case '"' -> ut.append("\\\"");
            case '\\' -> ut.append("\\\\");
            case '\b' -> ut.append("\\b");
            case '\t' -> ut.append("\\t");
            case '\n' -> ut.append("\\n");
            case '\f' -> ut.append("\\f");
            case '\r' -> ut.append("\\r");
            default -> {
                if (Character.getType(c) == Character.SURROGATE) {
                    throw new IllegalArgumentException("Half a character has no canonical form");
                }
                if (c < ' ') {
                    ut.append("\\u%04x".formatted(c));
                } else {
                    ut.appendCodePoint(c);
                }
            }
        }
    }
}
