package se.liggaren.command.api;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import se.liggaren.command.api.KommandoApiPage.Kommandosvar;
import se.liggaren.command.api.Samling.Slag;
import se.liggaren.events.Kommandoregel;
import se.liggaren.events.Roll;
import se.liggaren.events.plan.PlanKommando;
import se.liggaren.events.plan.Planlage;
import se.liggaren.events.sammantrade.SammantradeKommando;
import se.liggaren.events.sammantrade.Sammantradeslage;
import se.liggaren.events.upphandling.Fas;
import se.liggaren.events.upphandling.UpphandlingId;
import se.liggaren.events.upphandling.UpphandlingsKommando;

/**
 * Describes every command as a path of its own, from its record and its row in the stream's table. Comes before what
 * is the same for all operations, so that the commands get that too.
 */
@Component
@Order(0)
final class KommandoOpenApi implements OpenApiCustomizer {

    private static final String JSON = "application/json";
    private static final String SCHEMAN = "#/components/schemas/";
    private static final String ETT_ID = "0199c0de-0000-7000-8000-000000000000";

    private final List<Samling<?>> samlingar;
    private final Clock klocka;

    KommandoOpenApi(List<Samling<?>> samlingar, Clock klocka) {
        this.samlingar = samlingar;
        this.klocka = klocka;
    }

    @Override
    public void customise(OpenAPI beskrivning) {
        ModelConverters.getInstance(true).readAll(Kommandosvar.class)
                .forEach(beskrivning.getComponents()::addSchemas);
        samlingar.forEach(samling -> {
            beskrivning.addTagsItem(new Tag().name(tagg(samling))
                    .description("Det som kan registreras under /api/v1/" + samling.namn() + "."));
            samling.kommandon().values().forEach(slag -> {
                schema(beskrivning, slag.klass());
                beskrivning.path(adress(samling, slag), new PathItem().post(operation(samling, slag)));
            });
        });
    }

    private static String adress(Samling<?> samling, Slag<?> slag) {
        return "/api/v1" + (samling.grundande().filter(slag::equals).isPresent() ? "/" + samling.namn()
                : samling.adress(slag));
    }

    private static String tagg(Samling<?> samling) {
        return "Kommandon: " + samling.namn();
    }

    private Operation operation(Samling<?> samling, Slag<?> slag) {
        String adress = adress(samling, slag);
        Operation operation = new Operation()
                .operationId(slag.klass().getSimpleName())
                .addTagsItem(tagg(samling))
                .summary(slag.regel().klartext())
                .description(beskrivning(slag))
                .requestBody(new RequestBody().required(true).content(new Content().addMediaType(JSON, new MediaType()
                        .schema(hanvisning(slag.klass())).example(exempel(Kommandofalt.av(slag.klass()))))))
                .responses(svar(samling, slag));
        if (adress.contains("{")) {
            Schema<?> namn = text();
            operation.addParametersItem(parameter(samling.adressering().parameter(), "path",
                    samling.adressering().hjalp(), samling.adressering().nyttId() ? namn
                            : namn.pattern("^" + samling.adressering().monster().pattern() + "$")).required(true));
        }
        operation.addParametersItem(parameter("Idempotency-Key", "header",
                "Samma nyckel och samma innehåll en gång till ger samma svar, och inget mer registreras.",
                text().pattern("^" + KommandoApiPage.NYCKEL.pattern() + "$")));
        if (!samling.gerNyttId(slag)) {
            operation.addParametersItem(parameter("If-Match", "header",
                    "Versionen som du senast läste, t.ex. \"4\". Har något registrerats sedan dess blir svaret 412.",
                    text()));
        }
        return operation;
    }

    private static Parameter parameter(String namn, String plats, String beskrivning, Schema<?> schema) {
        return new Parameter().name(namn).in(plats).description(beskrivning).schema(schema);
    }

    private String beskrivning(Slag<?> slag) {
        return Stream.of(
                Stream.of(Etiketter.kommando(slag.klass())),
                Etiketter.foljd(slag.klass()).stream(),
                Stream.of("Får utfärdas av: " + ord(slag.regel().roller(LocalDate.now(klocka)).stream().sorted()
                        .map(Roll::klartext)) + "."),
                fran(slag.regel()).map(fran -> "Går från: " + fran + "."))
                .flatMap(meningar -> meningar).collect(Collectors.joining("\n\n"));
    }

    private static Stream<String> fran(Kommandoregel regel) {
        return Stream.of(switch (regel) {
            case UpphandlingsKommando k -> ord(k.faser().stream().sorted().map(Fas::klartext));
            case PlanKommando k -> ord(k.lagen().stream().sorted().map(Planlage::klartext));
            case SammantradeKommando k -> ord(k.lagen().stream().sorted().map(Sammantradeslage::klartext));
            default -> "";
        }).filter(faser -> !faser.isEmpty());
    }

    private static String ord(Stream<String> ord) {
        return ord.collect(Collectors.joining(", "));
    }

    /** A command that founds a stream may go on in it when the stream is named by whoever founds it. */
    private static ApiResponses svar(Samling<?> samling, Slag<?> slag) {
        ApiResponses svar = new ApiResponses();
        if (slag.regel().grundar()) {
            svar.addApiResponse("201", registrerat("Registrerat, som det första i sin ström."));
        }
        if (!samling.gerNyttId(slag) && !(slag.regel() instanceof PlanKommando k && k.grundar())) {
            svar.addApiResponse("200", registrerat("Registrerat."));
        }
        return svar;
    }

