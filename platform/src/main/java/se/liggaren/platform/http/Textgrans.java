package se.liggaren.platform.http;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets no text in over the border that holds NUL, which PostgreSQL refuses, or half a character. */
final class Textgrans extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Textgrans() {
        super("Textgrans");
        addDeserializer(String.class, new Text());
        addDeserializer(JsonNode.class, new Trad());
        addKeyDeserializer(String.class, new Nyckel());
    }

    /** Whether the text can be stored and sent on as it is. */
    static boolean godtas(String text) {
        return text.codePoints().noneMatch(tecken -> tecken == 0
                || tecken >= Character.MIN_SURROGATE && tecken <= Character.MAX_SURROGATE);
    }

    private static void krav(boolean godtas, JsonParser parser) {
        if (!godtas) {
            throw new OtillatetTecken(parser);
        }
    }

    private static final class Text extends StdDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(parser, context);
            krav(text == null || godtas(text), parser);
            return text;
        }
    }

    private static final class Trad extends StdDeserializer<JsonNode> {

        Trad() {
            super(JsonNode.class);
        }

        @Override
        public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
            var nod = (JsonNode) JsonNodeDeserializer.getDeserializer(JsonNode.class).deserialize(parser, context);
            krav(godtas(nod), parser);
            return nod;
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }

        private static boolean godtas(JsonNode nod) {
            return (!nod.isString() || Textgrans.godtas(nod.stringValue()))
                    && nod.propertyNames().stream().allMatch(Textgrans::godtas)
                    && nod.values().stream().allMatch(Trad::godtas);
        }
    }

    private static final class Nyckel extends KeyDeserializer {

        @Override
        public Object deserializeKey(String nyckel, DeserializationContext context) {
            krav(godtas(nyckel), context.getParser());
            return nyckel;
        }
    }
}
