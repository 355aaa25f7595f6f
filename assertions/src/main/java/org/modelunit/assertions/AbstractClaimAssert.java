package org.modelunit.assertions;

import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Claim;
import org.modelunit.recording.OpenAssertion;
import org.modelunit.recording.Recording;

/** An assertion that claims something of a value, and records each claim as evidence, green or red. */
abstract class AbstractClaimAssert<S extends AbstractClaimAssert<S, A>, A> extends AbstractAssert<S, A> {

    private final OpenAssertion assertion = Recording.begin();

    AbstractClaimAssert(@Nullable A actual, Class<?> selfType) {
        super(actual, selfType);
    }

    S claim(Supplier<? extends Claim> claim) {
        return claimAll(() -> List.of(claim.get()));
    }

    /** All are recorded, whatever becomes of the first. It counts as claiming from here on, whatever goes wrong. */
    S claimAll(Supplier<? extends List<? extends Claim>> claims) {
        assertion.claims();
        isNotNull();
        new Claiming(prefix()).claim(claims.get());
        return myself;
    }

    /** What a failure begins with. */
    String prefix() {
        return descriptionText();
    }
}
