package org.modelunit.evidence.reviewed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.counterexample.CounterExamples;
import org.modelunit.counterexample.KeptPair;
import org.modelunit.counterexample.KeptPairs;
import org.modelunit.error.BaselineException;

class KeptPairFileTest {

    private final KeptPairFile store = new KeptPairFile();
    private Path file;

    @BeforeEach
    void name(@TempDir Path directory) {
        file = directory.resolve("counter-examples").resolve("typos.json");
    }

    private static Map<String, @Nullable Object> values(@Nullable Object age) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("name", "\uD83D \u202E </script> \"\\\n");
        values.put("age", age);
        values.put("isNew", true);
        return values;
    }

    private void write(KeptPair... pairs) {
        store.update(file, old -> new KeptPairs(List.of(pairs)));
    }

    @Test
    void pairs_are_read_as_they_were_written() {
        KeptPair typo = new KeptPair("typos at 0.1", "the label stays", "a", "b");
        KeptPair older = new KeptPair("older", "the label stays", values(0.5), values(null));

        assertThat(store.read(file)).isEmpty();
        write(typo, older);
        write(typo, older);

        assertThat(store.read(file)).contains(new KeptPairs(List.of(typo, older)));
        assertThat(file.getParent())
                .isDirectoryContaining(file::equals)
                .isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void what_is_wrong_in_a_file_is_named() throws IOException {
        write(new KeptPair("typos", "the label stays", "a", "b"));
        String written = Files.readString(file);

        Files.writeString(file, written.replace("examples/2", "examples/3"));
        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("typos.json: it was written by a newer ModelUnit");
        Files.writeString(file, written.replace("\"after\"", "\"afterwards\""));
        assertThatThrownBy(() -> store.read(file)).hasMessageContaining("its checksum is another one");
        Files.writeString(file, written.substring(0, 20));
        assertThatThrownBy(() -> store.read(file)).isInstanceOf(BaselineException.class);
    }

    @Test
    void people_rename_and_write_pairs_but_a_written_input_stays() throws IOException {
        write(new KeptPair("typos", "the label stays", "a", "b"));
        String written = Files.readString(file);

        Files.writeString(file, written.replace("\"typos\"", "\"slips\""));
        assertThat(store.read(file).orElseThrow().pairs().get(0).change()).isEqualTo("slips");
        Files.writeString(file, written.replace("\"a\"", "\"c\""));
        assertThatThrownBy(() -> store.read(file))
                .hasMessageContaining(
                        "pair 1 is not what was written: its checksum is another one; restore it, or remove it");
        Files.writeString(file, written.replace("\"a\"", "\"c\"").replaceAll(",\\s*\"checksum\" : \"\\w+\"", ""));
        assertThat(store.read(file).orElseThrow().pairs().get(0).before()).isEqualTo("c");
    }

    @Test
    void files_of_the_version_before_are_read() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
            {"schema": "modelunit-counter-examples/1", "pairs": [
              {"change": "typos", "expected": "the label stays", "before": "a", "after": {"b": 1}}]}
            """);

        assertThat(store.read(file).orElseThrow().pairs())
                .containsExactly(new KeptPair("typos", "the label stays", "a", Map.of("b", 1)));
    }

    @Test
    void it_is_found_on_the_class_path() {
        assertThat(CounterExamples.at("src/test/resources/none.json")).hasToString("src/test/resources/none.json");
    }
}
