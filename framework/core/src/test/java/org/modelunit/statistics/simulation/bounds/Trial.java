package org.modelunit.statistics.simulation.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.modelunit.error.UndefinedMetricException;
import org.modelunit.metric.Direction;
import org.modelunit.outcome.Outcomes;
import org.modelunit.parallel.Workers;
import org.modelunit.settings.Settings;
import org.modelunit.statistics.Estimate;
import org.modelunit.statistics.Side;
import org.modelunit.statistics.Streams;

/**
 * Draws samples and counts false judgements at the true value. Each sample is drawn once for all metrics. Samples are drawn by several
 * threads, and each is estimated on one; shares never change, whatever the number of threads and whichever cells are looked at.
 */
final class Trial {

    private static final int OF_A_TASK = 5;
    private static final long SEED = 11;

    private final int samples;
    private final int ofResampled;

    Trial(int samples) {
        this(samples, samples);
    }

    /** Draws fewer samples for metrics whose bounds are drawn by a bootstrap. */
    Trial(int samples, int ofResampled) {
        this.samples = samples;
        this.ofResampled = ofResampled;
    }

    /** What came of cells, in their order. */
    Map<Cell<?>, Rates> rates(List<? extends Cell<?>> cells) {
        Map<Drawing, List<Cell<?>>> shared = new LinkedHashMap<>();
        for (Cell<?> cell : cells) {
            shared.computeIfAbsent(drawing(cell), key -> new ArrayList<>()).add(cell);
        }
        Map<Cell<?>, Rates> rates = new LinkedHashMap<>();
        Settings.install(onOneThread(Settings.current()));
        try {
            shared.forEach((drawing, same) -> rates.putAll(ratesOf(same, drawing.samples())));
        } finally {
            Settings.uninstall();
        }
        return rates;
    }

    /** What is drawn together. */
    private record Drawing(String population, int size, int samples) {}

    private Drawing drawing(Cell<?> cell) {
        return new Drawing(
                cell.population().name(), cell.size(), cell.measure().ofKind().isResampled() ? ofResampled : samples);
    }

    private static Settings onOneThread(Settings settings) {
        return new Settings(
                settings.seed(),
                settings.inconclusive(),
                settings.files(),
                settings.models(),
                1,
                settings.fixtureTimeout(),
                settings.rows(),
                settings.sources());
    }

    /** Of cells of one population and size. */
    @SuppressWarnings("unchecked") // one population has one kind of outcomes
    private static <O extends Outcomes> Map<Cell<?>, Rates> ratesOf(List<? extends Cell<?>> same, int samples) {
        List<Cell<O>> cells = (List<Cell<O>>) same;
        List<Rates[]> counted = Workers.of(Runtime.getRuntime().availableProcessors())
                .map((samples + OF_A_TASK - 1) / OF_A_TASK, task -> counted(cells, task, samples));
        Map<Cell<?>, Rates> rates = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            int cell = i;
            rates.put(cells.get(i), counted.stream().map(some -> some[cell]).reduce(Rates.NONE, Rates::plus));
        }
        return rates;
    }

    private static <O extends Outcomes> Rates[] counted(List<Cell<O>> cells, int task, int samples) {
        Rates[] rates = new Rates[cells.size()];
        Arrays.fill(rates, Rates.NONE);
        Population<O> population = cells.get(0).population();
        int size = cells.get(0).size();
        long root = Streams.seed(SEED, population.name(), String.valueOf(size));
        for (int sample = task * OF_A_TASK; sample < Math.min(samples, (task + 1) * OF_A_TASK); sample++) {
            SplittableRandom random = Streams.replicate(root, sample);
            long seed = random.nextLong();
            Drawn<O> drawn = population.drawing().drawn(size, random);
            for (int i = 0; i < rates.length; i++) {
                rates[i] = rates[i].plus(judged(cells.get(i), drawn, seed));
            }
        }
        return rates;
    }

    /** What one sample says about the true value. */
    private static <O extends Outcomes> Rates judged(Cell<O> cell, Drawn<O> drawn, long seed) {
        try {
            return judged(cell, drawn.estimate(cell.measure().metric(), seed));
        } catch (UndefinedMetricException e) {
            return new Rates(1, 0, 0, 1);
        } catch (RuntimeException e) {
            throw new IllegalStateException("in a sample of " + cell, e);
        }
    }

    private static Rates judged(Cell<?> cell, Estimate estimate) {
        if (!estimate.caveat().isEmpty()) {
            return new Rates(1, 0, 0, 1);
        }
        Side better = cell.measure().metric().direction() == Direction.LOWER ? Side.AT_MOST : Side.AT_LEAST;
        Side worse = better == Side.AT_MOST ? Side.AT_LEAST : Side.AT_MOST;
        return new Rates(1, shown(estimate, better, cell), shown(estimate, worse, cell), 0);
    }

    private static int shown(Estimate estimate, Side side, Cell<?> cell) {
        return estimate.pValue(side, cell.truth()) <= Rates.NOMINAL ? 1 : 0;
    }
}
