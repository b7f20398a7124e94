package se.liggaren.platform.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.LocalDate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this API is, as Sweden's REST API profile asks for it. */
@RestController
final class ApiInfoPage {

    /** The version of the contract; it follows the path's, and changes with it. */
    static final String VERSION = "1.0.0";

    private static final ApiInfo INFO =
            new ApiInfo("Liggaren", VERSION, LocalDate.of(2026, 11, 22), "/v3/api-docs", "active");

    @Operation(summary = "Vad det här API:et heter, dess version och var det beskrivs.", tags = "API")
    @SecurityRequirements
    @GetMapping("/api/v1/api-info")
    ApiInfo apiInfo() {
        return INFO;
    }

    record ApiInfo(String apiName, String apiVersion, LocalDate apiReleased, String apiDocumentation,
            String apiStatus) {
    }
}
