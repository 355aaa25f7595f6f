package org.modelunit.evidence.reviewed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.modelunit.column.NumberColumn;
import org.modelunit.evidence.json.JsonObject;

/**
 * Numbers, bit by bit, as text: little-endian, deflated, in base64. They take one byte where all are whole and small, four where all are
 * floats, and else eight.
 */
final class PackedNumbers {

    private static final String TYPE = "type";
    private static final String PACKED = "deflated";

    private PackedNumbers() {}

    /** How a number is written, by NumPy's names. */
    private enum Width {
        I1(1),
        F4(Float.BYTES),
        F8(Double.BYTES);

        private final int bytes;

        Width(int bytes) {
            this.bytes = bytes;
        }

        /** Whether a number has the same bits again: not a negative zero as a whole number. */
        boolean holds(double number) {
            return switch (this) {
                case I1 -> Double.doubleToRawLongBits((byte) number) == Double.doubleToRawLongBits(number);
                case F4 -> Double.doubleToRawLongBits((float) number) == Double.doubleToRawLongBits(number);
                case F8 -> true;
            };
        }

        void put(double number, ByteBuffer bytes) {
            switch (this) {
                case I1 -> bytes.put((byte) number);
                case F4 -> bytes.putFloat((float) number);
                case F8 -> bytes.putDouble(number);
            }
        }

        double get(ByteBuffer bytes) {
            return switch (this) {
                case I1 -> bytes.get();
                case F4 -> bytes.getFloat();
                case F8 -> bytes.getDouble();
            };
        }

        static Width of(NumberColumn numbers) {
            Width width = I1;
            for (int row = 0; row < numbers.size() && width != F8; row++) {
                while (!width.holds(numbers.get(row))) {
                    width = width == I1 ? smallestOf(numbers, row) : F8;
                }
            }
            return width;
        }

        /** Rows before were whole and small, which floats hold, too. */
        private static Width smallestOf(NumberColumn numbers, int row) {
            return F4.holds(numbers.get(row)) ? F4 : F8;
        }
    }

    static void put(NumberColumn numbers, Map<String, @Nullable Object> json) {
        Width width = Width.of(numbers);
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.size(), width.bytes))
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < numbers.size(); row++) {
            width.put(numbers.get(row), bytes);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(packed)) {
            deflating.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to memory", e);
        }
        json.put(TYPE, width.name().toLowerCase(Locale.ROOT));
        json.put(PACKED, Base64.getEncoder().encodeToString(packed.toByteArray()));
    }

    static NumberColumn read(JsonObject json, int rows) throws IOException {
        Width width =
                json.named(TYPE, Width.values(), one -> one.name().toLowerCase(Locale.ROOT), "type of packed numbers");
        if (rows > AnswersJson.MOST_ROWS) {
            throw new JsonObject.MalformedEvidence("there are more rows than such a file holds: " + rows);
        }
        byte[] packed =
                Base64.getDecoder().decode(json.text(PACKED)); // what is not base64 is an IllegalArgumentException
        try (InflaterInputStream inflating = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            byte[] bytes = inflating.readNBytes(rows * width.bytes);
            if (bytes.length < rows * width.bytes || inflating.read() >= 0) {
                throw new JsonObject.MalformedEvidence("there are other numbers of rows and of packed numbers");
            }
            ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
            double[] numbers = new double[rows];
            for (int row = 0; row < rows; row++) {
                numbers[row] = width.get(buffer);
            }
            return NumberColumn.wrap(numbers);
        }
    }
}
