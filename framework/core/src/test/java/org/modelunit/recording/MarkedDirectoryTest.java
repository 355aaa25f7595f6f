package org.modelunit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedDirectoryTest {

    private static final Pattern OURS = Pattern.compile("(inner/)?([a-z]+\\.json)?");

    @TempDir
    Path directory;

    private Path ours;
    private Path theirs;

    @BeforeEach
    void lay() throws IOException {
        ours = directory.resolve("ours");
        theirs = Files.createDirectories(directory.resolve("theirs"));
        Files.writeString(theirs.resolve("precious.json"), "precious");
        assertThat(MarkedDirectory.make(ours)).isTrue();
    }

    @Test
    void files_of_ours_are_deleted_and_the_directory_with_them() throws IOException {
        Files.writeString(ours.resolve("a.json"), "");
        Files.createDirectories(ours.resolve("inner"));
        Files.writeString(ours.resolve("inner/b.json"), "");

        MarkedDirectory.remove(ours, OURS);

        assertThat(ours).doesNotExist();
    }

    @Test
    void clearing_leaves_the_directory_and_its_mark() throws IOException {
        Files.writeString(ours.resolve("a.json"), "");

        MarkedDirectory.clear(ours, OURS);

        assertThat(ours.resolve("a.json")).doesNotExist();
        assertThat(MarkedDirectory.isOurs(ours)).isTrue();
    }

    @Test
    void what_is_named_otherwise_stays_and_its_directory_too() throws IOException {
        Files.writeString(ours.resolve("a.json"), "");
        Files.writeString(ours.resolve("Notes.txt"), "mine");
        Files.createDirectories(ours.resolve("deep/inner"));
        Files.writeString(ours.resolve("deep/inner/b.json"), "mine");

        MarkedDirectory.remove(ours, OURS);

        assertThat(ours.resolve("a.json")).doesNotExist();
        assertThat(ours.resolve("Notes.txt")).hasContent("mine");
        assertThat(ours.resolve("deep/inner/b.json")).hasContent("mine");
        assertThat(MarkedDirectory.isOurs(ours)).isTrue();
    }

    @Test
    void a_directory_that_has_something_in_it_is_not_made_ours() throws IOException {
        assertThat(MarkedDirectory.make(theirs)).isFalse();

        MarkedDirectory.clear(theirs, OURS);
        MarkedDirectory.remove(theirs, OURS);

        assertThat(theirs.resolve("precious.json")).exists();
    }

    @Test
    void an_empty_directory_is_made_ours() throws IOException {
        Path empty = Files.createDirectories(directory.resolve("empty"));

        assertThat(MarkedDirectory.make(empty)).isTrue();
        assertThat(MarkedDirectory.make(empty)).isTrue();
    }

    @Test
    void links_are_not_followed_wherever_they_are() throws IOException {
        Files.createSymbolicLink(ours.resolve("inner"), theirs);
        Files.createSymbolicLink(ours.resolve("link.json"), theirs.resolve("precious.json"));
        MarkedDirectory.mark(theirs);
        Path link = Files.createSymbolicLink(directory.resolve("link"), theirs);

        MarkedDirectory.remove(ours, OURS);
        MarkedDirectory.remove(link, OURS);
        MarkedDirectory.clear(link, OURS);

        assertThat(theirs.resolve("precious.json")).hasContent("precious");
        assertThat(MarkedDirectory.make(link)).isFalse();
    }

    @Test
    void a_mark_that_somebody_else_has_written_is_none() throws IOException {
        Files.writeString(theirs.resolve(".modelunit"), "something else");

        assertThat(MarkedDirectory.isOurs(theirs)).isFalse();
    }

    @Test
    void a_directory_that_does_not_exist_is_not_ours() {
        MarkedDirectory.remove(directory.resolve("nowhere"), OURS);

        assertThat(MarkedDirectory.isOurs(directory.resolve("nowhere"))).isFalse();
    }
}
