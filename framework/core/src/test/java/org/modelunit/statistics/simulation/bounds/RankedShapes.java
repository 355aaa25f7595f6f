package org.modelunit.statistics.simulation.bounds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.modelunit.outcome.Query;
import org.modelunit.outcome.Ranked;
import org.modelunit.statistics.simulation.Draw;

/** Shapes of queries with ten items each, at least one of them relevant. */
final class RankedShapes {

    private static final int ITEMS = 10;

    private RankedShapes() {}

    static List<Population<Ranked>> all() {
        Population<Ranked> queries = Population.of("queries", Ranked.class, queries(1));
        return List.of(
                queries,
                Population.of("queries with an NDCG of 0.985", Ranked.class, queries(0.22))
                        .in(ShapeGroup.NEARLY_PERFECT),
                Population.of(
                                "queries with lognormal weights",
                                Ranked.class,
                                Designs.weighted(queries(1), 1, Ranked::withDesign))
                        .in(ShapeGroup.WEIGHTED)
                        .trueAs(queries)
                        .sized(40, 100, 400));
    }

    /** Scores that are off what makes an item relevant by some standard deviation. */
    private static Population.OfOne<Ranked> queries(double noise) {
        return (size, random) -> {
            List<Query> queries = new ArrayList<>(size);
            for (int query = 0; query < size; query++) {
                queries.add(query("query " + query, noise, random));
            }
            return Ranked.of(queries);
        };
    }

    private static Query query(String key, double noise, SplittableRandom random) {
        double[] worth = new double[ITEMS];
        Arrays.setAll(worth, item -> Draw.normal(random));
        double best = Arrays.stream(worth).max().orElseThrow();
        double[] relevance = new double[ITEMS];
        Arrays.setAll(relevance, item -> grade(worth[item], worth[item] == best ? 1 : 0));
        double[] scores = new double[ITEMS];
        Arrays.setAll(scores, item -> worth[item] + noise * Draw.normal(random));
        return Query.of(key, relevance, scores);
    }

    private static double grade(double worth, int least) {
        int grade = worth < 0.3 ? 0 : worth < 1 ? 1 : worth < 1.8 ? 2 : 3;
        return Math.max(least, grade);
    }
}
