package se.liggaren.platform.http;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.liggaren.events.indata.Tidsrymd;

/**
 * Reads what stands in an address or in a form's field. The library's own reading takes more than what is meant: numbers
 * in hexadecimal and in other digits than ours, ids that are cut when too long, days with time zones or in the year 9999.
 */
@Component
final class Frageparametrar implements WebMvcConfigurer {

    private static final Pattern HELTAL = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** The text is no such value, and why. */
    static final class Ogiltigt extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Ogiltigt(String meddelande) {
            super(meddelande);
        }
    }

    @Override
    public void addFormatters(FormatterRegistry omvandlare) {
        lagg(omvandlare, LocalDate.class, Tidsrymd::dag, Tidsrymd.ANGE_EN_DAG + " Skriv den så: 2026-05-11.");
        lagg(omvandlare, UUID.class, text -> passar(ID, text).map(UUID::fromString),
                "Ange ett id i formen 0199c0de-0000-7000-8000-000000000000.");
        lagg(omvandlare, Long.class, text -> passar(HELTAL, text).map(Long::valueOf), "Ange ett heltal.");
        lagg(omvandlare, Integer.class, text -> passar(HELTAL, text).map(Long::valueOf)
                .filter(tal -> tal.intValue() == tal).map(Long::intValue), "Ange ett heltal.");
        lagg(omvandlare, Boolean.class, text -> Optional.of(text).filter(ord -> ord.equals("true")
                || ord.equals("false")).map(Boolean::valueOf), "Ange true eller false.");
    }

    private static Optional<String> passar(Pattern monster, String text) {
        return Optional.of(text).filter(monster.asMatchPredicate());
    }

    /** An empty text is no value, as when a form's field is left empty. */
    private static <T> void lagg(FormatterRegistry omvandlare, Class<T> typ, Function<String, Optional<T>> las,
            String annars) {
        Converter<String, T> strang = text -> text.isBlank() ? null
                : las.apply(text.strip()).orElseThrow(() -> new Ogiltigt(annars));
        omvandlare.addConverter(String.class, typ, strang);
    }
}
