package org.modelunit.measuring;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.error.FixtureException;
import org.modelunit.text.PrintableText;

/** Opens sessions, and refuses a model that was given before: what differs between sessions is what a comparison rests on. */
final class FreshSessions<I> {

    /** Who was given what. Models are not held, as those that are closed may be large. */
    private record Given(String name, WeakReference<Object> model) {}

    private final List<Given> given = new ArrayList<>();
    private final long longestNanos;
    private volatile boolean isLoading;
    private volatile long loadingSince;

    /** Takes how long loading a model may take. */
    FreshSessions(Duration longest) {
        this.longestNanos = longest.toNanos();
    }

    /**
     * Opens a session, which the caller closes.
     *
     * @throws FixtureException if the model was given before, which is closed then
     */
    TimedSession<I> open(Sessions<I> sessions) {
        TimedSession<I> session = loaded(sessions);
        for (Given before : given) {
            Object model = before.model().get();
            if (model != null && session.isOf(model)) {
                session.close();
                throw new FixtureException(twice(before.name(), sessions.name()));
            }
        }
        given.add(new Given(sessions.name(), new WeakReference<>(session.model())));
        return session;
    }

    private TimedSession<I> loaded(Sessions<I> sessions) {
        loadingSince = System.nanoTime();
        isLoading = true;
        try {
            return sessions.open();
        } finally {
            isLoading = false;
        }
    }

    /** Returns whether a model is being loaded, for which its deadline is not meant; one that loads for too long hangs. */
    boolean isLoading() {
        return isLoading && System.nanoTime() - loadingSince < longestNanos;
    }

    private static String twice(String first, String second) {
        String who = first.equals(second)
                ? "the sessions of " + PrintableText.of(first) + " gave one model twice"
                : "the sessions of " + PrintableText.of(first) + " and of " + PrintableText.of(second)
                        + " gave the same model";
        return who + ", but each pair needs a fresh one, as times differ from session to session; make the model within"
                + " the recipe: Sessions.of(\"" + PrintableText.of(second) + "\", () -> load(file))";
    }
}
