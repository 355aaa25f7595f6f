package org.modelunit.memory;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Line;

/** Memory over calls, as pictures: a line for each kind, on an axis of its own. */
final class MemoryFigures {

    private static final double MEGABYTE = 1e6;

    private MemoryFigures() {}

    static List<Figure> of(MemoryProfile profile) {
        List<Figure> figures = new ArrayList<>();
        if (profile.samples().size() > 1) {
            for (MemoryKind kind : MemoryKind.values()) {
                if (profile.knows(kind)) {
                    figures.add(curve(profile, kind));
                }
            }
        }
        return figures;
    }

    private static Curve curve(MemoryProfile profile, MemoryKind kind) {
        double[] calls =
                profile.samples().stream().mapToDouble(MemorySample::calls).toArray();
        double[] megabytes = profile.samples().stream()
                .mapToDouble(sample -> kind.bytes(sample) / MEGABYTE)
                .toArray();
        double most = 0;
        for (double one : megabytes) {
            most = Math.max(most, one);
        }
        Axis x = Axis.over("calls", 0, calls[calls.length - 1]);
        Axis y = Axis.withRoom("MB", most);
        return new Curve(
                kind.words() + " of " + profile.name(),
                x,
                y,
                List.of(Line.through(kind.words(), x, y, calls, megabytes)),
                List.of());
    }
}
