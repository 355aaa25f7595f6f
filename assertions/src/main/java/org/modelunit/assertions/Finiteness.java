package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.assertions.TensorClaim.Finding;
import org.modelunit.claim.Fact;
import org.modelunit.pipeline.DifferenceText;
import org.modelunit.tensor.Tensor;
import org.modelunit.text.Numbers;

/** Whether a tensor holds finite numbers only, as whole numbers always are. */
final class Finiteness {

    private Finiteness() {}

    static Finding of(Tensor actual) {
        if (actual.elementType().isText()) {
            return new Finding(false, "it holds texts", List.of());
        }
        int count = 0;
        int first = 0;
        for (int i = actual.size() - 1; i >= 0; i--) {
            if (!Double.isFinite(actual.get(i))) {
                count++;
                first = i;
            }
        }
        List<Fact> facts = new ArrayList<>();
        if (count > 0) {
            facts.add(Fact.of("first", Arrays.toString(actual.position(first)) + " is " + actual.get(first)));
        }
        facts.add(Fact.of("shape", DifferenceText.shape(actual)));
        return new Finding(
                count == 0,
                (count == 0 ? "none" : Numbers.count(count)) + " of " + Numbers.count(actual.size()) + " values "
                        + (count > 1 ? "are" : "is") + " not finite",
                facts);
    }
}
