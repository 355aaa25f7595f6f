package org.modelunit.counterexample;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which parts of a pair are taken in which form.
 *
 * @param kept differences that stay; the others are as they were before the change
 * @param simpler shared parts that are made simpler
 */
record Choice(Set<Part> kept, Set<Part> simpler) {

    /** No difference, and nothing made simpler: what was before. */
    static final Choice NONE = of(List.of(), List.of());

    static Choice of(List<Part> kept, List<Part> simpler) {
        return new Choice(identities(kept), identities(simpler));
    }

    private static Set<Part> identities(List<Part> parts) {
        Set<Part> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(parts);
        return set;
    }

    boolean keeps(Part part) {
        return kept.contains(part);
    }

    boolean simplifies(Part part) {
        return simpler.contains(part);
    }
}
