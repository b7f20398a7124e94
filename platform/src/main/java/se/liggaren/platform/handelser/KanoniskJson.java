package se.liggaren.platform.handelser;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Canonical JSON (RFC 8785), so that the same content has the same bytes, and the same hash, whoever writes it: names
 * in the order of their UTF-16 code units, no white space, no escape that is not needed, and what is absent left out.
 * Values are written as they are in the store. Of numbers only whole ones that every reader holds exactly are taken.
 */
public final class KanoniskJson {

    private static final BigInteger STORSTA_TAL = BigInteger.valueOf((1L << 53) - 1);

    private static final int MEST_SIFFROR = 1_000;

    private static final JsonMapper MAPPER = mapper();

    private static final JsonMapper LAGRAT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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
        new Skrivare(ut, KanoniskJson::heltal).skriv(MAPPER.valueToTree(varde));
        return ut.toString();
    }

    /**
     * What an event store holds, as canonical JSON. Facts whose decimals were stored as numbers have no canonical form
     * of their own; here they keep the digits they were stored with.
     *
     * @throws IllegalArgumentException when it is not JSON that an event store can hold
     */
    static String skrivLagrat(String json) {
        StringBuilder ut = new StringBuilder();
        new Skrivare(ut, KanoniskJson::lagratTal).skriv(lasLagrat(json));
        return ut.toString();
    }

    /** JSON with its numbers as they stand, and nothing in it that could be understood in two ways. */
    static JsonNode lasLagrat(String json) {
        try {
            return LAGRAT.readTree(json);
        } catch (JacksonException ingenJson) {
            throw new IllegalArgumentException("Not JSON", ingenJson);
        }
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

    private static String heltal(JsonNode nod) {
        if (!nod.isIntegralNumber() || nod.bigIntegerValue().abs().compareTo(STORSTA_TAL) > 0) {
            throw new IllegalArgumentException("No canonical form for the number " + nod);
        }
        return nod.bigIntegerValue().toString();
    }

    private static String lagratTal(JsonNode nod) {
        BigDecimal tal = nod.decimalValue();
        if (Math.abs((long) tal.scale()) + tal.precision() > MEST_SIFFROR) {
            throw new IllegalArgumentException("No fact holds a number of so many digits");
        }
        return tal.toPlainString();
    }

    /** @param tal how a number is written */
    private record Skrivare(StringBuilder ut, Function<JsonNode, String> tal) {

        void skriv(JsonNode nod) {
            switch (nod.getNodeType()) {
                case OBJECT -> objekt(nod);
                case ARRAY -> lista(nod);
                case STRING -> text(nod.stringValue());
                case NUMBER -> ut.append(tal.apply(nod));
                case BOOLEAN, NULL -> ut.append(nod);
                default -> throw new IllegalArgumentException("No canonical form for " + nod.getNodeType());
            }
        }

        private void objekt(JsonNode nod) {
            TreeMap<String, JsonNode> falt = new TreeMap<>();
            nod.properties().forEach(f -> falt.put(f.getKey(), f.getValue()));
            ut.append('{');
            String skiljetecken = "";
            for (var f : falt.entrySet()) {
                ut.append(skiljetecken);
                text(f.getKey());
                ut.append(':');
                skriv(f.getValue());
                skiljetecken = ",";
            }
            ut.append('}');
        }

        private void lista(JsonNode nod) {
            ut.append('[');
            String skiljetecken = "";
            for (JsonNode del : nod) {
                ut.append(skiljetecken);
                skriv(del);
                skiljetecken = ",";
            }
            ut.append(']');
        }

        private void text(String text) {
            ut.append('"');
            text.codePoints().forEach(this::tecken);
            ut.append('"');
        }

        private void tecken(int c) {
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
}
