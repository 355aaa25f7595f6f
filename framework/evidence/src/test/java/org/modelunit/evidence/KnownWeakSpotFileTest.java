package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.error.BaselineException;
import org.modelunit.weakspot.Condition;
import org.modelunit.weakspot.KnownWeakSpot;
import org.modelunit.weakspot.KnownWeakSpots;
import org.modelunit.weakspot.Rule;

class KnownWeakSpotFileTest {

    private static final KnownWeakSpots LIST = new KnownWeakSpots(
            "accuracy",
            List.of(
                    new KnownWeakSpot(
                            new Rule(List.of(
                                    new Condition.Range("duration", 30, false, Double.POSITIVE_INFINITY, true),
                                    new Condition.Range("savings", 0, true, 100, false))),
                            0.12,
                            0.05,
                            "few of them so far"),
                    new KnownWeakSpot(
                            new Rule(List.of(new Condition.Equal("purpose", "new car"), new Condition.Missing("sex"))),
                            0.2,
                            0.01,
                            "")));

    private final KnownWeakSpotFile store = new KnownWeakSpotFile();
    private Path file;

    @BeforeEach
    void name(@TempDir Path directory) {
        file = directory.resolve("reviewed").resolve("weak-spots.json");
    }

    @Test
    void a_list_is_read_as_it_was_written() {
        assertThat(store.read(file)).isEmpty();

        store.write(file, LIST);
        store.write(file, LIST);

        assertThat(store.read(file)).contains(LIST);
        assertThat(file.getParent()).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void a_newer_list_is_refused() throws IOException {
        store.write(file, LIST);
        Files.writeString(file, Files.readString(file).replace("weak-spots/1", "weak-spots/2"));

        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "cannot use the known weak spots in " + file + ": it was written by a newer ModelUnit (schema"
                                + " modelunit-weak-spots/2; this one reads up to modelunit-weak-spots/1); update ModelUnit here");
    }

    @Test
    void a_reason_that_is_left_out_is_an_empty_one() throws IOException {
        store.write(file, LIST);
        Files.writeString(file, Files.readString(file).replaceAll("\"reason\" : \"few[^\n]*\n", ""));

        assertThat(store.read(file).orElseThrow().spots())
                .extracting(KnownWeakSpot::reason)
                .containsExactly("", "");
    }

    @Test
    void a_damaged_list_names_the_file_and_the_field() throws IOException {
        store.write(file, LIST);
        Files.writeString(file, Files.readString(file).replace("\"savings\"", "7"));

        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessage("cannot use the known weak spots in " + file
                        + ": spots[0].conditions[1].column should be a text, but is 7");
    }
}
