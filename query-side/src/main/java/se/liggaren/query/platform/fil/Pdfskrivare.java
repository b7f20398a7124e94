package se.liggaren.query.platform.fil;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import se.liggaren.query.platform.Tidpunkt;

/**
 * Writes a template as a PDF that is accessible (PDF/UA-1) and fit to be archived (PDF/A-3a). The same content gives
 * the same bytes, whenever it is written. The template has its own layout; its level 2 headings with an id are bookmarks.
 */
@Component
public final class Pdfskrivare {

    /** It has the letters of Europe's languages, and more scripts and signs than any other that came in question. */
    private static final String TYPSNITT = "DejaVu Sans Condensed";
    private static final String TYPSNITTSFIL = "net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed%s.ttf";

    /** Stands for a sign that the font does not have. */
    private static final String SAKNAT_TECKEN = "□";

    /** Controls, marks and what is no letter at all: a PDF may not hold them all, and on paper none of them is seen. */
    private static final Pattern OSYNLIGT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}&&[^\\t\\n\\r\\u00AD]]");

    private static final Pattern SKAPAD = Pattern.compile("(<xmp:CreateDate>)[^<]*");

    private static final Locale SVENSKA = Locale.of("sv", "SE");

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    private static final int ID_LANGD = 16;

    private final ITemplateEngine mallar;

    public Pdfskrivare(ITemplateEngine mallar) {
        this.mallar = mallar;
        XRLog.listRegisteredLoggers().forEach(logg -> XRLog.setLevel(logg, Level.SEVERE));
    }

    /**
     * Fills the template and writes it.
     *
     * @param skapad when the content came to be, which the document gives as its date
     * @param id     what the document is, whatever is said beside its content; a text of its own for each document
     */
    public byte[] skriv(String mall, Map<String, Object> innehall, Instant skapad, String id) {
        String html = skrivbart(mallar.process(mall, new Context(SVENSKA, innehall)));
        PdfRendererBuilder byggare = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfAConformance.PDFA_3_A)
                .useColorProfile(SRGB)
                .withProducer("Liggaren");
        byggare.useFont(typsnitt(""), TYPSNITT, 400, FontStyle.NORMAL, true);
        byggare.useFont(typsnitt("-Bold"), TYPSNITT, 700, FontStyle.NORMAL, true);
        byggare.useReplacementText(SAKNAT_TECKEN);
        byggare.useExternalResourceAccessControl((_, _) -> false,
                ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        byggare.withW3cDocument(W3CDom.convert(medBokmarken(Jsoup.parse(html))), "");
        try (PdfBoxRenderer ritare = byggare.buildPdfRenderer();
                PDDocument pdf = ritare.createPDFKeepOpen()) {
            datera(pdf, skapad);
            pdf.getDocument().setDocumentID(dokumentId(id, html));
            ByteArrayOutputStream ut = new ByteArrayOutputStream();
            pdf.save(ut);
            return ut.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter and its accent as one, which the font draws best, and nothing that cannot be seen. */
    private static String skrivbart(String html) {
        return OSYNLIGT.matcher(Normalizer.normalize(html, Normalizer.Form.NFC)).replaceAll("");
    }

    private static FSSupplier<InputStream> typsnitt(String snitt) {
        ClassPathResource fil = new ClassPathResource(TYPSNITTSFIL.formatted(snitt));
        return () -> {
            try {
                return fil.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private static Document medBokmarken(Document sida) {
        Element bokmarken = sida.head().appendElement("bookmarks");
        sida.select("h2[id]").forEach(rubrik -> bokmarken.appendElement("bookmark")
                .attr("name", rubrik.text()).attr("href", "#" + rubrik.id()));
        return sida;
    }

    /** The library dates the document when it writes it, in two places that must agree. */
    private static void datera(PDDocument pdf, Instant skapad) throws IOException {
        ZonedDateTime tid = skapad.atZone(Tidpunkt.STOCKHOLM).truncatedTo(ChronoUnit.SECONDS);
        pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(tid));
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        String xmp = SKAPAD.matcher(new String(metadata.toByteArray(), StandardCharsets.UTF_8))
                .replaceFirst("$1" + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(tid));
        metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    /** Which document it is, and which version of it. */
    private static COSArray dokumentId(String id, String html) {
        return new COSArray(Arrays.asList(new COSString(avtryck(id)), new COSString(avtryck(html))));
    }

    private static byte[] avtryck(String text) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)),
                    ID_LANGD);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
