package org.modelunit.jqwik;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.ForAll;

/**
 * A parameter of a property that jqwik generates.
 *
 * @param parameter the parameter
 */
record GeneratedParameter(Parameter parameter) {

    /** Returns those of a method, in their order. */
    static List<GeneratedParameter> of(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(ForAll.class))
                .map(GeneratedParameter::new)
                .toList();
    }

    /** Returns the annotations of one kind, on the parameter or inside its type, as in {@code List<@Like("training") Applicant>}. */
    <A extends Annotation> Stream<A> find(Class<A> kind) {
        return Stream.concat(
                        Stream.of(parameter.getAnnotationsByType(kind)), inside(parameter.getAnnotatedType(), kind))
                .distinct();
    }

    private static <A extends Annotation> Stream<A> inside(AnnotatedType type, Class<A> kind) {
        Stream<AnnotatedType> parts = Stream.empty();
        if (type instanceof AnnotatedParameterizedType parameterized) {
            parts = Stream.of(parameterized.getAnnotatedActualTypeArguments());
        } else if (type instanceof AnnotatedArrayType array) {
            parts = Stream.of(array.getAnnotatedGenericComponentType());
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            parts = Stream.of(wildcard.getAnnotatedUpperBounds());
        }
        return Stream.concat(Stream.of(type.getAnnotationsByType(kind)), parts.flatMap(part -> inside(part, kind)));
    }

    /** Whether jqwik makes it of nothing but its type: then it holds nothing of any row. */
    boolean isOfNoRows() {
        return isOfItsType(parameter.getAnnotation(ForAll.class))
                && find(Like.class).findAny().isEmpty()
                && find(Near.class).findAny().isEmpty()
                && (parameter.getType().isPrimitive()
                        || parameter.getType().getName().startsWith("java.lang.")
                        || parameter.getType().isEnum());
    }

    private static boolean isOfItsType(ForAll forAll) {
        return forAll.value().equals(ForAll.NO_VALUE) && forAll.supplier() == ArbitrarySupplier.NONE.class;
    }

    String name() {
        return parameter.getName();
    }
}
