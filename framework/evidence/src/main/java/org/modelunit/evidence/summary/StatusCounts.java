package org.modelunit.evidence.summary;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.VerdictStatus;

/**
 * How many claims have each status.
 *
 * @param byStatus the number of claims for each of the eight statuses, in the order of {@link VerdictStatus}; 0 where there are none
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record StatusCounts(Map<VerdictStatus, Integer> byStatus) {

    /** Keeps an unmodifiable copy with all statuses. */
    public StatusCounts {
        Map<VerdictStatus, Integer> all = new EnumMap<>(VerdictStatus.class);
        for (VerdictStatus status : VerdictStatus.values()) {
            all.put(status, byStatus.getOrDefault(status, 0));
        }
        byStatus = Collections.unmodifiableMap(all);
    }

    /**
     * Counts statuses.
     *
     * @param statuses one for each claim
     */
    public static StatusCounts count(Collection<VerdictStatus> statuses) {
        Map<VerdictStatus, Integer> counts = new EnumMap<>(VerdictStatus.class);
        statuses.forEach(status -> counts.merge(status, 1, Integer::sum));
        return new StatusCounts(counts);
    }

    /**
     * Returns how many claims have a status.
     *
     * @param status the status
     */
    public int of(VerdictStatus status) {
        return byStatus.getOrDefault(status, 0);
    }

    /** Returns how many claims there are in all, those that were expected and not made among them. */
    public int total() {
        return byStatus.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many claims hold, with the burden of proof that each carries. */
    public int green() {
        return byStatus.entrySet().stream()
                .filter(entry -> entry.getKey().isGreen())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
