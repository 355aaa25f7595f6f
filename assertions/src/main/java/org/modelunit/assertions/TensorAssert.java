package org.modelunit.assertions;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.assertions.TensorClaim.Finding;
import org.modelunit.pipeline.DifferenceText;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.TensorDifference;
import org.modelunit.tensor.Tolerance;

/** Claims on a tensor. Each is recorded as evidence, green or red, under the description given by {@code as(…)}. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class TensorAssert extends AbstractClaimAssert<TensorAssert, Tensor> {

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
        return check(
                "shape",
                "have the shape " + Arrays.toString(shape),
                () -> new Finding(Arrays.equals(actual.shape(), shape), "it has " + actual.shapeInWords(), List.of()));
    }

    /** Claims that every value is a finite number. */
    public TensorAssert isFinite() {
        return checkValues("finiteness", "hold finite numbers only", () -> Finiteness.of(actual));
    }

    /**
     * Claims that the tensor has the shape of another and that each of its values is close to the other's.
     *
     * @param expected the reference, such as the features that training computed
     * @param tolerance how close they have to be
     * @throws IllegalArgumentException if a tolerance is given for whole numbers or texts, which are compared exactly
     */
    public TensorAssert isCloseTo(Tensor expected, Tolerance tolerance) {
        return checkValues(
                "closeness",
                tolerance.isExact() ? "equal the reference" : "be close to the reference, within " + tolerance,
                () -> Arrays.equals(actual.shape(), expected.shape())
                        ? closeness(expected, tolerance)
                        : new Finding(
                                false,
                                "its shape is " + actual.shapeInWords() + " and the reference's "
                                        + expected.shapeInWords(),
                                List.of()));
    }

    private Finding closeness(Tensor expected, Tolerance tolerance) {
        TensorDifference difference = TensorDifference.of(actual, expected, tolerance);
        DifferenceText text = DifferenceText.of(actual, expected, difference);
        return new Finding(difference.passes(), text.finding(), text.facts());
    }

    /** Nothing can be said of the values of a tensor that has none, so saying it is an error and no success. */
    private TensorAssert checkValues(String property, String requirement, Supplier<Finding> looking) {
        return check(
                property,
                requirement,
                () -> actual.size() == 0
                        ? new Finding(false, "it has no values, its shape is " + actual.shapeInWords(), List.of())
                        : looking.get());
    }

    private TensorAssert check(String property, String requirement, Supplier<Finding> looking) {
        String subject = descriptionText().isEmpty() ? "the tensor" : descriptionText();
        return claim(() -> new TensorClaim(subject, property, requirement, looking));
    }

    /** The description names the tensor, in the sentence itself. */
    @Override
    String prefix() {
        return "";
    }
}
