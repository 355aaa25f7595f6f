package org.modelunit.evidence.coverage;

import java.util.Arrays;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.ClaimEvidence;

/**
 * What nobody tested.
 *
 * @param kinds kinds of claims, each with how many of them were made; those with none were not tested
 * @param score the sections of the ML Test Score
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record NotTested(List<KindCount> kinds, List<ScoreSection> score) {

    /** Keeps unmodifiable copies. */
    public NotTested {
        kinds = List.copyOf(kinds);
        score = List.copyOf(score);
    }

    /**
     * Counts claims.
     *
     * @param claims the claims; those that came to no verdict do not count
     */
    public static NotTested of(List<ClaimEvidence> claims) {
        return new NotTested(
                Arrays.stream(TestedKind.values())
                        .map(kind -> kind.counted(claims))
                        .toList(),
                MlTestScore.of(claims));
    }

    /** Returns the kinds of claims that nobody made. */
    public List<KindCount> missing() {
        return kinds.stream().filter(kind -> kind.claims() == 0).toList();
    }
}
