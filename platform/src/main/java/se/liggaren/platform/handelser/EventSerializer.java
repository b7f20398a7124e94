package se.liggaren.platform.handelser;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Facts as they are stored: the record's components as JSON, under the fact's own name and never a Java class name. */
public final class EventSerializer extends Jackson3Serializer {

    public EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(EventSerializer::configure));
    }

    /**
     * In the order of the record, what is absent left out, and decimal numbers as text; a fact that is not wholly
     * understood is not read at all.
     */
    static void configure(JsonMapper.Builder mapper) {
        mapper.addModule(new LedgerModule())
                .addModule(new SimpleModule("Decimaltal").addSerializer(BigDecimal.class, new DecimaltalSerializer())
                        .addDeserializer(BigDecimal.class, new DecimaltalDeserializer()))
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type != null && Handelse.class.isAssignableFrom(type)
                ? new SimpleSerializedType(EventTypes.namn(type), EventTypes.typversion(type))
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventTypes.klass(type.getName()).map(Class::getName).orElseGet(() -> super.resolveClassName(type));
    }

    /** A fact of an unknown name or form stops the reader: to skip it would be to lose it. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> klass = super.classForType(type);
        if (klass == UnknownSerializedType.class) {
            throw new SerializationException("No event is stored under the name " + type.getName());
        }
        if (Handelse.class.isAssignableFrom(klass)) {
            try {
                Lagringsformer.kravDagens(klass, type.getRevision());
            } catch (IllegalArgumentException okandForm) {
                throw new SerializationException(okandForm.getMessage(), okandForm);
            }
        }
        return klass;
    }

    /** With its digits as they are, which a reader that knows only binary numbers would lose. */
    private static final class DecimaltalSerializer extends StdSerializer<BigDecimal> {

        DecimaltalSerializer() {
            super(BigDecimal.class);
        }

        @Override
        public void serialize(BigDecimal tal, JsonGenerator ut, SerializationContext context) {
            ut.writeString(tal.toPlainString());
        }
    }

    private static final class DecimaltalDeserializer extends StdDeserializer<BigDecimal> {

        DecimaltalDeserializer() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser in, DeserializationContext context) {
            if (!in.hasToken(JsonToken.VALUE_STRING)) {
                return (BigDecimal) context.handleUnexpectedToken(getValueType(context), in);
            }
            try {
                return new BigDecimal(in.getString());
            } catch (NumberFormatException ingetTal) {
                return (BigDecimal) context.handleWeirdStringValue(BigDecimal.class, in.getString(), "no number");
            }
        }
    }
}
