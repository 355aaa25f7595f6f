package org.modelunit.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.modelunit.text.HeadlessBrowser;

/** A browser without a window, told what to do by its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ARGUMENTS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1400,1000",
            "--remote-debugging-port=0");

    private final Process process;
    private final Answers answers = new Answers();
    private final AtomicInteger ids = new AtomicInteger();
    private final WebSocket socket;
    private String session = "";

    private Chromium(Process process, String address) throws Exception {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), answers)
                .get(30, TimeUnit.SECONDS);
    }

    /** Starts a browser with a profile of its own. */
    static Chromium start(Path profile) throws Exception {
        List<String> command = Stream.of(
                        Stream.of(HeadlessBrowser.program().orElseThrow().toString()),
                        ARGUMENTS.stream(),
                        Stream.of("--user-data-dir=" + profile, "about:blank"))
                .flatMap(part -> part)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0;
                i < 600 && (!Files.exists(port) || Files.readAllLines(port).size() < 2);
                i++) {
            Thread.sleep(100);
        }
        List<String> lines = Files.readAllLines(port);
        Chromium browser = new Chromium(process, "ws://127.0.0.1:" + lines.get(0) + lines.get(1));
        browser.attach();
        return browser;
    }

    private void attach() throws Exception {
        String target = command("Target.createTarget", Map.of("url", "about:blank"))
                .path("targetId")
                .asText();
        session = command("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .path("sessionId")
                .asText();
        command("Page.enable", Map.of());
    }

    /** Runs a script in every document before it begins. */
    void before(String script) throws Exception {
        command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    }

    /** Makes the window as large as that of another device. */
    void resize(int width, int height) throws Exception {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void open(Path page) throws Exception {
        open(page.toUri());
    }

    /** Opens another document than the one that is open, or goes to another place in it. */
    void open(URI page) throws Exception {
        command("Page.navigate", Map.of("url", page.toString()));
    }

    /** Returns what a script, which may be asynchronous, returns as JSON; the page's policy does not hold for it. */
    JsonNode evaluate(String script) throws Exception {
        JsonNode answer = command(
                "Runtime.evaluate",
                Map.of("expression", "(async () => {" + script + "})()", "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new IllegalStateException(script + ": " + answer);
        }
        return answer.path("result").path("value");
    }

    private JsonNode command(String method, Map<String, ?> parameters) throws Exception {
        int id = ids.incrementAndGet();
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", JSON.valueToTree(parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = answers.to(id);
        socket.sendText(message.toString(), true).get(30, TimeUnit.SECONDS);
        JsonNode found = answer.get(90, TimeUnit.SECONDS);
        if (found.has("error")) {
            throw new IllegalStateException(method + ": " + found.get("error"));
        }
        return found.path("result");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    private static final class Answers implements WebSocket.Listener {

        private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        private final StringBuilder part = new StringBuilder();

        CompletableFuture<JsonNode> to(int id) {
            return waiting.computeIfAbsent(id, key -> new CompletableFuture<>());
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                try {
                    JsonNode message = JSON.readTree(part.toString());
                    if (message.has("id")) {
                        to(message.get("id").asInt()).complete(message);
                    }
                } catch (IOException e) {
                    waiting.values().forEach(answer -> answer.completeExceptionally(e));
                }
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }
    }
}
