package org.modelunit.tensor.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** The fields of one message {@code TensorProto}, as they were met, and the tensor that they make. */
final class OnnxTensorFields {

    private static final int DIMS = 1;
    private static final int DATA_TYPE = 2;
    private static final int SEGMENT = 3;
    private static final int NAME = 8;
    private static final int RAW = 9;
    private static final int EXTERNAL = 13;
    private static final int LOCATION = 14;
    private static final int MOST_AXES = 64;
    private static final int CHUNK = 1 << 13;

    private static final String WRITE = "; write it with numpy_helper.from_array(array).SerializeToString()";

    private final Path file;
    private final WireReader reader;
    private final List<Long> dims = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** Values that are not raw, by the number of their field. */
    private final Map<Integer, ByteArrayOutputStream> typed = new TreeMap<>();

    private long dataType;
    private String name = "";
    private @Nullable ByteBuffer raw;

    private OnnxTensorFields(Path file, ByteBuffer bytes) {
        this.file = file;
        this.reader = new WireReader(file, bytes);
    }

    static OnnxTensorFields read(Path file, ByteBuffer bytes) {
        OnnxTensorFields fields = new OnnxTensorFields(file, bytes);
        for (int field = fields.reader.next(); field != 0; field = fields.reader.next()) {
            fields.read(field);
        }
        return fields;
    }

    private void read(int field) {
        switch (field) {
            case DIMS -> readDims(reader.varints());
            case DATA_TYPE -> dataType = reader.number();
            case SEGMENT ->
                throw error("holds a sequence of tensors, or a part of one, but one whole tensor can be read", WRITE);
            case OnnxType.FLOATS -> add(field, reader.fixed(Float.BYTES));
            case OnnxType.DOUBLES -> add(field, reader.fixed(Double.BYTES));
            case OnnxType.INTS, OnnxType.LONGS, OnnxType.UNSIGNED_LONGS -> add(field, reader.varints());
            case OnnxType.TEXTS -> texts.add(reader.text());
            case NAME -> name = reader.text();
            case RAW -> raw = reader.bytes();
            case EXTERNAL -> throw external();
            case LOCATION -> requireInside(reader.number());
            default -> reader.skip();
        }
    }

    private void readDims(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            long length = reader.varint(bytes);
            if (length < 0 || length > Integer.MAX_VALUE) {
                throw error(
                        "has an axis of the length " + length,
                        ", but lengths are from 0 to " + Integer.MAX_VALUE + WRITE);
            }
            dims.add(length);
            if (dims.size() > MOST_AXES) {
                throw error("has more than " + MOST_AXES + " axes", ", so it is damaged or no tensor of ONNX" + WRITE);
            }
        }
    }

    private void add(int field, ByteBuffer bytes) {
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        typed.computeIfAbsent(field, number -> new ByteArrayOutputStream()).writeBytes(copy);
    }

    private void requireInside(long location) {
        if (location != 0) {
            throw external();
        }
    }

    private DataException external() {
        return error(
                "keeps its values in another file (external data)",
                ", which is never followed; save them in it" + WRITE);
    }

    OnnxTensorFile tensor() {
        if (dataType == 0) {
            throw error("does not say of what type its values are", ", so it is damaged or no tensor of ONNX" + WRITE);
        }
        if (!OnnxType.isKnown(dataType)) {
            throw error(
                    "holds values of " + OnnxType.inWords(dataType),
                    ", which Java has no number for; save them as float32");
        }
        ElementType type = OnnxType.of(dataType);
        int[] shape = dims.stream().mapToInt(Long::intValue).toArray();
        requireOnly(type);
        long count = count(shape);
        return new OnnxTensorFile(name, type.isText() ? texts(shape, count) : numbers(type, shape, count));
    }

    private long count(int[] shape) {
        try {
            return TensorBuilder.count(shape);
        } catch (ArithmeticException e) {
            throw new DataException(
                    file + " is said to have the shape " + dims + ", but " + e.getMessage() + "; save fewer rows", e);
        }
    }

    /** Values stand in one place: raw, or in the field of their type. */
    private void requireOnly(ElementType type) {
        int own = OnnxType.field(type);
        boolean isElsewhere =
                typed.keySet().stream().anyMatch(field -> field != own) || !type.isText() && !texts.isEmpty();
        boolean isTwice = raw != null && (!typed.isEmpty() || type.isText());
        if (isElsewhere || isTwice) {
            throw error(
                    "has values in a field that is not for " + type.words() + ", or in two fields",
                    ", so it is damaged" + WRITE);
        }
    }

    private Tensor texts(int[] shape, long count) {
        requireCount(count, texts.size(), "texts");
        return Tensor.of(texts.toArray(new String[0]), shape);
    }

    private Tensor numbers(ElementType type, int[] shape, long count) {
        ByteArrayOutputStream own = typed.get(OnnxType.field(type));
        boolean isPlain = raw != null || type == ElementType.FLOAT32 || type == ElementType.FLOAT64;
        byte[] written = own == null ? new byte[0] : own.toByteArray();
        ByteBuffer bytes = raw == null ? ByteBuffer.wrap(written) : raw;
        if (isPlain) {
            requireCount(count * TensorBuilder.width(type), bytes.remaining(), "bytes");
        } else {
            requireCount(count, numbersIn(written), "values");
        }
        return DataException.naming(file.toString(), () -> {
            TensorBuilder builder = new TensorBuilder(type, shape);
            if (isPlain) {
                builder.put(bytes.order(ByteOrder.LITTLE_ENDIAN));
            } else {
                putVarints(type, bytes, builder);
            }
            return builder.build();
        });
    }

    private void requireCount(long expected, long found, String what) {
        if (expected != found) {
            throw error(
                    "has the shape " + dims + ", which takes " + expected + " " + what + ", but there are " + found,
                    ", so it is damaged or cut off; copy or write it again");
        }
    }

    private static int numbersIn(byte[] varints) {
        int numbers = 0;
        for (byte one : varints) {
            numbers += one >= 0 ? 1 : 0; // the last byte of a number
        }
        return numbers;
    }

    private void putVarints(ElementType type, ByteBuffer varints, TensorBuilder builder) {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        while (varints.hasRemaining()) {
            put(type, reader.varint(varints), chunk);
            if (!chunk.hasRemaining() || !varints.hasRemaining()) {
                builder.put(chunk.flip());
                chunk.clear();
            }
        }
    }

    private void put(ElementType type, long value, ByteBuffer out) {
        long bits = 8L * TensorBuilder.width(type);
        boolean isSigned = type == ElementType.INT8 || type == ElementType.INT16 || type == ElementType.INT32;
        long least = isSigned ? -1L << bits - 1 : 0;
        long most = isSigned ? ~least : (1L << bits) - 1;
        if (bits < Long.SIZE && (value < least || value > most)) {
            throw error("holds a number that is not of " + type.words(), ", so it is damaged" + WRITE);
        }
        switch ((int) bits) {
            case Byte.SIZE -> out.put((byte) value);
            case Short.SIZE -> out.putShort((short) value);
            case Integer.SIZE -> out.putInt((int) value);
            default -> out.putLong(value);
        }
    }

    private DataException error(String what, String remedy) {
        return new DataException(file + " " + what + remedy);
    }
}
