package org.modelunit.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.modelunit.claim.Threshold.atLeast;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.claim.Threshold.between;
import static org.modelunit.comparison.AnswerChange.disagreements;
import static org.modelunit.comparison.AnswerChange.negativeFlips;
import static org.modelunit.comparison.AnswerChange.positiveFlips;
import static org.modelunit.comparison.AnswerChange.scoreMoves;
import static org.modelunit.tensor.Tolerance.absolute;
import static org.modelunit.tensor.Tolerance.relative;
import static org.modelunit.tensor.Tolerance.ulps;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.modelunit.Comparison;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.ClassScores;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Matrix;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Decided;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.MultiLabelled;
import org.modelunit.outcome.OperatingPoint;
import org.modelunit.outcome.Outcomes;
import org.modelunit.sample.SampleDesign;
import org.modelunit.statistics.ClopperPearson;

/** How many answers change from one model to another. */
class ChangeShareClaimTest {

    private static final Threshold SHOWN = atMost(0.25).withConfidence(0.95);

    private static <O extends Outcomes> ChangeShareVerdict judged(
            Comparison<Integer, O> comparison, AnswerChange<? super O> change, Threshold threshold) {
        return ChangeShareClaim.of(comparison, change, threshold).judge();
    }

    private static ChangeShareVerdict judged(
            String challenger, String champion, AnswerChange<? super Classified> change) {
        Threshold any = between(0, 1);
        return judged(AnsweredTwice.of(challenger, champion), change, any);
    }

    @Nested
    class Counts {

        @Test
        void tell_what_broke_from_what_was_mended() {
            String challenger = "RRRRwwwRRw";
            String champion = "RRRRRRRwww";

            assertThat(judged(challenger, champion, negativeFlips()).rows()).containsExactly(4, 5, 6);
            assertThat(judged(challenger, champion, positiveFlips()).rows()).containsExactly(7, 8);
            assertThat(judged(challenger, champion, disagreements()).rows()).containsExactly(4, 5, 6, 7, 8);
            assertThat(judged(challenger, champion, negativeFlips()).rightAndWrong())
                    .contains(new RightAndWrong(4, 3, 2, 1));
        }

        @Test
        void are_exact_shares_of_all_examples() {
            Comparison<Integer, Classified> comparison = AnsweredTwice.of("RRRRwwwRRw", "RRRRRRRwww", 20);

            ChangeShareVerdict verdict =
                    judged(comparison, negativeFlips(), atMost(0.4).withConfidence(0.95));

            assertThat(verdict.count()).isEqualTo(60);
            assertThat(verdict.share().measurement().value()).isEqualTo(0.3);
            assertThat(verdict.share().measurement().bounds().upper()).isEqualTo(ClopperPearson.upper(60, 200, 0.95));
            assertThat(verdict.status()).isEqualTo(VerdictStatus.SHOWN);
        }

        @Test
        void of_models_whose_labels_stand_in_another_order_go_by_names() {
            Labels reversed = Labels.of("good", "bad");
            Classified same = Classified.of(
                    List.of("bad", "good"), ClassPredictions.of(LabelColumn.of(reversed, List.of("bad", "good"))));
            Comparison<Integer, Classified> comparison = Comparison.of(
                    AnsweredTwice.evaluation("new", same),
                    AnsweredTwice.evaluation("old", AnsweredTwice.decided("RR")));

            assertThat(judged(comparison, disagreements(), atMost(1)).count()).isZero();
        }

        @Test
        void of_a_label_that_one_model_does_not_know_are_flips_like_others() {
            Classified more = Classified.of(
                    List.of("bad", "good"),
                    ClassPredictions.of(
                            LabelColumn.of(Labels.of("bad", "good", "unsure"), List.of("unsure", "unsure"))));
            Comparison<Integer, Classified> comparison = Comparison.of(
                    AnsweredTwice.evaluation("new", more),
                    AnsweredTwice.evaluation("old", AnsweredTwice.decided("Rw")));

            assertThat(judged(comparison, negativeFlips(), atMost(1)).rows()).containsExactly(0);
            assertThat(judged(comparison, disagreements(), atMost(1)).rows()).containsExactly(0, 1);
        }

