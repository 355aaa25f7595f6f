package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.diagnosis.Cause;
import org.modelunit.diagnosis.CauseKind;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** Faults in each stage of a pipeline of five: which stage is named, who inherits, and which cause. */
class PlantedStagesTest {

    private static final int ROWS = 150;
    private static final int WIDTH = 6;
    private static final int LABELS = 3;
    private static final List<Integer> INPUTS = IntStream.range(0, ROWS).boxed().toList();
    private static final List<String> STAGES = List.of("features", "scaled", "logits", "scores", "decision");

    /** What a fault makes of what its stage should have given: values by rows, with the width of a row. */
    private interface Change {
        double value(double[] values, int width, int index);
    }

    private enum Fault {
        COLUMNS_SWAPPED("features", CauseKind.COLUMNS_PERMUTED, (x, w, i) -> x[i % w < 2 ? i - i % w + 1 - i % w : i]),
        COLUMNS_ROTATED("features", CauseKind.COLUMNS_PERMUTED, (x, w, i) -> x[i - i % w + (i % w + 1) % w]),
        ROWS_REVERSED("features", CauseKind.ROWS_PERMUTED, (x, w, i) -> x[x.length - w - (i - i % w) + i % w]),
        OTHER_UNIT("features", CauseKind.SCALED, (x, w, i) -> i % w == 2 ? x[i] * 100 : x[i]),
        OFFSET("features", CauseKind.SCALED, (x, w, i) -> i % w == 3 ? x[i] + 7 : x[i]),
        SCALED_TWICE("scaled", CauseKind.SCALED, (x, w, i) -> x[i] / 3),
        SHIFTED_MEAN("scaled", CauseKind.SCALED, (x, w, i) -> x[i] - 0.5),
        TWO_SCALED_COLUMNS("scaled", CauseKind.COLUMNS_PERMUTED, (x, w, i) -> x[i % w > 3 ? i - i % w + 9 - i % w : i]),
        ROUNDED("scaled", CauseKind.ROUNDED, (x, w, i) -> (float) x[i]),
        CLIPPED("scaled", null, (x, w, i) -> Math.max(-0.5, Math.min(0.5, x[i]))),
        NO_BIAS("logits", CauseKind.SCALED, (x, w, i) -> x[i] - i % w - 1),
        TWICE_AS_STEEP("logits", CauseKind.SCALED, (x, w, i) -> 2 * x[i]),
        FIRST_AND_LAST("logits", CauseKind.COLUMNS_PERMUTED, (x, w, i) -> x[i - i % w + w - 1 - i % w]),
        SQUARED("logits", null, (x, w, i) -> x[i] * x[i]),
        RECTIFIED("logits", null, (x, w, i) -> Math.max(0, x[i])),
        LOG_OF_SCORES("scores", null, (x, w, i) -> Math.log(x[i])),
        LABELS_ROTATED("scores", CauseKind.LABELS_SWAPPED, (x, w, i) -> x[i - i % w + (i % w + 2) % w]),
        PERCENT("scores", CauseKind.SCALED, (x, w, i) -> 100 * x[i]),
        SHARPENED("scores", null, (x, w, i) -> Math.pow(x[i], 2)),
        LABELS_FROM_ONE("decision", null, (x, w, i) -> x[i] + 1),
        NEXT_LABEL("decision", null, (x, w, i) -> (x[i] + 1) % LABELS);

        private final String stage;
        private final CauseKind cause;
        private final Change change;

        Fault(String stage, CauseKind cause, Change change) {
            this.stage = stage;
            this.cause = cause;
            this.change = change;
        }

        Tensor in(String name, Tensor right) {
            if (!name.equals(stage)) {
                return right;
            }
            double[] values =
                    IntStream.range(0, right.size()).mapToDouble(right::get).toArray();
            int width = values.length / ROWS;
            double[] changed = IntStream.range(0, values.length)
                    .mapToDouble(i -> change.value(values, width, i))
                    .toArray();
            return right.elementType() == ElementType.INT64 ? decision(changed) : Tensor.of(changed, right.shape());
        }
    }

    private static Tensor decision(double[] labels) {
        long[] whole = new long[labels.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = (long) labels[i];
        }
        return Tensor.of(whole, ElementType.INT64, whole.length);
    }

    /** A pipeline on data and with weights drawn by a seed, each of whose stages may be changed. */
    private static Pipeline<Integer> pipeline(int seed, List<Fault> faults) {
        return Pipeline.<Integer>from("features", inputs -> changed(faults, "features", features(inputs, seed)))
                .then("scaled", before -> changed(faults, "scaled", scaled(before)))
                .then("logits", before -> changed(faults, "logits", logits(before, seed)))
                .then("scores", before -> changed(faults, "scores", scores(before)))
                .then("decision", before -> changed(faults, "decision", decided(before)));
    }

    private static Tensor changed(List<Fault> faults, String stage, Tensor right) {
        Tensor changed = right;
        for (Fault fault : faults) {
            changed = fault.in(stage, changed);
        }
        return changed;
    }

