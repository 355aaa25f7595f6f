package org.modelunit.gate.contract;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Contract.Term;
import org.modelunit.claim.Contract.Term.Quantity;
import org.modelunit.claim.Contract.Term.Words;
import org.modelunit.latency.MeasuredTerms;

/**
 * Which terms of a claim ask for less than they did. Of a few it is known which way is stricter; any other change, also of a term that nobody
 * knows yet, counts as weaker.
 */
final class TermComparison {

    private static final Map<String, WeakenedAspect> ASPECTS = Map.of(
            Contract.FUNCTION, WeakenedAspect.METRIC,
            Contract.CLAIMED_BY, WeakenedAspect.METRIC,
            Contract.METRICS, WeakenedAspect.METRIC,
            Contract.OPERATING_POINT, WeakenedAspect.OPERATING_POINT,
            Contract.CHAMPION_DECIDED, WeakenedAspect.OPERATING_POINT,
            Contract.POPULATION, WeakenedAspect.POPULATION,
            Contract.SEED, WeakenedAspect.SEED,
            Contract.SLICING, WeakenedAspect.SLICES,
            Contract.DIVISION, WeakenedAspect.SLICES,
            Contract.SLICES, WeakenedAspect.SLICES);

    private TermComparison() {}

    /** In what a term asks for less; nothing if it asks for no less. */
    static Optional<WeakenedAspect> weakened(String name, @Nullable Term was, @Nullable Term is) {
        if (is == null ? was == null : is.equals(was)) {
            return Optional.empty();
        }
        return switch (name) {
            case Contract.LEAST_SIZE -> weakenedIf(!(number(is, 0) <= number(was, 0)), WeakenedAspect.SLICES);
            case Contract.PARTS -> weakenedIf(!(number(is, 1) >= number(was, 1)), WeakenedAspect.SLICES);
            case MeasuredTerms.CALLS, MeasuredTerms.SECONDS, MeasuredTerms.RUNS, MeasuredTerms.SAMPLES ->
                weakenedIf(was != null && !(number(is, 0) >= number(was, 0)), WeakenedAspect.ROWS);
            case Contract.MARGIN ->
                weakenedIf(was == null || is == null || !(number(is, 0) <= number(was, 0)), WeakenedAspect.TERM);
            case Contract.REQUIRED -> required(was, is);
            default ->
                name.startsWith(ContractClaim.DIGEST_OF)
                        ? weakenedIf(was != null, WeakenedAspect.TERM) // a contract of before did not know
                        : Optional.of(ASPECTS.getOrDefault(name, WeakenedAspect.TERM));
        };
    }

    private static Optional<WeakenedAspect> required(@Nullable Term was, @Nullable Term is) {
        if (was instanceof Words before && is instanceof Words now) {
            boolean isTolerance = ToleranceWords.isTolerance(before.text());
            return weakenedIf(
                    !isTolerance || !ToleranceWords.isAtMost(now.text(), before.text()),
                    isTolerance ? WeakenedAspect.TOLERANCE : WeakenedAspect.TERM);
        }
        return Optional.of(WeakenedAspect.TERM);
    }

    private static Optional<WeakenedAspect> weakenedIf(boolean isWeaker, WeakenedAspect aspect) {
        return isWeaker ? Optional.of(aspect) : Optional.empty();
    }

    /** A number, or what holds where it is left out; NaN for what is no number, which no comparison holds for. */
    private static double number(@Nullable Term term, double otherwise) {
        if (term == null) {
            return otherwise;
        }
        return term instanceof Quantity quantity ? quantity.value() : Double.NaN;
    }

    /** A term in words. */
    static String words(String name, @Nullable Term term) {
        if (term == null) {
            return "no " + name;
        }
        return name + " " + value(term);
    }

    private static String value(Term term) {
        if (term instanceof Words words) {
            return words.text();
        }
        if (term instanceof Quantity quantity) {
            return String.valueOf(quantity.value());
        }
        if (term instanceof Term.Names names) {
            return String.join(", ", names.list());
        }
        if (term instanceof Term.Quantities quantities) {
            return quantities.list().toString();
        }
        StringBuilder group = new StringBuilder("(");
        ((Term.Group) term).terms().forEach((name, part) -> group.append(group.length() > 1 ? ", " : "")
                .append(name)
                .append(' ')
                .append(value(part)));
        return group.append(')').toString();
    }
}
