package org.modelunit.assertions;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.law.Law;
import org.modelunit.law.ProbedLaws;

/**
 * Claims that a model obeys the laws of every model. Each law is recorded as evidence, green or red.
 *
 * <pre>{@code
 * assertThat(Laws.ofClassifiers().rejecting(Edge.NAN, Edge.UNSEEN).probe(model, holdout)).areAllObeyed();
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public class LawsAssert extends AbstractClaimAssert<LawsAssert, ProbedLaws> {

    /**
     * Begins claims on laws.
     *
     * @param actual what became of the laws
     */
    public LawsAssert(ProbedLaws actual) {
        super(actual, LawsAssert.class);
    }

    /**
     * Claims that all laws are obeyed that the model was probed for: one claim for each law, and one for each edge.
     *
     * @throws AssertionError if one is not; the others that are not are suppressed in it
     */
    public LawsAssert areAllObeyed() {
        return claimAll(() -> actual.claims());
    }

    /**
     * Claims that one law is obeyed; {@link Law#EDGES} at each edge.
     *
     * @param law the law
     * @throws AssertionError if it is not
     * @throws IllegalArgumentException if the model was not probed for it
     */
    public LawsAssert isObeyed(Law law) {
        return claimAll(() -> actual.claims(law));
    }
}
