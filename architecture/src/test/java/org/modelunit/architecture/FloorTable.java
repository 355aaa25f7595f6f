package org.modelunit.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table of packages in {@code docs/floors.md}: the lowest floor first, each with what it may use. */
final class FloorTable {

    private static final String PAGE = "docs/floors.md";
    private static final Pattern ROW = Pattern.compile("^\\| `([\\w.]+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);
    private static final Pattern NAME = Pattern.compile("`([\\w.]+)`");

    private final List<Floor> floors;

    private FloorTable(List<Floor> floors) {
        this.floors = floors;
    }

    /** A package by its name below that of the house, which is itself called by its full name, and the names of those that it may use. */
    record Floor(String name, Set<String> mayUse) {}

    /**
     * Reads a table.
     *
     * @param section the section that it stands in: "Inside core"
     */
    static FloorTable read(String section) {
        String page = Repository.text(Repository.ROOT.resolve(PAGE));
        int begin = page.indexOf("\n## " + section + "\n");
        if (begin < 0) {
            throw new IllegalStateException(PAGE + " has no section '" + section + "'");
        }
        int end = page.indexOf("\n## ", begin + 1);
        return new FloorTable(ROW.matcher(page.substring(begin, end < 0 ? page.length() : end))
                .results()
                .map(FloorTable::floor)
                .toList());
    }

    private static Floor floor(MatchResult row) {
        Set<String> mayUse = NAME.matcher(row.group(2))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        return new Floor(row.group(1), mayUse);
    }

    /** Returns the packages, the lowest floor first. */
    List<String> names() {
        return floors.stream().map(Floor::name).toList();
    }

    List<Floor> floors() {
        return floors;
    }

    /** Returns names in the order of the floors, as the table has them in a row. */
    String cell(Set<String> used) {
        List<String> ordered = new ArrayList<>(names());
        ordered.retainAll(used);
        used.stream().filter(name -> !ordered.contains(name)).sorted().forEach(ordered::add);
        return ordered.isEmpty()
                ? "nothing"
                : ordered.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }
}
