import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes pictures of pages with one browser without a window, light and dark, at the width of a desk and of a phone. What is wider than the
 * window is told. Run by {@code screenshots.sh}, or by itself:
 *
 * <pre>java Screenshots.java directory page summary=report/summary.html claims green=report/index.html</pre>
 *
 * <p>{@code page} is followed by pages with their names, which may have a fragment; {@code claims} by Allure 2's reports, of which each
 * test has its page; {@code docs} by pages, each with the width, height and scheme of the one picture that is wanted of it:
 * {@code edited-bar:1180:640:light=report/summary.html}.
 */
public final class Screenshots {

    private static final List<String> SCHEMES = List.of("light", "dark");
    private static final String TEST = "#test=";
    private static final int DESK = 1400;
    private static final int PHONE = 420;
    private static final int LEAST = 700;
    private static final int OPENINGS = 7;
    private static final int HIGHEST = 12_000;
    private static final String NAMES =
            """
            Object.entries(window.reportData || {})
                .filter(([file]) => file.startsWith('data/test-cases/'))
                .map(([, text]) => JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text), c => c.charCodeAt(0)))))
                .map(test => test.uid + ' ' + test.name.replace(/[^A-Za-z0-9]+/g, '-')).sort().join('\\n')""";
    private static final String HEIGHT =
            """
            String(Math.max(document.documentElement.scrollHeight, ...[...document.querySelectorAll('*')]
                .filter(e => e.scrollHeight > e.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(e).overflowY))
                .map(e => e.getBoundingClientRect().top + e.scrollHeight)))""";
    private static final String WIDER =
            """
            (() => { const wide = innerWidth; let far = ''; let most = wide + 1;
              for (const e of document.querySelectorAll('body *')) {
                const box = e.getBoundingClientRect();
                let scrolls = false;
                for (let p = e.parentElement; p; p = p.parentElement)
                  scrolls = scrolls || /auto|scroll|hidden/.test(getComputedStyle(p).overflowX) && p !== document.body;
                if (!scrolls && box.width && box.right > most) { most = box.right; far = e.tagName + '.' + e.className; }
              }
              return far && far + ' to ' + Math.round(most) + ' of ' + wide; })()""";

    private final Browser browser;
    private final Path directory;
    private final List<Path> taken = new ArrayList<>();
    private int wider;

    private Screenshots(Browser browser, Path directory) {
        this.browser = browser;
        this.directory = directory;
    }

    /** Takes the pictures that the arguments name. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createDirectories(Path.of(arguments[0]));
        try (Browser browser = Browser.start()) {
            Screenshots screenshots = new Screenshots(browser, directory);
            String what = "";
            for (String argument : List.of(arguments).subList(1, arguments.length)) {
                if (List.of("page", "claims", "docs", "opening").contains(argument)) {
                    what = argument;
                } else {
                    int sign = argument.indexOf('=');
                    screenshots.take(what, argument.substring(0, sign), argument.substring(sign + 1));
                }
            }
            System.out.println(screenshots.taken.size() + " pictures in " + directory + ", " + screenshots.wider
                    + " of them of pages that are wider than the window");
        }
    }

    private void take(String what, String name, String place) throws Exception {
        switch (what) {
            case "page" -> takeAll(name, address(place));
            case "claims" -> takeClaims(name, address(place));
            case "docs" -> {
                String[] words = name.split(":");
                browser.show(Integer.parseInt(words[1]), Integer.parseInt(words[2]), words[3]);
                browser.open(ofTest(address(place)), 1500);
                take(words[0]);
            }
            case "opening" -> timeOpening(name, address(place));
            default -> throw new IllegalArgumentException("say first what '" + name + "' is: page, claims, docs or opening");
        }
    }

    /** Tells how long a report takes from its address to its tests, and to the page of one of them; medians of milliseconds. */
    private void timeOpening(String name, String address) throws Exception {
        browser.show(DESK, 900, "light");
        browser.open(address, 1000);
        String test = browser.evaluate(NAMES).split("[ \n]")[0];
        System.out.println(name + ": " + median(address, ".widget") + " ms to the overview, "
                + median(address + "#testresult/" + test, ".test-result__content, .description__text") + " ms to the page of a test");
    }

