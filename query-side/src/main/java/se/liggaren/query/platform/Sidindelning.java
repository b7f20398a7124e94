package se.liggaren.query.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import se.liggaren.platform.http.ProblemException;
import se.liggaren.webkit.Faltfel;

/**
 * Which part of a list is asked for.
 *
 * @param page  from 1
 * @param limit how many on each page
 */
public record Sidindelning(int page, int limit) {

    public static final int STORSTA_SIDA = 100;

    /** @throws ProblemException naming each that is out of range */
    public Sidindelning {
        List<Faltfel> fel = new ArrayList<>();
        if (limit < 1 || limit > STORSTA_SIDA) {
            fel.add(new Faltfel("limit", "Ange ett tal från 1 till " + STORSTA_SIDA + "."));
        }
        if (page < 1) {
            fel.add(new Faltfel("page", "Ange ett tal från 1."));
        }
        if (!fel.isEmpty()) {
            throw ProblemException.ogiltig(fel);
        }
    }

    /** How many to pass by. */
    public long offset() {
        return (page - 1L) * limit;
    }

    private long sistaSidan(long totalt) {
        return Math.max(1, (totalt + limit - 1) / limit);
    }

    /**
     * The ways to the pages before and after this one, as a page shows them.
     *
     * @param har the address of this page, with its query
     */
    public Bladdring bladdring(UriComponentsBuilder har, long totalt) {
        return new Bladdring(page, sistaSidan(totalt), adress(har, page - 1L), adress(har, page + 1L));
    }

    /** Where a reader of a list that goes on is, and how she gets further. */
    public record Bladdring(int page, long sistaSidan, String foregaende, String nasta) {
    }

    /**
     * The ways to the other pages, as the header {@code Link} says them (RFC 8288).
     *
     * @param har the address of this page, with its query
     */
    public String lankar(UriComponentsBuilder har, long totalt) {
        long sista = sistaSidan(totalt);
        List<String> lankar = new ArrayList<>();
        lankar.add(lank(har, 1, "first"));
        if (page > 1) {
            lankar.add(lank(har, Math.min(page - 1L, sista), "prev"));
        }
        if (page < sista) {
            lankar.add(lank(har, page + 1L, "next"));
        }
        lankar.add(lank(har, sista, "last"));
        return lankar.stream().collect(Collectors.joining(", "));
    }

    private static String lank(UriComponentsBuilder har, long sida, String relation) {
        return "<%s>; rel=\"%s\"".formatted(adress(har, sida), relation);
    }

    private static String adress(UriComponentsBuilder har, long sida) {
        return har.cloneBuilder().replaceQueryParam("page", sida).build().toUriString();
    }
}
