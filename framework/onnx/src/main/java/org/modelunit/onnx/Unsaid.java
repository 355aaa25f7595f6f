package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.Row;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.onnx.tensor.Signature;

/** Fills the inputs that nothing is said of, by what examples have of the same name. */
final class Unsaid {

    private Unsaid() {}

    /**
     * Fills inputs.
     *
     * @param session the file
     * @param type the type of an example
     * @param ports the inputs
     * @param isAll whether nothing is said of any input
     */
    static <I> List<Inputs<I>> bind(Session session, Class<I> type, List<Port> ports, boolean isAll) {
        if (type == Row.class) {
            List<Inputs<I>> bound = new ArrayList<>();
            for (Port port : ports) {
                bound.add(new RowInput<I>(port.name(), new CellOf<>(port)).bind(session, List.of(port)));
            }
            return bound;
        }
        if (type.isRecord()) {
            return List.of(isAll ? InputBinding.bind(session, type) : InputBinding.bind(session, type, ports));
        }
        throw session.signature()
                .error(
                        "nothing fills " + (ports.size() == 1 ? "the input " : "the inputs ") + Signature.names(ports),
                        "say each by its name: " + advice(session.signature(), ports));
    }

    private static String advice(Signature signature, List<Port> ports) {
        if (ports.stream().allMatch(Unsaid::isOfTokens)) {
            return ports.stream()
                    .map(port -> ofTokens(signature, port))
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
        return "column(\"" + ports.get(0).name() + "\", …), matrix(…), tokens(…), values(…) or constant(…)";
    }

    private static boolean isOfTokens(Port port) {
        return port.isTensorOf(OnnxJavaType.INT64, OnnxJavaType.INT32)
                && port.shaped()
                && port.rank() == 2
                && port.width() < 0;
    }

    /** Tokens, mask and segments are named alike by most exporters. */
    private static String ofTokens(Signature signature, Port port) {
        String tokens = signature.inputs().stream()
                .filter(input -> isOfTokens(input) && !isMask(input) && !isSegments(input))
                .map(Port::name)
                .findFirst()
                .orElse("input_ids");
        if (isSegments(port)) {
            return "zeros(\"" + port.name() + "\", \"" + tokens + "\")";
        }
        return signature.inputs().stream()
                .filter(Unsaid::isMask)
                .findFirst()
                .map(mask -> "tokens(\"" + tokens + "\", \"" + mask.name() + "\", …, padding(0))")
                .orElse("tokens(\"" + port.name() + "\", …, padding(0))");
    }

    private static boolean isMask(Port port) {
        return port.name().contains("mask");
    }

    private static boolean isSegments(Port port) {
        return port.name().contains("type") || port.name().contains("segment");
    }

    /** A whole number may have more digits than a double. */
    static Object whole(Row row, String column) {
        String cell = row.get(column).strip();
        if (cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")) {
            return cell.equalsIgnoreCase("true");
        }
        try {
            return new BigDecimal(cell).longValueExact();
        } catch (NumberFormatException | ArithmeticException e) {
            return row.number(column); // says what is wrong with it, or that it is no whole number
        }
    }

    /** The cell of a row that is named like an input, as text or as a number. */
    @SuppressWarnings("serial") // it stays in this JVM
    private static final class CellOf<I> implements ValueOf<I> {

        private final Port port;

        /** The column in the header that was seen last; rows of a table share theirs. */
        private volatile Found found = new Found(List.of(), "");

        CellOf(Port port) {
            this.port = port;
        }

        private record Found(List<String> header, String column) {}

        @Override
        public Object of(I example) {
            Row row = (Row) example;
            String column = column(row);
            if (port.isTensorOf(OnnxJavaType.STRING)) {
                return row.get(column);
            }
            return MatrixInputs.isReal(port) ? row.numbers(column)[0] : whole(row, column);
        }

        @SuppressWarnings("ReferenceEquality") // headers that are equal but not the same are looked at again
        private String column(Row row) {
            Found last = found;
            if (last.header != row.columns()) {
                last = new Found(row.columns(), columnOf(row));
                found = last;
            }
            return last.column;
        }

        private String columnOf(Row row) {
            if (row.columns().contains(port.name())) {
                return port.name();
            }
            List<String> alike = row.columns().stream()
                    .filter(column -> Component.isNamed(column, port.name()))
                    .toList();
            return alike.size() == 1 ? alike.get(0) : port.name(); // the row says what it has
        }
    }
}
