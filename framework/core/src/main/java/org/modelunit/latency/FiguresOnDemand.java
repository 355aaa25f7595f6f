package org.modelunit.latency;

import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modelunit.figure.Figure;

/** Figures that are made once, when somebody looks at them: thousands of times are thinned for a picture, and most are never drawn. */
final class FiguresOnDemand extends AbstractList<Figure> {

    private @Nullable Supplier<List<Figure>> source; // null as soon as the figures are made
    private List<Figure> made = List.of();

    FiguresOnDemand(Supplier<List<Figure>> source) {
        this.source = source;
    }

    private synchronized List<Figure> made() {
        Supplier<List<Figure>> maker = source;
        if (maker != null) {
            made = List.copyOf(maker.get());
            source = null;
        }
        return made;
    }

    @Override
    public Figure get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }

    /** Says nothing of the figures, so that printing a verdict does not make them. */
    @Override
    public String toString() {
        return "figures of times";
    }
}
