package org.modelunit.measuring;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import org.modelunit.Model;

/** Sessions that tell who was opened and closed, in which order, and ask what a test wants of each call. */
final class CountedSessions {

    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    /** Returns sessions whose calls, of all sessions together, are numbered from 0. */
    Sessions<Integer> sessions(String name, IntUnaryOperator answer) {
        return Sessions.of(name, () -> {
            opened.add(name);
            open.incrementAndGet();
            return new Counted(answer);
        });
    }

    List<String> opened() {
        return opened;
    }

    int open() {
        return open.get();
    }

    private final class Counted implements Model<Integer, Integer> {

        private final IntUnaryOperator answer;

        Counted(IntUnaryOperator answer) {
            this.answer = answer;
        }

        @Override
        public Integer predictAll(List<Integer> inputs) {
            return answer.applyAsInt(calls.getAndIncrement());
        }

        @Override
        public Duration deadline() {
            return Duration.ofMinutes(5);
        }

        @Override
        public void close() {
            open.decrementAndGet();
        }
    }
}
