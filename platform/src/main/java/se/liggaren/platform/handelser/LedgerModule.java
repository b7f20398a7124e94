package se.liggaren.platform.handelser;

import org.springframework.stereotype.Component;
import se.liggaren.events.upphandling.UpphandlingId;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes the ledger's ids as plain text, in the store as over HTTP. */
@Component
public final class LedgerModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public LedgerModule() {
        super("Liggaren");
        addSerializer(UpphandlingId.class, ToStringSerializer.instance);
        addDeserializer(UpphandlingId.class, new UpphandlingIdDeserializer());
    }

    private static final class UpphandlingIdDeserializer extends FromStringDeserializer<UpphandlingId> {

        UpphandlingIdDeserializer() {
            super(UpphandlingId.class);
        }

        @Override
        protected UpphandlingId _deserialize(String text, DeserializationContext context) {
            return UpphandlingId.av(text);
        }
    }
}
