package org.modelunit.recording;

import java.util.List;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Verdict;
import org.modelunit.provenance.Provenance;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.weakspot.WeakSpotVerdict;

/** Claims made by hand, for tests of those who keep them. */
public final class SampleClaims {

    private SampleClaims() {}

    private record Sample(String subject, String property, String requirement, Contract contract, Provenance provenance)
            implements Claim {

        @Override
        public Verdict judge() {
            throw new UnsupportedOperationException("a claim made by hand is judged by hand");
        }
    }

    /** The claim that a verdict made by hand is about. */
    public static Claim of(Verdict verdict) {
        return new Sample(
                verdict.subject(), verdict.property(), verdict.requirement(), contract(verdict), verdict.provenance());
    }

    private static Contract contract(Verdict verdict) {
        if (verdict instanceof SliceVerdict slices) {
            return Contract.of(
                    verdict.kind(),
                    slices.threshold().bars(),
                    slices.threshold().burden());
        }
        if (verdict instanceof WeakSpotVerdict spots) {
            return Contract.of(
                    verdict.kind(),
                    List.of(),
                    new Burden.NoneFound(spots.searched().significance()));
        }
        return verdict.measured()
                .map(measured -> Contract.of(verdict.kind(), measured.bars(), measured.burden()))
                .orElseGet(() -> Contract.of(verdict.kind(), List.of(), new Burden.Exact()));
    }

    /** An exact claim that was never judged. */
    public static Claim of(String subject, String property, String requirement) {
        return new Sample(subject, property, requirement, Contract.ofCheck(requirement), Provenance.UNKNOWN);
    }

    /** Hands a verdict made by hand to a recorder. */
    public static void claim(Recorder recorder, TestId test, Verdict verdict) {
        recorder.claimed(test, of(verdict), verdict);
    }

    /** Records a verdict made by hand. */
    public static void claim(Verdict verdict) {
        Recording.claimed(of(verdict), verdict);
    }
}
