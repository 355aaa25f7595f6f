package org.modelunit.jqwik;

import java.lang.reflect.Array;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The elements of arrays of one length. */
final class ArrayParts implements InputParts {

    private final Class<?> elements;
    private final int length;

    ArrayParts(Class<?> elements, int length) {
        this.elements = elements;
        this.length = length;
    }

    @Override
    public String typeName() {
        return elements.getSimpleName() + "[]";
    }

    @Override
    public List<String> names() {
        return IntStream.range(0, length).mapToObj(index -> "[" + index + "]").toList();
    }

    @Override
    public @Nullable Object[] partsOf(Object input) {
        @Nullable Object[] parts = new Object[length];
        for (int i = 0; i < length; i++) {
            parts[i] = Array.get(input, i);
        }
        return parts;
    }

    @Override
    public Object of(@Nullable Object[] parts) {
        Object array = Array.newInstance(elements, length);
        for (int i = 0; i < length; i++) {
            Array.set(array, i, parts[i]);
        }
        return array;
    }
}
