package se.liggaren.query.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.platform.sakerhet.Klient;

/** Where an open page listens for what has become known since it was drawn. */
@Controller
class UppdateringPage {

    private final Uppdateringar uppdateringar;
    private final Vyer vyer;

    UppdateringPage(Uppdateringar uppdateringar, Vyer vyer) {
        this.uppdateringar = uppdateringar;
        this.vyer = vyer;
    }

    /**
     * @param efter the position that the page was drawn at
     * @param sagd  the last one the browser was told, when it connects anew
     */
    @GetMapping(path = "/uppdateringar/{vy}", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> lyssna(@PathVariable String vy, @RequestParam long efter,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") long sagd, HttpServletRequest request) {
        if (!vyer.namn().contains(vy)) {
            throw ProblemException.finnsInte("Det finns ingen vy som heter så.");
        }
        // 204 tells a browser to stop asking
        return uppdateringar.lyssna(vy, Math.max(efter, sagd), Klient.av(request))
                .map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
    }
}
