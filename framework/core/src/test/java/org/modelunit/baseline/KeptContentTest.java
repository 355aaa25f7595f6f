package org.modelunit.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.Metrics.accuracy;
import static org.modelunit.claim.Threshold.atLeast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Loans;

class KeptContentTest {

    @TempDir
    Path directory;

    private Contract contract(Path file) {
        return Baseline.at(file.toString(), new MemoryStore<>(KeptBaselines.class))
                .claim(Loans.good("shop", 60).evaluated().challenger(), accuracy(), atLeast(-0.1))
                .contract();
    }

    @Test
    void another_file_in_the_place_of_a_baseline_makes_another_contract() throws IOException {
        Path file = directory.resolve("baseline.json");
        Files.writeString(file, "{\"value\": 0.9}\n");
        Contract reviewed = contract(file);
        Files.writeString(file, "{\"value\": 0.1}\n");

        assertThat(contract(file)).isNotEqualTo(reviewed);
        assertThat(contract(file).terms().get(Contract.BASELINE))
                .isEqualTo(reviewed.terms().get(Contract.BASELINE));
    }

    @Test
    void line_ends_of_a_checkout_make_none() throws IOException {
        Path file = directory.resolve("baseline.json");
        Files.writeString(file, "{\n}\n");
        Contract reviewed = contract(file);
        Files.writeString(file, "{\r\n}\r\n");

        assertThat(contract(file)).isEqualTo(reviewed);
    }

    @Test
    void a_file_that_is_not_there_has_no_content() {
        assertThat(contract(directory.resolve("absent.json")).terms()).doesNotContainKey(Contract.BASELINE_DIGEST);
        assertThat(KeptContent.digest(directory)).isEmpty();
    }
}
