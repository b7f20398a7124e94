package se.liggaren.platform.handelser;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as they are stored: the record's components as JSON, under the fact's own name and never a Java class name. */
public final class EventSerializer extends Jackson3Serializer {

    /** Every shape so far is the first one. */
    private static final String TYPVERSION = "1";

    public EventSerializer() {
        super(builder().jsonMapperBuilderCustomizer(EventSerializer::configure));
    }

    /** In the order of the record, what is absent left out; a fact that is not wholly understood is not read at all. */
    static void configure(JsonMapper.Builder mapper) {
        mapper.addModule(new LedgerModule())
                .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_ABSENT))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(@Nullable Class type) {
        return type != null && Handelse.class.isAssignableFrom(type)
                ? new SimpleSerializedType(EventTypes.namn(type), TYPVERSION)
                : super.typeForClass(type);
    }

    @Override
    protected String resolveClassName(SerializedType type) {
        return EventTypes.klass(type.getName()).map(Class::getName).orElseGet(() -> super.resolveClassName(type));
    }

    /** A fact of an unknown name stops the reader: to skip it would be to lose it. */
    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> klass = super.classForType(type);
        if (klass == UnknownSerializedType.class) {
            throw new SerializationException("No event is stored under the name " + type.getName());
        }
        return klass;
    }
}
