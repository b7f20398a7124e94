package se.liggaren.platform.http;

import se.liggaren.events.indata.Teckenregel;
import tools.jackson.core.JacksonException.Reference;
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

    private static void krav(String text, JsonParser parser) {
        if (!Teckenregel.kanLagras(text)) {
            throw new OtillatetTecken(parser, text);
        }
    }

    private static final class Text extends StdDeserializer<String> {

        Text() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            var text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null) {
                krav(text, parser);
            }
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
            krav(nod, parser);
            return nod;
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return context.getNodeFactory().nullNode();
        }

        /** The fault is told by the way to the text that holds it. */
        private static void krav(JsonNode nod, JsonParser parser) {
            if (nod.isString()) {
                Textgrans.krav(nod.stringValue(), parser);
            }
            nod.properties().forEach(falt -> {
                Textgrans.krav(falt.getKey(), parser);
                krav(falt.getValue(), parser, new Reference(nod, falt.getKey()));
            });
            for (int i = 0; nod.isArray() && i < nod.size(); i++) {
                krav(nod.get(i), parser, new Reference(nod, i));
            }
        }

        private static void krav(JsonNode nod, JsonParser parser, Reference steg) {
            try {
                krav(nod, parser);
            } catch (OtillatetTecken fel) {
                fel.prependPath(steg);
                throw fel;
            }
        }
    }

    private static final class Nyckel extends KeyDeserializer {

        @Override
        public Object deserializeKey(String nyckel, DeserializationContext context) {
            krav(nyckel, context.getParser());
            return nyckel;
        }
    }
}
