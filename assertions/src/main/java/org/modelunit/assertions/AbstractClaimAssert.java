package org.modelunit.assertions;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Rationale;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.Recording;

/** An assertion that claims something of a value, and records each claim as evidence, green or red. */
abstract class AbstractClaimAssert<S extends AbstractClaimAssert<S, A>, A> extends AbstractAssert<S, A> {

    private final OpenAssertion assertion = Recording.begin();
    private Rationale next = Rationale.NONE;

    AbstractClaimAssert(@Nullable A actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Says why the next assertion is made, whatever kind of claim it makes; only that one.
     *
     * <pre>{@code
     * assertThat(holdout).because("rows seen in training flatter every number below").sharesNoRowsWith(training);
     * }</pre>
     *
     * <p>A threshold, a margin or a limit can say it as well, {@code atLeast(0.72).because("…")}; what is said here takes its place.
     *
     * @param reason why it matters: a sentence or two, at most {@value Rationale#LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public S because(String reason) {
        next = next.withBecause(reason);
        return myself;
    }

    /**
     * Says where what the next assertion requires comes from, such as a rule with its section; only that one. What is said here takes the
     * place of what a threshold, a margin or a limit says.
     *
     * @param origin where it comes from, "MRM-12 §3" for instance; at most {@value Rationale#LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public S source(String origin) {
        next = next.withSource(origin);
        return myself;
    }

    S claim(Supplier<? extends Claim> claim) {
        return claimAll(() -> List.of(claim.get()));
    }

    /** All are recorded, whatever becomes of the first. It counts as claiming from here on, whatever goes wrong. */
    S claimAll(Supplier<? extends List<? extends Claim>> claims) {
        assertion.claims();
        isNotNull();
        Rationale given = next;
        next = Rationale.NONE;
        new Claiming(prefix())
                .claim(claims.get().stream().map(claim -> given.of(claim)).toList());
        return myself;
    }

    /** What a failure begins with. */
    String prefix() {
        return descriptionText();
    }
}
