package se.liggaren.command.api;

import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.liggaren.command.KraverBeslut;
import se.liggaren.command.KraverSkal;
import se.liggaren.command.TjanstenFyllerI;
import se.liggaren.events.Beslut;
import se.liggaren.events.Underlag;

/**
 * A field of a command, or of a value in one, as its record declares it. Forms and the API description are made of
 * these.
 *
 * @param agare   the record that declares the field
 * @param typ     what it holds, or what each of its entries holds
 * @param flera   whether it holds a list
 * @param kravs   whether it must be given
 * @param villkor the constraints on what it holds
 */
record Kommandofalt(Class<?> agare, String namn, Class<?> typ, boolean flera, boolean kravs, List<Annotation> villkor) {

    /** The record's own fields in order, and after them those that {@link Underlag} is made of. */
    static List<Kommandofalt> av(Class<?> agare) {
        List<RecordComponent> komponenter = Arrays.stream(agare.getRecordComponents())
                .filter(k -> !k.isAnnotationPresent(TjanstenFyllerI.class)).toList();
        return Stream.concat(
                komponenter.stream().filter(k -> k.getType() != Underlag.class).map(k -> av(agare, k)),
                komponenter.stream().filter(k -> k.getType() == Underlag.class).flatMap(k -> underlag(agare)))
                .toList();
    }

    private static Kommandofalt av(Class<?> agare, RecordComponent komponent) {
        AnnotatedType hela = komponent.getAnnotatedType();
        AnnotatedType del = hela instanceof AnnotatedParameterizedType p
                ? p.getAnnotatedActualTypeArguments()[0] : hela;
        boolean flera = komponent.getType() == List.class;
        List<Annotation> villkor = Stream.of(hela, del).distinct().map(AnnotatedType::getAnnotations)
                .flatMap(Arrays::stream).toList();
        boolean kravs = flera ? villkor.stream().anyMatch(NotEmpty.class::isInstance)
                : komponent.getType() != Optional.class;
        return new Kommandofalt(agare, komponent.getName(), (Class<?>) del.getType(), flera, kravs, villkor);
    }

    private static Stream<Kommandofalt> underlag(Class<?> agare) {
        return Stream.of(
                new Kommandofalt(agare, "gallerFran", LocalDate.class, false, false, List.of()),
                new Kommandofalt(agare, "skal", String.class, false, agare.isAnnotationPresent(KraverSkal.class),
                        List.of()),
                new Kommandofalt(agare, "beslut", Beslut.class, false, agare.isAnnotationPresent(KraverBeslut.class),
                        List.of()));
    }

    /** The fields of the value that this field holds; none when it holds one thing. */
    List<Kommandofalt> delar() {
        return Kommandobindning.sammansatt(typ) ? av(typ) : List.of();
    }

    boolean fritext() {
        return Kommandobindning.FRITEXT.contains(namn);
    }

    <A extends Annotation> Optional<A> villkor(Class<A> sort) {
        return villkor.stream().filter(sort::isInstance).map(sort::cast).findFirst();
    }
}
