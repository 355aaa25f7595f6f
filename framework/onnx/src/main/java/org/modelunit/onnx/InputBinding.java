package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.onnx.RecordInputs.Column;

/** Binds the components of a record to a file's inputs: by name to columns, or in their order to the columns of one matrix. */
record InputBinding<R>(Session session, Class<R> type, List<Component> components) {

    static <R> Inputs<R> bind(Session session, Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName()
                    + " is no record; give a record whose components are named like the inputs, or an encoder");
        }
        return new InputBinding<>(session, type, Component.of(type)).bind();
    }

    private Inputs<R> bind() {
        new InputAdvice(session.signature()).requireInputs();
        List<Port> inputs = session.signature().inputs();
        Port first = inputs.get(0);
        boolean matrix = inputs.size() == 1
                && first.isTensorOf(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE)
                && first.rank() == 2
                && components.stream().noneMatch(component -> component.isNamed(first.name()));
        return matrix ? asMatrix(first) : asColumns(inputs);
    }

    private Inputs<R> asMatrix(Port port) {
        if (port.width() >= 0 && port.width() != components.size()) {
            throw session.signature()
                    .error(
                            "the input '" + port.name() + "' has " + port.width() + " columns, but "
                                    + type.getSimpleName() + " has " + components.size() + " components (" + inWords()
                                    + ")",
                            "give a record with one component for each column, in the order of training, or an encoder:"
                                    + " classifier(" + type.getSimpleName() + "::encode)");
        }
        components.forEach(component -> requireFit(component, port));
        return new RecordMatrix<>(session.signature(), port, components);
    }

    private Inputs<R> asColumns(List<Port> inputs) {
        InputAdvice advice = new InputAdvice(session.signature());
        inputs.stream().filter(port -> !advice.isColumn(port)).findFirst().ifPresent(port -> {
            throw advice.noColumn(port, type.getSimpleName());
        });
        List<Component> unused = new ArrayList<>(components);
        List<Column> columns = new ArrayList<>();
        for (Port port : inputs) {
            Component component = componentFor(port);
            unused.remove(component);
            columns.add(new Column(port, component));
        }
        if (!unused.isEmpty()) {
            throw session.signature()
                    .error(
                            "the model has no input for "
                                    + unused.stream()
                                            .map(component -> "'" + component.name() + "'")
                                            .collect(Collectors.joining(", "))
                                    + " of " + type.getSimpleName() + " (" + inWords() + ")",
                            "rename the component like its input, or bind a record that has the model's inputs only");
        }
        return new RecordInputs<>(session.signature(), columns);
    }

    private Component componentFor(Port port) {
        List<Component> exact = components.stream()
                .filter(component -> component.name().equals(port.name()))
                .toList();
        List<Component> found = exact.isEmpty()
                ? components.stream()
                        .filter(component -> component.isNamed(port.name()))
                        .toList()
                : exact;
        if (found.size() != 1) {
            throw session.signature()
                    .error(
                            type.getSimpleName() + (found.isEmpty() ? " has no component" : " has several components")
                                    + " for the input '" + port.name() + "', only (" + inWords() + ")",
                            "name one component like the input; case and punctuation do not count");
        }
        requireFit(found.get(0), port);
        return found.get(0);
    }

    private void requireFit(Component component, Port port) {
        if (!component.fits(port.type())) {
            throw session.signature()
                    .error(
                            "the component " + component + " of " + type.getSimpleName() + " does not fit the input '"
                                    + port.name() + "', " + port.typeInWords(),
                            "declare it as " + wanted(port.type()));
        }
    }

    private static String wanted(OnnxJavaType type) {
        return switch (type) {
            case FLOAT, DOUBLE -> "a number, boolean or OptionalDouble, or encode it as training did";
            case INT64 -> "long or int";
            case INT32 -> "int";
            case BOOL -> "boolean";
            case STRING -> "String or an enum with the texts of training";
            default -> "another, after exporting the model with a type of input that a record can fill";
        };
    }

    private String inWords() {
        return components.stream().map(Component::toString).collect(Collectors.joining(", "));
    }
}
