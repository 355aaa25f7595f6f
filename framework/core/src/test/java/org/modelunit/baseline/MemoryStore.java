package org.modelunit.baseline;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Keeps one thing without a file; nothing until something was written.
 *
 * @param <T> what it keeps
 */
public final class MemoryStore<T> implements BaselineStore<T> {

    /** The date that it is. */
    public LocalDate today = LocalDate.of(2026, 3, 1);

    /** What is kept. */
    public Optional<T> content = Optional.empty();

    private final Class<T> kept;

    /** Creates a store of nothing. */
    public MemoryStore(Class<T> kept) {
        this.kept = kept;
    }

    /** Creates a store of something. */
    public MemoryStore(Class<T> kept, T content) {
        this(kept);
        this.content = Optional.of(content);
    }

    @Override
    public Class<T> kept() {
        return kept;
    }

    @Override
    public Optional<T> read(Path file) {
        return content;
    }

    @Override
    public void update(Path file, Change<T> change) {
        content = Optional.of(change.of(content));
    }

    @Override
    public LocalDate today() {
        return today;
    }
}
