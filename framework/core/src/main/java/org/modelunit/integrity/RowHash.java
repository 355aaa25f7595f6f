package org.modelunit.integrity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mixes the content of a row into 64 bits, by the steps of MurmurHash3 (A. Appleby, public domain). That is enough, since rows of one
 * hash are compared before anything is said about them: a collision costs a comparison and cannot fail a build.
 */
final class RowHash implements RowSink {

    private long state;

    /** Returns the hash of what was written, and begins another one. */
    long take() {
        long hash = state;
        state = 0;
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    @Override
    public void whole(long number) {
        long mixed = Long.rotateLeft(number * 0x87c37b91114253d5L, 31) * 0x4cf5ad432745937fL;
        state = Long.rotateLeft(state ^ mixed, 27) * 5 + 0x52dce729;
    }

    @Override
    public void real(double number) {
        whole(Double.doubleToLongBits(number)); // which knows a single NaN
    }

    @Override
    public void text(String text) {
        int length = text.length();
        whole(length);
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            whole(text.charAt(i)
                    | (long) text.charAt(i + 1) << 16
                    | (long) text.charAt(i + 2) << 32
                    | (long) text.charAt(i + 3) << 48);
        }
        for (; i < length; i++) {
            whole(text.charAt(i));
        }
    }

    @Override
    public void value(Object value) {
        whole(stable(value));
    }

    /** A hash that is the same in every run, as draws depend on it; those of enums and of the sign for nothing are not by themselves. */
    private static int stable(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name().hashCode();
        }
        if (value instanceof Class<?> type) {
            return type.getName().hashCode();
        }
        if (value instanceof Set<?> set) {
            return set.stream().mapToInt(RowHash::stableOrNone).sum();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .mapToInt(entry -> stableOrNone(entry.getKey()) * 31 ^ stableOrNone(entry.getValue()))
                    .sum();
        }
        return value.getClass().isArray() ? 0 : value.hashCode();
    }

    private static int stableOrNone(@Nullable Object value) {
        return value == null ? 0 : stable(value);
    }
}
