package org.modelunit.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The largest of many similarities; of equal ones those of lower rows. */
final class Nearest {

    private static final Comparator<Neighbour> BEST_FIRST =
            Comparator.comparingDouble(Neighbour::similarity).reversed().thenComparingInt(Neighbour::row);

    private Nearest() {}

    static List<Neighbour> of(float[] similarities, int k) {
        PriorityQueue<Neighbour> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
        for (int row = 0; row < similarities.length; row++) {
            Neighbour worst = worstFirst.peek();
            if (worst == null || worstFirst.size() < k) {
                worstFirst.add(new Neighbour(row, similarities[row]));
            } else if (similarities[row] > worst.similarity()) {
                worstFirst.poll();
                worstFirst.add(new Neighbour(row, similarities[row]));
            }
        }
        List<Neighbour> best = new ArrayList<>(worstFirst);
        best.sort(BEST_FIRST);
        return List.copyOf(best);
    }
}
