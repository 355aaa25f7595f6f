package org.modelunit.diagnosis;

import java.util.stream.Stream;

/** A kind of cause: what would have to be undone if it were this one. */
@FunctionalInterface
interface Hypothesis {

    /** Returns what may explain a difference, the simplest first; none of it has to be right. */
    Stream<Explanation> explain(TensorPair difference);
}
