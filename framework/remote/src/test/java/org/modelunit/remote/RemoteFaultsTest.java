package org.modelunit.remote;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.Classifier;
import org.modelunit.Model;
import org.modelunit.column.Labels;
import org.modelunit.error.ModelException;

/** Services that hang, drip, lie, redirect or break off. Each call is bounded, and so is each test. */
@Timeout(60)
class RemoteFaultsTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final String SECRET = "tok-5f2c9a";

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 400, 401, 404, 429, 500, 503})
    void every_status_but_200_is_an_error_with_its_text_and_is_not_tried_again(int status) {
        try (Served served =
                Served.saying(status, status == 204 ? "" : "{\"error\": \"the model\\u001b[31m is\\n not ready\"}")) {
            ModelException error = Served.failure(Served.regressor(served.model()));

            assertThat(error).hasMessageContaining("HTTP " + status);
            assertThat(error.getMessage()).doesNotContain("\u001b").doesNotContain("\n");
            assertThat(error.getMessage()).contains(status == 204 ? "and no text" : "not ready");
            assertThat(served.bodies()).hasSize(1);
        }
    }

    @Test
    void the_text_of_an_error_is_cut() {
        try (Served served = Served.saying(500, "<html>" + "long ".repeat(100_000))) {
            assertThat(Served.failure(Served.regressor(served.model()))
                            .getMessage()
                            .length())
                    .isLessThan(700);
        }
        byte[] garbage = new byte[5000];
        new java.util.Random(7).nextBytes(garbage);
        try (Served served = new Served((exchange, body) -> Served.send(exchange, 500, garbage))) {
            assertThat(Served.failure(Served.regressor(served.model())).getMessage())
                    .contains("HTTP 500")
                    .doesNotContain("\u0000");
        }
        try (Served served = new Served((exchange, body) -> Served.send(exchange, 200, garbage))) {
            assertThat(Served.failure(Served.regressor(served.model()))).hasMessageContaining("its answer is no JSON");
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
            Model<Float, ?> asked = Served.regressor(model);
            ModelException error = Served.failure(asked);

            assertThat(sent.get()).isEqualTo("Bearer " + SECRET);
            assertThat(error.getMessage()).contains("HTTP 403: no access for Authorization: *** (***)");
            assertThat(error.getCause()).isNull();
            assertThat(model.toString() + asked + asked.fingerprint() + asked.versions())
                    .doesNotContain(SECRET);
        }
        try (Served served = Served.saying(200, Served.answer("{\"name\":\"" + SECRET + "\",\"data\":[]}"))) {
            assertThat(Served.failure(Served.regressor(
                                    served.model().header("X-Key", SECRET).output("y")))
                            .getMessage())
                    .doesNotContain(SECRET);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_is_not_followed(int status) {
        try (Served other = Served.saying(200, Served.output("\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]"));
                Served served = new Served((exchange, body) -> {
                    exchange.getResponseHeaders().set("Location", other.uri() + "/v2/models/credit/infer");
                    Served.send(exchange, status, new byte[0]);
                })) {
            assertThat(Served.failure(Served.regressor(served.model().header("Authorization", SECRET))))
                    .hasMessageContaining("answered with a redirect (HTTP " + status + ")");
            assertThat(other.bodies()).isEmpty();
        }
    }

    @Test
    void an_answer_that_is_too_large_is_cut_off() {
        byte[] spaces = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        CountDownLatch over = new CountDownLatch(1);
        try (Served served = new Served((exchange, body) -> endless(exchange, spaces, over))) {
            assertThat(Served.failure(Served.regressor(served.model().largestAnswer(100_000))))
                    .hasMessageContaining("its answer is larger than 100000 bytes");
        } finally {
            over.countDown();
        }
        String exact = Served.output("\"shape\":[2],\"datatype\":\"FP32\",\"data\":[1,2]");
        try (Served served = Served.saying(200, exact)) {
            served.model()
                    .largestAnswer(exact.length())
                    .regressor(Served.INPUTS)
                    .predictAll(List.of(1f, 2f));
            assertThat(Served.failure(Served.regressor(served.model().largestAnswer(exact.length() - 1L))))
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
    void a_deadline_of_centuries_is_no_deadline() {
        try (Served served =
                Served.saying(200, Served.output("\"datatype\":\"FP64\",\"shape\":[2,1],\"data\":[1,2]"))) {
            for (Duration forever : List.of(Duration.ofDays(365_000), ChronoUnit.FOREVER.getDuration())) {
                Model<Float, ?> model = served.model().deadline(forever).regressor(Served.INPUTS);

                assertThat(model.predictAll(List.of(1f, 2f))).hasToString("[1.0, 2.0]");
                assertThat(model.deadline()).isGreaterThan(Duration.ofDays(36_525));
            }
        }
    }

    @Test
    void a_service_that_hangs_is_given_up() {
        CountDownLatch over = new CountDownLatch(1);
        try (Served served = new Served((exchange, body) -> await(over))) {
            Model<Float, ?> model = served.model().deadline(SHORT).regressor(Served.INPUTS);

            assertThat(Served.failure(model))
                    .hasMessageContaining("did not answer for 2 rows within 300 ms and was given up");
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
            Model<Float, ?> model = served.model().deadline(SHORT).regressor(Served.INPUTS);

            assertThat(Served.failure(model)).hasMessageContaining("was given up");
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
            Model<Float, ?> model = Served.regressor(served.model());
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
        Model<Float, ?> nobody = Served.regressor(RemoteModel.at(URI.create("http://127.0.0.1:" + port), "credit"));
        assertThat(Served.failure(nobody)).hasMessageContaining("cannot be reached");

        for (String reply :
                List.of("", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{", "SSH-2.0-x\r\n", "\0\1\2\3\r\n\r\n")) {
            try (ServerSocket socket = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
                Thread server = closing(socket, reply);
                Model<Float, ?> model = Served.regressor(
                        RemoteModel.at(URI.create("http://127.0.0.1:" + socket.getLocalPort()), "credit"));

                assertThat(Served.failure(model)).as(reply).hasMessageMatching("(?s).*(broke off|failed).*");
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
            Classifier<Float> model = served.model().classifier(Labels.of("a", "b"), Served.INPUTS);

            assertThat(model.isThreadSafe()).isTrue();
            assertThat(model.deadline()).isEqualTo(Duration.ofSeconds(61));
            assertThat(Served.failure(model))
                    .hasMessage("credit at " + served.uri() + " answered with HTTP 500 and no text");
        }
    }

    @Test
    void an_error_that_a_server_calls_a_success_is_told() {
        try (Served served = Served.saying(200, "{\"error\": \"the model is not ready\"}")) {
            assertThat(Served.failure(Served.regressor(served.model())))
                    .hasMessageContaining("it has no outputs, but an error: the model is not ready");
        }
    }
}
