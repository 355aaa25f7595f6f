package org.modelunit.evidence;

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

    @Test
    void pairs_are_read_as_they_were_written() {
        List<KeptPair> pairs = List.of(
                new KeptPair("typos at 0.1", "the label stays", "a", "b"),
                new KeptPair("older", "the label stays", values(0.5), values(null)));

        assertThat(store.read(file)).isEmpty();
        store.write(file, pairs);
        store.write(file, pairs);

        assertThat(store.read(file)).contains(pairs);
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_is_wrong_in_a_file_is_named() throws IOException {
        store.write(file, List.of(new KeptPair("typos", "the label stays", "a", "b")));
        String written = Files.readString(file);

        Files.writeString(file, written.replace("examples/1", "examples/2"));
        assertThatThrownBy(() -> store.read(file))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("typos.json: it was written by a newer ModelUnit");
        Files.writeString(file, written.replace("\"after\"", "\"afterwards\""));
        assertThatThrownBy(() -> store.read(file)).hasMessageContaining("after is missing");
        Files.writeString(file, written.substring(0, 20));
        assertThatThrownBy(() -> store.read(file)).isInstanceOf(BaselineException.class);
    }

    @Test
    void it_is_found_on_the_class_path() {
        assertThat(CounterExamples.at("src/test/resources/none.json")).hasToString("src/test/resources/none.json");
    }
}
