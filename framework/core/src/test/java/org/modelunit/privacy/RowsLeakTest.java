package org.modelunit.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.Regressor;
import org.modelunit.Row;
import org.modelunit.claim.Threshold;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.column.NumberColumn;
import org.modelunit.comparison.AnswerChange;
import org.modelunit.comparison.ChangeShareClaim;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.LabelSets;
import org.modelunit.outcome.Regressed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.RowsShown.Mode;
import org.modelunit.slice.SlicedEvaluation;
import org.modelunit.slice.Slicing;

/** A data set with a secret in every column: no failing check and no error of core tells one of them, unless that is allowed. */
class RowsLeakTest {

    static final String NAME = "Zaphod4711";
    static final String CITY = "Ulmxyz";
    static final double INCOME = -98765.4321;
    static final LocalDate BORN = LocalDate.of(1913, 3, 7);
    static final String TRUTH = "Betelgeuse";

    private static final List<String> SECRETS = List.of(NAME, CITY, "98765", "9.8765", "1913-03-07", TRUTH);
    private static final Labels LABELS = Labels.of("bad", "good");

    record Person(String name, String city, double income, LocalDate born) {

        int number() {
            return Integer.parseInt(name);
        }

        int checked() {
            throw RowsLeakTest.<RuntimeException>unchecked(foreign(new IOException("no number: " + name)));
        }

        int asserted() {
            throw foreign(new AssertionError(name, new IllegalStateException(city)));
        }

        int failed() {
            throw foreign(new Error(name));
        }
    }

    /** As Kotlin and Scala do, and Lombok's SneakyThrows. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> E unchecked(Exception checked) throws E {
        throw (E) checked;
    }

    /** Makes it thrown by a class that is not ours, as this one is by its package. */
    private static <T extends Throwable> T foreign(T thrown) {
        List<StackTraceElement> trace = new ArrayList<>(List.of(thrown.getStackTrace()));
        trace.add(0, new StackTraceElement("com.example.People", "number", "People.java", 1));
        thrown.setStackTrace(trace.toArray(StackTraceElement[]::new));
        return thrown;
    }

    private static final Person SECRET = new Person(NAME, CITY, INCOME, BORN);
    private static final Person OTHER = new Person("a", "b", 1, LocalDate.of(2020, 1, 1));

    private static Dataset<Person, String> people(String... truth) {
        return Dataset.of("people", List.of(SECRET, OTHER, SECRET).subList(0, truth.length), List.of(truth));
    }

    private static Dataset<Person, String> before() {
        return Dataset.of("before", List.of(SECRET, OTHER), List.of("bad", "good"));
    }

    private static Classifier<Person> classifier() {
        return Classifier.of("constant", LABELS, person -> new double[] {0.5, 0.5});
    }

    private static Row row() {
        return Row.of(Row.Header.of(List.of("name", "income")), List.of(NAME, "12" + NAME));
    }

    private static Regressed regressed(double... truth) {
        double[] predicted = new double[truth.length];
        Arrays.fill(predicted, 1);
        return Regressed.of(NumberColumn.of(truth), NumberColumn.of(predicted));
    }

    /** What tells a secret where all may be told. */
    private static Map<String, Callable<?>> occasions() {
        Map<String, Callable<?>> occasions = new LinkedHashMap<>();
        checks(occasions);
        errors(occasions);
        labels(occasions);
        return occasions;
    }

    private static void checks(Map<String, Callable<?>> occasions) {
        Dataset<Person, String> people = people("bad", "good", "good");
        RowKey<Person> byName = RowKey.by("name", Person::name);
        occasions.put("duplicates", () -> DataCheck.duplicates(people, RowKey.content()));
        occasions.put("duplicates by name", () -> DataCheck.duplicates(people, byName));
        occasions.put(
                "near duplicates",
                () -> DataCheck.duplicates(people, RowKey.content().rounded(1)));
        occasions.put("conflicting labels", () -> DataCheck.conflictingLabels(people, RowKey.content()));
        occasions.put("shared rows", () -> DataCheck.sharedRows(people, before(), RowKey.content()));
        occasions.put("shared rows by name", () -> DataCheck.sharedRows(people, before(), byName));
        occasions.put("later in time", () -> DataCheck.laterInTime(people, before(), Person::born));
        occasions.put(
                "later in time, met",
                () -> DataCheck.laterInTime(before().withTruth(label -> label), elders(), Person::born));
        occasions.put("another label", () -> DataCheck.labelSet(people("bad", "good", TRUTH), List.of("bad", "good")));
        occasions.put(
                "the share of a missing label",
                () -> DataCheck.labelShare(people("bad", TRUTH), "good", Threshold.atLeast(0.1)));
    }

