package org.modelunit.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.assertj.core.api.AbstractAssert;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Decision;
import org.modelunit.claim.Fact;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.Recording;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** Claims on a tensor. Each is recorded as evidence, green or red, under the description given by {@code as(…)}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TensorAssert extends AbstractAssert<TensorAssert, Tensor> {

    private final OpenAssertion assertion = Recording.begin();

    /**
     * Begins claims on a tensor.
     *
     * @param actual the tensor
     */
    public TensorAssert(Tensor actual) {
        super(actual, TensorAssert.class);
    }

    /**
     * Claims that the tensor has a shape.
     *
     * @param shape the length of each axis
     */
    public TensorAssert hasShape(int... shape) {
        beginClaim();
        boolean same = Arrays.equals(actual.shape(), shape);
        return check(
                "shape",
                "have the shape " + Arrays.toString(shape),
                same,
                "it has " + actual.shapeInWords(),
                List.of());
    }

    /** Claims that every value is a finite number. */
    public TensorAssert isFinite() {
        beginClaim();
        requireValues("finiteness", "hold finite numbers only");
        Differences found = Differences.notFinite(actual);
        return check("finiteness", "hold finite numbers only", found.areNone(), found.inWords(), found.facts());
    }

    /**
     * Claims that the tensor has the shape of another and that each of its values is close to the other's.
     *
     * @param expected the reference, such as the features that training computed
     * @param tolerance how close they have to be
     */
    public TensorAssert isCloseTo(Tensor expected, Tolerance tolerance) {
        beginClaim();
        Objects.requireNonNull(expected, "expected");
        String requirement = "be close to the reference, within " + tolerance;
        requireValues("closeness", requirement);
        if (!Arrays.equals(actual.shape(), expected.shape())) {
            return check(
                    "closeness",
                    requirement,
                    false,
                    "its shape is " + actual.shapeInWords() + " and the reference's " + expected.shapeInWords(),
                    List.of());
        }
        Differences found = Differences.beyond(actual, expected, tolerance);
        return check("closeness", requirement, found.areNone(), found.inWords(), found.facts());
    }

    /** Nothing can be said of the values of a tensor that has none, so saying it is an error and no success. */
    private void requireValues(String property, String requirement) {
        if (actual.size() == 0) {
            check(property, requirement, false, "it has no values, its shape is " + actual.shapeInWords(), List.of());
        }
    }

    private TensorAssert check(String property, String requirement, boolean holds, String finding, List<Fact> facts) {
        String subject = descriptionText().isEmpty() ? "the tensor" : descriptionText();
        Decision decision = holds ? Decision.PASSED : Decision.FAILED;
        CheckVerdict verdict =
                new CheckVerdict(subject, property, requirement, decision, finding, facts, requirement, finding);
        new Claims("").claim(subject, property, requirement, () -> verdict);
        return this;
    }

    /** Counts as claiming from here on, whatever goes wrong. */
    private void beginClaim() {
        assertion.claims();
        isNotNull();
    }
}