        @Test
        void of_several_labels_are_of_whole_sets() {
            Labels labels = Labels.of("a", "b");
            LabelSets truth = LabelSets.of(labels, List.of(Set.of("a"), Set.of("a", "b"), Set.of(), Set.of("b")));
            MultiLabelled old = MultiLabelled.of(
                    truth, LabelSets.of(labels, List.of(Set.of("a"), Set.of("b"), Set.of(), Set.of("a"))));
            MultiLabelled now = MultiLabelled.of(
                    truth, LabelSets.of(labels, List.of(Set.of("a", "b"), Set.of("a", "b"), Set.of(), Set.of())));
            Comparison<Integer, MultiLabelled> comparison =
                    Comparison.of(AnsweredTwice.evaluation("new", now), AnsweredTwice.evaluation("old", old));

            assertThat(judged(comparison, negativeFlips(), atMost(1)).rows()).containsExactly(0);
            assertThat(judged(comparison, positiveFlips(), atLeast(0)).rows()).containsExactly(1);
            assertThat(judged(comparison, disagreements(), atMost(1)).rows()).containsExactly(0, 1, 3);
            Changes changes = (Changes)
                    judged(comparison, disagreements(), atMost(1)).figures().get(1);
            assertThat(changes.changes().get(2).after()).isEqualTo("no label");
        }

        @Test
        void of_weighted_rows_weigh() {
            Classified now = AnsweredTwice.decided("wRRR").withWeights(3, 1, 1, 1);
            Classified old = AnsweredTwice.decided("RRRR").withWeights(3, 1, 1, 1);
            Comparison<Integer, Classified> comparison =
                    Comparison.of(AnsweredTwice.evaluation("new", now), AnsweredTwice.evaluation("old", old));

            ChangeShareVerdict verdict = judged(comparison, negativeFlips(), atMost(1));

            assertThat(verdict.share().measurement().value()).isEqualTo(0.5);
            assertThat(verdict.count()).isEqualTo(1);
        }

        @Test
        void of_grouped_rows_are_bounded_by_groups() {
            int rows = 400;
            SampleDesign design = SampleDesign.simple(rows)
                    .withClusters(IntStream.range(0, rows).map(row -> row / 10).toArray());
            Comparison<Integer, Classified> grouped = Comparison.of(
                    AnsweredTwice.evaluation(
                            "new",
                            AnsweredTwice.decided("wwwwwwwwwwRRRRRRRRRR".repeat(20))
                                    .withDesign(design)),
                    AnsweredTwice.evaluation(
                            "old", AnsweredTwice.decided("R".repeat(rows)).withDesign(design)));

            ChangeShareVerdict verdict =
                    judged(grouped, negativeFlips(), atMost(0.6).withConfidence(0.95));

            assertThat(verdict.share().measurement().bounds().method()).contains("40 groups");
            assertThat(verdict.share().measurement().bounds().upper())
                    .isGreaterThan(ClopperPearson.upper(200, rows, 0.95) + 0.05);
        }
    }

    @Nested
    class Moves {

        private Comparison<Integer, Classified> comparison(double[] now, double[] before) {
            return Comparison.of(
                    AnsweredTwice.evaluation("new", AnsweredTwice.scored(now)),
                    AnsweredTwice.evaluation("old", AnsweredTwice.scored(before)));
        }

        @Test
        void are_beyond_the_tolerance_and_the_farthest_comes_first() {
            var moved = comparison(new double[] {0.5, 0.25, 0.9, 0.125}, new double[] {0.5, 0.5, 0.1, 0.25});

            assertThat(judged(moved, scoreMoves("bad", absolute(0.125)), atMost(1))
                            .rows())
                    .containsExactly(2, 1);
            assertThat(judged(moved, scoreMoves("good", absolute(0.1)), atMost(1))
                            .rows())
                    .containsExactly(2, 1, 3);
        }

        @Test
        void are_the_same_whichever_is_the_champion() {
            double[] one = {0.5, 0.25, 0.9};
            double[] other = {0.55, 0.5, 0.899};
            for (var tolerance : List.of(absolute(0.05), relative(0.1), ulps(3))) {
                assertThat(judged(comparison(one, other), scoreMoves("bad", tolerance), atMost(1))
                                .rows())
                        .isEqualTo(judged(comparison(other, one), scoreMoves("bad", tolerance), atMost(1))
                                .rows());
            }
        }

