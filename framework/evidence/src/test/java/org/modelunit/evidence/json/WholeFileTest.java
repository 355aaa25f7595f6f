package org.modelunit.evidence.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WholeFileTest {

    @TempDir
    private Path directory;

    /** A way to write a file. */
    interface Writing {
        void of(Path file, byte[] content) throws IOException;
    }

    static Stream<Named<Writing>> ways() {
        return Stream.of(
                Named.of("forced to the disk", WholeFile::write), Named.of("derived", WholeFile::writeDerived));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_file_takes_the_place_of_the_one_before_and_nothing_else_is_left(Writing writing) throws IOException {
        Path file = directory.resolve("new/summary.json");

        writing.of(file, bytes("long before"));
        writing.of(file, bytes("after"));

        assertThat(file).hasContent("after");
        assertThat(names(directory.resolve("new"))).containsExactly("summary.json");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void what_a_killed_writer_left_stays_out_of_the_way(Writing writing) throws IOException {
        Path file = directory.resolve("summary.json");
        Files.writeString(directory.resolve(".summary.json.0.part"), "ha");

        writing.of(file, bytes("whole"));

        assertThat(file).hasContent("whole");
        assertThat(names(directory)).containsExactlyInAnyOrder("summary.json", ".summary.json.0.part");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void a_file_that_cannot_take_its_place_leaves_what_is_there(Writing writing) throws IOException {
        Path file = directory.resolve("summary.json");
        Files.createDirectories(file.resolve("somebody's"));

        assertThatThrownBy(() -> writing.of(file, bytes("whole"))).isInstanceOf(IOException.class);

        assertThat(names(directory)).containsExactly("summary.json");
        assertThat(names(file)).containsExactly("somebody's");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