    private static Dataset<Person, String> elders() {
        Person elder = new Person(NAME, CITY, INCOME, BORN.minusYears(1));
        return Dataset.of("elders", List.of(elder), List.of("bad"));
    }

    private static void errors(Map<String, Callable<?>> occasions) {
        Dataset<Person, String> people = people("bad", "good", "good");
        occasions.put("a key that throws", () -> DataCheck.duplicates(people, RowKey.by("number", Person::number)));
        occasions.put(
                "a key that is missing",
                () -> DataCheck.duplicates(people, RowKey.by("x", person -> person == SECRET ? null : "x")));
        occasions.put(
                "a time that is missing",
                () -> DataCheck.laterInTime(
                        people, before(), person -> person == SECRET ? null : LocalDate.of(2030, 1, 1)));
        occasions.put(
                "a time that throws",
                () -> DataCheck.laterInTime(people, before(), person -> LocalDate.parse(person.name())));
        occasions.put(
                "a slicing that throws",
                () -> SlicedEvaluation.of(Evaluation.of(classifier(), people), Slicing.by("number", Person::number)));
        occasions.put("a model that throws", () -> Evaluation.of(model(Person::number), people));
        occasions.put(
                "a slicing that throws a checked error",
                () -> SlicedEvaluation.of(Evaluation.of(classifier(), people), Slicing.by("number", Person::checked)));
        occasions.put(
                "a slicing that asserts",
                () -> SlicedEvaluation.of(Evaluation.of(classifier(), people), Slicing.by("number", Person::asserted)));
        occasions.put(
                "a key that throws a checked error",
                () -> DataCheck.duplicates(people, RowKey.by("number", Person::checked)));
        occasions.put("a key that asserts", () -> DataCheck.duplicates(people, RowKey.by("number", Person::asserted)));
        occasions.put(
                "a time that throws a checked error",
                () -> DataCheck.laterInTime(people, before(), person -> LocalDate.of(person.checked(), 1, 1)));
        occasions.put(
                "a time that asserts",
                () -> DataCheck.laterInTime(people, before(), person -> LocalDate.of(person.asserted(), 1, 1)));
        occasions.put("a model that throws a checked error", () -> Evaluation.of(model(Person::checked), people));
        occasions.put("a model that asserts", () -> Evaluation.of(model(Person::asserted), people));
        occasions.put("a model that throws any error", () -> Evaluation.of(model(Person::failed), people));
        occasions.put(
                "a model of one's own that throws a checked error", () -> Evaluation.of(own(Person::checked), people));
        occasions.put("a model of one's own that asserts", () -> Evaluation.of(own(Person::asserted), people));
        occasions.put("a model without an answer", () -> Evaluation.of(silent(), people));
        occasions.put(
                "a regressor that throws",
                () -> Evaluation.of(
                        Regressor.<Person>of("parsing", Person::number),
                        people("bad", "bad").withTruth(label -> 1.0)));
        occasions.put("a model of one's own that throws", () -> Evaluation.of(own(Person::number), people));
        occasions.put("a cell that is no number", () -> row().number("name"));
        occasions.put("a cell with another sign", () -> row().number("income"));
        occasions.put("a cell of percent", () -> Row.of(
                        Row.Header.of(List.of("income")).withSource("people.csv"), List.of("98765%"), 7)
                .number("income"));
        occasions.put("a weight", () -> people.withWeights(Person::income));
        occasions.put(
                "a weight beside a larger one",
                () -> people.withWeights(person -> person == SECRET ? 1e300 : 9.8765e-300));
        occasions.put("an error too large", () -> Metrics.rootMeanSquaredError().value(regressed(1, 9.8765e200)));
        occasions.put("a deviance", () -> Metrics.meanPoissonDeviance().value(regressed(1, INCOME)));
        occasions.put("a logarithm", () -> Metrics.rootMeanSquaredLogError().value(regressed(1, INCOME)));
    }

    private static Classifier<Person> model(ToIntFunction<Person> number) {
        return Classifier.of("parsing", LABELS, person -> new double[] {number.applyAsInt(person), 0});
    }

    private static Classifier<Person> silent() {
        return Classifier.of("silent", LABELS, person -> new double[] {Double.NaN, 0});
    }

