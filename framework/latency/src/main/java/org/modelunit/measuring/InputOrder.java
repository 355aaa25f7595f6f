package org.modelunit.measuring;

import java.util.SplittableRandom;

/** The order in which inputs are asked for: all of them at random, then all again in another order. */
final class InputOrder {

    private final int[] order;
    private final SplittableRandom random;
    private int next;

    InputOrder(int inputs, SplittableRandom random) {
        this.order = new int[inputs];
        for (int i = 0; i < inputs; i++) {
            order[i] = i;
        }
        this.random = random;
    }

    int next() {
        int other = next + random.nextInt(order.length - next);
        int drawn = order[other];
        order[other] = order[next];
        order[next] = drawn;
        next = (next + 1) % order.length;
        return drawn;
    }
}
