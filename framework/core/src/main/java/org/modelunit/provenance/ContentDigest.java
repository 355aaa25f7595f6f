package org.modelunit.provenance;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.CategoryText;
import org.modelunit.text.TextBytes;

/**
 * The digest of values whose content can be written down without doubt; everything else has none. No class is named in it, so it stays
 * the same when a class or a package gets another name: records of several classes are told apart by the order in which their classes first occur.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ContentDigest {

    /** Found once for each class of records: Java looks for them each time that it is asked, which takes longer than reading a row. */
    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            List<Method> accessors = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
            accessors.forEach(accessor -> accessor.setAccessible(true));
            return accessors;
        }
    };

    private final MessageDigest digest = Sha256.digest();
    private final UnaryOperator<Object> unwrapping;
    private final Map<Class<?>, Integer> records;

    private ContentDigest(UnaryOperator<Object> unwrapping, Map<Class<?>, Integer> records) {
        this.unwrapping = unwrapping;
        this.records = records;
    }

    /**
     * Returns the digest of inputs and their truth; empty where a value cannot be written down without doubt.
     *
     * @param inputs the inputs
     * @param truth their truth
     * @param unwrapping gives for a value what it is made of, or else the value itself
     */
    public static String of(List<?> inputs, List<?> truth, UnaryOperator<Object> unwrapping) {
        ContentDigest content = new ContentDigest(unwrapping, new HashMap<>());
        try {
            return content.add(inputs) && content.add(truth) ? HexFormat.of().formatHex(content.digest.digest()) : "";
        } catch (StackOverflowError e) { // a list that holds itself
            return "";
        }
    }

    /** Adds a value with its length, so that no two contents run together the same way; false if it cannot be written down. */
    private boolean add(@Nullable Object wrapped) {
        if (wrapped == null) {
            return false;
        }
        Object value = unwrapping.apply(wrapped);
        if (value instanceof List<?> list) {
            text("[" + list.size());
            for (Object element : list) {
                if (!add(element)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Set<?> set) {
            return addSet(set);
        }
        if (value.getClass().isArray()) {
            return addArray(value);
        }
        if (value instanceof Record some) {
            return addRecord(some);
        }
        if (value instanceof String || value instanceof Number || value instanceof Boolean || isEmptyOrNumber(value)) {
            text(value.toString());
            return true;
        }
        if (value instanceof Enum<?> constant) {
            return addCategory(constant);
        }
        return value instanceof Optional<?> optional
                && add(optional.<Object>map(List::of).orElse(List.of()));
    }

    /** By the digests of its elements, sorted: a set has no order. */
    private boolean addSet(Set<?> set) {
        List<String> elements = new ArrayList<>();
        for (Object element : set) {
            ContentDigest own = new ContentDigest(unwrapping, records);
            if (element == null || !own.add(element)) {
                return false;
            }
            elements.add(HexFormat.of().formatHex(own.digest.digest()));
        }
        elements.sort(null);
        text("{" + elements.size());
        elements.forEach(this::text);
        return true;
    }

    private boolean addArray(Object array) {
        int length = Array.getLength(array);
        text("[" + length);
        for (int i = 0; i < length; i++) {
            Object element = Array.get(array, i);
            if (element == null || !add(element)) {
                return false;
            }
        }
        return true;
    }

    private boolean addCategory(Enum<?> constant) {
        try {
            text(CategoryText.of(constant));
            return true;
        } catch (IllegalArgumentException e) {
            return false; // two constants print the same
        }
    }

    private static boolean isEmptyOrNumber(Object value) {
        return value instanceof OptionalDouble || value instanceof OptionalInt || value instanceof OptionalLong;
    }

    private boolean addRecord(Record some) {
        int number = records.computeIfAbsent(some.getClass(), type -> records.size());
        text("(" + number);
        try {
            for (Method accessor : ACCESSORS.get(some.getClass())) {
                Object value = accessor.invoke(some);
                if (value == null || !add(value)) {
                    return false;
                }
            }
            return true;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return false;
        }
    }

    private void text(String text) {
        byte[] bytes = TextBytes.of(text);
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }
}
