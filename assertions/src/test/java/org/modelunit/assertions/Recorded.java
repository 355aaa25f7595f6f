package org.modelunit.assertions;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.TestId;

/** Keeps what tests of tests claim, a line for each. */
final class Recorded implements Recorder {

    private final List<String> claims = new ArrayList<>();
    private final List<Throwable> errors = new ArrayList<>();

    List<Throwable> errors() {
        return errors;
    }

    List<String> claims() {
        return claims;
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        claims.add(test.selector() + " " + verdict.property() + " " + verdict.status());
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        claims.add(test.selector() + " " + claim.property() + " broke");
        errors.add(error);
    }
}
