package se.liggaren.platform.http;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatusCode;
import se.liggaren.webkit.Faltfel;

/** The description of the API: what is the same for every operation. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String NYCKEL = "apinyckel";
    private static final List<Integer> FEL_VID_LASNING = List.of(400, 401, 403, 404, 406, 500, 503);
    private static final List<Integer> FEL_VID_SKRIVNING = List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422,
            500, 503);

    @Bean
    OpenAPI openApi(@Value("${liggaren.kontakt.namn}") String kontakt,
            @Value("${liggaren.kontakt.epost}") String epost) {
        return new OpenAPI()
                .info(new Info().title("Liggaren").version(ApiInfoPage.VERSION)
                        .description("""
                                Liggaren håller en gemensam nämnds upphandlingar: vad som har beslutats och hänt, när \
                                det gällde och när vi fick veta det.

                                Kommandon skickas med POST och svaren läses med GET. Varje läsning har en `ETag` och \
                                svarar 304 på `If-None-Match`. Fel svaras som `application/problem+json` (RFC 9457).

                                Begränsningar: högst 1 MB JSON och 10 MB per fil. Listor lämnar 20 rader om inget \
                                annat begärs med `limit`.""")
                        .contact(new Contact().name(kontakt).email(epost))
                        .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")))
                .servers(List.of(new Server().url("/").description("Den här tjänsten")))
                .components(new Components()
                        .addSecuritySchemes(NYCKEL, new SecurityScheme().type(SecurityScheme.Type.HTTP)
                                .scheme("bearer").description("API-nyckel: Authorization: Bearer <nyckel>.")))
                .addSecurityItem(new SecurityRequirement().addList(NYCKEL));
    }

    @Bean
    OpenApiCustomizer gemensammaFel() {
        return beskrivning -> {
            ModelConverters.getInstance(true).readAll(Problemsvar.class)
                    .forEach(beskrivning.getComponents()::addSchemas);
            Stream.concat(FEL_VID_LASNING.stream(), FEL_VID_SKRIVNING.stream()).distinct().forEach(status ->
                    beskrivning.getComponents().addResponses("Fel" + status, felsvar(status)));
            beskrivning.getPaths().values().forEach(OpenApiConfiguration::medFel);
        };
    }

    private static void medFel(PathItem vag) {
        vag.readOperationsMap().forEach((metod, operation) -> medFel(operation,
                metod == PathItem.HttpMethod.GET ? FEL_VID_LASNING : FEL_VID_SKRIVNING));
    }

    private static void medFel(Operation operation, List<Integer> fel) {
        fel.stream().filter(status -> !operation.getResponses().containsKey(String.valueOf(status)))
                .forEach(status -> operation.getResponses().addApiResponse(String.valueOf(status),
                        new ApiResponse().$ref("#/components/responses/Fel" + status)));
    }

    private static ApiResponse felsvar(int status) {
        var problem = Problem.av(HttpStatusCode.valueOf(status));
        return new ApiResponse()
                .description(problem.getTitle())
                .content(new Content().addMediaType("application/problem+json",
                        new MediaType().schema(new ObjectSchema().$ref("#/components/schemas/Problem"))));
    }

    /** The members of a problem+json answer, as the description tells them. */
    @Schema(name = "Problem", description = "Varför det inte gick (RFC 9457).")
    record Problemsvar(
            @Schema(example = "about:blank") String type,
            @Schema(description = "Felets sort i klartext.") String title,
            @Schema(example = "409") int status,
            @Schema(description = "Vad som var fel och vad som skulle gå.") String detail,
            @Schema(description = "Adressen som anropades.") String instance,
            @Schema(description = "Skälets namn, när en regel säger nej.", example = "AVTALSSPARREN_LOPER")
            String skal,
            @Schema(description = "Varje fält som behöver rättas.") List<Faltfel> fel,
            @Schema(description = "Vad som kan ha menats.") List<Map<String, Object>> kandidater) {
    }
}