    private static Classifier<Person> own(ToIntFunction<Person> number) {
        Classifier<Person> constant = classifier();
        return new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Person> inputs) {
                inputs.forEach(number::applyAsInt);
                return constant.predictAll(inputs);
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown("own");
            }
        };
    }

    private static void labels(Map<String, Callable<?>> occasions) {
        occasions.put("a label that no model knows", () -> Evaluation.of(classifier(), people("bad", "good", TRUTH)));
        occasions.put("a column of labels", () -> LabelColumn.of(LABELS, List.of("bad", TRUTH)));
        occasions.put("sets of labels", () -> LabelSets.of(LABELS, List.of(List.of("bad", TRUTH))));
        occasions.put(
                "a comparison with another truth",
                () -> Comparison.of(
                        Evaluation.ofOutcomes("a", outcomes("bad", TRUTH)),
                        Evaluation.ofOutcomes("b", outcomes("bad", "bad"))));
        occasions.put(
                "a comparison with other true numbers",
                () -> Comparison.of(
                        Evaluation.ofOutcomes("a", regressed(1, INCOME)), Evaluation.ofOutcomes("b", regressed(1, 2))));
        occasions.put(
                "an answer that was right",
                () -> ChangeShareClaim.of(
                        flips(outcomes("bad", TRUTH)), AnswerChange.negativeFlips(), Threshold.atMost(0)));
    }

    /** Of a model that knows it better. */
    private static Comparison<Person, Classified> flips(Classified challenger) {
        LabelColumn right = LabelColumn.of(challenger.labels(), List.of("bad", TRUTH));
        Dataset<Person, String> people = people("bad", TRUTH);
        return Comparison.of(
                Evaluation.ofOutcomes(people, challenger),
                Evaluation.ofOutcomes(people, Classified.of(people.truth(), ClassPredictions.of(right))));
    }

    private static Classified outcomes(String... truth) {
        Labels labels = Labels.of("bad", TRUTH);
        return Classified.of(List.of(truth), ClassPredictions.of(LabelColumn.of(labels, List.of("bad", "bad"))));
    }

    private static Stream<DynamicTest> each(Said said) {
        return occasions().entrySet().stream()
                .map(occasion -> DynamicTest.dynamicTest(occasion.getKey(), () -> said.check(occasion.getValue())));
    }

    private interface Said {
        void check(Callable<?> occasion) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_by_default() {
        return each(occasion ->
                assertThat(Told.by(RowsShown.IDS, occasion)).isNotEmpty().doesNotContain(SECRETS));
    }

    @TestFactory
    Stream<DynamicTest> no_secret_is_told_on_a_build_server_where_values_are_asked_for_elsewhere() {
        RowsShown withheld = new RowsShown(Mode.WITHHELD, List.of(ShownValues.ALL), 5, 2048);
        return each(occasion -> assertThat(Told.by(withheld, occasion)).doesNotContain(SECRETS));
    }

    @TestFactory
    Stream<DynamicTest> only_secrets_of_named_columns_are_told() {
        RowsShown city = new RowsShown(Mode.VALUES, List.of("city"), 5, 2048);
        return each(occasion -> assertThat(Told.by(city, occasion))
                .doesNotContain(
                        SECRETS.stream().filter(secret -> !secret.equals(CITY)).toList()));
    }

    @TestFactory
    Stream<DynamicTest> each_occasion_tells_one_where_all_may_be_told() {
        RowsShown all = new RowsShown(Mode.VALUES, List.of(ShownValues.ALL), 5, 2048);
        return each(occasion -> assertThat(Told.by(all, occasion))
                .matches(told -> SECRETS.stream().anyMatch(told::contains), "tells a secret"));
    }

    /** Whether nothing is asked of the reader that a row's number does not tell. */
    private static boolean isWhole(String told) {
        return told.contains("gave NaN")
                || told.contains("has no time")
                || told.contains("it has none")
                || told.contains("and so it is");
    }

    /** What a message advises is what shows the value. */
    @TestFactory
    Stream<DynamicTest> the_advice_of_each_message_works() {
        return each(occasion -> {
            String told = Told.by(RowsShown.IDS, occasion);
            if (isWhole(told)) {
                return;
            }
            assertThat(told).containsPattern("run with '?-Dmodelunit\\.rows=values");
            String columns = told.replaceFirst("(?s).*?-Dmodelunit\\.rows\\.columns=([^\\s')]+).*", "$1");
            RowsShown shown = new RowsShown(Mode.VALUES, List.of(columns.split(",")), 5, 2048);
            assertThat(Told.by(shown, occasion))
                    .matches(text -> SECRETS.stream().anyMatch(text::contains), "tells a secret with " + columns);
        });
    }
}
