package org.modelunit.evidence.reviewed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.counterexample.KeptPair;
import org.modelunit.counterexample.KeptPairs;
import org.modelunit.error.BaselineException;

/** Writers that are many, and writers that are killed. */
class ReviewedFileTest {

    private final KeptPairFile store = new KeptPairFile();

    @TempDir
    private Path directory;

    private Process writer(Path file, String name, int updates) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        classPath(),
                        UpdatingJvm.class.getName(),
                        file.toString(),
                        String.valueOf(updates))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve(name + ".log").toFile())
                .start();
    }

    /** A launcher may have hidden the class path from the properties. */
    private static String classPath() {
        return Stream.of(
                        UpdatingJvm.class,
                        KeptPairFile.class,
                        KeptPair.class,
                        JsonFactory.class,
                        API.class,
                        Nullable.class)
                .map(type -> new File(URI.create(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .getPath())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private List<KeptPair> pairs(Path file) {
        return store.read(file).map(KeptPairs::pairs).orElse(List.of());
    }

    private void no_update_of_four_processes_is_lost(int updates) throws IOException, InterruptedException {
        Path file = directory.resolve("shared").resolve("pairs.json");
        List<Process> writers = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d")) {
            writers.add(writer(file, name, updates));
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor(8, TimeUnit.MINUTES)).isTrue();
            assertThat(writer.exitValue()).as(told()).isZero();
        }

        assertThat(UpdatingJvm.counted(store.read(file))).isEqualTo(4 * updates);
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void four_processes_lose_no_update() throws IOException, InterruptedException {
        no_update_of_four_processes_is_lost(25);
    }

    @Test
    @Tag("slow")
    void four_processes_lose_none_of_many_updates() throws IOException, InterruptedException {
        no_update_of_four_processes_is_lost(2_500);
    }

    @Test
    void threads_lose_no_update() throws Exception {
        Path file = directory.resolve("pairs.json");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> done = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String name = String.valueOf(i);
            done.add(threads.submit(() -> UpdatingJvm.add(store, file, name)));
        }
        for (Future<?> each : done) {
            each.get();
        }
        threads.shutdown();

        assertThat(pairs(file)).hasSize(60).doesNotHaveDuplicates();
    }

    private String told() throws IOException {
        StringBuilder told = new StringBuilder();
        try (Stream<Path> all = Files.list(directory)) {
            for (Path log : all.filter(path -> path.toString().endsWith(".log")).toList()) {
                told.append(Files.readString(log));
            }
        }
        return told.toString();
    }

    /** Kills four writers at a time, a moment after one of them has come to write. */
    private void killed_writers_leave_a_whole_file(int kills, long seed) throws IOException, InterruptedException {
        Path file = directory.resolve("pairs.json");
        SplittableRandom random = new SplittableRandom(seed);
        int before = 0;
        for (int kill = 0; kill < kills; kill += 4) {
            List<Process> writers = new ArrayList<>();
            for (String name : List.of("a", "b", "c", "d")) {
                writers.add(writer(file, name, Integer.MAX_VALUE));
            }
            for (int i = 0; i < 12_000 && UpdatingJvm.counted(store.read(file)) == before; i++) {
                assertThat(writers.get(0).waitFor(5, TimeUnit.MILLISECONDS))
                        .as(told())
                        .isFalse();
            }
            writers.get(0).waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
            for (Process writer : writers) {
                assertThat(writer.isAlive()).as(told()).isTrue();
                writer.destroyForcibly().waitFor();
            }

            int now = UpdatingJvm.counted(store.read(file));
            assertThat(now).as("after kill " + kill).isGreaterThan(before);
            before = now;
        }
        for (String name : List.of("a", "b", "c", "d")) {
            Files.delete(directory.resolve(name + ".log"));
        }
        UpdatingJvm.count(store, file);

        assertThat(UpdatingJvm.counted(store.read(file))).isEqualTo(before + 1);
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_writer_that_is_killed_leaves_a_whole_file() throws IOException, InterruptedException {
        killed_writers_leave_a_whole_file(20, 7);
    }

    @Test
    @Tag("slow")
    void a_thousand_writers_that_are_killed_leave_a_whole_file() throws IOException, InterruptedException {
        killed_writers_leave_a_whole_file(1_000, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.json",
                "größe-\uD83D\uDE00.json",
                "-rf",
                "a'b\"c.json",
                "$(touch x).json",
                "x.part",
                ".lock",
                "line\nbreak.json",
                "long"
            })
    void files_may_be_called_anything(String name) throws IOException {
        Path file = directory.resolve(name.equals("long") ? "n".repeat(250) + ".json" : name);
        UpdatingJvm.add(store, file, "one");
        UpdatingJvm.add(store, file, "two");

        assertThat(pairs(file)).hasSize(2);
        try (Stream<Path> all = Files.list(directory)) {
            assertThat(all).containsExactly(file);
        }
        Files.writeString(file, "{");
        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageNotContaining("\nbreak")
                .hasMessageContaining("mvn test -Dmodelunit.baseline=write");
    }

    @Test
    void a_change_that_fails_changes_nothing_and_frees_the_file() {
        Path file = directory.resolve("pairs.json");
        UpdatingJvm.add(store, file, "one");

        assertThatThrownBy(() -> store.update(file, old -> {
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        assertThat(pairs(file)).hasSize(1);
        UpdatingJvm.add(store, file, "two");
        assertThat(pairs(file)).hasSize(2);
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_link_stays_one() throws IOException {
        Path file = Files.createDirectory(directory.resolve("real")).resolve("pairs.json");
        UpdatingJvm.add(store, file, "one");
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);

        UpdatingJvm.add(store, link, "two");

        assertThat(link).isSymbolicLink();
        assertThat(pairs(file)).hasSize(2);
    }

    @Test
    void where_nothing_can_be_written_the_file_is_named() throws IOException {
        Path file = Files.writeString(directory.resolve("no-directory"), "").resolve("pairs.json");

        assertThatThrownBy(() -> UpdatingJvm.add(store, file, "one"))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("cannot write the counter-examples to " + file);
        assertThatThrownBy(() -> store.read(directory)).isInstanceOf(BaselineException.class);
    }

    @Test
    void a_link_that_leads_to_nothing_yet_stays_one() throws IOException {
        Path file = directory.resolve("real").resolve("pairs.json");
        Path inner = Files.createSymbolicLink(directory.resolve("inner.json"), Path.of("real", "pairs.json"));
        Path link = Files.createSymbolicLink(directory.resolve("link.json"), inner);

        assertThat(store.read(link)).isEmpty();
        UpdatingJvm.add(store, link, "one");
        UpdatingJvm.add(store, link, "two");

        assertThat(link).isSymbolicLink();
        assertThat(inner).isSymbolicLink();
        assertThat(pairs(file)).hasSize(2);
        assertThat(pairs(link)).hasSize(2);
        assertThat(file.getParent()).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void links_in_a_circle_are_told() throws IOException {
        Path one = directory.resolve("one.json");
        Files.createSymbolicLink(one, directory.resolve("two.json"));
        Files.createSymbolicLink(directory.resolve("two.json"), one);

        assertThatThrownBy(() -> UpdatingJvm.add(store, one, "one"))
                .isInstanceOf(BaselineException.class)
                .hasMessage("cannot write the counter-examples to " + one + ": its links lead in a circle");
        assertThat(one).isSymbolicLink();
    }

    @Test
    void a_directory_in_place_of_the_file_is_not_to_be_removed() throws IOException {
        Path file = Files.createDirectory(directory.resolve("pairs.json"));
        String message = "cannot use the counter-examples in " + file + ": it is a directory; name a file, in it for"
                + " instance, or give the directory another name";

        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> UpdatingJvm.add(store, file, "one")).hasMessage(message);
        assertThat(file).isEmptyDirectory();
        assertThat(directory).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void in_a_folder_that_may_not_be_written_the_file_stays_as_it_is() throws IOException {
        Path folder = Files.createDirectory(directory.resolve("reviewed"));
        Path file = folder.resolve("pairs.json");
        UpdatingJvm.add(store, file, "one");
        assumeThat(folder.toFile().setWritable(false)).isTrue();
        try {
            assumeThat(Files.isWritable(folder))
                    .as("whoever may write anywhere")
                    .isFalse();
            assertThatThrownBy(() -> UpdatingJvm.add(store, file, "two"))
                    .isInstanceOf(BaselineException.class)
                    .hasMessageStartingWith(
                            "cannot write the counter-examples to " + file + ": this user may not read or" + " write ")
                    .hasMessageEndingWith("; change the rights of the file or its folder, or name another one");
        } finally {
            assertThat(folder.toFile().setWritable(true)).isTrue();
        }
        assertThat(pairs(file)).hasSize(1);
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }
}
