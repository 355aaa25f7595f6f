package org.modelunit.counterexample;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keeps pairs without a file; none until some were written. */
final class MemoryStore implements CounterExampleStore {

    Optional<List<KeptPair>> pairs = Optional.empty();

    @Override
    public Optional<List<KeptPair>> read(Path file) {
        return pairs;
    }

    @Override
    public void write(Path file, List<KeptPair> written) {
        pairs = Optional.of(List.copyOf(written));
    }
}
