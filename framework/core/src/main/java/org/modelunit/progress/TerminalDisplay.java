package org.modelunit.progress;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line that is rewritten in place and gone in the end. Of several pieces of work at once, the first has the line. */
final class TerminalDisplay implements Display {

    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration NEXT = Duration.ofMillis(500);
    private static final int LONGEST = 79; // a longer line would wrap, and could not be rewritten

    private final Consumer<String> line;
    private final AtomicReference<@Nullable TerminalDisplay> holder;

    /**
     * @param line rewrites the line; an empty text clears it
     * @param holder whose line it is, shared by all displays of a terminal
     */
    TerminalDisplay(Consumer<String> line, AtomicReference<@Nullable TerminalDisplay> holder) {
        this.line = line;
        this.holder = holder;
    }

    @Override
    public Duration first() {
        return FIRST;
    }

    @Override
    public Duration next() {
        return NEXT;
    }

    @Override
    public void show(String text) {
        if (holder.compareAndSet(null, this) || holder.get() == this) {
            line.accept(text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text);
        }
    }

    @Override
    public void end() {
        if (holder.get() == this) {
            line.accept("");
            holder.set(null);
        }
    }
}
