package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.build.BuildInfo;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.recording.TestDetails;
import org.modelunit.recording.TestId;

class JournalTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Shard.End END = new Shard.End(NOON, List.of(), List.of());

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("run").resolve("1-0123abcd.jsonl");
    }

    private static Shard.Header header() {
        return new Shard.Header("run", NOON, BuildInfo.UNKNOWN, List.of());
    }

    private static Attempt attempt(String name) {
        TestId test = new TestId("[method:" + name + "]", "a.B", name, "größer als: " + name);
        return new Attempt(test, TestStatus.PASSED, "ö \ud83d\ude00", NOON, TestDetails.NONE, List.of());
    }

    private Shard shard() {
        try {
            String text = EvidenceText.of(Files.readAllBytes(file), false);
            return ShardLines.read(ChainedLines.read(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        return shard().attempts().stream()
                .map(attempt -> attempt.test().methodName())
                .toList();
    }

    private boolean isComplete() {
        return shard().isWhole();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 50, 200})
    void a_disk_that_was_full_for_a_while_costs_nothing(long room) {
        FullDisk disk = new FullDisk(Long.MAX_VALUE);
        Journal journal = Journal.begin(file, header(), disk);
        journal.append(ShardLines.line(attempt("first")));
        disk.has(room);
        journal.append(ShardLines.line(attempt("second")));
        assertThat(names()).isSubsetOf("first", "second").contains("first");
        disk.has(Long.MAX_VALUE);
        journal.append(ShardLines.line(attempt("third")));

        assertThat(names()).containsExactly("first", "second", "third");
        journal.finish(END);
        assertThat(names()).containsExactly("first", "second", "third");
        assertThat(isComplete()).isTrue();
    }

    @Test
    void what_could_not_be_cut_off_at_once_is_cut_off_later() throws IOException {
        FullDisk disk = new FullDisk(Long.MAX_VALUE);
        Journal journal = Journal.begin(file, header(), disk);
        disk.has(20);
        disk.cannotTruncate();
        journal.append(ShardLines.line(attempt("first")));
        assertThat(Files.readString(file)).doesNotEndWith("\n");
        disk.has(Long.MAX_VALUE);
        disk.canTruncate();
        journal.append(ShardLines.line(attempt("second")));
        journal.finish(END);

        assertThat(names()).containsExactly("first", "second");
        assertThat(isComplete()).isTrue();
    }

    @Test
    void a_disk_that_stays_full_is_an_error_at_the_end_and_leaves_whole_lines() throws IOException {
        FullDisk disk = new FullDisk(Long.MAX_VALUE);
        Journal journal = Journal.begin(file, header(), disk);
        journal.append(ShardLines.line(attempt("first")));
        disk.has(30);
        journal.append(ShardLines.line(attempt("second")));

        assertThatThrownBy(() -> journal.finish(END))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("cannot finish the evidence in " + file + ": java.io.IOException: No space left on device");
        assertThat(names()).containsExactly("first");
        assertThat(isComplete()).isFalse();
        assertThat(Files.readString(file)).endsWith("\n");
    }

    @Test
    void a_run_that_cannot_begin_its_journal_fails() {
        assertThatThrownBy(() -> Journal.begin(file, header(), new FullDisk(10)))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
    }

    @Test
    void a_journal_that_was_cut_anywhere_keeps_every_whole_line() throws IOException {
        Journal journal = Journal.begin(file, header());
        List<String> all = List.of("first", "second", "third");
        all.forEach(name -> journal.append(ShardLines.line(attempt(name))));
        byte[] whole = Files.readAllBytes(file);
        int lines = -1;
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            lines += length > 0 && whole[length - 1] == '\n' ? 1 : 0;
            if (lines < 0) {
                assertThatThrownBy(this::names)
                        .isInstanceOf(JsonObject.MalformedEvidence.class)
                        .hasMessageContaining("its JVM ended before it had written anything");
            } else {
                boolean isCut = whole[length - 1] != '\n';
                assertThat(names()).isEqualTo(all.subList(0, lines));
                assertThat(lost()).isEqualTo(isCut ? 1 : 0);
            }
        }
    }

    private int lost() {
        return shard().lost();
    }

    @Test
    void a_line_that_is_changed_left_out_put_in_or_moved_is_an_error() throws IOException {
        Journal journal = Journal.begin(file, header());
        List.of("first", "second", "third", "fourth").forEach(name -> journal.append(ShardLines.line(attempt(name))));
        journal.finish(END);
        List<String> lines = Files.readAllLines(file);
        assertThat(names()).hasSize(4);

        for (int i = 1; i < lines.size() - 1; i++) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replace("größer", "kleiner"));
            assertRefused(changed, "line " + (i + 1));
            List<String> without = new ArrayList<>(lines);
            without.remove(i);
            assertRefused(without, "line " + (i + 1));
            List<String> twice = new ArrayList<>(lines);
            twice.add(i, lines.get(i));
            assertRefused(twice, "line " + (i + 2));
            List<String> swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            assertRefused(swapped, "line " + (i + 1));
        }
        assertRefused(List.of("{}"), "line 1 has no digest");
    }

    private void assertRefused(List<String> lines, String told) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        assertThatThrownBy(this::names)
                .isInstanceOf(JsonObject.MalformedEvidence.class)
                .hasMessageContaining(told);
    }

    @Test
    void a_message_of_any_length_is_read_back() {
        Journal journal = Journal.begin(file, header());
        String longest = "x".repeat(21_000_000);
        journal.append(ShardLines.line(
                new Attempt(attempt("a").test(), TestStatus.FAILED, longest, NOON, TestDetails.NONE, List.of())));
        journal.finish(END);

        assertThat(shard().attempts().get(0).message()).hasSize(longest.length());
    }

    /** Runs in a JVM whose files may not grow beyond a limit. */
    public static void main(String[] arguments) {
        Journal journal = Journal.begin(Path.of(arguments[0]), header());
        for (int i = 0; i < 100; i++) {
            journal.append(ShardLines.line(attempt("test" + i)));
        }
        try {
            journal.finish(END);
        } catch (UncheckedIOException e) {
            System.out.print("red");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_real_limit_leaves_whole_lines_and_a_red_run() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process limited = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 4 && exec \"$@\"",
                        "sh",
                        java,
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        JournalTest.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(limited.getInputStream().readAllBytes());
        assertThat(limited.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(printed).isEqualTo("red");
        assertThat(Files.readString(file)).endsWith("\n");
        assertThat(names()).hasSizeBetween(3, 99).startsWith("test0", "test1", "test2");
        assertThat(isComplete()).isFalse();
    }
}