        @Test
        void by_ulps_are_of_floats_where_all_scores_are() {
            float score = 0.3f;
            var next = comparison(new double[] {Math.nextUp(score), 0.5}, new double[] {score, 0.5});

            assertThat(judged(next, scoreMoves("bad", ulps(1)), atMost(1)).count())
                    .isZero();
            assertThat(judged(next, scoreMoves("bad", ulps(0)), atMost(1)).count())
                    .isEqualTo(1);
        }

        @Test
        void show_as_many_digits_as_tell_them_apart() {
            var close = comparison(new double[] {0.30000001, 0.5}, new double[] {0.3, 0.5});
            Changes changes = (Changes) judged(close, scoreMoves("bad", absolute(0)), atMost(1))
                    .figures()
                    .get(1);

            assertThat(changes.changes().get(0).before()).isEqualTo("0.3");
            assertThat(changes.changes().get(0).after()).isEqualTo("0.30000001");
        }

        @Test
        void need_scores_and_a_label_that_both_know() {
            var without = AnsweredTwice.of("RR", "RR");
            var known = comparison(new double[] {0.5}, new double[] {0.5});

            assertThatThrownBy(() -> judged(without, scoreMoves("bad", absolute(0.1)), atMost(0.1)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage(
                            "the champion gives no scores, so nobody knows how far they move; look at its decisions:"
                                    + " disagreements()");
            assertThatThrownBy(() -> judged(known, scoreMoves("bat", absolute(0.1)), atMost(0.1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the champion knows no label 'bat'")
                    .hasMessageContaining("did you mean 'bad'?");
        }

        @Test
        void to_what_is_no_number_are_moves() {
            Labels labels = Labels.of("bad", "good");
            LabelSets truth = LabelSets.of(labels, List.of(Set.of(), Set.of()));
            NumberColumn half = NumberColumn.of(0.5, 0.5);
            ClassScores some = ClassScores.of(labels, List.of(half, half));

            PairedNumbers nothing = new PairedNumbers(NumberColumn.of(Double.NaN, 0.5), half, absolute(9), false);

            assertThat(MultiLabelled.of(truth, some).hasScores()).isTrue();
            assertThat(nothing.changes(0)).isTrue();
            assertThat(nothing.changes(1)).isFalse();
            assertThat(nothing.before(0)).isEqualTo("NaN");
        }
    }

    @Nested
    class Ends {

        @Test
        void equal_models_change_nothing_and_that_is_shown_of_many_rows_only() {
            String right = "Rw".repeat(50);

            assertThat(judged(AnsweredTwice.of(right, right), negativeFlips(), SHOWN)
                            .status())
                    .isEqualTo(VerdictStatus.SHOWN);
            assertThat(judged(AnsweredTwice.of("R", "R"), negativeFlips(), SHOWN)
                            .status())
                    .isEqualTo(VerdictStatus.INCONCLUSIVE);
            assertThat(judged(AnsweredTwice.of("R", "R"), negativeFlips(), SHOWN)
                            .share()
                            .measurement()
                            .bounds()
                            .upper())
                    .isCloseTo(0.95, within(1e-12));
            assertThat(judged(AnsweredTwice.of(right, right), negativeFlips(), atMost(0))
                            .figures())
                    .hasSize(1);
        }

        @Test
        void models_that_differ_everywhere_are_refuted() {
            ChangeShareVerdict all = judged(AnsweredTwice.of("w".repeat(30), "R".repeat(30)), negativeFlips(), SHOWN);

            assertThat(all.status()).isEqualTo(VerdictStatus.REFUTED);
            assertThat(all.share().measurement().value()).isEqualTo(1);
            assertThat(all.count()).isEqualTo(30);
            assertThat(all.rightAndWrong()).contains(new RightAndWrong(0, 30, 0, 0));
        }

        @Test
        void of_no_rows_nothing_is_claimed() {
            assertThatThrownBy(() -> judged(AnsweredTwice.of("", ""), negativeFlips(), SHOWN))
                    .isInstanceOf(UndefinedMetricException.class);
        }

        @Test
        void a_threshold_on_the_wrong_side_makes_no_sense() {
            var comparison = AnsweredTwice.of("RR", "RR");

            assertThatThrownBy(() -> judged(comparison, negativeFlips(), atLeast(0.1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(
                            "share of negative flips, challenger against champion is better when lower");
            assertThatThrownBy(() -> judged(comparison, positiveFlips(), atMost(0.1)))
                    .hasMessageStartingWith(
                            "share of positive flips, challenger against champion is better when higher");
            assertThatThrownBy(() -> judged(comparison, negativeFlips(), atMost(15)))
                    .hasMessageContaining("did you mean 0.15?");
        }
    }

    @Nested
    class Swapping {

        private static final List<AnswerChange<Decided>> CHANGES =
                List.of(negativeFlips(), positiveFlips(), disagreements(), scoreMoves("bad", absolute(0.2)));
        private static final List<AnswerChange<Decided>> MIRRORED =
                List.of(positiveFlips(), negativeFlips(), disagreements(), scoreMoves("bad", absolute(0.2)));

        @Test
        void mirrors_every_bound() {
            var one = AnsweredTwice.evaluation("new", AnsweredTwice.scored(scores(1)));
            var other = AnsweredTwice.evaluation("old", AnsweredTwice.scored(scores(2)));
            Threshold any = between(0, 1).withConfidence(0.95);

            for (int i = 0; i < CHANGES.size(); i++) {
                ChangeShareVerdict verdict = judged(Comparison.of(one, other), CHANGES.get(i), any);
                ChangeShareVerdict mirrored = judged(Comparison.of(other, one), MIRRORED.get(i), any);

                assertThat(verdict.count()).isPositive();
                assertThat(mirrored.share().measurement().bounds())
                        .isEqualTo(verdict.share().measurement().bounds());
                assertThat(mirrored.rows()).isEqualTo(verdict.rows());
            }
        }

        private static double[] scores(long seed) {
            return new SplittableRandom(seed).doubles(80).toArray();
        }
    }

    @Nested
    class Texts {

        private final Comparison<Integer, Classified> comparison = Comparison.of(
                AnsweredTwice.evaluation("new", AnsweredTwice.scored(0.3, 0.3, 0.3, 0.9))
                        .at(OperatingPoint.cutOff("bad", 0.25)),
                AnsweredTwice.evaluation("old", AnsweredTwice.scored(0.3, 0.3, 0.3, 0.9))
                        .at(OperatingPoint.cutOff("bad", 0.4)));

        @Test
        void name_both_operating_points() {
            ChangeShareVerdict verdict = judged(comparison, negativeFlips(), atMost(0.1));

            assertThat(verdict.facts())
                    .anySatisfy(fact -> {
                        assertThat(fact.name()).isEqualTo("decided by");
                        assertThat(fact.value()).contains("0.25");
                    })
                    .anySatisfy(fact -> {
                        assertThat(fact.name()).isEqualTo("champion by");
                        assertThat(fact.value()).contains("0.4");
                    });
            assertThat(ChangeShareClaim.of(comparison, negativeFlips(), atMost(0.1))
                            .contract()
                            .terms())
                    .containsEntry(
                            Contract.CHAMPION_DECIDED,
                            new Term.Words(OperatingPoint.cutOff("bad", 0.4).toString()));
        }

        @Test
        void show_a_table_of_right_and_wrong_and_the_flips() {
            ChangeShareVerdict verdict = judged(comparison, negativeFlips(), atMost(0.1));

            Matrix matrix = (Matrix) verdict.figures().get(0);
            assertThat(matrix.counts()).isEqualTo(List.of(List.of(1L, 2L), List.of(1L, 0L)));
            assertThat(((Changes) verdict.figures().get(1)).total()).isEqualTo(2);
        }

        @Test
        void tell_no_truth_unless_it_may_be_shown() {
            ChangeShareVerdict verdict = judged(comparison, negativeFlips(), atMost(0.1));

            assertThat(((Changes) verdict.figures().get(1)).changes().get(0))
                    .hasToString("Change[example=row 1, before=right, after=wrong]");
            assertThat(verdict.facts().toString())
                    .contains("right -> wrong")
                    .contains("-Dmodelunit.rows.columns=truth")
                    .doesNotContain("good -> bad");
        }
    }
}
