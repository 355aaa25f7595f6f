package org.modelunit.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;

/**
 * What a category is called wherever it is text: an enum's constant by what it prints. Files, models, slices, weak spots and digests
 * all take this text, so what a file says reaches a model unchanged, whatever the constant is called in Java.
 *
 * <p>A constant that prints its name is read from it in any case, with spaces or hyphens for underscores ("for free" is
 * {@code FOR_FREE}); one with a text of its own is read from that alone, and any text that could mean two constants means none.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class CategoryText {

    private static final ClassValue<CategoryText> OF_CLASS = new ClassValue<>() {
        @Override
        protected CategoryText computeValue(Class<?> type) {
            return new CategoryText(Stream.of(type.getEnumConstants())
                    .<Enum<?>>map(constant -> (Enum<?>) constant)
                    .toList());
        }
    };

    private final List<String> texts;
    private final Map<String, Enum<?>> byText = new LinkedHashMap<>();
    private final Map<Enum<?>, String> byConstant = new HashMap<>();
    private final Map<String, Optional<Enum<?>>> byName = new HashMap<>();

    private CategoryText(List<Enum<?>> constants) {
        constants.forEach(this::addText);
        constants.stream()
                .filter(constant -> constant.toString().equals(constant.name()))
                .forEach(constant ->
                        byName.merge(normal(constant.name()), Optional.of(constant), (one, other) -> Optional.empty()));
        byText.forEach((text, constant) ->
                byName.computeIfPresent(normal(text), (name, named) -> named.filter(other -> other == constant)));
        byText.forEach((text, constant) -> byConstant.put(constant, text));
        texts = List.copyOf(byText.keySet());
    }

    private void addText(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        @Nullable String text = constant.toString();
        if (text == null) {
            throw new IllegalArgumentException(
                    type + "." + constant.name() + " prints null; give it a text in toString()");
        }
        Enum<?> other = byText.putIfAbsent(text, constant);
        if (other != null) {
            throw new IllegalArgumentException("two constants of " + type + ", " + other.name() + " and "
                    + constant.name() + ", both print '" + text + "'; give each a text of its own in toString()");
        }
    }

    /**
     * Returns the text of a category.
     *
     * @param category a constant of an enum; anything else is what it prints
     * @throws IllegalArgumentException if two constants of the enum print the same
     */
    public static String of(Object category) {
        return category instanceof Enum<?> constant
                ? OF_CLASS.get(constant.getDeclaringClass()).byConstant.getOrDefault(constant, "")
                : category.toString();
    }

    /**
     * Returns the texts of all categories, in the order of their constants.
     *
     * @param type the class of an enum
     * @throws IllegalArgumentException if two constants of the enum print the same
     */
    public static List<String> all(Class<?> type) {
        return OF_CLASS.get(type).texts;
    }

    /**
     * Returns the category that a text means; empty if there is none.
     *
     * @param type the class of an enum
     * @param text a whole cell
     * @throws IllegalArgumentException if two constants of the enum print the same
     */
    public static Optional<Enum<?>> read(Class<?> type, String text) {
        CategoryText categories = OF_CLASS.get(type);
        Enum<?> printed = categories.byText.get(text);
        return printed == null ? categories.byName.getOrDefault(normal(text), Optional.empty()) : Optional.of(printed);
    }

    private static String normal(String name) {
        return name.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }
}
