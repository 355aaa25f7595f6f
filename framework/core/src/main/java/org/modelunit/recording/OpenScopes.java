package org.modelunit.recording;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The tests that are running in this JVM, for claims of threads that entered none. */
final class OpenScopes {

    private final Set<OpenScope> open = ConcurrentHashMap.newKeySet();
    private final AtomicReference<@Nullable Recorder> outside = new AtomicReference<>();

    /** Sends what is claimed outside all scopes to a recorder; null for all of this JVM. */
    void outside(@Nullable Recorder sink) {
        outside.set(sink);
    }

    void add(OpenScope scope) {
        open.add(scope);
    }

    void end(OpenScope scope) {
        scope.end();
        open.remove(scope);
    }

    /**
     * Returns the one test that runs, not the containers around it; where several do, a scope that names them all, and where none
     * does, one outside any test.
     *
     * @param started the scope to look in; null for all
     */
    OpenScope innermost(@Nullable OpenScope started) {
        List<OpenScope> candidates = List.copyOf(open).stream()
                .filter(scope -> started == null || scope == started || scope.isInside(started))
                .toList();
        Map<TestId, OpenScope> innermost = new LinkedHashMap<>();
        candidates.stream()
                .filter(scope -> candidates.stream().noneMatch(other -> other.isInside(scope)))
                .filter(scope -> scope.outer() != null || scope.test().isAttributed() || scope == started)
                .forEach(scope -> innermost.put(scope.test(), scope));
        if (innermost.size() == 1) {
            return innermost.values().iterator().next();
        }
        return new OpenScope(
                innermost.isEmpty() ? TestId.UNATTRIBUTED : TestId.oneOf(innermost.keySet()), sink(innermost), null);
    }

    private Recorder sink(Map<TestId, OpenScope> scopes) {
        List<Recorder> sinks =
                scopes.values().stream().map(OpenScope::sink).distinct().toList();
        if (sinks.size() == 1) {
            return sinks.get(0);
        }
        Recorder watching = outside.get();
        return watching == null ? Recorders.all() : watching;
    }
}
