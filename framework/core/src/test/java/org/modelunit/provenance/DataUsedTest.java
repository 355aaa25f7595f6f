package org.modelunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;

/** Data sets are known by their names, and inputs that nobody named by what they are. */
class DataUsedTest {

    private static final Dataset<String, String> CALLED_INPUTS =
            Dataset.of("inputs", List.of("a", "b", "c"), List.of("x", "y", "x"));

    private static DataUsed used(Dataset<?, ?> dataset) {
        return DataUsed.of(dataset.source(), dataset.name(), dataset.contentDigest(), dataset.size());
    }

    @Test
    void inputs_without_a_name_are_known_as_inputs() {
        assertThat(DataUsed.ofInputs("challenger", "ab".repeat(32), 200))
                .returns("inputs", DataUsed::knownAs)
                .returns(false, DataUsed::isNamed)
                .returns(new Fingerprint("inputs", "ab".repeat(32)), DataUsed::digested);
        assertThat(DataUsed.ofInputs("challenger", "", 0).knownAs()).isEqualTo("inputs");
    }

    @Test
    void a_data_set_that_is_called_inputs_has_a_name() {
        assertThat(used(CALLED_INPUTS)).returns("inputs", DataUsed::knownAs).returns(true, DataUsed::isNamed);
    }

    @Test
    void so_have_its_parts_and_what_is_made_of_it() {
        assertThat(used(CALLED_INPUTS.rows("late", new int[] {1, 2})).knownAs()).isEqualTo("inputs/late");
        assertThat(used(CALLED_INPUTS.rows("all", new int[] {0, 1, 2})).knownAs())
                .as("the very same examples")
                .isEqualTo("inputs/all");
    }

    @Test
    void so_has_a_folder_of_images_that_is_called_inputs() {
        Fingerprint folder = new Fingerprint("inputs", "cd".repeat(32));

        assertThat(DataUsed.of(folder, "scans", "ab".repeat(32), 20).knownAs()).isEqualTo("scans");
    }
}
