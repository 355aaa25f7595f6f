package org.modelunit.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The baselines of one file.
 *
 * @param entries the baselines, each name once
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record KeptBaselines(List<KeptBaseline> entries) {

    /** Keeps an unmodifiable copy. */
    public KeptBaselines {
        entries = List.copyOf(entries);
        if (entries.stream().map(KeptBaseline::name).distinct().count() < entries.size()) {
            throw new IllegalArgumentException("an entry is there twice");
        }
    }

    /**
     * Returns an entry.
     *
     * @param name its name
     */
    public Optional<KeptBaseline> entry(String name) {
        return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The same with an entry, in the place of one of its name. */
    KeptBaselines with(KeptBaseline entry) {
        List<KeptBaseline> all = new ArrayList<>(entries);
        all.removeIf(other -> other.name().equals(entry.name()));
        all.add(entry);
        all.sort((one, other) -> one.name().compareTo(other.name()));
        return new KeptBaselines(all);
    }
}
