package org.modelunit.parallel;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** What was computed once from immutable outcomes. Computations may ask for one another, so none runs inside the map. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Memo {

    private final ConcurrentHashMap<Object, Object> computed = new ConcurrentHashMap<>();

    /**
     * Returns what was computed for a key, computing it the first time.
     *
     * @param key with equals and hashCode
     * @param computation what computes it
     * @param <S> the type of the result
     */
    @SuppressWarnings("unchecked") // a key is only ever used with one type of computation
    public <S> S once(Object key, Supplier<S> computation) {
        Object present = computed.get(key);
        if (present != null) {
            return (S) present;
        }
        S fresh = computation.get();
        Object other = computed.putIfAbsent(key, fresh);
        return other != null ? (S) other : fresh;
    }
}
