package org.modelunit.remote;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.modelunit.Model;
import org.modelunit.error.ModelException;

/** A service of the JDK's own on the loopback, which answers as a test says. Its threads end with the JVM, whatever they wait for. */
final class Served implements AutoCloseable {

    static final RemoteInputs<Float> INPUTS = RemoteInputs.of(Float.class).floats("x", value -> new float[] {value});

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "served");
        thread.setDaemon(true);
        return thread;
    });
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();

    /** What becomes of a request, whose body was read. */
    interface Answer {
        void to(HttpExchange exchange, String body) throws IOException;
    }

    Served(Answer answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            bodies.add(body);
            paths.add(exchange.getRequestURI().toString());
            try (exchange) {
                answer.to(exchange, body);
            }
        });
        server.start();
    }

    /** A service that always says the same. */
    static Served saying(int status, String text) {
        return new Served((exchange, body) -> send(exchange, status, text.getBytes(StandardCharsets.UTF_8)));
    }

    static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    RemoteModel model() {
        return RemoteModel.at(uri(), "credit");
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> paths() {
        return paths;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    static Model<Float, ?> regressor(RemoteModel model) {
        return model.deadline(Duration.ofSeconds(20)).regressor(INPUTS);
    }

    static ModelException failure(Model<Float, ?> model) {
        AtomicReference<ModelException> found = new AtomicReference<>();
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> model.predictAll(List.of(1f, 2f)))
                .satisfies(found::set);
        return found.get();
    }

    static String answer(String outputs) {
        return "{\"outputs\":[" + outputs + "]}";
    }

    static String output(String rest) {
        return answer("{\"name\":\"y\"," + rest + "}");
    }
}
