package org.modelunit.provenance;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.CategoryText;
import org.modelunit.text.TextBytes;

/** The digest of values whose content can be written down without doubt; everything else has none. */
@API(status = Status.INTERNAL, since = "0.1")
public final class ContentDigest {

    private final MessageDigest digest = Sha256.digest();
    private final UnaryOperator<Object> unwrapping;

    private ContentDigest(UnaryOperator<Object> unwrapping) {
        this.unwrapping = unwrapping;
    }

    /**
     * Returns the digest of inputs and their truth; empty where a value cannot be written down without doubt.
     *
     * @param inputs the inputs
     * @param truth their truth
     * @param unwrapping gives for a value what it is made of, or else the value itself
     */
    public static String of(List<?> inputs, List<?> truth, UnaryOperator<Object> unwrapping) {
        ContentDigest content = new ContentDigest(unwrapping);
        try {
            return content.add(inputs) && content.add(truth) ? HexFormat.of().formatHex(content.digest.digest()) : "";
        } catch (StackOverflowError e) { // a list that holds itself
            return "";
        }
    }

    /** Adds a value with its length, so that no two contents run together the same way; false if it cannot be written down. */
    private boolean add(Object wrapped) {
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
        text("(" + some.getClass().getName());
        for (RecordComponent component : some.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(some);
                if (value == null || !add(value)) {
                    return false;
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                return false;
            }
        }
        return true;
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
