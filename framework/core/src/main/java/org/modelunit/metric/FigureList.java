package org.modelunit.metric;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.outcome.Outcomes;
import org.modelunit.text.PrintableText;

/**
 * Figures that are made once, when somebody looks at them. Until then the list holds what they are made of, and lets it go afterwards. It is
 * a list like any other: equal to one of the same figures. What is claimed is judged by its numbers: a picture that cannot be made is
 * missing, which is logged and changes nothing.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class FigureList extends AbstractList<Figure> {

    private static final Logger LOG = System.getLogger(FigureList.class.getName());

    private final String what;
    private @Nullable List<Supplier<List<Figure>>> sources; // null as soon as the figures are made
    private List<Figure> made = List.of();

    private FigureList(String what, List<Supplier<List<Figure>>> sources) {
        this.what = what;
        this.sources = sources;
    }

    /**
     * Returns figures that are made when somebody looks at them.
     *
     * @param what what they are of, for the log: "times"
     * @param source makes them
     */
    public static List<Figure> of(String what, Supplier<List<Figure>> source) {
        return new FigureList(what, List.of(source));
    }

    /**
     * Returns what a metric shows of outcomes.
     *
     * @param metric the metric
     * @param outcomes truth and predictions
     */
    public static <O extends Outcomes> List<Figure> of(Metric<O> metric, O outcomes) {
        return each(metric, function -> function.of(outcomes));
    }

    /**
     * Returns what a metric shows of two models.
     *
     * @param metric the metric
     * @param challenger what one answered
     * @param champion what the other answered to the same examples
     */
    public static <O extends Outcomes> List<Figure> compared(Metric<O> metric, O challenger, O champion) {
        return each(metric, function -> function.compared(challenger, champion));
    }

    private static <O extends Outcomes> List<Figure> each(
            Metric<O> metric, Function<FigureFunction<? super O>, List<Figure>> maker) {
        List<Supplier<List<Figure>>> sources = new ArrayList<>();
        metric.figures().forEach(function -> sources.add(() -> maker.apply(function)));
        return new FigureList(metric.name(), List.copyOf(sources));
    }

    private synchronized List<Figure> made() {
        List<Supplier<List<Figure>>> makers = sources;
        if (makers != null) {
            sources = null;
            List<Figure> figures = new ArrayList<>();
            makers.forEach(maker -> figures.addAll(made(maker)));
            figures.removeIf(FigureList::isOneCell);
            made = List.copyOf(figures);
        }
        return made;
    }

    /** Whether a plane is one cell, for want of examples: it says no more than how many there are. */
    private static boolean isOneCell(Figure figure) {
        return figure instanceof Density density
                && density.counts().size() == 1
                && density.counts().get(0).size() == 1;
    }

    private List<Figure> made(Supplier<List<Figure>> maker) {
        try {
            return List.copyOf(maker.get());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, PrintableText.of("a figure of " + what + " could not be made"), e);
            return List.of();
        }
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
        return "figures of " + what;
    }
}
