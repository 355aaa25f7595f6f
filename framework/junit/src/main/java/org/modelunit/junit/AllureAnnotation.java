package org.modelunit.junit;

import java.lang.System.Logger.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Annotations of Allure's, which are read by name: a project need not have Allure. */
enum AllureAnnotation {
    /** How much a test matters. */
    SEVERITY("io.qameta.allure.Severity"),
    /** Who answers for a test. */
    OWNER("io.qameta.allure.Owner");

    private final String type;

    AllureAnnotation(String type) {
        this.type = type;
    }

    /** Returns its value on a method, or on a class or the nearest superclass; empty where it is missing. */
    String of(AnnotatedElement element) {
        @Nullable AnnotatedElement at = element;
        while (at != null) {
            Optional<Annotation> found = find(at, new HashSet<>());
            if (found.isPresent()) {
                return value(found.get());
            }
            at = at instanceof Class<?> derived ? derived.getSuperclass() : null;
        }
        return "";
    }

    /** Looks among the annotations, and those that they carry. */
    private Optional<Annotation> find(AnnotatedElement element, Set<Class<?>> seen) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            Class<? extends Annotation> kind = annotation.annotationType();
            if (kind.getName().equals(type)) {
                return Optional.of(annotation);
            }
            if (!kind.getName().startsWith("java.") && seen.add(kind)) {
                Optional<Annotation> carried = find(kind, seen);
                if (carried.isPresent()) {
                    return carried;
                }
            }
        }
        return Optional.empty();
    }

    private static String value(Annotation annotation) {
        try {
            Object value = annotation.annotationType().getMethod("value").invoke(annotation);
            return value instanceof Enum<?> level ? word(level) : String.valueOf(value);
        } catch (ReflectiveOperationException e) { // another library of that name
            System.getLogger(AllureAnnotation.class.getName()).log(Level.DEBUG, "cannot read " + annotation, e);
            return "";
        }
    }

    /** Returns Allure's own word for a level, "critical". */
    private static String word(Enum<?> level) throws IllegalAccessException, InvocationTargetException {
        try {
            return String.valueOf(level.getDeclaringClass().getMethod("value").invoke(level));
        } catch (NoSuchMethodException e) {
            return level.name().toLowerCase(Locale.ROOT);
        }
    }
}
