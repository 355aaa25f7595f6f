package org.modelunit.statistics.simulation.bounds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How often claims may be judged falsely at the true value, cell by cell: the goals that a file names, first come first served, else 6 %
 * for proportions and means in a known range where rows do not belong together, and 6.5 % for others.
 */
record Goals(List<Goal> named) {

    static final String FILE = "/simulation/goals.csv";

    private static final double EXACT = 0.06;
    private static final double OTHER = 0.065;

    /**
     * A goal of some cells.
     *
     * @param measure names of metrics, or of a kind of metrics, divided by bars, or a star
     * @param population names of populations, divided by bars, or a star
     * @param sizes numbers of units, divided by blanks, or a star
     * @param share how many claims of all samples may be judged falsely
     * @param reason why that is more than usual; empty if it is not
     */
    record Goal(String measure, String population, String sizes, double share, String reason) {

        private static Goal parsed(String line) {
            String[] parts = line.split(";", 5);
            return new Goal(parts[0], parts[1], parts[2], Double.parseDouble(parts[3]), parts[4]);
        }

        boolean isOf(Cell<?> cell) {
            return isOf(measure, cell.measure().name(), cell.measure().ofKind().toString())
                    && isOf(population, cell.population().name())
                    && (sizes.equals("*") || Arrays.asList(sizes.split(" ")).contains(String.valueOf(cell.size())));
        }

        private static boolean isOf(String said, String... names) {
            return said.equals("*") || Arrays.stream(said.split("\\|")).anyMatch(Arrays.asList(names)::contains);
        }

        /** Tells whether the page has to name it: an exception from what is usual. */
        boolean isException() {
            return !reason.isEmpty();
        }
    }

    static Goals read() {
        try (InputStream stream = Goals.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return new Goals(new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Goal::parsed)
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    double of(Cell<?> cell) {
        return goal(cell).map(Goal::share).orElse(usual(cell));
    }

    private Optional<Goal> goal(Cell<?> cell) {
        return named.stream().filter(goal -> goal.isOf(cell)).findFirst();
    }

    /** The goal of a cell if it is above what is usual. */
    Optional<Goal> exception(Cell<?> cell) {
        return goal(cell).filter(Goal::isException);
    }

    /** What is promised where nothing else is said. */
    static double usual(Cell<?> cell) {
        return cell.measure().ofKind().isExact() && cell.population().group() != ShapeGroup.CLUSTERED ? EXACT : OTHER;
    }
}
