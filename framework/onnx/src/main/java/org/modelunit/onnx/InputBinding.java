package org.modelunit.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.onnx.RecordInputs.Column;
import org.modelunit.onnx.session.Inputs;
import org.modelunit.onnx.session.Session;
import org.modelunit.onnx.tensor.Port;

/** Binds the components of a record to a file's inputs: by name, or in their order to the columns of one matrix. */
record InputBinding<R>(Session session, Class<R> type, List<Component> components) {

    /** Fills all inputs of a file. */
    static <R> Inputs<R> bind(Session session, Class<R> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName()
                    + " is no record; give a record whose components are named like the inputs, or an encoder");
        }
        return new InputBinding<>(session, type, Component.of(type)).bind();
    }

    /** Fills some inputs of a file by the components of their names; others are filled in other ways. */
    static <R> Inputs<R> bind(Session session, Class<R> type, List<Port> ports) {
        return new InputBinding<>(session, type, Component.of(type)).byName(ports, new ArrayList<>());
    }

    private Inputs<R> bind() {
        new InputAdvice(session.signature()).requireInputs();
        List<Port> inputs = session.signature().inputs();
        Port first = inputs.get(0);
        boolean matrix = inputs.size() == 1
                && first.type() != OnnxJavaType.STRING
                && (!first.shaped() || first.rank() == 2)
                && components.stream().noneMatch(component -> component.isNamed(first.name()) || component.isMany());
        return matrix ? asMatrix(first) : asColumns(inputs);
    }

    private Inputs<R> asMatrix(Port port) {
        if (port.width() >= 0 && port.width() != components.size()) {
            throw session.signature()
                    .error(
                            "the input '" + port.name() + "' has " + port.width() + " columns, but "
                                    + type.getSimpleName() + " has " + components.size() + " components (" + inWords()
                                    + ")",
                            "give a record with one component for each column, in the order of training, or an encoder: "
                                    + type.getSimpleName() + "::encode");
        }
        components.forEach(component -> requireFit(component, port));
        if (port.shaped() && port.isTensorOf(OnnxJavaType.FLOAT, OnnxJavaType.DOUBLE)) {
            return new RecordMatrix<>(session.signature(), port, components);
        }
        ValueOf<R> inTheirOrder = example ->
                components.stream().map(component -> component.read(example)).toList();
        return new RowInput<>(port.name(), inTheirOrder).bind(session, List.of(port));
    }

    private Inputs<R> asColumns(List<Port> inputs) {
        List<Component> used = new ArrayList<>();
        Inputs<R> bound = byName(inputs, used);
        List<Component> unused = new ArrayList<>(components);
        unused.removeAll(used);
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
        return bound;
    }

    private Inputs<R> byName(List<Port> inputs, List<Component> used) {
        List<Inputs<R>> bound = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        for (Port port : inputs) {
            Component component = componentFor(port);
            used.add(component);
            if (component.isMany()) {
                bound.add(values(port, component));
                continue;
            }
            InputAdvice advice = new InputAdvice(session.signature());
            if (!advice.isColumn(port)) {
                throw advice.noColumn(port, component, type.getSimpleName());
            }
            requireFit(component, port);
            if (port.shaped() && RecordInputs.isQuick(port)) {
                columns.add(new Column(port, component));
            } else {
                bound.add(values(port, component));
            }
        }
        if (!columns.isEmpty()) {
            bound.add(0, new RecordInputs<>(session.signature(), columns));
        }
        return NamedInputs.of(bound);
    }

    private Inputs<R> values(Port port, Component component) {
        return new RowInput<R>(port.name(), component::read).bind(session, List.of(port));
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
                            new InputAdvice(session.signature()).isColumn(port)
                                    ? "name one component like the input; case and punctuation do not count; or say the input by its"
                                            + " name: inputs(" + type.getSimpleName() + ".class).column(\""
                                            + port.name() + "\", …)"
                                    : "give a component of that name that is an array or a List, or say the input by its name:"
                                            + " inputs(" + type.getSimpleName() + ".class).matrix(\"" + port.name()
                                            + "\", …)");
        }
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
            case FLOAT, DOUBLE, FLOAT16, BFLOAT16 ->
                "a number, boolean or OptionalDouble, or encode it as training did";
            case INT64 -> "long or int";
            case INT32, INT16, INT8, UINT8 -> "int";
            case BOOL -> "boolean";
            case STRING -> "String or an enum with the texts of training";
            default -> "another, after exporting the model with a type of input that a record can fill";
        };
    }

    private String inWords() {
        return components.stream().map(Component::toString).collect(Collectors.joining(", "));
    }
}
