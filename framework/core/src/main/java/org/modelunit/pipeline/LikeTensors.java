package org.modelunit.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.modelunit.error.DataException;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.NamedTensors;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/** Tensors of a reference by the names, and where a stage is to take them in the types, that a pipeline has for them. */
final class LikeTensors {

    private LikeTensors() {}

    /** One tensor belongs to one, whatever they are called; several by their names. */
    static NamedTensors named(String stage, NamedTensors reference, NamedTensors traced) {
        if (reference.names().size() == 1 && traced.names().size() == 1) {
            return NamedTensors.of(traced.names().get(0), reference.only());
        }
        if (!Set.copyOf(reference.names()).equals(Set.copyOf(traced.names()))) {
            throw new DataException(PrintableText.of("the stage '" + stage + "' gives " + traced.names()
                    + ", but the reference has " + reference.names() + " for it; give them the same names"));
        }
        Map<String, Tensor> inOrder = new LinkedHashMap<>();
        traced.names().forEach(name -> inOrder.put(name, reference.get(name)));
        return NamedTensors.of(inOrder);
    }

    /** What files keep as doubles, a model may take as floats only. */
    static NamedTensors typed(NamedTensors reference, NamedTensors traced) {
        Map<String, Tensor> typed = new LinkedHashMap<>();
        reference
                .asMap()
                .forEach((name, tensor) ->
                        typed.put(name, typed(tensor, traced.get(name).elementType())));
        return NamedTensors.of(typed);
    }

    private static Tensor typed(Tensor tensor, ElementType type) {
        if (tensor.elementType().isText() || type.isText()) {
            return tensor;
        }
        try {
            return tensor.as(type);
        } catch (IllegalArgumentException e) { // no whole numbers, which the comparison tells
            return tensor;
        }
    }

    /** Whether a stage would get the same, so that it need not run twice. */
    static boolean areEqual(NamedTensors one, NamedTensors other) {
        return one.names().stream().allMatch(name -> areEqual(one.get(name), other.get(name)));
    }

    private static boolean areEqual(Tensor one, Tensor other) {
        return one.elementType() == other.elementType()
                && one.shapeInWords().equals(other.shapeInWords())
                && TensorDifference.of(one, other, Tolerance.exact()).counts().unequal() == 0;
    }
}