    private long median(String address, String selector) throws Exception {
        long[] millis = new long[OPENINGS];
        for (int i = 0; i < OPENINGS; i++) {
            millis[i] = browser.untilThere(address, selector);
        }
        Arrays.sort(millis);
        return millis[OPENINGS / 2];
    }

    /** The address of the page of a test: "#test=separates-good" names one by a part of its name. */
    private String ofTest(String address) throws Exception {
        int test = address.indexOf(TEST);
        if (test < 0) {
            return address;
        }
        String report = address.substring(0, test);
        String part = address.substring(test + TEST.length());
        browser.open(report, 1000);
        return Stream.of(browser.evaluate(NAMES).split("\n"))
                .filter(name -> name.contains(part))
                .map(name -> report + "#testresult/" + name.split(" ")[0])
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no test is called " + part));
    }

    private static String address(String place) {
        int hash = place.indexOf('#');
        String file = hash < 0 ? place : place.substring(0, hash);
        if (!Files.isRegularFile(Path.of(file))) {
            throw new IllegalArgumentException("no such page: " + file + "; run the tests first");
        }
        return Path.of(file).toUri() + (hash < 0 ? "" : place.substring(hash));
    }

    private void takeAll(String name, String address) throws Exception {
        for (String scheme : SCHEMES) {
            for (int width : List.of(DESK, PHONE)) {
                browser.show(width, LEAST, scheme);
                browser.open(address, 300);
                takeWhole(name, width, scheme);
            }
        }
    }

    /** Goes from test to test of a report without loading it again. The summary is the same above each, and a page of its own. */
    private void takeClaims(String name, String address) throws Exception {
        for (String scheme : SCHEMES) {
            for (int width : List.of(DESK, PHONE)) {
                browser.show(width, LEAST, scheme);
                browser.open(address, 1000);
                browser.evaluate("document.querySelectorAll('#modelunit-summary').forEach(summary => summary.remove()); ''");
                for (String test : browser.evaluate(NAMES).split("\n")) {
                    String[] words = test.split(" ", 2);
                    browser.show(width, LEAST, scheme);
                    browser.evaluate("location.hash = 'testresult/" + words[0] + "'; ''");
                    Thread.sleep(120);
                    takeWhole(name + "-" + words[1], width, scheme);
                }
            }
        }
    }

    private void takeWhole(String name, int width, String scheme) throws Exception {
        browser.show(width, height(), scheme);
        take(name + "-" + width + "-" + scheme);
    }

    private int height() throws Exception {
        return Math.min(HIGHEST, (int) Double.parseDouble(browser.evaluate(HEIGHT)) + 20);
    }

    private void take(String name) throws Exception {
        String tooWide = browser.evaluate(WIDER);
        if (!tooWide.isEmpty()) {
            wider++;
            System.out.println(name + " is wider than the window: " + tooWide);
        }
        Path picture = directory.resolve(name + ".png");
        Files.write(picture, browser.picture());
        taken.add(picture);
    }

    /** A browser, told what to do by its DevTools protocol. */
    private static final class Browser implements WebSocket.Listener, AutoCloseable {

        private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
        private static final Pattern VALUE = Pattern.compile("\"value\":\"((?:[^\"\\\\]++|\\\\.)*+)\"");
        private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

        private final Process process;
        private final Path profile;
        private final Map<Integer, CompletableFuture<String>> answers = new ConcurrentHashMap<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;
        private String session = "";
        private int last;

        private Browser(Process process, Path profile) {
            this.process = process;
            this.profile = profile;
        }

