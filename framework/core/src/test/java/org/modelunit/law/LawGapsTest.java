package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Model;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.law.Clients.Client;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.tensor.Tolerance;

/** Models that obeyed the laws only because nobody looked. */
class LawGapsTest {

    private static final Laws<ClassPredictions> LAWS =
            Laws.ofClassifiers().without(Law.EDGES).within(Tolerance.absolute(1e-6));

    private static CheckVerdict verdict(ProbedLaws laws, Law law) {
        return (CheckVerdict) laws.claims(law).get(0).judge();
    }

    private static List<String> broken(ProbedLaws laws) {
        return laws.broken().stream().map(CheckVerdict::property).toList();
    }

    private static Model<Client, ClassPredictions> jittering(double score, boolean decidesItself) {
        return batch -> {
            int size = batch.size();
            double jitter = size == 7 ? -1e-9 : 0;
            ClassScores scores = ClassScores.ofRows(
                    Clients.LABELS,
                    IntStream.range(0, size)
                            .mapToObj(i -> new double[] {score + jitter, 1 - score - jitter})
                            .toList());
            int[] codes = IntStream.range(0, size).map(i -> size == 7 ? 1 : 0).toArray();
            return decidesItself
                    ? ClassPredictions.of(LabelColumn.wrap(Clients.LABELS, codes), scores)
                    : ClassPredictions.of(scores);
        };
    }

    @Test
    void a_tolerance_lets_no_label_flip_whose_scores_are_apart() {
        assertThat(broken(LAWS.without(Law.LABEL_OF_SCORES).probe(jittering(0.9, true), Clients.inputs(30))))
                .containsExactly("independence of the batch size");
    }

    @Test
    void a_label_may_flip_where_scores_are_tied_or_at_the_cut_off() {
        assertThat(broken(LAWS.probe(jittering(0.5, false), Clients.inputs(30))))
                .isEmpty();
        Model<Client, ClassPredictions> atCutOff = batch -> jittering(0.3, false).predictAll(batch);
        Model<Client, ClassPredictions> decided = batch -> atCutOff.predictAll(batch).decidingAt(
                "bad", 0.3);
        assertThat(broken(LAWS.probe(decided, Clients.inputs(30)))).isEmpty();
    }
}
