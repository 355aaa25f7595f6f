package com.example.claims;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.Classifier;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.assertions.ModelSoftAssertions;
import org.modelunit.claim.Threshold;
import org.modelunit.column.Labels;
import org.modelunit.law.Edge;
import org.modelunit.law.Laws;
import org.modelunit.load.Price;
import org.modelunit.measuring.Latency;
import org.modelunit.measuring.LoadPlan;
import org.modelunit.measuring.ProfilePlan;
import org.modelunit.measuring.Sessions;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Regressed;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.table.Tables;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;
import org.modelunit.slice.Slicing;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;
import org.modelunit.weakspot.WeakSpots;

/** Claims, green and red, on people of whom every cell is a mark of its own. They are run in a JVM of their own. */
public final class MarkedClaims {

    private static final int ROWS = 120;
    private static final Labels LABELS = Labels.of("bad", "good");
    private static final Threshold LOW = atLeast(0.01);
    private static final Threshold HIGH = atLeast(0.99);

    private MarkedClaims() {}

    record Person(String name, String city, double income, LocalDate born, int branch) {}

    /**
     * Runs the claims below, as an IDE does, and writes down all that each failure says, as build tools do.
     *
     * @param arguments the file to write to, and settings as parameters of JUnit, "key=value"
     */
    public static void main(String[] arguments) throws IOException {
        try (PrintWriter failures = new PrintWriter(Files.newBufferedWriter(Path.of(arguments[0])))) {
            LauncherDiscoveryRequestBuilder request =
                    LauncherDiscoveryRequestBuilder.request().selectors(DiscoverySelectors.selectClass(Claims.class));
            Stream.of(arguments)
                    .skip(1)
                    .map(setting -> setting.split("=", 2))
                    .forEach(setting -> request.configurationParameter(setting[0], setting[1]));
            LauncherFactory.create().execute(request.build(), new TestExecutionListener() {
                @Override
                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                    result.getThrowable().ifPresent(thrown -> {
                        failures.println("failure of " + test.getDisplayName());
                        thrown.printStackTrace(failures);
                    });
                }
            });
        }
    }

    private static Person person(int number) {
        return new Person(
                "Nm" + number + "zq",
                "Ct" + number + "zq",
                7_310_000 + number + 0.37,
                LocalDate.of(3000, 1, 1).plusDays(number),
                number % 2);
    }

    private static List<Person> persons() {
        return IntStream.range(0, ROWS).mapToObj(number -> person(number / 2)).toList(); // each twice
    }

    private static Dataset<Person, String> people(String name) {
        return Dataset.of(name, persons(), truth("bad")).withGroups(person -> "group " + person.branch());
    }

    private static List<String> truth(String bad) {
        return IntStream.range(0, ROWS)
                .mapToObj(row -> row % 3 == 0 ? bad : "good")
                .toList();
    }

    private static Evaluation<Person, Classified> evaluation(double sharpness) {
        Classifier<Person> model = Classifier.of("model", LABELS, person -> {
            double score = 0.5 + sharpness * (person.branch() == 0 ? -0.4 : 0.3);
            return new double[] {score, 1 - score};
        });
        return Evaluation.of(model, Dataset.of("people", persons(), truth("bad")));
    }

    private static Evaluation<Person, Regressed> numbers() {
        List<Double> truth =
                IntStream.range(0, ROWS).mapToObj(row -> 8_420_000 + row + 0.53).toList();
        return Evaluation.of(
                Regressor.<Person>of("model", person -> 8_420_000.0), Dataset.of("people", persons(), truth));
    }

    static class Claims {

        @TestFactory
        Stream<DynamicTest> all() {
            return Stream.of(
                    test("metrics", Claims::metrics),
                    test("numbers", Claims::numbers),
                    test("slices", Claims::slices),
                    test("weak spots", () -> assertThat(WeakSpots.search(evaluation(1), worseByAtLeast(0.05)))
                            .isEmpty()),
                    test("data", Claims::data),
                    test("behaviour", Claims::behaviour),
                    test("laws", () -> assertThat(Laws.ofClassifiers()
                                    .rejecting(Edge.NAN, Edge.UNSEEN)
                                    .probe(counting(), people("people")))
                            .areAllObeyed()),
                    test("a change that throws", () -> Perturbation.<Person>of("broken", person -> {
                                throw new IllegalStateException(person.toString());
                            })
                            .probe(counting(), people("people"))),
                    test("a change of the input alone", () -> Perturbation.<Person>of("same", person -> person)
                            .probe(counting(), people("people"))),
                    test("tensors", Claims::tensors),
                    test("pipelines", Claims::pipelines),
                    test("latency", Claims::latency),
                    test("speed", () -> speed(Sessions.of("challenger", Claims::counting))),
                    test(
                            "a model that throws while it is timed",
                            () -> speed(Sessions.of("challenger", Claims::throwing))),
                    test("a stage that throws", () -> Pipeline.<Person>from("features", people -> {
                                throw new IllegalStateException(people.toString());
                            })
                            .trace(persons())),
                    test(
                            "a model that throws",
                            () -> Evaluation.of(
                                    Classifier.of("parsing", LABELS, (Person person) -> {
                                        throw new IllegalStateException(person.toString());
                                    }),
                                    people("people"))),
                    test(
                            "a model without an answer",
                            () -> Evaluation.of(
                                    Classifier.of("silent", LABELS, (Person person) -> new double[] {Double.NaN, 0}),
                                    people("people"))),
                    test("a slicing that throws", () -> assertThat(evaluation(1))
                            .hasMetricOnEachSlice(
                                    Slicing.by("number", (Person person) -> Integer.parseInt(person.name())),
                                    accuracy(),
                                    LOW)),
                    test("a metric that throws", () -> assertThat(evaluation(1))
                            .hasMetric(
                                    Metric.of(
                                            "broken",
                                            (Classified outcomes) -> Integer.parseInt(
                                                    persons().get(0).name())),
                                    LOW)),
                    test(
                            "a label that nobody knows",
                            () -> Evaluation.of(
                                    Classifier.of("silent", LABELS, (Person person) -> new double[] {1, 0}),
                                    Dataset.of("people", persons(), truth("Tr7zq")))),
                    test("weights", () -> people("people").withWeights(person -> -person.income())),
                    test("a deviance", () -> assertThat(negative()).hasMetric(meanGammaDeviance(), atMost(1))));
        }

        /** A model that counts letters. */
        private static Classifier<Person> counting() {
            return Classifier.of("counting", LABELS, person -> {
                double score = Math.abs((person.name() + person.city()).hashCode() % 1000) / 1000.0;
                return new double[] {score, 1 - score};
            });
        }

        private static void behaviour() {
            Perturbation<Person> longer = Perturbation.component(Person.class, "city", (String city) -> city + " x y");
            Perturbation<Person> typos =
                    Tables.component(Person.class, "income").jitter();
            ModelSoftAssertions.assertSoftly(softly -> {
                softly.assertThat(longer.probe(counting(), people("people")))
                        .holds(score("bad").neverRises());
                softly.assertThat(longer.then(typos).copies(2).probe(counting(), people("people")))
                        .holds(label().stays(), HIGH);
                softly.assertThat(longer.probe(counting(), people("people")))
                        .hasMeanChange(score("bad"), between(-1e-9, 1e-9));
                softly.assertThat(typos.along(0.1, 0.2).probe(counting(), people("people")))
                        .isMonotone(score("bad").stays(absolute(0)));
            });
        }

        private static Evaluation<Person, Regressed> negative() {
            List<Double> truth = IntStream.range(0, ROWS)
                    .mapToObj(row -> -8_420_000 - row - 0.53)
                    .toList();
            return Evaluation.of(Regressor.<Person>of("model", person -> 1.0), Dataset.of("people", persons(), truth));
        }

        private static DynamicTest test(String name, Executable claims) {
            return DynamicTest.dynamicTest(name, claims);
        }

        private static void metrics() {
            Comparison<Person, Classified> comparison = Comparison.of(evaluation(1), evaluation(-1));
            ModelSoftAssertions.assertSoftly(softly -> {
                for (Threshold bar : List.of(
                        LOW,
                        HIGH,
                        HIGH.withConfidence(0.95),
                        HIGH.unlessRefuted(0.95).detecting(0.1))) {
                    softly.assertThat(evaluation(1)).hasMetric(accuracy(), bar);
                    softly.assertThat(evaluation(1)).hasMetric(recall("bad"), bar);
                    softly.assertThat(evaluation(1)).hasMetric(rocAuc("bad"), bar);
                }
                softly.assertThat(evaluation(1)).hasMetric(logLoss(), atMost(9));
                softly.assertThat(evaluation(1)).isCalibrated(calibration("bad"));
                softly.assertThat(comparison)
                        .hasDifference(accuracy(), notWorseBy(0.01).withConfidence(0.95));
                softly.assertThat(comparison)
                        .hasDifference(rocAuc("bad"), betterBy(0.01).withConfidence(0.95));
            });
        }

        private static void numbers() {
            Evaluation<Person, Regressed> numbers = MarkedClaims.numbers();
            ModelSoftAssertions.assertSoftly(softly -> {
                for (Threshold bar : List.of(atMost(1), atMost(1e9))) {
                    softly.assertThat(numbers).hasMetric(meanAbsoluteError(), bar);
                    softly.assertThat(numbers).hasMetric(rootMeanSquaredError(), bar.withConfidence(0.95));
                    softly.assertThat(numbers).hasMetric(maxError(), bar);
                    softly.assertThat(numbers).hasMetric(medianAbsoluteError(), bar);
                }
                softly.assertThat(numbers).hasMetric(r2(), atLeast(0.5));
            });
        }

        private static void slices() {
            Slicing<Person> branch = Slicing.by("branch", Person::branch);
            ModelSoftAssertions.assertSoftly(softly -> {
                for (Threshold bar : List.of(LOW, HIGH, HIGH.withConfidence(0.95))) {
                    softly.assertThat(evaluation(1)).hasMetricOnEachSlice(branch, accuracy(), bar);
                }
            });
        }

        private static void data() {
            Dataset<Person, String> people = people("people");
            Dataset<Person, String> other = people("training");
            ModelSoftAssertions.assertSoftly(softly -> {
                softly.assertThat(people).hasNoDuplicates();
                softly.assertThat(people).hasNoDuplicates(keyedBy("name", Person::name));
                softly.assertThat(people).hasNoDuplicates(rounded(1));
                softly.assertThat(people).hasNoConflictingLabels();
                softly.assertThat(people).sharesNoRowsWith(other);
                softly.assertThat(people).sharesNoRowsWith(other, keyedBy("city", Person::city));
                softly.assertThat(people).sharesNoGroupsWith(other);
                softly.assertThat(people).isLaterThan(other, Person::born);
                softly.assertThat(people).hasLabels("bad", "good");
                softly.assertThat(people).hasLabels("bad");
                softly.assertThat(people).hasShareOf("bad", HIGH);
            });
        }

        private static void pipelines() {
            double[] incomes = persons().stream().mapToDouble(Person::income).toArray();
            String[] names = persons().stream().map(Person::name).toArray(String[]::new);
            Pipeline<Person> served = Pipeline.<Person>from("features", people -> Tensor.of(incomes, ROWS, 1))
                    .then("halves", features -> Tensor.of(new double[ROWS], ROWS))
                    .then("names", halves -> Tensor.of(names, ROWS));
            Reference reference = Reference.of("features", Tensor.of(new double[ROWS], ROWS, 1))
                    .and("halves", Tensor.of(incomes, ROWS))
                    .and("names", Tensor.of(Collections.nCopies(ROWS, "").toArray(String[]::new), ROWS));
            ModelSoftAssertions.assertSoftly(softly -> {
                for (String stage : reference.stages()) {
                    softly.assertThat(served.trace(persons())).reproduces(reference.only(stage));
                }
                softly.assertThat(served.trace(persons()))
                        .reproduces(
                                reference.withColumns("features", List.of("income")),
                                stage("features", absolute(1)),
                                stage("halves", relative(0.1)));
            });
        }

        private static Classifier<Person> throwing() {
            return Classifier.of("throwing", LABELS, (Person person) -> {
                throw new IllegalStateException(person.toString());
            });
        }

        /** Of one model that answers, and of one that throws what it was asked. */
        private static void latency() {
            LoadPlan load = LoadPlan.at(400).lasting(millis(200)).warmingUp(Duration.ZERO);
            ProfilePlan calls = ProfilePlan.STANDARD.withCalls(40).withSessions(2);
            ModelSoftAssertions.assertSoftly(softly -> {
                for (Sessions<Person> model :
                        List.of(Sessions.of("model", Claims::counting), Sessions.of("throwing", Claims::throwing))) {
                    softly.assertThat(Latency.load(model, persons(), load))
                            .sustains(perSecond(400), 99, atMost(Duration.ofNanos(1)))
                            .costsPerMillion(Price.perHour("EUR", 1), atMost(1e-9));
                    softly.assertThat(Latency.profile(model, people("people"), calls))
                            .hasPercentile(90, atMost(Duration.ofNanos(1)))
                            .hasAllocation(atMost(1));
                }
            });
        }

        private static void speed(Sessions<Person> challenger) {
            assertThat(Latency.compare(challenger, Sessions.of("champion", Claims::counting), persons(), seconds(2)))
                    .isNotSlowerBy(0);
        }

        private static void tensors() {
            double[] incomes = persons().stream().mapToDouble(Person::income).toArray();
            double[] others = persons().stream()
                    .mapToDouble(person -> person.income() + 11)
                    .toArray();
            ModelSoftAssertions.assertSoftly(softly -> {
                softly.assertThat(Tensor.of(incomes, ROWS)).isFinite();
                softly.assertThat(Tensor.of(incomes, ROWS)).isCloseTo(Tensor.of(others, ROWS), Tolerance.ulps(1));
                softly.assertThat(Tensor.of(incomes, ROWS)).isCloseTo(Tensor.of(others, ROWS), Tolerance.absolute(99));
            });
        }
    }
}
