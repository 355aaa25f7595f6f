package org.modelunit.statistics.simulation.bounds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The cells that are simulated before each release: of each metric two on which it was judged falsely most often, kept in a file. */
final class WorstShapes {

    static final String FILE = "/simulation/worst.txt";

    private WorstShapes() {}

    static List<String> names() {
        try (InputStream stream = WorstShapes.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("there is no " + FILE);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + FILE, e);
        }
    }

    /** The cells, those of one population and size beside one another. */
    static List<Cell<?>> cells() {
        List<String> names = names();
        Map<String, Cell<?>> cells = Cell.all(Truths.read()).stream()
                .collect(Collectors.<Cell<?>, String, Cell<?>>toMap(Cell::toString, Function.identity()));
        names.stream().filter(name -> !cells.containsKey(name)).forEach(name -> {
            throw new IllegalStateException("there is no cell '" + name + "', which " + FILE + " names");
        });
        return cells.values().stream()
                .filter(cell -> names.contains(cell.toString()))
                .toList();
    }
}
