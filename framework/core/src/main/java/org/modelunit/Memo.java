package org.modelunit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was computed once from immutable outcomes. Computations may ask for one another, so none runs inside the map. */
final class Memo {

    private final ConcurrentHashMap<Object, Object> computed = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked") // a key is only ever used with one type of computation
    <S> S once(Object key, Supplier<S> computation) {
        Object present = computed.get(key);
        if (present != null) {
            return (S) present;
        }
        S fresh = computation.get();
        Object other = computed.putIfAbsent(key, fresh);
        return other != null ? (S) other : fresh;
    }
}
