package org.modelunit.claim;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.metric.Metric;
import org.modelunit.outcome.Outcomes;
import org.modelunit.text.PrintableText;

/**
 * The figures of a claim, made once, when somebody looks at them. Until then it holds the outcomes that they are made of, and lets them
 * go afterwards. A list like any other: equal to one of the same figures.
 */
final class FigureList<O extends Outcomes> extends AbstractList<Figure> {

    private static final Logger LOG = System.getLogger(FigureList.class.getName());

    private final Metric<O> metric;
    private @Nullable Function<FigureFunction<? super O>, List<Figure>> source; // null as soon as the figures are made
    private List<Figure> made = List.of();

    private FigureList(Metric<O> metric, Function<FigureFunction<? super O>, List<Figure>> source) {
        this.metric = metric;
        this.source = source;
    }

    /** What a metric shows of outcomes. */
    static <O extends Outcomes> List<Figure> of(Metric<O> metric, O outcomes) {
        return new FigureList<>(metric, function -> function.of(outcomes));
    }

    /** What a metric shows of two models. */
    static <O extends Outcomes> List<Figure> compared(Metric<O> metric, O challenger, O champion) {
        return new FigureList<>(metric, function -> function.compared(challenger, champion));
    }

    private synchronized List<Figure> made() {
        Function<FigureFunction<? super O>, List<Figure>> maker = source;
        if (maker != null) {
            source = null;
            List<Figure> figures = new ArrayList<>();
            metric.figures().forEach(function -> figures.addAll(made(maker, function)));
            made = List.copyOf(figures);
        }
        return made;
    }

    /** A claim is judged by its numbers: a picture that cannot be made is missed, and changes nothing. */
    private List<Figure> made(
            Function<FigureFunction<? super O>, List<Figure>> maker, FigureFunction<? super O> function) {
        try {
            return List.copyOf(maker.apply(function));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, PrintableText.of("a figure of " + metric.name() + " could not be made"), e);
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
        return "figures of " + metric.name();
    }
}
