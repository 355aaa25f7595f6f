package org.modelunit.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A browser without a window, asked for what a page has become once its scripts have run; one that hangs is ended. */
public final class HeadlessBrowser {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int MINUTES = 3;

    private final Path directory;

    /**
     * Prepares a browser.
     *
     * @param directory where it keeps its profile, and what it has seen
     */
    public HeadlessBrowser(Path directory) {
        this.directory = directory;
    }

    /** Returns the browser's program, if there is one on the path. */
    public static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(place -> NAMES.stream().map(name -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Ends a test where there is no browser and none is needed: in CI, and where {@code browser.needed} says so, one is. */
    public static void assumeThere() {
        boolean isNeeded = "true".equals(System.getenv("CI")) || Boolean.getBoolean("browser.needed");
        assumeTrue(isNeeded || program().isPresent(), "there is no Chromium here");
    }

    /**
     * Opens a file and returns it as it is when its scripts have run.
     *
     * @param page the file
     * @param millis how long its timers may wait, in a time of their own
     */
    public String dom(Path page, int millis) throws IOException, InterruptedException {
        Path seen = directory.resolve("seen.html");
        Process process = new ProcessBuilder(
                        program().orElseThrow().toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--allow-file-access-from-files",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "--virtual-time-budget=" + millis,
                        "--dump-dom",
                        page.toUri().toString())
                .redirectOutput(seen.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
        return Files.readString(seen);
    }
}
