package org.modelunit.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modelunit.Evaluation;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;

/** Baselines of champions, as if they had been written some days ago. */
public final class BaselinesInMemory {

    private BaselinesInMemory() {}

    /** Returns the baseline of a champion, with the answer for each row. */
    @SafeVarargs
    @SuppressWarnings("varargs") // nobody writes to the array
    public static <I, O extends Outcomes> Baseline of(Evaluation<I, O> champion, Metric<? super O>... metrics) {
        return Baseline.at("src/kept.json", store(champion, List.of(metrics)));
    }

    static <I, O extends Outcomes> MemoryStore<KeptBaselines> store(
            Evaluation<I, O> champion, List<Metric<? super O>> metrics) {
        MemoryStore<KeptBaselines> store = new MemoryStore<>(KeptBaselines.class);
        KeptEvaluation<I, O> kept = new KeptEvaluation<>(Baseline.at("src/kept.json", store), champion);
        List<KeptValue> values = new ArrayList<>();
        for (Metric<? super O> metric : metrics) {
            values.add(kept.now(Evaluation.<O>widened(metric)));
        }
        store.content = Optional.of(new KeptBaselines(List.of(new KeptBaseline(
                Baseline.NAME,
                new KeptSince(store.today.minusDays(9), 365, "an earlier run"),
                champion.provenance(),
                values,
                Optional.of(AnswerColumns.of(champion.outcomes()))))));
        return store;
    }
}
