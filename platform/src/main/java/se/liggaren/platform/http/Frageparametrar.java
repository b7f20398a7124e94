package se.liggaren.platform.http;

import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.liggaren.events.indata.Tidsrymd;

/**
 * Reads what stands in an address or in a form's field. The library's own reading takes more than what is meant: numbers
 * in hexadecimal and in other digits than ours, ids that are cut when too long, days with time zones or in the year 9999.
 */
@ControllerAdvice
final class Frageparametrar implements WebMvcConfigurer {

    private static final Pattern HELTAL = Pattern.compile("-?[0-9]{1,18}");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final List<Lasning<?>> LASNINGAR = List.of(
            new Lasning<>(List.of(LocalDate.class), Tidsrymd::dag, Tidsrymd.ANGE_EN_DAG + " Skriv den så: 2026-05-11."),
            new Lasning<>(List.of(UUID.class), text -> passar(ID, text).map(UUID::fromString),
                    "Ange ett id i formen 0199c0de-0000-7000-8000-000000000000."),
            new Lasning<>(List.of(Long.class, long.class), text -> passar(HELTAL, text).map(Long::valueOf),
                    "Ange ett heltal."),
            new Lasning<>(List.of(Integer.class, int.class), text -> passar(HELTAL, text).map(Long::valueOf)
                    .filter(tal -> tal.intValue() == tal).map(Long::intValue), "Ange ett heltal."),
            new Lasning<>(List.of(Boolean.class, boolean.class), text -> Optional.of(text).filter(ord ->
                    ord.equals("true") || ord.equals("false")).map(Boolean::valueOf), "Ange true eller false."));

    /** The text is no such value, and why. */
    static final class Ogiltigt extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Ogiltigt(String meddelande) {
            super(meddelande);
        }
    }

    /**
     * How values of a type are written.
     *
     * @param annars what is said of a text that is none
     */
    private record Lasning<T>(List<Class<T>> typer, Function<String, Optional<T>> las, String annars) {

        /** An empty text is no value, as when a form's field is left empty. */
        @Nullable T varde(String text) {
            return text.isBlank() ? null : las.apply(text.strip()).orElseThrow(() -> new Ogiltigt(annars));
        }
    }

    private static Optional<String> passar(Pattern monster, String text) {
        return Optional.of(text).filter(monster.asMatchPredicate());
    }

    /** For a value that may be absent. */
    @Override
    public void addFormatters(FormatterRegistry omvandlare) {
        LASNINGAR.forEach(lasning -> lagg(omvandlare, lasning));
    }

    private static <T> void lagg(FormatterRegistry omvandlare, Lasning<T> lasning) {
        Converter<String, T> strang = lasning::varde;
        omvandlare.addConverter(String.class, lasning.typer().getFirst(), strang);
    }

    /** For a value that must be there, which the library otherwise tries to read once more in its own way. */
    @InitBinder
    void bindVarden(WebDataBinder bindning) {
        LASNINGAR.forEach(lasning -> lasning.typer().forEach(typ ->
                bindning.registerCustomEditor(typ, new PropertyEditorSupport() {
                    @Override
                    public void setAsText(String text) {
                        setValue(lasning.varde(text));
                    }
                })));
    }
}
