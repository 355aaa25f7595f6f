package org.modelunit.baseline;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Provenance;

/**
 * A champion that was kept: what it answered, and what it was worth.
 *
 * @param name what it is called in its file
 * @param since when it was kept, and for how long
 * @param provenance where model and data came from
 * @param values what metrics were, each once
 * @param answers what it answered; empty where only the values were kept
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptBaseline(
        String name, KeptSince since, Provenance provenance, List<KeptValue> values, Optional<KeptAnswers> answers) {

    /** Keeps an unmodifiable copy. */
    public KeptBaseline {
        requireNonNull(name, "name");
        requireNonNull(since, "since");
        requireNonNull(provenance, "provenance");
        requireNonNull(answers, "answers");
        values = List.copyOf(values);
        if (values.stream().map(KeptValue::metric).distinct().count() < values.size()) {
            throw new IllegalArgumentException("a metric is there twice in '" + name + "'");
        }
    }

    /**
     * Returns what a metric was.
     *
     * @param metric its name
     */
    public Optional<KeptValue> value(String metric) {
        return values.stream().filter(value -> value.metric().equals(metric)).findFirst();
    }

    KeptBaseline with(KeptValue value) {
        List<KeptValue> more = new ArrayList<>(values);
        more.add(value);
        return new KeptBaseline(name, since, provenance, more, answers);
    }

    /** Whether another one is of the same answers, kept for as long. */
    boolean isOfSameAnswersAs(KeptBaseline other) {
        return since.validForDays() == other.since.validForDays()
                && provenance.equals(other.provenance)
                && answers.equals(other.answers);
    }
}