        static Browser start() throws Exception {
            Path profile = Files.createTempDirectory("screenshots");
            Process process = new ProcessBuilder(
                            program(),
                            "--headless",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--no-first-run",
                            "--hide-scrollbars",
                            "--disable-background-networking",
                            "--allow-file-access-from-files",
                            "--user-data-dir=" + profile,
                            "--remote-debugging-port=0",
                            "about:blank")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Browser browser = new Browser(process, profile);
            Path port = profile.resolve("DevToolsActivePort");
            for (int i = 0; i < 600 && (!Files.exists(port) || Files.readAllLines(port).size() < 2); i++) {
                Thread.sleep(100);
            }
            List<String> lines = Files.readAllLines(port);
            browser.socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), browser)
                    .get(30, TimeUnit.SECONDS);
            String target = text(browser.ask("Target.createTarget", "\"url\":\"about:blank\""), "targetId");
            browser.session = text(browser.ask("Target.attachToTarget", "\"targetId\":\"" + target + "\",\"flatten\":true"), "sessionId");
            browser.ask("Page.enable", "");
            return browser;
        }

        private static String program() {
            String named = System.getenv("BROWSER");
            List<String> names = named == null ? List.of("chromium", "chromium-browser", "google-chrome") : List.of(named);
            return Stream.of(System.getenv("PATH").split(":"))
                    .flatMap(place -> names.stream().map(name -> Path.of(place).resolve(name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no browser on the path; install chromium, or name one by BROWSER"))
                    .toString();
        }

        private static String text(String answer, String name) {
            Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(answer);
            if (!matcher.find()) {
                throw new IllegalStateException("no " + name + " in " + answer);
            }
            return matcher.group(1);
        }

        void show(int width, int height, String scheme) throws Exception {
            ask("Emulation.setDeviceMetricsOverride", "\"width\":" + width + ",\"height\":" + height
                    + ",\"deviceScaleFactor\":1,\"mobile\":false");
            ask("Emulation.setEmulatedMedia", "\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"" + scheme + "\"}]");
        }

        /** Opens a page anew and waits until it is drawn, a few milliseconds longer for what scripts do. */
        void open(String address, int millis) throws Exception {
            ask("Page.navigate", "\"url\":\"about:blank\"");
            ask("Page.navigate", "\"url\":" + quoted(address));
            for (int i = 0; i < 300; i++) {
                if (evaluate("document.readyState + (document.querySelector('.spinner') || window.reportDataReady === false ? ' spins' : '')").equals("complete")) {
                    break;
                }
                Thread.sleep(50);
            }
            Thread.sleep(millis);
        }

        /** Opens a page anew and returns how many milliseconds later something is in it. */
        long untilThere(String address, String selector) throws Exception {
            ask("Page.navigate", "\"url\":\"about:blank\"");
            long start = System.nanoTime();
            ask("Page.navigate", "\"url\":" + quoted(address));
            while (!evaluate("String(document.querySelector(" + quoted(selector) + ") !== null)").equals("true")) {
                if (System.nanoTime() - start > 60_000_000_000L) {
                    throw new IllegalStateException("no " + selector + " in " + address + " after a minute");
                }
                Thread.sleep(5);
            }
            return (System.nanoTime() - start) / 1_000_000;
        }

        String evaluate(String script) throws Exception {
            String answer = ask("Runtime.evaluate", "\"returnByValue\":true,\"expression\":" + quoted(script));
            if (answer.contains("exceptionDetails")) {
                throw new IllegalStateException(script + ": " + answer);
            }
            Matcher value = VALUE.matcher(answer);
            return value.find() ? ESCAPE.matcher(value.group(1)).replaceAll(Browser::unescaped) : "";
        }

        private static String unescaped(java.util.regex.MatchResult escape) {
            String letter = escape.group(2) != null
                    ? String.valueOf((char) Integer.parseInt(escape.group(2), 16))
                    : escape.group(1).equals("n") ? "\n" : escape.group(1);
            return Matcher.quoteReplacement(letter);
        }

        byte[] picture() throws Exception {
            return Base64.getDecoder().decode(text(ask("Page.captureScreenshot", "\"format\":\"png\""), "data"));
        }

        private static String quoted(String text) {
            return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
        }

        private String ask(String method, String parameters) throws Exception {
            int id = ++last;
            CompletableFuture<String> answer = answers.computeIfAbsent(id, key -> new CompletableFuture<>());
            String to = session.isEmpty() ? "" : ",\"sessionId\":\"" + session + "\"";
            socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + parameters + "}" + to + "}", true)
                    .get(30, TimeUnit.SECONDS);
            return answer.get(90, TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            part.append(data);
            if (isLast) {
                Matcher id = ID.matcher(part.substring(0, Math.min(40, part.length())));
                if (id.find()) {
                    answers.computeIfAbsent(Integer.valueOf(id.group(1)), key -> new CompletableFuture<>()).complete(part.toString());
                }
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void close() throws IOException, InterruptedException {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            try (Stream<Path> files = Files.walk(profile)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
