package org.modelunit.claim;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What became of a claim. There are three ways to hold, as claims carry different burdens of proof, and everybody who tells of a claim
 * tells them apart: failure texts, console, Allure, evidence, report.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum VerdictStatus {
    /** The data show what was claimed, with the confidence that it asked for. */
    SHOWN,
    /** What was measured meets what was claimed: an estimate without confidence, or an exact check. */
    MET,
    /** Nothing refutes what was claimed, though the data could have: a guard that held, or a search that found nothing. */
    NOT_REFUTED,
    /** The data cannot tell: what was claimed is neither shown nor refuted. */
    INCONCLUSIVE,
    /** The data refute what was claimed, with the confidence that it asked for; or a search found something. */
    REFUTED,
    /** What was measured does not meet what was claimed: an estimate without confidence, or an exact check. */
    MISSED,
    /** It could not be judged: a metric that is undefined on its data, for instance. */
    BROKEN,
    /** It was expected and never made: its test did not run, or ended before. */
    NOT_JUDGED;

    /** From what outweighs everything else to what everything else outweighs. */
    private static final List<VerdictStatus> GRAVEST_FIRST =
            List.of(BROKEN, REFUTED, MISSED, NOT_JUDGED, INCONCLUSIVE, NOT_REFUTED, MET, SHOWN);

    private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');

    /** Returns whether what was claimed holds, with the burden of proof that it carries; nothing else may pass. */
    public boolean isGreen() {
        return this == SHOWN || this == MET || this == NOT_REFUTED;
    }

    /** Returns whether what was claimed does not hold. */
    public boolean isRed() {
        return this == REFUTED || this == MISSED;
    }

    /** Returns it as people write it: "not refuted". */
    public String words() {
        return words;
    }

    /**
     * Returns the place of a status in the order in which people want to read of claims, from 0; the last one for words that no status
     * has.
     *
     * @param words what {@link #words} returns
     */
    static int rank(String words) {
        return named(words).map(GRAVEST_FIRST::indexOf).orElse(GRAVEST_FIRST.size());
    }

    /**
     * Returns the status that people write so; nothing if there is none.
     *
     * @param words what {@link #words} returns
     */
    public static Optional<VerdictStatus> named(String words) {
        return GRAVEST_FIRST.stream()
                .filter(status -> status.words().equals(words))
                .findFirst();
    }

    /** Returns the order in which people want to read of claims and slices: what does not hold, what is open, then what holds. */
    public static Comparator<VerdictStatus> gravestFirst() {
        return Comparator.comparing(GRAVEST_FIRST::indexOf);
    }

    /**
     * Returns what becomes of a claim that several things have to hold for: as little as of the gravest of them. Of nothing at all it is
     * {@link #NOT_JUDGED}.
     *
     * @param statuses what became of each
     */
    public static VerdictStatus ofAll(Collection<VerdictStatus> statuses) {
        return statuses.stream().min(gravestFirst()).orElse(NOT_JUDGED);
    }
}
