package org.modelunit.statistics.simulation.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every metric on every shape of data, in samples of several sizes: a claim at the true value is judged falsely no more often than the
 * cell's goal says. The table is left in {@code target/bounds/table.md}; {@code -Dbounds.page=write} also writes the one in
 * docs/statistics.md, and the list of the worst shapes of each metric.
 *
 * <p>Metrics that have to be resampled take most of the time, and a tenth of the samples. A few cells, those that a regular expression
 * finds in "logLoss() | rare class | 100", in fewer samples:
 *
 * <pre>{@code
 * mvn test -Pslow -pl framework/core -am -Dtest=BoundsTableTest -Dsurefire.failIfNoSpecifiedTests=false -Dtest.excluded.groups=
 *     "-Dbounds.cells=logLoss.*(rare|calibrated).*100$" -Dbounds.samples=1000
 * }</pre>
 */
class BoundsTableTest {

    private static final int SAMPLES = Integer.getInteger("bounds.samples", 10_000);
    private static final int OF_RESAMPLED = Integer.getInteger("bounds.samples.resampled", Math.max(1, SAMPLES / 10));
    private static final String CELLS = System.getProperty("bounds.cells", ".*");
    private static final Path PAGE = Path.of("../../docs/statistics.md");

    @Tag("nightly")
    @Test
    void no_claim_at_the_true_value_is_judged_falsely_more_often_than_its_goal_says() throws IOException {
        Goals goals = Goals.read();
        List<Cell<?>> cells = Cell.found(Truths.read(), CELLS);
        assertThat(cells).as("cells that %s finds", CELLS).isNotEmpty();

        Map<Cell<?>, Rates> rates = new Trial(SAMPLES, OF_RESAMPLED).rates(cells);

        String table = BoundsTable.of(rates, goals);
        Path file = Path.of("target/bounds/table.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
        if ("write".equals(System.getProperty("bounds.page"))) {
            write(rates, goals);
        }
        assertThat(BoundsTable.above(rates, goals))
                .as("cells above their goals by more than two standard errors, of those in %s", file)
                .isEmpty();
    }

    private static void write(Map<Cell<?>, Rates> rates, Goals goals) throws IOException {
        String page = BoundsPage.with(Files.readString(PAGE), BoundsPage.HEADER, BoundsPage.table(rates));
        Files.writeString(PAGE, BoundsPage.with(page, BoundsPage.EXCEPTIONS, BoundsPage.exceptions(goals)));
        Files.writeString(Path.of("src/test/resources" + WorstShapes.FILE), BoundsPage.worst(rates));
    }

    @Test
    void the_page_has_a_line_for_each_kind_of_metric_and_shape_of_data() throws IOException {
        List<String> lines = BoundsPage.linesBelow(BoundsPage.HEADER, Files.readString(PAGE));
        List<String> beginnings = BoundsPage.beginnings(Cell.all(Truths.read()));

        assertThat(lines).hasSameSizeAs(beginnings);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).startsWith(beginnings.get(i));
        }
    }

    @Test
    void the_page_names_every_exception() throws IOException {
        assertThat(BoundsPage.linesBelow(BoundsPage.EXCEPTIONS, Files.readString(PAGE)))
                .isEqualTo(BoundsPage.exceptions(Goals.read()));
    }
}
