package org.modelunit.plot;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Breaks names that stand near one another, each into as few lines as others have, and into more where it would look like another one.
 *
 * @param width how wide a line may be
 * @param most how many lines a name may have
 * @param style how it is written
 * @param alike the names that could not be told from another one, were they as short as others
 */
record DistinctNames(double width, int most, TextStyle style, Set<String> alike) {

    private static final int MANY_LINES = 12;

    static DistinctNames of(Collection<String> names, double width, int most, TextStyle style) {
        Set<String> alike = new HashSet<>();
        names.stream()
                .collect(Collectors.groupingBy(name -> Paragraph.ofName(name, width, most, style), Collectors.toSet()))
                .values()
                .stream()
                .filter(group -> group.size() > 1)
                .forEach(alike::addAll);
        return new DistinctNames(width, most, style, alike);
    }

    Paragraph lines(String name) {
        return Paragraph.ofName(name, width, alike.contains(name) ? MANY_LINES : most, style);
    }
}
