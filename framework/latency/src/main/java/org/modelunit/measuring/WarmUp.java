package org.modelunit.measuring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.modelunit.latency.SessionPair;

/**
 * Asks until times stop falling: the virtual machine compiles what runs often, and a fresh session pays for its first calls.
 *
 * @param timer asks
 * @param capNanos how long it may go on at the most; two seconds, if these are enough for twenty blocks
 */
record WarmUp<I>(PairTimer<I> timer, long capNanos) {

    private static final double STEADY = 0.97; // of the fastest block before: what is no longer a fall
    private static final int BLOCKS = 3; // that have to be compared, at the least
    private static final int ENOUGH_BLOCKS = 20;
    private static final long BLOCK_NANOS = 40_000_000;
    private static final long LONGEST_NANOS = 2_000_000_000;
    private static final double SETTLED = 1.25; // of the fastest round: what a session's first calls exceed by far
    private static final int FEWEST_ROUNDS = 3;
    private static final int MOST_ROUNDS = 20;

    /** One block of rounds: the median of each side. */
    private record Block(double challenger, double champion) {}

    /** Asks both models until neither gets faster, and fits the samples to them; returns whether that was reached. */
    boolean warm(PairTimer.Side<I> challenger, PairTimer.Side<I> champion) {
        long start = System.nanoTime();
        List<Block> blocks = new ArrayList<>();
        while (blocks.size() <= BLOCKS || !isSteady(blocks)) {
            if (isOver(System.nanoTime() - start, blocks.size())) {
                return false;
            }
            Block block = block(challenger, champion);
            timer.fit(block.challenger(), block.champion());
            blocks.add(block);
        }
        return true;
    }

    /** A slow model has few blocks in two seconds, and has to be seen all the same. */
    boolean isOver(long nanos, int blocks) {
        return blocks > 0 && nanos > capNanos || blocks >= ENOUGH_BLOCKS && nanos > LONGEST_NANOS;
    }

    private Block block(PairTimer.Side<I> challenger, PairTimer.Side<I> champion) {
        long start = System.nanoTime();
        List<PairTimer.Round> rounds = new ArrayList<>();
        do {
            rounds.add(timer.round(challenger, champion));
        } while (System.nanoTime() - start < BLOCK_NANOS);
        SessionPair pair = PairTimer.pair(rounds);
        return new Block(pair.challengerMedian(), pair.championMedian());
    }

    private static boolean isSteady(List<Block> blocks) {
        Block last = blocks.get(blocks.size() - 1);
        double challenger = Double.POSITIVE_INFINITY;
        double champion = Double.POSITIVE_INFINITY;
        for (Block before : blocks.subList(blocks.size() - BLOCKS, blocks.size() - 1)) {
            challenger = Math.min(challenger, before.challenger());
            champion = Math.min(champion, before.champion());
        }
        return last.challenger() >= STEADY * challenger && last.champion() >= STEADY * champion;
    }

    /** Asks two fresh sessions until neither is slower than its fastest call by much, or there is no more time. */
    void settle(PairTimer.Side<I> challenger, PairTimer.Side<I> champion, BooleanSupplier isLate) {
        double fastestChallenger = Double.POSITIVE_INFINITY;
        double fastestChampion = Double.POSITIVE_INFINITY;
        for (int i = 0; i < MOST_ROUNDS && !isLate.getAsBoolean(); i++) {
            PairTimer.Round round = timer.round(challenger, champion);
            fastestChallenger = Math.min(fastestChallenger, round.challenger());
            fastestChampion = Math.min(fastestChampion, round.champion());
            boolean isSettled =
                    round.challenger() <= SETTLED * fastestChallenger && round.champion() <= SETTLED * fastestChampion;
            if (i + 1 >= FEWEST_ROUNDS && isSettled) {
                return;
            }
        }
    }
}
