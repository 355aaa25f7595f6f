package org.modelunit.law.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.law.Laws;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

class FunctionLawsTest {

    private static final List<String> TOWNS = List.of("Aachen", "Bonn", "Celle");

    private static void assertMet(ProbedFunction probed) {
        assertThat(probed.verdict().status()).as(probed.toString()).isEqualTo(VerdictStatus.MET);
    }

    private static String finding(ProbedFunction probed) {
        CheckVerdict verdict = probed.verdict();
        assertThat(verdict.status()).isEqualTo(VerdictStatus.MISSED);
        return verdict.finding();
    }

    private static int code(String town) {
        int code = TOWNS.indexOf(town);
        if (code < 0) {
            throw new IllegalArgumentException("no such town; the model knows " + TOWNS);
        }
        return code;
    }

    @Test
    void what_is_encoded_comes_back() {
        assertMet(Laws.roundTrip(FunctionLawsTest::code, TOWNS::get).probe("towns", TOWNS));
        assertMet(Laws.roundTrip((double[] x) -> new double[] {x[0] + 1}, x -> new double[] {x[0] - 1})
                .probe("arrays", List.of(new double[] {1}, new double[] {2})));
    }

    @Test
    void what_comes_back_as_something_else_is_told_with_its_row() {
        ProbedFunction probed = Laws.roundTrip((String town) -> town.toLowerCase(Locale.ROOT), town -> town)
                .probe("towns", List.of("aachen", "Bonn", "Celle"));

        assertThat(probed.verdict().sentence())
                .isEqualTo("Expected towns to come back the same when they are encoded and decoded, "
                        + "but row 1 comes back as another value.");
        assertThat(probed.verdict().facts())
                .contains(new Fact("broken by", "2", "of 3 values tried"))
                .noneMatch(fact -> fact.value().contains("onn"))
                .anyMatch(fact -> fact.value().contains("modelunit.rows"));
        assertThat(probed).hasToString("MISSED round trip: row 1 comes back as another value");
    }

    @Test
    void numbers_come_back_within_a_tolerance() {
        FunctionLaw<Double> law = Laws.roundTrip(x -> (x - 40.1) / 11.7, z -> z * 11.7 + 40.1);
        List<Double> ages = IntStream.range(0, 100).mapToObj(i -> 19 + i / 7.0).toList();

        assertThat(law.probe("ages", ages).verdict().status()).isEqualTo(VerdictStatus.MISSED);
        assertMet(law.within(Tolerance.ulps(4)).probe("ages", ages));
        assertThat(law.within(Tolerance.ulps(4)).probe("ages", ages).claim().requirement())
                .endsWith("decoded, within 4 ulps");
        assertMet(Laws.roundTrip((Tensor t) -> Tensor.of(new float[] {(float) t.get(0) + 1e-7f}, 1), t -> t)
                .within(Tolerance.absolute(1e-6))
                .probe("tensors", List.of(Tensor.of(new float[] {0.5f}, 1))));
        assertThatThrownBy(() -> Laws.rejectsUnseen(FunctionLawsTest::code).within(Tolerance.ulps(1)))
                .hasMessage(
                        "the law of rejection of unseen values compares no numbers, so no tolerance can hold for it");
    }

    @Test
    void cleaning_twice_changes_nothing_more() {
        assertMet(Laws.idempotent(String::strip).probe("texts", List.of(" a ", "b", "")));
        assertThat(finding(Laws.idempotent((String text) -> text.replace("  ", " "))
                        .probe("texts", List.of("a b", "a    b"))))
                .isEqualTo("row 1 is changed again the second time");
    }

    @Test
    void unseen_values_are_rejected_by_an_error_that_somebody_meant() {
        assertMet(Laws.rejectsUnseen(FunctionLawsTest::code).probe("other towns", List.of("Dresden", "")));
        assertThat(finding(Laws.rejectsUnseen(TOWNS::indexOf).probe("other towns", List.of("Dresden"))))
                .isEqualTo("row 0 was not rejected");
        assertThat(finding(Laws.rejectsUnseen((String town) -> TOWNS.get(TOWNS.indexOf(town)))
                        .probe("other towns", List.of("Dresden"))))
                .startsWith("row 0 failed by accident instead of being rejected: it threw ArrayIndexOutOfBounds");
    }

