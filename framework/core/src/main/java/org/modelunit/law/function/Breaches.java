package org.modelunit.law.function;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.modelunit.claim.Fact;

/** What is found while a law is looked at: how many values break it, and the first of them. */
final class Breaches {

    private final AtomicLong signs = new AtomicLong();
    private final List<Fact> remarks = new ArrayList<>();
    private int count;
    private int row = -1;
    private String text = "";
    private List<Fact> facts = List.of();

    /** Notes that a value has been looked at. */
    void looked() {
        signs.incrementAndGet();
    }

    long signs() {
        return signs.get();
    }

    /**
     * Notes a value that breaks the law.
     *
     * @param at its row; below 0 where it is none of the rows
     * @param what what is wrong, as the end of a sentence that begins with the row
     * @param about facts about it
     */
    void add(int at, String what, Fact... about) {
        if (count++ == 0) {
            row = at;
            text = what;
            facts = List.of(about);
        }
    }

    /** Adds a fact that is told whatever is found. */
    void remark(Fact fact) {
        remarks.add(fact);
    }

    int count() {
        return count;
    }

    int row() {
        return row;
    }

    String text() {
        return text;
    }

    List<Fact> facts() {
        return facts;
    }

    List<Fact> remarks() {
        return remarks;
    }
}
