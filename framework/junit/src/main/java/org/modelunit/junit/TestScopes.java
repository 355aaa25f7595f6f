package org.modelunit.junit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

/**
 * The recording scopes that a listener opens. They form a stack on each thread, for a thread may start another test inside one. An
 * engine may tell the end of a test on another thread; then its scope is closed when its own thread comes by again.
 */
final class TestScopes {

    private static final class Open {
        final Deque<Recording.Scope> scopes = new ArrayDeque<>();
        volatile boolean over;
    }

    private final Map<String, Open> open = new ConcurrentHashMap<>();
    private final ThreadLocal<Deque<Open>> stack = ThreadLocal.withInitial(ArrayDeque::new);

    /** Enters a test on this thread, with the sink of its run. */
    void enter(TestId test, @Nullable Recorder sink) {
        closeWhatIsOver();
        Open entered = new Open();
        if (sink != null && sink != Recording.sink()) {
            // a worker thread of a launcher that was started inside a test knows nothing of that test's sink
            entered.scopes.push(Recording.into(sink));
        }
        entered.scopes.push(Recording.enter(test));
        stack.get().push(entered);
        open.put(test.uniqueId(), entered);
    }

    /** Leaves a test, on whatever thread it was entered. */
    void leave(TestId test) {
        Open left = open.remove(test.uniqueId());
        if (left != null) {
            left.over = true;
            left.scopes.forEach(Recording.Scope::over); // nothing is attributed to it any more, on no thread
        }
        closeWhatIsOver();
    }

    private void closeWhatIsOver() {
        Deque<Open> mine = stack.get();
        while (!mine.isEmpty() && mine.peek().over) {
            mine.pop().scopes.forEach(Recording.Scope::close);
        }
        if (mine.isEmpty()) {
            stack.remove();
        }
    }
}
