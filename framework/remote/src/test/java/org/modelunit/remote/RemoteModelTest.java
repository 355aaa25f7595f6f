package org.modelunit.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Regressor;
import org.modelunit.behaviour.Answers;
import org.modelunit.behaviour.BeforeAfter;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.column.Labels;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.tensor.Tolerance;

/** Models behind a service: what is sent, what is read, and what is refused. */
@Timeout(60)
class RemoteModelTest {

    private static final Labels LABELS = Labels.of("bad", "good");
    private static final RemoteInputs<Float> INPUTS =
            RemoteInputs.of(Float.class).floats("x", value -> new float[] {value});

    private static String answer(String shape, String type, String data) {
        return "{\"outputs\":[{\"name\":\"y\",\"shape\":" + shape + ",\"datatype\":\"" + type + "\",\"data\":" + data
                + "}]}";
    }

    /** Reads the numbers of a request with one input, and answers for each with a score of its own. */
    private static Served scoring() {
        return new Served((exchange, body) -> {
            List<Double> numbers = numbers(body);
            String data = numbers.stream()
                    .map(x -> x / 100 + ", " + (1 - x / 100))
                    .collect(Collectors.joining(", ", "[", "]"));
            String text = "{\"id\":\"" + id(body) + "\",\"model_name\":\"credit\",\"model_version\":\"7\","
                    + answer("[" + numbers.size() + ", 2]", "FP64", data).substring(1);
            Served.send(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String id(String body) {
        Matcher id = Pattern.compile("\"id\":\"(\\d+)\"").matcher(body);
        return id.find() ? id.group(1) : "";
    }

    private static List<Double> numbers(String body) {
        Matcher data = Pattern.compile("\"data\":\\[([^]]*)]").matcher(body);
        return data.find()
                ? Pattern.compile(",")
                        .splitAsStream(data.group(1))
                        .map(Double::valueOf)
                        .toList()
                : List.of();
    }

    private static List<Float> inputs(int count) {
        return IntStream.range(0, count).mapToObj(i -> (float) i).toList();
    }

    @Test
    void a_batch_is_one_request_of_the_protocol() {
        try (Served served = scoring()) {
            Classifier<Float> model = served.model().classifier(LABELS, INPUTS);

            ClassPredictions answers = model.predictAll(List.of(20f, 70f));

            assertThat(served.paths()).containsExactly("/v2/models/credit/infer");
            assertThat(served.bodies())
                    .containsExactly("{\"id\":\"1\",\"inputs\":[{\"name\":\"x\",\"datatype\":\"FP32\",\"shape\":[2,1],"
                            + "\"data\":[20.0,70.0]}]}");
            assertThat(answers.scores().orElseThrow().of("bad").toArray()).containsExactly(0.2, 0.7);
            assertThat(answers.decided().get(0)).isEqualTo("good");
            assertThat(model.fingerprint().name()).isEqualTo("credit at " + served.uri());
            assertThat(model.versions()).containsEntry("served version", "7");
        }
    }

    @Test
    void inputs_of_every_type_go_by_name_and_outputs_are_asked_for() {
        try (Served served = Served.saying(200, answer("[1]", "FP32", "[0.1]"))) {
            RemoteInputs<String> inputs = RemoteInputs.of(String.class)
                    .texts("text", text -> new String[] {text, "\"\n\u0000é😀"})
                    .longs("length", text -> new long[] {text.length(), Long.MIN_VALUE})
                    .floats("image", text -> new float[] {1, 2, 3, 4}, 2, 2);
            Regressor<String> model = RemoteModel.at(URI.create(served.uri() + "/served/"), "credit")
                    .version("3")
                    .output("y")
                    .regressor(inputs);

            assertThat(model.predictAll(List.of("a")).get(0)).isEqualTo(0.1f);
            assertThat(served.paths()).containsExactly("/served/v2/models/credit/versions/3/infer");
            assertThat(served.bodies().get(0))
                    .contains("{\"name\":\"text\",\"datatype\":\"BYTES\",\"shape\":[1,2],\"data\":[\"a\",\"\\\"\\n"
                            + "\\u0000é\\uD83D\\uDE00\"]}")
                    .contains(
                            "{\"name\":\"length\",\"datatype\":\"INT64\",\"shape\":[1,2],\"data\":[1,-9223372036854775808]}")
                    .contains("{\"name\":\"image\",\"datatype\":\"FP32\",\"shape\":[1,2,2],\"data\":[1.0,2.0,3.0,4.0]}")
                    .endsWith("\"outputs\":[{\"name\":\"y\"}]}");
        }
    }

    @Test
    void scores_come_flat_nested_single_or_as_labels() {
        assertThat(bad(answer("[2, 2]", "FP64", "[[0.25, 0.75], [0.5, 0.5]]"))).containsExactly(0.25, 0.5);
        assertThat(bad(answer("[2, 1]", "FP64", "[0.75, 0.5]"))).containsExactly(0.25, 0.5);
        assertThat(bad(answer("[2]", "FP64", "[0.75, 5e-1]"))).containsExactly(0.25, 0.5);
        try (Served served = Served.saying(200, answer("[2, 1]", "BYTES", "[\"good\", \"bad\"]"))) {
            ClassPredictions decided = served.model().classifier(LABELS, INPUTS).predictAll(List.of(1f, 2f));

            assertThat(decided.decided().get(0)).isEqualTo("good");
            assertThat(decided.scores()).isEmpty();
        }
    }

    private static double[] bad(String answer) {
        try (Served served = Served.saying(200, answer)) {
            return served.model()
                    .classifier(LABELS, INPUTS)
                    .predictAll(List.of(1f, 2f))
                    .scores()
                    .orElseThrow()
                    .of("bad")
                    .toArray();
        }
    }

    @Test
    void no_inputs_are_no_request() {
        try (Served served = scoring()) {
            assertThat(served.model()
                            .classifier(LABELS, INPUTS)
                            .predictAll(List.of())
                            .size())
                    .isZero();
            assertThat(served.model().regressor(INPUTS).predictAll(List.of()).size())
                    .isZero();
            assertThat(served.bodies()).isEmpty();
        }
    }

    @Test
    void an_evaluation_asks_batch_by_batch_on_several_threads() {
        try (Served served = scoring()) {
            Dataset<Float, String> data = Dataset.of(
                    "numbers",
                    inputs(100),
                    inputs(100).stream().map(x -> x > 50 ? "bad" : "good").toList());

            Evaluation<Float, Classified> evaluation =
                    Evaluation.of(served.model().classifier(LABELS, INPUTS), data, 7);

            assertThat(evaluation.size()).isEqualTo(100);
            assertThat(served.bodies()).hasSize(15);
            assertThat(evaluation.outcomes().scores().of("bad").toArray())
                    .containsExactly(IntStream.range(0, 100)
                            .mapToDouble(i -> (double) i / 100)
                            .toArray());
        }
    }

    @Test
    void parity_of_a_service_with_what_it_was_made_of_needs_no_truth() {
        Classifier<Float> local = Classifier.of("local", LABELS, x -> new double[] {x / 100, 1 - x / 100});
        try (Served served = scoring()) {
            assertThat(BeforeAfter.ofTwo(local, served.model().classifier(LABELS, INPUTS), inputs(50))
                            .withNames("file", "service")
                            .claim(Answers.score("bad").stays(Tolerance.absolute(1e-6)))
                            .judge()
                            .status())
                    .isEqualTo(VerdictStatus.MET);
        }
    }

    @Test
    void parallel_calls_get_their_own_answers() {
        try (Served served = scoring()) {
            Classifier<Float> model = served.model().classifier(LABELS, INPUTS);
            List<Thread> threads = IntStream.range(0, 8)
                    .mapToObj(thread -> new Thread(() -> {
                        for (int i = 0; i < 20; i++) {
                            float x = thread * 10 + i % 10;
                            double got = model.predictAll(List.of(x))
                                    .scores()
                                    .orElseThrow()
                                    .of("bad")
                                    .get(0);
                            assertThat(got).isEqualTo((double) x / 100);
                        }
                    }))
                    .toList();
            List<Throwable> failed = new java.util.concurrent.CopyOnWriteArrayList<>();
            threads.forEach(thread -> thread.setUncaughtExceptionHandler((which, e) -> failed.add(e)));
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                join(thread);
            }

            assertThat(failed).isEmpty();
            assertThat(served.bodies()).hasSize(160).doesNotHaveDuplicates();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join(30_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void another_locale_changes_nothing() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try (Served served = scoring()) {
            assertThat(served.model()
                            .classifier(LABELS, INPUTS)
                            .predictAll(List.of(20.5f))
                            .scores()
                            .orElseThrow()
                            .of("bad")
                            .get(0))
                    .isEqualTo(0.205);
            assertThat(served.bodies().get(0)).contains("[20.5]");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void inputs_that_json_cannot_say_are_refused_before_anything_is_sent() {
        try (Served served = scoring()) {
            Classifier<Float> model = served.model().classifier(LABELS, INPUTS);
            Classifier<Float> uneven = served.model()
                    .classifier(LABELS, RemoteInputs.of(Float.class).floats("x", x -> new float[x.intValue()]));
            Classifier<Float> nothing = served.model()
                    .classifier(LABELS, RemoteInputs.of(Float.class).texts("x", x -> new String[] {null}));

            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> model.predictAll(List.of(1f, Float.NaN)))
                    .withMessageStartingWith("the input 'x' of row 1 of the batch value 0 is NaN");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> uneven.predictAll(List.of(1f, 2f)))
                    .withMessage("the input 'x' of row 1 of the batch has 2 values, but 1 are needed");
            assertThatExceptionOfType(ModelException.class)
                    .isThrownBy(() -> nothing.predictAll(List.of(1f)))
                    .withMessageContaining("is null");
            assertThat(served.bodies()).isEmpty();
        }
    }

    @Test
    void what_makes_no_sense_is_refused_at_once() {
        URI good = URI.create("http://localhost:1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RemoteModel.at(URI.create("http://me:secret@localhost"), "m"))
                .withMessageContaining("header")
                .withMessageNotContaining("secret");
        for (String bad : List.of("ftp://localhost", "localhost", "http:///x", "http://h?token=1", "http://h#x")) {
            assertThatIllegalArgumentException().isThrownBy(() -> RemoteModel.at(URI.create(bad), "m"));
        }
        for (String bad : List.of("", "..", "a/b", "a b", "ä", ".hidden", "a?b")) {
            assertThatIllegalArgumentException().as(bad).isThrownBy(() -> RemoteModel.at(good, bad));
        }
        RemoteModel model = RemoteModel.at(good, "m");
        assertThatIllegalArgumentException().isThrownBy(() -> model.deadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> model.largestAnswer(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.header("Authorization", "sec\nret"))
                .withMessageNotContaining("sec");
        assertThatIllegalArgumentException().isThrownBy(() -> model.header("Host", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> model.version("1").version("2"));
        assertThatIllegalArgumentException().isThrownBy(() -> INPUTS.floats("x", value -> new float[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> INPUTS.floats("z", value -> new float[1], 0));
        assertThatIllegalArgumentException().isThrownBy(() -> model.regressor(RemoteInputs.of(Float.class)));
    }
}
