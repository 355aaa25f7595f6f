package org.modelunit.statistics.simulation.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The file of true values has all that the table needs. */
class TruthsTest {

    private static final String COMMAND = "mvn test -pl framework/core -am -Dtest=TruthsTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dbounds.truths=write";

    @Test
    void the_file_of_true_values_has_those_of_every_population_and_no_others() throws IOException {
        Truths truths = Truths.read();
        if ("write".equals(System.getProperty("bounds.truths"))) {
            Files.writeString(Path.of("src/test/resources" + Truths.FILE), Truths.computed());
            return;
        }

        List<String> kept = List.copyOf(truths.values().keySet());

        assertThat(Truths.without(Truths.needed(), kept))
                .as("what the file lacks; this writes it anew:%n%s", COMMAND)
                .isEmpty();
        assertThat(Truths.without(kept, Truths.needed()))
                .as("what nobody needs; this writes the file anew:%n%s", COMMAND)
                .isEmpty();
    }

    @Test
    void true_values_are_those_that_are_known_in_closed_form() {
        Truths truths = Truths.read();

        assertThat(truths.of("lognormal(1) errors", "meanAbsoluteError()")).isCloseTo(Math.exp(0.5), within(0.005));
        assertThat(truths.of("normal errors", "meanAbsoluteError()")).isCloseTo(Math.sqrt(2 / Math.PI), within(0.002));
        assertThat(truths.of("R² of 0.10", "r2()")).isCloseTo(0.1, within(0.001));
        assertThat(truths.of("Cauchy scores, area of 0.97", "rocAuc(bad)")).isCloseTo(0.97, within(0.0005));
        assertThat(truths.of("calibrated", "calibrationSlope(bad)")).isCloseTo(1, within(0.005));
        assertThat(truths.of("overconfident", "calibrationSlope(bad)")).isCloseTo(0.4, within(0.005));
        assertThat(truths.of("areas of 0.97 and 0.99, 50 and 50 rows", "rocAuc(bad)"))
                .isCloseTo(-0.02, within(0.0005));
    }
}
