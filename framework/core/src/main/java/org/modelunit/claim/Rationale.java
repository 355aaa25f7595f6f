package org.modelunit.claim;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Why a claim is made, and where its bar comes from; for whoever reads a verdict and has to decide. It is part of neither the claim's
 * identity nor its contract, and judges nothing: a claim stays the same claim when its reasons are written better.
 *
 * <pre>{@code
 * atLeast(0.72).withConfidence(0.95).because("below it, cases are read by hand").source("MRM-12 §3")
 * }</pre>
 *
 * @param because why it matters, a sentence or two; empty where nobody has said
 * @param source where the bar comes from, such as a rule with its section; empty where nobody has said
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Rationale(String because, String source) {

    /** Nobody has said anything. */
    public static final Rationale NONE = new Rationale("", "");

    /** The most characters of a reason, about three sentences. */
    public static final int LONGEST_REASON = 500;

    /** The most characters of a source. */
    public static final int LONGEST_SOURCE = 200;

    /** Makes each text one line; any white space, the line breaks of a text block among it, becomes a space. */
    public Rationale {
        because = line("because", because, LONGEST_REASON);
        source = line("source", source, LONGEST_SOURCE);
    }

    /**
     * Returns the same with another reason.
     *
     * @param reason why the claim matters: a sentence or two, at most {@value #LONGEST_REASON} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Rationale withBecause(String reason) {
        return new Rationale(notBlank("because", "why the claim matters", reason), source);
    }

    /**
     * Returns the same with another source.
     *
     * @param origin where the bar comes from: a rule, a paper, a ticket, at most {@value #LONGEST_SOURCE} characters
     * @throws IllegalArgumentException if it is blank or longer
     */
    public Rationale withSource(String origin) {
        return new Rationale(because, notBlank("source", "where the bar comes from", origin));
    }

    /**
     * Returns a claim with what was said here; what was not is as the claim says it.
     *
     * @param claim the claim
     */
    @API(status = Status.INTERNAL, since = "0.1")
    public Claim of(Claim claim) {
        Claim reasoned = because.isEmpty() ? claim : claim.because(because);
        return source.isEmpty() ? reasoned : reasoned.source(source);
    }

    /** Returns whether nobody has said anything. */
    public boolean isEmpty() {
        return because.isEmpty() && source.isEmpty();
    }

    /** Returns what was said as facts, as they stand below those of a verdict. */
    public List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        if (!because.isEmpty()) {
            facts.add(Fact.of("because", because));
        }
        if (!source.isEmpty()) {
            facts.add(Fact.of("source", source));
        }
        return facts;
    }

    private static String notBlank(String name, String said, String text) {
        if (requireNonNull(text, name).isBlank()) {
            throw new IllegalArgumentException(
                    name + "(…) says " + said + ", but the text is blank; leave it out where there is nothing to say");
        }
        return text;
    }

    private static String line(String name, String text, int longest) {
        String line = requireNonNull(text, name).strip().replaceAll("\\s+", " ");
        int length = line.codePointCount(0, line.length());
        if (length > longest) {
            throw new IllegalArgumentException(name + "(…) takes at most " + longest + " characters, but this text has "
                    + length + "; keep the long form where it belongs, and name that place with source(…)");
        }
        return line;
    }
}
