package org.modelunit.junit.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MachineLockTest {

    private static final Duration SHORT = Duration.ofMillis(120);

    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private LockFile file() {
        return new LockFile(directory.resolve("latency.lock"));
    }

    @AfterEach
    void forget_interrupts() {
        Thread.interrupted();
    }

    private Process holder() throws IOException {
        Process process = start();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        assertThat(output.readLine()).startsWith("held by ");
        return process;
    }

    private Process start(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        + File.pathSeparator
                        + directory,
                LockHolder.class.getName(),
                file().path().toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void a_thread_that_waits_in_vain_takes_the_lock_from_no_other_of_its_JVM() throws Exception {
        try (MachineLock first = MachineLock.acquire(file(), "Speed.first", LONG)) {
            assertThat(first).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(() -> MachineLock.acquire(file(), "Speed.second", Duration.ZERO));
            assertThat(file().holder()).endsWith("(Speed.first)");

            Process other = start("try");

            assertThat(other.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("taken");
        }
        assertThat(start("try").inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("free");
    }

    @Test
    void another_JVM_that_measures_is_waited_for_and_named() throws Exception {
        Process other = holder();
        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> MachineLock.acquire(file(), "Speed.answers", SHORT))
                    .withMessage("Speed.answers could not measure: process " + other.pid()
                            + " (Other.measures) has been"
                            + " measuring on this machine for 120 ms, and one measures at a time (" + file().path()
                            + "); let it end, end it, or allow more by modelunit.fixture.timeout");
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void a_JVM_that_ends_or_is_killed_gives_its_lock_back() throws Exception {
        Process ending = holder();
        ending.getOutputStream().close();
        MachineLock.acquire(file(), "Speed.answers", LONG).close();

        Process killed = holder();
        killed.destroyForcibly();
        MachineLock.acquire(file(), "Speed.answers", LONG).close();
    }

    @Test
    void another_thread_of_this_JVM_waits_until_the_lock_is_given_back() throws Exception {
        FutureTask<MachineLock> second = new FutureTask<>(() -> MachineLock.acquire(file(), "Speed.second", LONG));
        try (MachineLock first = MachineLock.acquire(file(), "Speed.first", LONG)) {
            assertThat(first).isNotNull();
            assertThatIllegalStateException()
                    .isThrownBy(() -> MachineLock.acquire(file(), "Speed.third", Duration.ZERO))
                    .withMessageContaining("(Speed.first)");
            new Thread(second, "second").start();
            assertThat(second.isDone()).isFalse();
        }
        second.get().close();
        assertThat(file().holder()).endsWith("(Speed.second)");
    }

    @Test
    void who_has_not_told_a_name_is_another_test() throws Exception {
        Files.createFile(file().path());

        assertThat(file().holder()).isEqualTo("another test");
    }

    @Test
    void what_another_one_wrote_is_shown_on_one_line() throws Exception {
        Files.writeString(file().path(), "\u001b[31mme\nyou");

        assertThat(file().holder()).isEqualTo("\\u001B[31mme\\nyou");
    }

    @Test
    void a_wait_can_be_interrupted() {
        try (MachineLock first = MachineLock.acquire(file(), "Speed.first", LONG)) {
            assertThat(first).isNotNull();
            Thread.currentThread().interrupt();
            assertThatIllegalStateException()
                    .isThrownBy(() -> MachineLock.acquire(file(), "Speed.second", LONG))
                    .withMessage("Speed.second was interrupted, by a timeout for instance, before it had the machine to"
                            + " itself");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_link_that_somebody_has_put_there_is_not_followed() throws Exception {
        Path precious = Files.writeString(directory.resolve("precious.txt"), "mine");
        Files.createSymbolicLink(file().path(), precious);

        assertThatIllegalStateException()
                .isThrownBy(() -> MachineLock.acquire(file(), "Speed.answers", LONG))
                .withMessageContaining("the file " + file().path() + " cannot be locked");
        assertThat(precious).hasContent("mine");
    }

    @Test
    void each_user_has_a_file_in_the_temporary_folder() {
        assertThat(LockFile.ofThisUser().path().getFileName().toString()).matches("modelunit-latency-[\\w.-]*\\.lock");
        assertThat(LockFile.ofThisUser().path().getParent()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
