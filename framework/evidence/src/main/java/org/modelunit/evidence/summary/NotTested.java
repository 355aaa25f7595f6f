package org.modelunit.evidence.summary;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

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

    /** Returns the kinds of claims that nobody made. */
    public List<KindCount> missing() {
        return kinds.stream().filter(kind -> kind.claims() == 0).toList();
    }
}
