package org.modelunit.recording;

import org.jspecify.annotations.Nullable;

/** A test that some thread has entered, or a sink that its claims go to. Safe for any thread. */
final class OpenScope {

    private final TestId test;
    private final Recorder sink;
    private final @Nullable OpenScope outer;
    private volatile boolean over;

    OpenScope(TestId test, Recorder sink, @Nullable OpenScope outer) {
        this.test = test;
        this.sink = sink;
        this.outer = outer;
    }

    TestId test() {
        return test;
    }

    Recorder sink() {
        return sink;
    }

    /** Returns the scope that the same thread was in before. */
    @Nullable
    OpenScope outer() {
        return outer;
    }

    void end() {
        over = true;
    }

    /** Returns this scope, or the next one around it that is not over. */
    @Nullable
    OpenScope running() {
        OpenScope scope = this;
        while (scope != null && scope.over) {
            scope = scope.outer;
        }
        return scope;
    }

    /** Whether this one runs inside another: on its thread, or as a test of its container. */
    boolean isInside(OpenScope other) {
        for (OpenScope around = outer; around != null; around = around.outer) {
            if (around == other) {
                return true;
            }
        }
        return other.test.isAttributed() && test.uniqueId().startsWith(other.test.uniqueId() + "/");
    }
}
