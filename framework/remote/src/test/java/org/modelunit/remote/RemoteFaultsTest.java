package org.modelunit.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.Model;
import org.modelunit.column.Labels;
import org.modelunit.error.ModelException;

/** Services that hang, drip, lie, redirect or break off. Each call is bounded, and so is each test. */
@Timeout(60)
class RemoteFaultsTest {

    private static final RemoteInputs<Float> INPUTS =
            RemoteInputs.of(Float.class).floats("x", value -> new float[] {value});
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String SECRET = "tok-5f2c9a";

    private static Model<Float, ?> regressor(RemoteModel model) {
        return model.deadline(Duration.ofSeconds(20)).regressor(INPUTS);
    }

    private static ModelException failure(Model<Float, ?> model) {
        AtomicReference<ModelException> found = new AtomicReference<>();
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> model.predictAll(List.of(1f, 2f)))
                .satisfies(found::set);
        return found.get();
    }

    private static String answer(String outputs) {
        return "{\"outputs\":[" + outputs + "]}";
    }

    private static String output(String rest) {
        return answer("{\"name\":\"y\"," + rest + "}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                            | its answer is no JSON object",
                "nonsense                                                      | its answer is no JSON",
                "[1, 2]                                                        | its answer is no JSON object",
                "{\"outputs\": 3}                                              | \"outputs\" in its answer is no list",
                "{\"outputs\": []}                                             | it has the outputs []",
                "{\"outputs\": [3]}                                            | no list of objects",
                "{\"outputs\": [{\"name\": 3}]}                                | \"name\" in its answer is no text",
                "{\"outputs\": []} trailing                                    | its answer is no JSON",
                "{\"outputs\": []} {}                                          | something follows",
                "{\"outputs\": [], \"outputs\": []}                            | its answer is no JSON",
                "{\"outputs\": [{\"name\":\"y\"                                | its answer is no JSON",
            })
    void an_answer_that_is_not_of_the_protocol_is_refused(String body, String wrong) {
        try (Served served = Served.saying(200, body)) {
            assertThat(failure(regressor(served.model()))).hasMessageContaining(wrong);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, NaN]'       | its answer is no JSON",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, null]'      | value 1 of an output is null",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, \"NaN\"]'   | numbers and other values side by side",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1, 1e39]'      | value 1 of the output 'y' is too"
                        + " large for FP32",
                "'\"shape\":[2],\"datatype\":\"FP64\",\"data\":[1, 1e999]'     | value 1 of the output 'y' is too"
                        + " large for FP64",
                "'\"shape\":[2],\"datatype\":\"INT64\",\"data\":[1, 1.5]'      | value 1 of the output 'y' is no whole"
                        + " number",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1]'            | has the shape [2], but 1 values",
                "'\"shape\":[3],\"datatype\":\"FP32\",\"data\":[1, 2, 3]'      | has the shape [3], but 2 rows were"
                        + " asked for",
                "'\"shape\":[1, 2],\"datatype\":\"FP32\",\"data\":[1, 2]'      | has the shape [1, 2], but 2 rows were"
                        + " asked for",
                "'\"shape\":[2, 2],\"datatype\":\"FP32\",\"data\":[1, 2, 3, 4]' | has 2 values for each row, but 1 are"
                        + " needed",
                "'\"shape\":[],\"datatype\":\"FP32\",\"data\":[1]'             | has the shape [], but 2 rows were"
                        + " asked for",
                "'\"shape\":[-2],\"datatype\":\"FP32\",\"data\":[1, 2]'        | has the shape [-2]",
                "'\"shape\":[2.0],\"datatype\":\"FP32\",\"data\":[1, 2]'       | no list of a few whole numbers",
                "'\"shape\":[99999999999999999999],\"datatype\":\"FP32\",\"data\":[1, 2]' | its answer is no JSON",
                "'\"shape\":[2],\"datatype\":\"BYTES\",\"data\":[\"a\", \"b\"]' | is of BYTES, and not of numbers",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":[\"a\", \"b\"]' | is of FP32, but has other values",
                "'\"shape\":[2],\"datatype\":\"BYTES\",\"data\":[1, 2]'        | is of BYTES, but has numbers",
                "'\"shape\":[2],\"datatype\":\"BOOL\",\"data\":[true, false]'  | is of BOOL, and not of numbers",
                "'\"shape\":[2],\"datatype\":\"FP128\",\"data\":[1, 2]'        | is of FP128, but has numbers",
                "'\"shape\":[2],\"data\":[1, 2]'                               | is of no type, but has numbers",
                "'\"shape\":[2],\"datatype\":\"FP32\"'                         | has no \"data\"",
                "'\"shape\":[2],\"datatype\":\"FP32\",\"data\":{}'             | \"data\" in its answer is no list",
            })
    void an_output_that_does_not_fit_is_refused(String rest, String wrong) {
        try (Served served = Served.saying(200, output(rest))) {
            assertThat(failure(regressor(served.model()))).hasMessageContaining(wrong);
        }
    }

    @Test
    void answers_of_others_are_refused() {
        String tail = ",\"outputs\":[{\"name\":\"y\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]}]}";
        try (Served served = Served.saying(200, "{\"id\":\"another\"" + tail)) {
            assertThat(failure(regressor(served.model()))).hasMessageContaining("is for the request 'another'");
        }
        try (Served served = Served.saying(200, "{\"model_name\":\"fraud\"" + tail)) {
            assertThat(failure(regressor(served.model()))).hasMessageContaining("is of the model 'fraud'");
        }
        try (Served served = Served.saying(200, answer("{\"name\":\"z\"}"))) {
            assertThat(failure(regressor(served.model().output("y")))).hasMessageContaining("has no \"data\"");
        }
        int[] version = {0};
        try (Served served = new Served((exchange, body) -> Served.send(
                exchange,
                200,
                ("{\"model_version\":\"" + ++version[0] + "\"" + tail).getBytes(StandardCharsets.UTF_8)))) {
            Model<Float, ?> model = regressor(served.model());
            model.predictAll(List.of(1f, 2f));

            assertThat(failure(model)).hasMessageContaining("come from version '1' and now from '2'");
        }
    }

    @Test
    void an_output_that_is_not_there_is_told_with_those_that_are() {
        String both = answer("{\"name\":\"y\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]},"
                + "{\"name\":\"z\",\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]}");
        try (Served served = Served.saying(200, both)) {
            assertThat(failure(regressor(served.model().output("q"))))
                    .hasMessageContaining("there is no output 'q' or several; there are [y, z]");
            assertThat(failure(regressor(served.model())))
                    .hasMessageContaining("it has the outputs [y, z]; name the one that is meant by output(…)");
            assertThat(served.model()
                            .output("z")
                            .regressor(INPUTS)
                            .predictAll(List.of(1f, 2f))
                            .get(1))
                    .isEqualTo(2);
        }
    }

    @Test
    void scores_that_are_none_and_labels_that_nobody_knows_are_refused() {
        Labels labels = Labels.of("bad", "good");
        try (Served served =
                Served.saying(200, output("\"shape\":[2,2],\"datatype\":\"FP32\",\"data\":[0.1,0.9,-3,4]"))) {
            assertThat(failure(served.model().classifier(labels, INPUTS)))
                    .hasMessageContaining("has scores outside 0 to 1 (row 1 of the batch)");
        }
        try (Served served =
                Served.saying(200, output("\"shape\":[2],\"datatype\":\"BYTES\",\"data\":[\"bad\",\"ugly\"]"))) {
            assertThat(failure(served.model().classifier(labels, INPUTS))).hasMessageContaining("has the label 'ugly'");
        }
        try (Served served =
                Served.saying(200, output("\"shape\":[2,3],\"datatype\":\"FP32\",\"data\":[0,0,1,0,0,1]"))) {
            assertThat(failure(served.model().classifier(labels, INPUTS)))
                    .hasMessageContaining("has 3 values for each row, but 2 are needed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 400, 401, 404, 429, 500, 503})
    void every_status_but_200_is_an_error_with_its_text_and_is_not_tried_again(int status) {
        try (Served served =
                Served.saying(status, status == 204 ? "" : "{\"error\": \"the model\\u001b[31m is\\n not ready\"}")) {
            ModelException error = failure(regressor(served.model()));

            assertThat(error).hasMessageContaining("HTTP " + status);
            assertThat(error.getMessage()).doesNotContain("\u001b").doesNotContain("\n");
            assertThat(error.getMessage()).contains(status == 204 ? "and no text" : "not ready");
            assertThat(served.bodies()).hasSize(1);
        }
    }

    @Test
    void the_text_of_an_error_is_cut() {
        try (Served served = Served.saying(500, "<html>" + "long ".repeat(100_000))) {
            assertThat(failure(regressor(served.model())).getMessage().length()).isLessThan(700);
        }
        byte[] garbage = new byte[5000];
        new java.util.Random(7).nextBytes(garbage);
        try (Served served = new Served((exchange, body) -> Served.send(exchange, 500, garbage))) {
            assertThat(failure(regressor(served.model())).getMessage())
                    .contains("HTTP 500")
                    .doesNotContain("\u0000");
        }
        try (Served served = new Served((exchange, body) -> Served.send(exchange, 200, garbage))) {
            assertThat(failure(regressor(served.model()))).hasMessageContaining("its answer is no JSON");
        }
    }

    @Test
    void what_was_sent_in_headers_is_never_shown_even_where_the_server_repeats_it() {
        AtomicReference<String> sent = new AtomicReference<>("");
        try (Served served = new Served((exchange, body) -> {
            sent.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Served.send(
                    exchange,
                    403,
                    ("no access for Authorization: Bearer " + SECRET + " (" + SECRET + ")")
                            .getBytes(StandardCharsets.UTF_8));
        })) {
            RemoteModel model = served.model().header("Authorization", "Bearer " + SECRET);
            Model<Float, ?> asked = regressor(model);
            ModelException error = failure(asked);

            assertThat(sent.get()).isEqualTo("Bearer " + SECRET);
            assertThat(error.getMessage()).contains("HTTP 403: no access for Authorization: *** (***)");
            assertThat(error.getCause()).isNull();
            assertThat(model.toString() + asked + asked.fingerprint() + asked.versions())
                    .doesNotContain(SECRET);
        }
        try (Served served = Served.saying(200, answer("{\"name\":\"" + SECRET + "\",\"data\":[]}"))) {
            assertThat(failure(regressor(served.model().header("X-Key", SECRET).output("y")))
                            .getMessage())
                    .doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) {
        try (Served other = Served.saying(200, output("\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]"));
                Served served = new Served((exchange, body) -> {
                    exchange.getResponseHeaders().set("Location", other.uri() + "/v2/models/credit/infer");
                    Served.send(exchange, status, new byte[0]);
                })) {
            assertThat(failure(regressor(served.model().header("Authorization", SECRET))))
                    .hasMessageContaining("answered with a redirect (HTTP " + status + ")");
            assertThat(other.bodies()).isEmpty();
        }
    }

    @Test
    void an_answer_that_is_too_large_is_cut_off() {
        byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        CountDownLatch over = new CountDownLatch(1);
        try (Served served = new Served((exchange, body) -> endless(exchange, spaces, over))) {
            assertThat(failure(regressor(served.model().largestAnswer(100_000))))
                    .hasMessageContaining("its answer is larger than 100000 bytes");
        } finally {
            over.countDown();
        }
        String exact = output("\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]");
        try (Served served = Served.saying(200, exact)) {
            served.model().largestAnswer(exact.length()).regressor(INPUTS).predictAll(List.of(1f, 2f));
            assertThat(failure(regressor(served.model().largestAnswer(exact.length() - 1L))))
                    .hasMessageContaining("is larger than");
        }
    }

    private static void endless(HttpExchange exchange, byte[] part, CountDownLatch over) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 10_000 && over.getCount() > 0; i++) {
                out.write(part);
            }
        }
    }

    @Test
    void a_service_that_hangs_is_given_up() {
        CountDownLatch over = new CountDownLatch(1);
        try (Served served = new Served((exchange, body) -> await(over))) {
            Model<Float, ?> model = served.model().deadline(SHORT).regressor(INPUTS);

            assertThat(failure(model)).hasMessageContaining("did not answer for 2 rows within 300 ms and was given up");
            assertThat(served.bodies()).hasSize(1);
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_service_that_drips_is_given_up_as_well() {
        CountDownLatch over = new CountDownLatch(1);
        try (Served served = new Served((exchange, body) -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            for (int i = 0; i < 400 && !await(over, 50); i++) {
                out.write(' ');
                out.flush();
            }
        })) {
            Model<Float, ?> model = served.model().deadline(SHORT).regressor(INPUTS);

            assertThat(failure(model)).hasMessageContaining("was given up");
        } finally {
            over.countDown();
        }
    }

    @Test
    void a_thread_that_is_interrupted_gives_up_and_stays_interrupted() throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        AtomicReference<String> message = new AtomicReference<>("");
        try (Served served = new Served((exchange, body) -> {
            asked.countDown();
            await(over);
        })) {
            Model<Float, ?> model = regressor(served.model());
            Thread thread = new Thread(() -> {
                try {
                    model.predictAll(List.of(1f));
                } catch (ModelException e) {
                    message.set(e.getMessage() + Thread.currentThread().isInterrupted());
                }
            });
            thread.start();
            assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();
            thread.join(20_000);

            assertThat(message.get()).contains("the thread was interrupted").endsWith("true");
        } finally {
            over.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        await(latch, 20_000);
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) { // the server ends
            return true;
        }
    }

    @Test
    void a_service_that_is_not_there_or_breaks_off_is_told() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Model<Float, ?> nobody = regressor(RemoteModel.at(URI.create("http://127.0.0.1:" + port), "credit"));
        assertThat(failure(nobody)).hasMessageContaining("cannot be reached");

        for (String reply :
                List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "SSH-2.0-x\r\n", "\0\1\2\3\r\n\r\n")) {
            try (ServerSocket socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
                Thread server = closing(socket, reply);
                Model<Float, ?> model =
                        regressor(RemoteModel.at(URI.create("http://127.0.0.1:" + socket.getLocalPort()), "credit"));

                assertThat(failure(model)).as(reply).hasMessageMatching("(?s).*(broke off|failed).*");
                socket.close();
                server.interrupt();
            }
        }
    }

    /** Reads a request, replies and closes. */
    private static Thread closing(ServerSocket socket, String reply) throws IOException {
        socket.setSoTimeout(20_000);
        Thread server = new Thread(() -> {
            while (!socket.isClosed()) {
                try (Socket caller = socket.accept()) {
                    caller.setSoTimeout(1_000);
                    InputStream in = caller.getInputStream();
                    byte[] buffer = new byte[4096];
                    String seen = "";
                    while (!seen.contains("]}")) {
                        int count = in.read(buffer);
                        seen = count < 0 ? "]}" : seen + new String(buffer, 0, count, StandardCharsets.ISO_8859_1);
                    }
                    caller.getOutputStream().write(reply.getBytes(StandardCharsets.ISO_8859_1));
                } catch (IOException e) { // closed, or the caller has gone
                    continue;
                }
            }
        });
        server.setDaemon(true);
        server.start();
        return server;
    }

    @Test
    void a_classifier_of_a_service_is_no_other_than_a_model() {
        try (Served served = Served.saying(500, "")) {
            Classifier<Float> model = served.model().classifier(Labels.of("a", "b"), INPUTS);

            assertThat(model.isThreadSafe()).isTrue();
            assertThat(model.deadline()).isEqualTo(Duration.ofSeconds(61));
            assertThat(failure(model)).hasMessage("credit at " + served.uri() + " answered with HTTP 500 and no text");
        }
    }
}
