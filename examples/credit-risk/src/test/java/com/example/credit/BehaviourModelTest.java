package com.example.credit;

import static org.modelunit.assertions.ModelAssertions.*;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.junit.ModelTest;
import org.modelunit.junit.Requirement;
import org.modelunit.law.Edge;
import org.modelunit.law.Laws;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.table.Tables;

/** What must not change the score of an applicant, and what must change it in one direction alone. */
@ModelTest(CreditRisk.class)
class BehaviourModelTest {

    private static final List<String> SAVINGS = List.of("<100", "100<=X<500", "500<=X<1000", ">=1000");

    @Test
    @Requirement("CR-1")
    void ignores_sex(Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        Perturbation<Applicant> swap = Perturbation.component(
                        Applicant.class, "personalStatus", PersonalStatus::ofOtherSex)
                .named("the other sex");

        assertThat(swap.probe(challenger, holdout))
                .holds(score("bad").stays(absolute(0.05)))
                .holds(label().stays(), atLeast(0.99).withConfidence(0.95));
    }

    @Test
    void never_takes_a_longer_loan_for_a_safer_one(
            Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        Perturbation<Applicant> longer =
                Perturbation.component(Applicant.class, "duration", (Integer months) -> months + 12);

        assertThat(longer.probe(challenger, holdout)).holds(score("bad").neverFalls());
    }

    /** The data of 1994 say otherwise for some classes of savings, and the model has learned it: for 18 of 224. */
    @Test
    void mostly_takes_more_savings_for_less_risk(Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        Perturbation<Applicant> richer = Perturbation.component(Applicant.class, "savingsStatus", (String savings) -> {
            int rank = SAVINGS.indexOf(savings);
            return rank >= 0 && rank < SAVINGS.size() - 1 ? SAVINGS.get(rank + 1) : savings; // unknown savings stay so
        });

        assertThat(richer.probe(challenger, holdout))
                .holds(score("bad").neverRises(), atLeast(0.85).withConfidence(0.95));
    }

    @Test
    void decides_alike_for_an_amount_that_is_stated_a_little_differently(
            Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        Perturbation<Applicant> stated =
                Tables.component(Applicant.class, "creditAmount").jitter();

        assertThat(stated.along(0.01, 0.05, 0.10).probe(challenger, holdout))
                .holdsUpTo(0.05, label().stays(), atLeast(0.95).withConfidence(0.95));
    }

    @Test
    void obeys_the_laws_of_classifiers(Classifier<Applicant> challenger, Dataset<Applicant, String> holdout) {
        assertThat(Laws.ofClassifiers()
                        .within(absolute(1e-6))
                        .rejecting(Edge.UNSEEN)
                        .probe(challenger, holdout))
                .areAllObeyed();
    }
}
