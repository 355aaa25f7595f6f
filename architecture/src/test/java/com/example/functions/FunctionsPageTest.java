package com.example.functions;

import static org.modelunit.assertions.ModelAssertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.diagnosis.Cause;
import org.modelunit.diagnosis.CauseKind;
import org.modelunit.diagnosis.Diagnosis;
import org.modelunit.law.Laws;
import org.modelunit.law.function.Box;
import org.modelunit.law.function.Detections;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

/** What docs/functions.md shows, for a service around models. */
class FunctionsPageTest {

    private static final List<String> TOWNS = List.of("Aachen", "Bonn", "Celle");
    private static final double CUT_OFF = 0.27;

    private static int encode(String town) {
        int code = TOWNS.indexOf(town);
        if (code < 0) {
            throw new IllegalArgumentException("the model does not know this town; it knows " + TOWNS);
        }
        return code;
    }

    private static String decode(int code) {
        return TOWNS.get(code);
    }

    private static String clean(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean approves(double score) {
        return score >= CUT_OFF;
    }

    private static String detokenize(List<Integer> tokens) {
        return String.join(
                "",
                tokens.stream()
                        .map(token -> List.of("un", "##do", "##es").get(token).replace("##", ""))
                        .toList());
    }

    private static List<BigDecimal> exactRates(BigDecimal total) {
        BigDecimal third = total.divide(BigDecimal.valueOf(3), 20, RoundingMode.HALF_EVEN);
        return List.of(third, third, third);
    }

    private static List<BigDecimal> rates(BigDecimal total) {
        BigDecimal rate = total.divide(BigDecimal.valueOf(3), 2, RoundingMode.DOWN);
        return List.of(rate, rate, total.subtract(rate).subtract(rate));
    }

    private static List<Integer> suppressed(Detections found) {
        List<Integer> left = new ArrayList<>(IntStream.range(0, found.boxes().size())
                .boxed()
                .sorted(Comparator.comparing((Integer box) -> -found.scores().get(box)))
                .toList());
        List<Integer> kept = new ArrayList<>();
        while (!left.isEmpty()) {
            Integer best = left.remove(0);
            kept.add(best);
            left.removeIf(box -> found.boxes().get(best).overlap(found.boxes().get(box)) > 0.5);
        }
        return kept;
    }

    @Test
    void encodes_and_decodes() {
        assertThat(Laws.roundTrip(FunctionsPageTest::encode, FunctionsPageTest::decode)
                        .probe("towns", TOWNS))
                .isObeyed();
        assertThat(Laws.labelsOneToOne(FunctionsPageTest::encode).probe("towns", TOWNS))
                .isObeyed();
        assertThat(Laws.rejectsUnseen(FunctionsPageTest::encode).probe("other towns", List.of("Dresden", "")))
                .isObeyed();
        assertThat(Laws.idempotent(FunctionsPageTest::clean).probe("texts", List.of(" A b", "c")))
                .isObeyed();
    }

    @Test
    void decides() {
        assertThat(Laws.threshold(FunctionsPageTest::approves, 0.27).probe("scores", List.of(0.0, 0.5, 1.0)))
                .isObeyed();
    }

    @Test
    void finishes() {
        Map<List<Integer>, String> texts = Map.of(List.of(0, 1), "undo", List.of(0, 1, 2), "undoes", List.of(), "");
        assertThat(Laws.decodes(FunctionsPageTest::detokenize, texts).probe("tokens", texts.keySet()))
                .isObeyed();

        Box car = new Box(10, 10, 50, 40);
        Box sameCar = new Box(12, 11, 52, 41);
        Box other = new Box(60, 10, 90, 40);
        Detections street = new Detections(List.of(car, sameCar, other), List.of(0.7, 0.9, 0.4));
        assertThat(Laws.suppression(FunctionsPageTest::suppressed, 0.5).probe("streets", List.of(street)))
                .isObeyed();

        List<BigDecimal> totals = List.of(new BigDecimal("100.00"), new BigDecimal("0.01"));
        assertThat(Laws.roundsToTotal(FunctionsPageTest::exactRates, FunctionsPageTest::rates)
                        .probe("loans", totals))
                .isObeyed();
    }

    @Test
    void tells_why_tensors_differ() {
        Tensor trained = Tensor.of(new double[] {35, 1169, 6, 22, 5951, 48, 49, 2096, 12}, 3, 3);
        Tensor served = Tensor.of(new double[] {35, 6, 1169, 22, 48, 5951, 49, 12, 2096}, 3, 3);

        Cause cause = Diagnosis.of(served, trained, Tolerance.absolute(1e-6), List.of("age", "amount", "months"))
                .orElseThrow();

        assertThat(cause.kind()).isEqualTo(CauseKind.COLUMNS_PERMUTED);
        assertThat(cause.sentence())
                .isEqualTo("columns are in another order: 'months' has the values of 'amount', "
                        + "'amount' has the values of 'months'");
    }
}
