package com.example.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.modelunit.Classifier;
import org.modelunit.column.ClassScores;
import org.modelunit.jqwik.Like;
import org.modelunit.jqwik.ModelProperties;
import org.modelunit.jqwik.Near;

/** What holds for every applicant, those included whom nobody has seen yet. */
@ModelProperties(CreditRisk.class)
class ScorePropertiesTest {

    @Property(tries = 200)
    void scores_are_probabilities(@ForAll @Like("training") Applicant applicant, Classifier<Applicant> challenger) {
        ClassScores scores = challenger.predictAll(List.of(applicant)).scores().orElseThrow();

        assertThat(scores.areProbabilities()).isTrue();
        assertThat(scores.of("bad").get(0)).isStrictlyBetween(0.0, 1.0);
    }

    @Property(tries = 100)
    void nobody_is_scored_by_who_else_applies(
            @ForAll @Like("training") Applicant applicant,
            @ForAll @Near("holdout") Applicant other,
            Classifier<Applicant> challenger) {
        double alone = scores(challenger, applicant).of("bad").get(0);
        double beside = scores(challenger, other, applicant).of("bad").get(1);

        assertThat(beside).isEqualTo(alone);
    }

    private static ClassScores scores(Classifier<Applicant> model, Applicant... applicants) {
        return model.predictAll(List.of(applicants)).scores().orElseThrow();
    }
}
