package org.modelunit.evidence.reviewed;

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

        store.update(file, old -> LIST);
        store.update(file, old -> LIST);

        assertThat(store.read(file)).contains(LIST);
        assertThat(file.getParent())
                .isDirectoryContaining(file::equals)
                .isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void a_newer_list_is_refused() throws IOException {
        store.update(file, old -> LIST);
        Files.writeString(file, Files.readString(file).replace("weak-spots/2", "weak-spots/3"));

        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "cannot use the known weak spots in " + file + ": it was written by a newer ModelUnit (schema"
                                + " modelunit-weak-spots/3; this one reads up to"
                                + " modelunit-weak-spots/2); update ModelUnit"
                                + " here");
    }

    @Test
    void a_reason_that_is_left_out_is_an_empty_one() throws IOException {
        store.update(file, old -> LIST);
        Files.writeString(file, Files.readString(file).replaceAll("\"reason\" : \"few[^\n]*\n", ""));

        assertThat(store.read(file).orElseThrow().spots())
                .extracting(KnownWeakSpot::reason)
                .containsExactly("", "");
    }

    @Test
    void a_damaged_list_names_the_file_and_the_field() throws IOException {
        store.update(file, old -> LIST);
        Files.writeString(file, Files.readString(file).replace("\"savings\"", "7"));

        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessage("cannot use the known weak spots in " + file
                        + ": spots[0].conditions[1].column should be a text, but is 7; restore it, or remove it and"
                        + " write it anew with\n"
                        + "  rm " + file + "\n  mvn test -Dmodelunit.baseline=write");
    }

    @Test
    void reasons_are_for_people_and_numbers_are_not() throws IOException {
        store.update(file, old -> new KnownWeakSpots("accuracy", LIST.spots(), "run 7"));
        String written = Files.readString(file);

        Files.writeString(file, written.replace("few of them so far", "more are coming"));
        assertThat(store.read(file).orElseThrow().run()).isEqualTo("run 7");
        Files.writeString(file, written.replace("0.12", "0.42"));
        assertThatThrownBy(() -> store.read(file))
                .hasMessageContaining("is not what was written: its checksum is another one");
    }

    @Test
    void lists_of_the_version_before_are_read() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            {"schema": "modelunit-weak-spots/1", "metric": "accuracy", "spots": [{
              "rule": "sex is missing", "reason": "few", "worseBy": 0.1, "shareOfExamples": 0.2,
              "conditions": [{"column": "sex", "isMissing": true}]}]}
            """);

        assertThat(store.read(file).orElseThrow())
                .isEqualTo(new KnownWeakSpots(
                        "accuracy",
                        List.of(new KnownWeakSpot(new Rule(List.of(new Condition.Missing("sex"))), 0.1, 0.2, "few"))));
    }
}
