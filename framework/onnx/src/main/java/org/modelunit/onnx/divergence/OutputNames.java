package org.modelunit.onnx.divergence;

import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.onnx.tensor.Port;
import org.modelunit.parity.ComparedTensor;

/** The names that two files have for their outputs. */
final class OutputNames {

    private OutputNames() {}

    /** The outputs of the one file, none of them compared, if no name is in both; else nothing. */
    static List<ComparedTensor> unshared(OpenedFile one, OpenedFile two) {
        List<String> ours = names(one);
        List<String> theirs = names(two);
        if (ours.stream().anyMatch(theirs::contains)) {
            return List.of();
        }
        String others = theirs.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        String why = two.name() + " has " + (others.isEmpty() ? "none" : others);
        return ours.stream()
                .map(name ->
                        ComparedTensor.notCompared(name, one.graph().operators().getOrDefault(name, ""), why))
                .toList();
    }

    private static List<String> names(OpenedFile file) {
        return file.outputs().stream().map(Port::name).toList();
    }
}
