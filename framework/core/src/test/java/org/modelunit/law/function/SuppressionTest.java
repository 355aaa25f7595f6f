package org.modelunit.law.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.law.Laws;

class SuppressionTest {

    private static final double LIMIT = 0.5;

    /** The greedy algorithm: the best box left is kept, and those that overlap with it by more than the limit are dropped. */
    private static List<Integer> greedy(Detections detections, double limit) {
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, detections.boxes().size())
                        .boxed()
                        .sorted(Comparator.comparing(
                                (Integer box) -> -detections.scores().get(box)))
                        .toList());
        List<Integer> kept = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer best = left.remove(0);
            kept.add(best);
            left.removeIf(other ->
                    detections.boxes().get(best).overlap(detections.boxes().get(other)) > limit);
        }
        return kept;
    }

    private static Detections drawn(long seed) {
        Random random = new Random(seed);
        List<Box> boxes = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int box = random.nextInt(30); box >= 0; box--) {
            double left = random.nextDouble() * 40;
            double top = random.nextDouble() * 40;
            boxes.add(new Box(left, top, left + 5 + random.nextDouble() * 30, top + 5 + random.nextDouble() * 30));
            scores.add(random.nextDouble());
        }
        return new Detections(boxes, scores);
    }

    private static final List<Detections> DRAWN =
            IntStream.range(0, 200).mapToObj(SuppressionTest::drawn).toList();

    private static String finding(ServedFunction<Detections, List<Integer>> kept, Detections... detections) {
        ProbedFunction probed = Laws.suppression(kept, LIMIT).probe("images", List.of(detections));
        assertThat(probed.verdict().status()).isEqualTo(VerdictStatus.MISSED);
        return probed.verdict().finding();
    }

    private static final Detections THREE = new Detections(
            List.of(new Box(0, 0, 10, 10), new Box(1, 0, 11, 10), new Box(30, 30, 40, 40)), List.of(0.6, 0.9, 0.1));

    @Test
    void the_greedy_algorithm_obeys_the_law_and_variants_do_not() {
        assertThat(Laws.suppression(image -> greedy(image, LIMIT), LIMIT)
                        .probe("images", DRAWN)
                        .verdict()
                        .status())
                .isEqualTo(VerdictStatus.MET);
        for (ServedFunction<Detections, List<Integer>> wrong : List.<ServedFunction<Detections, List<Integer>>>of(
                image -> greedy(image, 0.6),
                image -> greedy(image, 0.4),
                image -> greedy(
                        new Detections(
                                image.boxes(),
                                image.scores().stream().map(score -> -score).toList()),
                        LIMIT),
                image -> IntStream.range(0, image.boxes().size()).boxed().toList(),
                image -> List.<Integer>of())) {
            assertThat(Laws.suppression(wrong, LIMIT)
                            .probe("images", DRAWN)
                            .verdict()
                            .status())
                    .isEqualTo(VerdictStatus.MISSED);
        }
    }

    @Test
    void what_is_wrong_is_told() {
        assertThat(finding(image -> List.of(0, 1, 2), THREE))
                .startsWith("row 0 has boxes 0 and 1 kept, which overlap by 0.81");
        assertThat(finding(image -> List.of(0, 2), THREE))
                .isEqualTo(
                        "row 0 has box 1 dropped, which overlaps by no more than 0.5 with every kept box of at least "
                                + "its score");
        assertThat(finding(image -> List.of(1), THREE)).startsWith("row 0 has box 2 dropped");
        assertThat(finding(image -> List.of(1, 2, 3), THREE)).isEqualTo("row 0 has a kept box that is none: 3 of 3");
        assertThat(finding(image -> List.of(1, 2, 1), THREE)).isEqualTo("row 0 has box 1 kept twice");
        assertThat(finding(image -> List.of(1, 2), THREE))
                .isEqualTo("row 0 has other boxes kept when they come in another order");
    }

    @Test
    void no_boxes_and_one_box_are_kept_as_they_are_and_show_little() {
        ProbedFunction probed = Laws.suppression(image -> greedy(image, LIMIT), LIMIT)
                .probe(
                        "images",
                        List.of(
                                new Detections(List.of(), List.of()),
                                new Detections(List.of(new Box(0, 0, 0, 0)), List.of(0.0))));

        assertThat(probed.verdict().status()).isEqualTo(VerdictStatus.MET);
        assertThat(probed.verdict().facts())
                .contains(Fact.of(
                        "but", "no two boxes overlap by more than 0.5, so this shows little; give it some that do"));
    }

    @Test
    void equal_scores_may_be_kept_either_way() {
        Detections tied = new Detections(List.of(new Box(0, 0, 10, 10), new Box(1, 0, 11, 10)), List.of(0.5, 0.5));

        for (int kept : new int[] {0, 1}) {
            assertThat(Laws.suppression(image -> List.of(kept), LIMIT)
                            .probe("images", List.of(tied))
                            .verdict()
                            .status())
                    .isEqualTo(VerdictStatus.MET);
        }
    }

    @Test
    void boxes_overlap_by_intersection_over_union() {
        assertThat(new Box(0, 0, 2, 2).overlap(new Box(1, 0, 3, 2))).isCloseTo(1 / 3.0, within(1e-15));
        assertThat(new Box(0, 0, 2, 2).overlap(new Box(2, 0, 3, 2))).isZero();
        assertThat(new Box(1, 1, 1, 1).overlap(new Box(1, 1, 1, 1))).isZero();
        assertThatThrownBy(() -> new Box(5, 5, 2, 2)).hasMessageContaining("boxes given as center and size");
        assertThatThrownBy(() -> new Detections(List.of(new Box(0, 0, 1, 1)), List.of(Double.NaN)))
                .hasMessage("the score of box 0 is NaN; leave the box out, or give it a score");
        assertThatThrownBy(() -> Laws.suppression(image -> List.of(), 50))
                .hasMessage("the largest overlap must lie between 0 and 1, but was 50.0 (did you mean 0.5?)");
    }
}
