package org.modelunit;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.modelunit.provenance.Sha256;
import org.modelunit.text.CategoryText;

/** The digest of values whose content can be written down without doubt; everything else has none. */
final class ContentDigest {

    private final MessageDigest digest = Sha256.digest();

    private ContentDigest() {}

    static String of(List<?> inputs, List<?> truth) {
        ContentDigest content = new ContentDigest();
        return content.add(inputs) && content.add(truth) ? HexFormat.of().formatHex(content.digest.digest()) : "";
    }

    /** Adds a value with its length, so that no two contents run together the same way; false if it cannot be written down. */
    private boolean add(Object value) {
        if (value instanceof List<?> list) {
            text("[" + list.size());
            for (Object element : list) {
                if (!add(element)) {
                    return false;
                }
            }
            return true;
        }
        if (value instanceof Record some) {
            return addRecord(some);
        }
        if (value instanceof Row row) {
            return add(row.columns().stream().map(row::find).toList());
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
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((byte) (bytes.length >>> 24));
        digest.update((byte) (bytes.length >>> 16));
        digest.update((byte) (bytes.length >>> 8));
        digest.update((byte) bytes.length);
        digest.update(bytes);
    }
}
