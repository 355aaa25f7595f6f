package org.modelunit.counterexample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a pair of inputs: a difference of both, or something they share. Parts are told apart by identity. */
abstract class Part {

    /** Its value under a choice. */
    abstract @Nullable Object value(Choice choice);

    /** The differences that it is made of; empty where it is one and cannot be taken apart, or where it is shared. */
    List<Part> differences() {
        return List.of();
    }

    /** What both sides share in it and could be simpler. */
    List<Part> shared() {
        return List.of();
    }

    /** For something shared: the smaller parts that it is made of; empty where it cannot be taken apart. */
    List<Part> smaller() {
        return List.of();
    }

    boolean isDifference() {
        return true;
    }
}
