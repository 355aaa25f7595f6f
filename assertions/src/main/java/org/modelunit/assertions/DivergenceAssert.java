package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.parity.FirstDivergence;

/**
 * The claim that two forms of one model agree, tensor by tensor. It is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(OnnxModel.open(float32).firstDivergence(OnnxModel.open(int8), inputs, absolute(1e-3))).isAbsent();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class DivergenceAssert extends AbstractClaimAssert<DivergenceAssert, FirstDivergence> {

    /**
     * Begins a claim on a divergence.
     *
     * @param actual what was found
     */
    public DivergenceAssert(FirstDivergence actual) {
        super(actual, DivergenceAssert.class);
    }

    /**
     * Claims that there is none.
     *
     * @throws AssertionError if a tensor differs; the message names the first
     */
    public DivergenceAssert isAbsent() {
        return claim(() -> actual.claim());
    }
}