    private static ApiResponse registrerat(String beskrivning) {
        return new ApiResponse().description(beskrivning)
                .addHeaderObject("ETag", new Header().description("Strömmens version, t.ex. \"4\".").schema(text()))
                .content(new Content().addMediaType(JSON, new MediaType().schema(hanvisning(Kommandosvar.class))));
    }

    private static Schema<?> hanvisning(Class<?> typ) {
        return new JsonSchema().$ref(SCHEMAN + typ.getSimpleName());
    }

    /** The schema of a record, and of every record in it, as a component that bears its name. */
    private static void schema(OpenAPI beskrivning, Class<?> typ) {
        List<Kommandofalt> falt = Kommandofalt.av(typ);
        Schema<?> schema = new JsonSchema().typesItem("object").additionalProperties(false);
        falt.forEach(f -> {
            if (!f.delar().isEmpty()) {
                schema(beskrivning, f.typ());
            }
            schema.addProperty(f.namn(), schema(f));
        });
        schema.required(falt.stream().filter(Kommandofalt::kravs).map(Kommandofalt::namn).toList());
        beskrivning.getComponents().addSchemas(typ.getSimpleName(), schema);
    }

    private static Schema<?> schema(Kommandofalt falt) {
        Schema<?> varde = falt.delar().isEmpty() ? enkelt(falt) : hanvisning(falt.typ());
        if (!falt.flera()) {
            return varde.description(ord(falt));
        }
        Schema<?> lista = new JsonSchema().typesItem("array").items(varde)
                .maxItems(falt.villkor(Size.class).map(Size::max).orElse(Kommandobindning.LANGSTA_LISTA))
                .description(ord(falt));
        falt.villkor(NotEmpty.class).ifPresent(_ -> lista.minItems(1));
        return lista;
    }

    private static String ord(Kommandofalt falt) {
        String namn = Etiketter.falt(falt);
        return Stream.of(Stream.of(namn.endsWith("?") ? namn : namn + "."), Etiketter.hjalp(falt).stream(), val(falt))
                .flatMap(meningar -> meningar).collect(Collectors.joining(" "));
    }

    private static Stream<String> val(Kommandofalt falt) {
        return falt.typ().isEnum()
                ? Stream.of(Arrays.stream(falt.typ().getEnumConstants()).map(k -> (Enum<?>) k)
                        .map(k -> k.name() + ": " + Etiketter.val(k)).collect(Collectors.joining("; ", "", ".")))
                : Stream.of();
    }

    private static Schema<?> enkelt(Kommandofalt falt) {
        Class<?> typ = falt.typ();
        if (typ == int.class || typ == Integer.class) {
            return new JsonSchema().typesItem("integer").format("int32").minimum(BigDecimal.ZERO)
                    .maximum(falt.villkor(Max.class).map(max -> BigDecimal.valueOf(max.value())).orElse(null));
        } else if (typ == BigDecimal.class) {
            return new JsonSchema().typesItem("number");
        } else if (typ == boolean.class || typ == Boolean.class) {
            return new JsonSchema().typesItem("boolean");
        } else if (typ == LocalDate.class) {
            return text().format("date");
        } else if (typ == LocalTime.class) {
            return text().pattern("^([01]\\d|2[0-3]):[0-5]\\d$");
        } else if (typ == UUID.class || typ == UpphandlingId.class) {
            return text().format("uuid");
        } else if (typ.isEnum()) {
            Schema<Object> val = new JsonSchema().typesItem("string");
            Arrays.stream(typ.getEnumConstants()).map(k -> ((Enum<?>) k).name()).forEach(val::addEnumItemObject);
            return val;
        }
        Schema<?> text = text().maxLength(falt.fritext()
                ? Kommandobindning.LANGSTA_FRITEXT : Kommandobindning.LANGSTA_TEXT);
        falt.villkor(Pattern.class).ifPresent(p -> text.pattern("^(" + p.regexp() + ")$"));
        return text;
    }

    private static Schema<?> text() {
        return new JsonSchema().typesItem("string");
    }

    /** What must be given, and what else has an example of its own. */
    private static Map<String, Object> exempel(List<Kommandofalt> falt) {
        Map<String, Object> exempel = new LinkedHashMap<>();
        falt.stream().filter(f -> f.kravs() || Etiketter.exempel(f).isPresent() && !f.namn().equals("skal"))
                .forEach(f -> exempel.put(f.namn(), f.flera() ? List.of(exempel(f)) : exempel(f)));
        return exempel;
    }

    private static Object exempel(Kommandofalt falt) {
        if (!falt.delar().isEmpty()) {
            return exempel(falt.delar());
        } else if (falt.typ().isEnum()) {
            return Etiketter.exempel(falt).orElse(((Enum<?>) falt.typ().getEnumConstants()[0]).name());
        } else if (falt.typ() == boolean.class) {
            return true;
        } else if (falt.typ() == UUID.class || falt.typ() == UpphandlingId.class) {
            return ETT_ID;
        }
        String text = Etiketter.exempel(falt).orElseThrow(() -> new IllegalStateException("no example of " + falt));
        return falt.typ() == int.class || falt.typ() == Integer.class ? Integer.valueOf(text)
                : falt.typ() == BigDecimal.class ? new BigDecimal(text) : text;
    }
}
