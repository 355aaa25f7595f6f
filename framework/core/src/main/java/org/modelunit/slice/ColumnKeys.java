package org.modelunit.slice;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.modelunit.error.DataException;
import org.modelunit.metric.Grouping;
import org.modelunit.parallel.Workers;
import org.modelunit.provenance.Sha256;

/** Divides rows by a column of whole numbers, without an object for each row. */
final class ColumnKeys implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SMALL = 1 << 16; // keys from 0 to below are looked up in a table that stays in the cache
    private static final int ROWS_OF_A_PART = 1 << 16; // fewer are not worth a thread

    private final String slicing;
    private final int[] keys;
    private final int parts; // a thread each

    ColumnKeys(String slicing, int[] keys) {
        this.slicing = slicing;
        this.keys = keys;
        this.parts = Math.min(Workers.current().threads(), 1 + keys.length / ROWS_OF_A_PART);
    }

    /** One slice for each number, ascending. */
    Slices slices(IntFunction<String> name) {
        int[] greatest = new int[parts];
        Workers.current().run(greatest.length, part -> greatest[part] = greatest(part));
        int last = Arrays.stream(greatest).max().orElse(SMALL);
        if (last >= SMALL) {
            return sorted(name);
        }
        Grouping byKey = Grouping.wrap(last + 1, keys);
        int[] present = IntStream.rangeClosed(0, last)
                .filter(key -> byKey.count(key) > 0)
                .toArray();
        if (present.length > Slices.MOST) {
            return sorted(name);
        }
        List<String> names = Arrays.stream(present).mapToObj(name).toList();
        return present.length == byKey.size()
                ? Slices.of(slicing, names, byKey)
                : Slices.of(slicing, names, ranked(present, last));
    }

    String slicing() {
        return slicing;
    }

    /** Returns the digest of the rows' numbers and of the names that these stand for: a column says no more of itself. */
    String sha256(List<String> names) {
        MessageDigest digest = Sha256.digest();
        ByteBuffer bytes = ByteBuffer.allocate(ROWS_OF_A_PART);
        for (int key : keys) {
            if (bytes.remaining() < Integer.BYTES) {
                digest.update(bytes.flip());
                bytes.clear();
            }
            bytes.putInt(key);
        }
        digest.update(bytes.flip());
        names.forEach(name -> digest.update(Sha256.of(name).getBytes(StandardCharsets.US_ASCII)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Refuses examples that are more or fewer than the rows. */
    void requireSize(int examples) {
        if (examples != keys.length) {
            throw new DataException("the column of the slicing '" + slicing + "' has " + keys.length
                    + " rows, but there are " + examples
                    + " examples; it goes with all examples in their order, and not with some of them");
        }
    }

    private int first(int part) {
        return (int) ((long) keys.length * part / parts);
    }

    /** The greatest key of a part if all are small, else a number that is not. */
    private int greatest(int part) {
        int end = first(part + 1);
        int bits = 0;
        int greatest = 0;
        for (int row = first(part); row < end; row++) {
            bits |= keys[row];
            greatest = Math.max(greatest, keys[row]);
        }
        return bits < 0 ? SMALL : greatest;
    }

    private int[] ranked(int[] present, int last) {
        int[] rank = new int[last + 1];
        for (int code = 0; code < present.length; code++) {
            rank[present[code]] = code;
        }
        int[] codes = new int[keys.length];
        Workers.current().run(parts, part -> {
            int end = first(part + 1);
            for (int row = first(part); row < end; row++) {
                codes[row] = rank[keys[row]];
            }
        });
        return codes;
    }

    /** The way for any numbers, and for naming the row from which on there are too many. */
    private Slices sorted(IntFunction<String> name) {
        KeyTable table = new KeyTable(slicing);
        int[] codes = new int[keys.length];
        for (int row = 0; row < codes.length; row++) {
            boolean isAsBefore = row > 0 && keys[row] == keys[row - 1];
            codes[row] = isAsBefore ? codes[row - 1] : table.code(keys[row], row);
        }
        return SliceKeys.sorted(slicing, table.keys(), codes, key -> name.apply((int) key));
    }
}
