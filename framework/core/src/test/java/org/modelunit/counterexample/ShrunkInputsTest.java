package org.modelunit.counterexample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.counterexample.RuleModels.data;
import static org.modelunit.counterexample.RuleModels.example;
import static org.modelunit.counterexample.RuleModels.model;
import static org.modelunit.counterexample.RuleModels.stays;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.behaviour.BehaviourVerdict;
import org.modelunit.claim.VerdictText;
import org.modelunit.figure.Changes;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.tensor.Tensor;

class ShrunkInputsTest {

    @Test
    void all_differences_stay_where_all_are_needed() {
        double[] zeros = new double[64];
        CounterExample<double[]> example = example(stays(
                model((double[] values) -> Arrays.stream(values).allMatch(value -> value == 1)),
                Perturbation.of("ones", (double[] values) -> {
                    double[] ones = new double[values.length];
                    Arrays.fill(ones, 1);
                    return ones;
                }),
                data(zeros)));

        assertThat(example.before()).containsOnly(0);
        assertThat(example.after()).hasSize(64).containsOnly(1);
        assertThat(example.differences()).singleElement().hasToString("64 of 64 values, from 1 to 64");
    }

    @Test
    void of_an_array_one_value_is_left_and_the_shared_ones_are_cleared() {
        int[] input = IntStream.rangeClosed(1, 5000).toArray();
        CounterExample<int[]> example = example(stays(
                model((int[] values) -> values[3455] < 0),
                Perturbation.of("negative", (int[] values) -> IntStream.of(values)
                        .map(value -> value % 3 == 0 ? -value : value)
                        .toArray()),
                data(input)));

        assertThat(example.after()[3455]).isEqualTo(-3456);
        assertThat(Arrays.stream(example.after()).filter(value -> value != 0).count())
                .isEqualTo(1);
        assertThat(example.differences()).singleElement().hasToString("value 3456 of 5,000");
        assertThat(example.asked()).isLessThan(200);
    }

    @Test
    void of_a_tensor_and_of_an_image_the_place_is_left() {
        CounterExample<Tensor> tensor = example(stays(
                model((Tensor values) -> values.get(7) > 0.5),
                Perturbation.of(
                        "brighter", (Tensor values) -> Tensor.of(new float[] {1, 1, 1, 1, 1, 1, 1, 1, 1}, 3, 3)),
                data(Tensor.of(new float[9], 3, 3))));
        assertThat(tensor.differences()).singleElement().hasToString("value 8 of 9");
        assertThat(tensor.after().shape()).containsExactly(3, 3);

        CounterExample<BufferedImage> image = example(stays(
                model((BufferedImage picture) ->
                        picture.getRGB(20, 10) == 0xFFFFFFFF && picture.getRGB(21, 10) == 0xFFFFFFFF),
                Perturbation.of("white", (BufferedImage picture) -> picture(0xFFFFFF)),
                data(picture(0x102030))));
        assertThat(image.differences()).singleElement().hasToString("2 pixels, from (20, 10) to (21, 10)");
        assertThat(image.after().getRGB(0, 0)).isEqualTo(0xFF000000);
        assertThat(image.asked()).isLessThan(400);
    }

    private static BufferedImage picture(int colour) {
        BufferedImage picture = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 32; y++) {
            for (int x = 0; x < 48; x++) {
                picture.setRGB(x, y, colour);
            }
        }
        return picture;
    }

    record Address(String town, int floor) {}

    record Person(String name, Address address, List<Integer> visits, double income) {}

    @Test
    void records_are_taken_apart_with_what_is_in_them() {
        Person person = new Person("Ada", new Address("York", 3), List.of(1, 2, 3), 5);
        Perturbation<Person> all = Perturbation.of(
                "all", (Person p) -> new Person("Bob", new Address("Bath", 9), List.of(1, 7, 8), p.income() + 1));

        CounterExample<Person> example = example(stays(
                model((Person p) -> p.address().floor() == 9 && p.visits().contains(8)), all, data(person, person)));

        assertThat(example.after().address()).isEqualTo(new Address("York", 9));
        assertThat(example.after().name()).isEqualTo("Ada");
        assertThat(example.differences())
                .extracting(PairDifference::toString)
                .containsExactly("component 'address', component 'floor'", "component 'visits', element 1 of 1");
    }

    @Test
    void what_is_shared_becomes_what_is_most_frequent() {
        record Loan(String purpose, int months, String status) {}
        List<Loan> loans = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            loans.add(new Loan(i == 7 ? "boat" : "car", i == 7 ? 99 : 12, i == 7 ? "single" : "married"));
        }
        Dataset<Loan, String> data = Dataset.of("loans", loans, Collections.nCopies(20, "good"));

        CounterExample<Loan> example = example(stays(
                model((Loan loan) -> loan.months() > 24 && loan.status().equals("divorced")),
                Perturbation.component(Loan.class, "status", (String status) -> "divorced"),
                data));

        assertThat(example.after()).isEqualTo(new Loan("car", 99, "divorced"));
        assertThat(example.before()).isEqualTo(new Loan("car", 99, "single"));
    }

    @Test
    void a_category_is_never_mixed_of_two() {
        record Applicant(String status) {}
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        CounterExample<Applicant> example = example(stays(
                model((Applicant a) -> {
                    seen.add(a.status());
                    return a.status().startsWith("female");
                }),
                Perturbation.component(Applicant.class, "status", (String s) -> "female, divorced or married"),
                data(new Applicant("male, single or so"), new Applicant("female, divorced or married"))));

        assertThat(example.after().status()).isEqualTo("female, divorced or married");
        assertThat(seen).containsOnly("male, single or so", "female, divorced or married");
    }

    @Test
    void ten_thousand_words_are_made_small_within_the_budget() {
        String text = String.join(
                " ", IntStream.range(0, 10_000).mapToObj(i -> "w" + i + "ab").toList());
        CounterExample<String> example = example(stays(
                model((String t) -> t.contains("w77ba") && t.contains("w9123ba")),
                Perturbation.of("slips", (String t) -> t.replace("ab", "ba")),
                data(text)));

        assertThat(example.asked()).isLessThanOrEqualTo(1000);
        assertThat(example.after().strip()).isEqualTo("w77ba w9123ba");
    }

    @Test
    void halves_of_pairs_and_controls_are_shown_by_their_numbers() {
        BehaviourVerdict verdict = stays(
                model((String text) -> text.contains("\uD83D\n")),
                Perturbation.of("cut", (String text) -> text.replace("\uD83D\uDE00", "\uD83D\n\u202E")),
                data("fine \uD83D\uDE00 <script>"));

        CounterExample<String> example = example(verdict);
        assertThat(example.after()).contains("\uD83D\n");
        assertThat(VerdictText.of(verdict, List.of())).doesNotContain("\u202E").doesNotContain("\uD83D");
        assertThat(verdict.figures()).anySatisfy(figure -> assertThat(figure)
                .isInstanceOfSatisfying(
                        Changes.class, changes -> assertThat(changes.title()).isEqualTo("smallest counter-example")));
    }
}