    @Test
    void each_label_has_a_code_of_its_own() {
        FunctionLaw<String> law = Laws.labelsOneToOne(FunctionLawsTest::code);

        assertMet(law.probe("towns", TOWNS));
        assertMet(law.probe("towns", List.of("Bonn", "Bonn", "Celle")));
        assertThat(finding(Laws.labelsOneToOne(String::length).probe("towns", List.of("Bonn", "Celle", "Kiel"))))
                .isEqualTo("row 2 gets the same code as row 0");
        assertThat(finding(Laws.labelsOneToOne((String town) -> new int[] {1}).probe("towns", TOWNS)))
                .isEqualTo("row 1 gets the same code as row 0");
        assertThat(law.probe("towns", List.of("Bonn", "Bonn")).verdict().facts())
                .contains(Fact.of("but", "there is one label alone, so this shows nothing; give it several"));
        assertThatThrownBy(() -> law.probe("towns", List.of("Bonn")))
                .isInstanceOf(DataException.class)
                .hasMessage(
                        "towns has 1 value, but the law of one code for each label needs two or more to say anything");
    }

    @Test
    void a_score_at_the_cut_off_is_accepted_and_its_neighbour_below_is_not() {
        assertMet(Laws.threshold(score -> score >= 0.27, 0.27).probe("scores", List.of(0.0, 0.27, 1.0)));
        assertThat(finding(Laws.threshold(score -> score > 0.27, 0.27).probe("scores", List.of(0.5))))
                .isEqualTo("a score equal to the cut-off 0.27 is not accepted: it is decided by > instead of >=");
        assertThat(finding(Laws.threshold(score -> score.floatValue() >= 0.27f, 0.27)
                        .probe("scores", List.of(0.5))))
                .isEqualTo("the next score below the cut-off, 0.26999999999999996 is accepted");
        assertThat(finding(Laws.threshold(score -> !(score < 0.27), 0.27).probe("scores", List.of(0.5))))
                .isEqualTo("NaN is accepted");
        assertThat(finding(Laws.threshold(score -> score >= 0.27 && score != 0.5, 0.27)
                        .probe("scores", List.of(0.4, 0.5))))
                .isEqualTo("row 1 with the score 0.5 is not accepted");
        assertThatThrownBy(() -> Laws.threshold(score -> true, Double.NaN))
                .hasMessage("the cut-off must be a finite number, but was NaN");
    }

    @Test
    void tokens_are_decoded_as_the_table_says() {
        Map<List<Integer>, String> table = Map.of(List.of(1, 2), "ab", List.of(), "", List.of(3), "ä");
        FunctionLaw<List<Integer>> law = Laws.decodes(
                tokens -> tokens.stream()
                        .map(token -> token == 3 ? "ä" : "?ab".substring(token, token + 1))
                        .reduce("", String::concat),
                table);

        assertMet(law.probe("tokens", table.keySet()));
        assertThat(finding(law.probe("tokens", List.of(List.of(2))))).isEqualTo("row 0 is not in the table");
        assertThat(finding(Laws.decodes((List<Integer> tokens) -> "ab", table).probe("tokens", List.of(List.of(3)))))
                .isEqualTo("row 0 is decoded as something else than the table says");
        assertThatThrownBy(() -> Laws.decodes((String text) -> text, Map.of()))
                .hasMessageStartingWith("the table is empty");
    }

    private static List<BigDecimal> thirds(BigDecimal total) {
        BigDecimal third = total.divide(BigDecimal.valueOf(3), 20, RoundingMode.HALF_EVEN);
        return List.of(third, third, total.subtract(third).subtract(third));
    }

    private static List<BigDecimal> rounded(List<BigDecimal> shares, RoundingMode mode) {
        return shares.stream().map(share -> share.setScale(2, mode)).toList();
    }

    /** The last share is what is left. */
    private static List<BigDecimal> withRest(BigDecimal total) {
        List<BigDecimal> shares = new ArrayList<>(rounded(thirds(total), RoundingMode.DOWN));
        shares.set(2, total.subtract(shares.get(0)).subtract(shares.get(1)));
        return shares;
    }

