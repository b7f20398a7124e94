package se.liggaren.platform.handelser;

import java.util.List;
import java.util.function.Consumer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import se.liggaren.events.EventTypes;
import se.liggaren.events.Handelse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The forms that events were stored in before today's. What is stored stays as it was stored; whoever reads it sees
 * today's form.
 */
public final class Lagringsformer {

    /** In the order in which they came to be. */
    private static final List<Form> TIDIGARE = List.of(
            decimalerSomTal("NyckeltalRegistrerat", "mal", "utfall", "forandringProcent"),
            decimalerSomTal("KommunstatistikRegistrerad", "belopp"));

    private static final ObjectMapper JSON = new EventSerializer().getObjectMapper();

    private Lagringsformer() {
    }

    /** The event that is stored so, in whichever form. */
    public static Handelse las(String typ, String typversion, String innehall) {
        Class<?> klass = EventTypes.klass(typ)
                .orElseThrow(() -> new IllegalArgumentException("No event is stored under the name " + typ));
        String form = typversion;
        String text = innehall;
        for (Form tidigare : TIDIGARE) {
            if (tidigare.galler(typ, form)) {
                text = tidigare.nasta(text);
                form = tidigare.nastaVersion();
            }
        }
        kravDagens(klass, form);
        try {
            return (Handelse) JSON.readValue(text, klass);
        } catch (JacksonException olasbar) {
            throw new IllegalArgumentException("No %s in form %s".formatted(typ, typversion), olasbar);
        }
    }

    /** A form that we do not have was stored by a newer version, and is not to be guessed at. */
    static void kravDagens(Class<?> klass, String typversion) {
        if (!EventTypes.typversion(klass).equals(typversion)) {
            throw new IllegalArgumentException("%s is stored in form %s, and this version knows form %s"
                    .formatted(EventTypes.namn(klass), typversion, EventTypes.typversion(klass)));
        }
    }

    /** For Axon, in the order in which the forms came to be. */
    static List<EventUpcaster> upcasters() {
        return TIDIGARE.stream().<EventUpcaster>map(Upcaster::new).toList();
    }

    /** What was different in the event's earlier forms, for whoever reads the log without us. */
    static List<String> skillnader(String typ) {
        return TIDIGARE.stream().filter(form -> form.typ().equals(typ))
                .map(form -> "In form %s %s.".formatted(form.typversion(), form.skillnad())).toList();
    }

    /** A JSON number means different things to different readers and has no canonical form, a text has one. */
    private static Form decimalerSomTal(String typ, String... falt) {
        return new Form(typ, "1", "its decimal numbers were JSON numbers", innehall -> {
            for (String namn : falt) {
                JsonNode tal = innehall.path(namn);
                if (tal.isNumber()) {
                    innehall.put(namn, tal.decimalValue().toPlainString());
                }
            }
        });
    }

    /**
     * An earlier form.
     *
     * @param skillnad what was different then
     * @param andring  what makes it the next form
     */
    private record Form(String typ, String typversion, String skillnad, Consumer<ObjectNode> andring) {

        boolean galler(String typ, String typversion) {
            return this.typ.equals(typ) && this.typversion.equals(typversion);
        }

        String nastaVersion() {
            return Integer.toString(Integer.parseInt(typversion) + 1);
        }

        String nasta(String innehall) {
            ObjectNode nod = (ObjectNode) KanoniskJson.lasLagrat(innehall);
            andring.accept(nod);
            return nod.toString();
        }
    }

    private static final class Upcaster extends SingleEventUpcaster {

        private final Form form;

        Upcaster(Form form) {
            this.form = form;
        }

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation handelse) {
            return form.galler(handelse.getType().getName(), handelse.getType().getRevision());
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation handelse) {
            return handelse.upcastPayload(new SimpleSerializedType(form.typ(), form.nastaVersion()), String.class,
                    form::nasta);
        }
    }
}
