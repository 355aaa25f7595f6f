package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class LockedFileTest {

    private static final int TIMES = 300;

    @TempDir
    private Path directory;

    /** Counts in a file of which every change reads what the one before it wrote. */
    private static void count(Path file) throws IOException {
        for (int time = 0; time < TIMES; time++) {
            LockedFile.with(file, locked -> {
                String before = locked.content();
                int number = before.isEmpty() ? 0 : Integer.parseInt(before);
                Thread.yield();
                locked.replaceContent(Integer.toString(number + 1));
            });
        }
    }

    /** Counts in another JVM. */
    static final class Counting {

        private Counting() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("begun");
            System.in.read();
            count(Path.of(arguments[0]));
        }
    }

    @Test
    void threads_and_JVMs_wait_for_each_other() throws Exception {
        Path file = directory.resolve("new/count.txt");
        Process other = otherJvm(file);
        assertThat(other.inputReader().readLine()).isEqualTo("begun");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            other.getOutputStream().close();
            Callable<Boolean> counting = () -> {
                count(file);
                return true;
            };
            for (Future<Boolean> done : threads.invokeAll(List.of(counting, counting, counting))) {
                assertThat(done.get()).isTrue();
            }
            assertThat(other.inputReader().lines()).isEmpty();
            assertThat(other.waitFor()).isZero();
        } finally {
            threads.shutdownNow();
            other.destroyForcibly();
        }
        assertThat(file).hasContent(Integer.toString(4 * TIMES));
    }

    private static Process otherJvm(Path file) throws IOException {
        List<String> classPath = Stream.of(LockedFileTest.class, LockedFile.class, API.class)
                .map(type -> Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString())
                .toList();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1", // it lives for a second
                        "-cp",
                        String.join(System.getProperty("path.separator"), classPath),
                        Counting.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void text_is_read_added_and_replaced() throws IOException {
        Path file = directory.resolve("lines.txt");
        LockedFile.with(file, locked -> {
            assertThat(locked.content()).isEmpty();
            locked.append("größer\n");
            locked.append("last\n");
            assertThat(locked.content()).isEqualTo("größer\nlast\n");
        });
        LockedFile.with(file, locked -> locked.append("more\n"));
        assertThat(file).hasContent("größer\nlast\nmore\n");

        LockedFile.with(file, locked -> locked.replaceContent("less"));
        assertThat(file).hasContent("less");
    }

    @Test
    void a_change_that_fails_lets_go_of_the_file() throws IOException {
        Path file = directory.resolve("lines.txt");
        assertThatThrownBy(() -> LockedFile.with(file, locked -> {
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        LockedFile.with(file, locked -> locked.append("free"));
        assertThat(Files.readString(file)).isEqualTo("free");
    }
}
