package org.modelunit.assertions;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.law.function.ProbedFunction;

/**
 * A claim that a function before or after a model obeys a law. It is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(Laws.threshold(service::approves, 0.27).probe("scores", scores)).isObeyed();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class FunctionLawAssert extends AbstractClaimAssert<FunctionLawAssert, ProbedFunction> {

    /**
     * Begins a claim on a law of a function.
     *
     * @param actual what became of the law
     */
    public FunctionLawAssert(ProbedFunction actual) {
        super(actual, FunctionLawAssert.class);
    }

    /**
     * Claims that the function obeys the law for all values that it was probed with.
     *
     * @throws AssertionError if it does not; the message names the first value that breaks the law
     */
    public FunctionLawAssert isObeyed() {
        return claimAll(() -> List.of(actual.claim()));
    }
}