    private static Tensor features(List<Integer> inputs, int seed) {
        Random random = new Random(seed);
        double[] features = new double[inputs.size() * WIDTH];
        for (int i = 0; i < features.length; i++) {
            features[i] = i % WIDTH + (1 + i % WIDTH) * random.nextGaussian();
        }
        return Tensor.of(features, inputs.size(), WIDTH);
    }

    private static Tensor scaled(Tensor features) {
        double[] scaled = new double[features.size()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (features.get(i) - i % WIDTH) / (1 + i % WIDTH);
        }
        return Tensor.of(scaled, features.shape());
    }

    private static Tensor logits(Tensor scaled, int seed) {
        Random random = new Random(~seed);
        double[] weights = random.doubles(WIDTH * LABELS, -1, 1).toArray();
        int rows = scaled.shape()[0];
        double[] logits = new double[rows * LABELS];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = 1 + i % LABELS;
            for (int column = 0; column < WIDTH; column++) {
                logits[i] += weights[i % LABELS * WIDTH + column] * scaled.get(i / LABELS * WIDTH + column);
            }
        }
        return Tensor.of(logits, rows, LABELS);
    }

    private static Tensor scores(Tensor logits) {
        double[] scores = new double[logits.size()];
        for (int row = 0; row < scores.length; row += LABELS) {
            double sum = 0;
            for (int label = 0; label < LABELS; label++) {
                sum += Math.exp(logits.get(row + label));
            }
            for (int label = 0; label < LABELS; label++) {
                scores[row + label] = Math.exp(logits.get(row + label)) / sum;
            }
        }
        return Tensor.of(scores, logits.shape());
    }

    private static Tensor decided(Tensor scores) {
        double[] labels = new double[scores.shape()[0]];
        for (int row = 0; row < labels.length; row++) {
            for (int label = 1; label < LABELS; label++) {
                if (scores.get(row * LABELS + label) > scores.get(row * LABELS + (int) labels[row])) {
                    labels[row] = label;
                }
            }
        }
        return decision(labels);
    }

    private static PipelineVerdict judged(int seed, Fault... faults) {
        Trace right = pipeline(seed, List.of()).trace(INPUTS);
        Reference reference = Reference.of("features", right.output("features"));
        for (String stage : STAGES.subList(1, STAGES.size())) {
            reference = reference.and(stage, right.output(stage));
        }
        return PipelineClaim.of(
                        pipeline(seed, List.of(faults)).trace(INPUTS),
                        reference,
                        stage("features", absolute(1e-9)),
                        stage("scaled", absolute(1e-9)),
                        stage("logits", absolute(1e-9)),
                        stage("scores", absolute(1e-9)))
                .judge();
    }

    private static void requireNamed(int seeds) {
        List<String> silent = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (Fault fault : Fault.values()) {
            for (int seed = 0; seed < seeds; seed++) {
                PipelineVerdict verdict = judged(seed, fault);
                String which = fault + " " + seed;
                assertThat(verdict.firstDiverging()).as(which).contains(fault.stage);
                int place = STAGES.indexOf(fault.stage);
                assertThat(verdict.stages().stream().limit(place).map(StageFinding::status))
                        .as(which)
                        .allMatch(StageStatus.AGREES::equals);
                assertThat(verdict.stages().stream().skip(place + 1).map(StageFinding::status))
                        .as(which)
                        .isSubsetOf(StageStatus.INHERITS, StageStatus.AGREES);
                CauseKind cause = verdict.cause().map(Cause::kind).orElse(null);
                named += fault.cause == null ? 0 : 1;
                if (cause == null && fault.cause != null) {
                    silent.add(which);
                } else if (fault.cause != null && cause != fault.cause) {
                    wrong.add(which + ": " + cause);
                }
            }
        }
        assertThat(wrong).as("wrong").hasSizeLessThanOrEqualTo(named / 100);
        assertThat(silent).as("silent").hasSizeLessThanOrEqualTo(named / 20 - wrong.size());
    }

    @Test
    void the_stage_of_a_planted_fault_is_the_first_that_is_named() {
        requireNamed(2);
    }

    @Test
    @Tag("slow")
    void the_stage_of_a_planted_fault_is_the_first_that_is_named_in_any_data() {
        requireNamed(50);
    }

    @Test
    void of_two_faults_the_earlier_stage_is_the_first_and_the_later_diverges_as_well() {
        PipelineVerdict verdict = judged(1, Fault.PERCENT, Fault.OFFSET);

        assertThat(verdict.firstDiverging()).contains("features");
        assertThat(verdict.stages().stream().map(StageFinding::status))
                .containsExactly(
                        StageStatus.DIVERGES,
                        StageStatus.INHERITS,
                        StageStatus.INHERITS,
                        StageStatus.DIVERGES,
                        StageStatus.INHERITS);
    }

    @Test
    void without_a_fault_every_stage_agrees() {
        assertThat(judged(1).stages().stream().map(StageFinding::status)).containsOnly(StageStatus.AGREES);
    }
}