    @Test
    void cents_sum_to_the_total() {
        List<BigDecimal> totals = List.of(new BigDecimal("10.00"), BigDecimal.ZERO, new BigDecimal("0.01"));

        assertThat(finding(Laws.roundsToTotal(
                                FunctionLawsTest::thirds, total -> rounded(thirds(total), RoundingMode.HALF_UP))
                        .probe("totals", totals)))
                .isEqualTo("row 0 has shares that sum to less than the total");
        assertThat(finding(Laws.roundsToTotal(FunctionLawsTest::thirds, FunctionLawsTest::thirds)
                        .probe("totals", totals)))
                .isEqualTo("row 0 has a share that is no whole number of cents, share 0");
        assertThat(finding(Laws.roundsToTotal(
                                FunctionLawsTest::thirds, total -> List.of(total, BigDecimal.ZERO, BigDecimal.ZERO))
                        .probe("totals", totals)))
                .isEqualTo("row 0 has a share that is more than a cent off, share 0");
        assertThat(finding(Laws.roundsToTotal(FunctionLawsTest::thirds, total -> List.<BigDecimal>of())
                        .probe("totals", totals)))
                .isEqualTo("row 0 has 3 shares, but 0 rounded ones");
        assertMet(Laws.roundsToTotal(FunctionLawsTest::thirds, FunctionLawsTest::withRest)
                .probe("totals", totals));
    }

    @Test
    void a_function_that_hangs_is_given_up_and_told() {
        CountDownLatch never = new CountDownLatch(1);
        ProbedFunction probed = Laws.idempotent((String text) -> {
                    never.await();
                    return text;
                })
                .withDeadline(Duration.ofMillis(40))
                .probe("texts", List.of("a"));

        assertThat(finding(probed))
                .contains("gave no sign of life within 40 ms")
                .contains("withDeadline(…)");
        assertThatThrownBy(() -> Laws.idempotent(String::strip).withDeadline(Duration.ZERO))
                .hasMessage("the deadline must be above 0, but was PT0S");
    }

    @Test
    void what_a_function_throws_or_leaves_out_breaks_the_law_without_showing_values() {
        ProbedFunction thrown = Laws.idempotent((String text) -> Integer.toString(Integer.parseInt(text)))
                .probe("texts", List.of("secret"));

        assertThat(finding(thrown)).startsWith("row 0 is not changed: the function threw NumberFormatException");
        assertThat(thrown.verdict().toString()).doesNotContain("secret");
        assertThat(finding(Laws.idempotent((String text) -> (String) null).probe("texts", List.of("a"))))
                .isEqualTo("row 0 is not changed: the function gave null");
        assertThat(finding(Laws.roundTrip(FunctionLawsTest::code, TOWNS::get).probe("towns", List.of("Dresden"))))
                .startsWith("row 0 is not encoded: the function threw IllegalArgumentException");
    }

    @Test
    void nothing_is_no_proof() {
        assertThatThrownBy(() -> Laws.idempotent(String::strip).probe("texts", List.of()))
                .isInstanceOf(DataException.class);
        assertThatThrownBy(() -> Laws.idempotent(String::strip).probe("texts", Arrays.asList("a", null)))
                .isInstanceOf(DataException.class);
    }

    @Test
    void a_data_set_gives_its_inputs_and_where_they_come_from() {
        Dataset<String, Integer> towns = Dataset.of("towns", TOWNS, List.of(0, 1, 2));

        ProbedFunction probed =
                Laws.roundTrip(FunctionLawsTest::code, TOWNS::get).probe(towns);

        assertMet(probed);
        assertThat(probed.claim().subject()).isEqualTo("towns");
        assertThat(probed.claim().provenance().contentDigest()).isEqualTo(towns.contentDigest());
        assertThat(probed.claim().contract())
                .isNotEqualTo(
                        Laws.idempotent(String::strip).probe(towns).claim().contract());
    }

    private static double[] halvedInPlace(double[] values) {
        values[0] /= 2;
        return values;
    }

    @Test
    void a_function_that_changes_its_argument_cannot_hide_it() {
        assertThat(finding(Laws.idempotent(FunctionLawsTest::halvedInPlace)
                        .probe("arrays", List.<double[]>of(new double[] {8}))))
                .contains("is changed again the second time, in place");
        assertThat(finding(Laws.<double[], double[]>roundTrip(FunctionLawsTest::halvedInPlace, x -> x)
                        .probe("arrays", List.<double[]>of(new double[] {8}))))
                .contains("is changed in place, so nothing tells whether it comes back");
        assertMet(Laws.<double[]>idempotent(x -> x).probe("arrays", List.<double[]>of(new double[] {8})));
    }
}
