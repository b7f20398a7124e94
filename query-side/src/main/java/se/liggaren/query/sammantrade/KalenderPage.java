package se.liggaren.query.sammantrade;

import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.query.platform.Vantan;
import se.liggaren.query.platform.fil.Nedladdning;
import se.liggaren.query.sammantrade.Kalender.Post;

/** The board's meetings for calendar programs. */
@Controller
class KalenderPage {

    private static final String SAMMANTRADEN = "/sammantraden";
    private static final String SAMMANTRADE = SAMMANTRADEN + "/{id:[0-9a-fA-F-]{36}}";

    private final Kalender kalender;
    private final Vantan vantan;

    KalenderPage(Kalender kalender, Vantan vantan) {
        this.kalender = kalender;
        this.vantan = vantan;
    }

    @Operation(tags = "Sammanträden", summary = "Nämndens sammanträden som kalender (iCalendar), även de inställda.")
    @GetMapping(path = {"/api/v1" + SAMMANTRADEN + ".ics", SAMMANTRADEN + ".ics"}, produces = Nedladdning.ICS)
    ResponseEntity<byte[]> alla() {
        return svar("sammantraden.ics", kalender.alla());
    }

    @Operation(tags = "Sammanträden", summary = "Ett sammanträde som kalenderhändelse (iCalendar).")
    @GetMapping(path = {"/api/v1" + SAMMANTRADE + ".ics", SAMMANTRADE + ".ics"}, produces = Nedladdning.ICS)
    ResponseEntity<byte[]> ett(@PathVariable UUID id, @RequestParam Optional<Long> efter) {
        vantan.visaEfter(SammantradeVy.NAMN, id.toString(), efter);
        Post post = kalender.las(id)
                .orElseThrow(() -> ProblemException.finnsInte("Det finns inget sammanträde med det id:t."));
        return svar("sammantrade-%s.ics".formatted(post.sammantrade().datum()), List.of(post));
    }

    private static ResponseEntity<byte[]> svar(String filnamn, List<Post> poster) {
        return Nedladdning.av(Nedladdning.ICS, filnamn, Kalenderfil.av(poster, KalenderPage::adress));
    }

    private static URI adress(UUID id) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(SAMMANTRADEN).pathSegment(id.toString())
                .build().toUri();
    }
}
