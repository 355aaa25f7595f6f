package org.modelunit.parity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Fact;
import org.modelunit.provenance.Provenance;
import org.modelunit.tensor.Tolerance;

/**
 * The first tensor in which two forms of one model differ, found by looking at every tensor that both have by one name. A value.
 *
 * <pre>{@code
 * FirstDivergence divergence = OnnxModel.open(float32).firstDivergence(OnnxModel.open(int8), inputs, absolute(1e-3));
 * divergence.first();      // conv2, made by Conv: 812 of 100,352 values
 * divergence.agreed();     // the tensors before it
 * }</pre>
 *
 * <p>To look at inner tensors they are made outputs, which undoes what the runtime fuses: {@link #moved} tells whether that alone moved a
 * model's own outputs, and {@link #outputs} compares these as the models are.
 *
 * @param reference what the model is called that the other one is compared with
 * @param other what the other one is called
 * @param tolerance how close tensors of floats have to be; others have to be equal
 * @param compared the tensors that were compared, in the order of the reference
 * @param outputs the outputs of the models as they are, with nothing made an output that is none; where no output is in both by name, those
 *     of the reference, not compared
 * @param skipped what was not compared, and why
 * @param moved which outputs moved when inner tensors were made outputs, in words
 * @param provenance where the models came from
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record FirstDivergence(
        String reference,
        String other,
        Tolerance tolerance,
        List<ComparedTensor> compared,
        List<ComparedTensor> outputs,
        List<SkippedTensor> skipped,
        List<String> moved,
        Provenance provenance) {

    /** Keeps unmodifiable copies. */
    public FirstDivergence {
        compared = List.copyOf(compared);
        outputs = List.copyOf(outputs);
        skipped = List.copyOf(skipped);
        moved = List.copyOf(moved);
    }

    /** Returns the first tensor for which the tolerance does not hold; empty if it holds for all. */
    public Optional<ComparedTensor> first() {
        return compared.stream().filter(tensor -> !tensor.agrees()).findFirst();
    }

    /** Returns the tensors before the first that differs; all of them if none does. */
    public List<ComparedTensor> agreed() {
        return compared.stream().takeWhile(ComparedTensor::agrees).toList();
    }

    /**
     * Returns the first output for which the tolerance does not hold where the models are as they are, or that was not compared, as no output
     * is in both by name; empty if it holds for all.
     */
    public Optional<ComparedTensor> firstOutput() {
        return outputs.stream().filter(tensor -> !tensor.agrees()).findFirst();
    }

    /** Tells whether nothing differs, inside or in the outputs of the models as they are; outputs of other names do. */
    public boolean isAbsent() {
        return first().isEmpty() && firstOutput().isEmpty();
    }

    /** Returns the claim that there is none. */
    public FirstDivergenceClaim claim() {
        return new FirstDivergenceClaim(this);
    }

    /** Returns all of it, for people. */
    @Override
    public String toString() {
        DivergenceText text = new DivergenceText(this);
        return text.finding() + "\n"
                + text.facts().stream().map(FirstDivergence::line).collect(Collectors.joining("\n"));
    }

    private static String line(Fact fact) {
        return ("  " + fact.name() + "  " + fact.value() + "  " + fact.note()).stripTrailing();
    }
}
