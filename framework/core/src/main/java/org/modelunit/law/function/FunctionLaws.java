package org.modelunit.law.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** Makes the laws of functions; users find them in {@code Laws}. */
@API(status = Status.INTERNAL, since = "0.1")
public final class FunctionLaws {

    private FunctionLaws() {}

    /**
     * Returns the law that what is encoded is decoded as it was.
     *
     * @param encode encodes a value
     * @param decode decodes it again
     * @param <I> the type of the values
     * @param <C> the type of what they are encoded as
     */
    public static <I, C> FunctionLaw<I> roundTrip(ServedFunction<I, C> encode, ServedFunction<C, I> decode) {
        return FunctionLaw.of(
                FunctionLaw.Terms.of(
                                "round trip", "come back the same when they are encoded and decoded", encode, decode)
                        .comparing(),
                tolerance -> FunctionCheck.each(new RoundTrip<>(encode, decode, tolerance)));
    }

    /**
     * Returns the law that a function changes nothing the second time: normalizing, cleaning, clipping.
     *
     * @param function the function
     * @param <I> the type of the values
     */
    public static <I> FunctionLaw<I> idempotent(ServedFunction<I, I> function) {
        return FunctionLaw.of(
                FunctionLaw.Terms.of(
                                "idempotence", "be changed no further when the function is applied twice", function)
                        .comparing(),
                tolerance -> FunctionCheck.each(new Idempotence<>(function, tolerance)));
    }

    /**
     * Returns the law that values which training did not have are rejected, by an error that somebody meant and that says why.
     *
     * @param encode the function, which throws something
     * @param <I> the type of the values
     */
    public static <I> FunctionLaw<I> rejectsUnseen(ServedFunction<I, ?> encode) {
        return FunctionLaw.of(
                FunctionLaw.Terms.of(
                        "rejection of unseen values", "be rejected, each by an error that says why", encode),
                tolerance -> FunctionCheck.each((value, row, breaches) -> {
                    FunctionCall<?> call = FunctionCall.of(encode, value);
                    Throwable thrown = call.thrown();
                    String flaw = thrown == null ? "was not rejected" : Rejection.flaw(thrown);
                    if (!flaw.isEmpty()) {
                        breaches.add(row, flaw + (thrown == null ? "" : ": it " + call.failure()));
                    }
                }));
    }

    /**
     * Returns the law that each label has one code and each code one label; labels that are probed twice get the same code.
     *
     * @param encode gives a label's code, something with {@code equals}
     * @param <I> the type of the labels
     */
    public static <I> FunctionLaw<I> labelsOneToOne(ServedFunction<I, ?> encode) {
        return FunctionLaw.of(
                FunctionLaw.Terms.of("one code for each label", "get a code each, and no two of them the same", encode)
                        .needing(2),
                tolerance -> new CodesOfLabels<>(encode));
    }

    /**
     * Returns the law that a score is accepted at a cut-off and above it, and nowhere below. The cut-off, its neighbours among
     * doubles and NaN, which is never to be accepted, are tried besides the scores.
     *
     * @param decide tells whether a score is accepted
     * @param cutOff the cut-off, a finite number
     */
    public static FunctionLaw<Double> threshold(ServedFunction<Double, Boolean> decide, double cutOff) {
        if (!Double.isFinite(cutOff)) {
            throw new IllegalArgumentException("the cut-off must be a finite number, but was " + cutOff);
        }
        return FunctionLaw.of(
                FunctionLaw.Terms.of("threshold", "be accepted at " + cutOff + " and above, and nowhere below", decide),
                tolerance -> new DecisionsAtCutOff(decide, cutOff));
    }

    /**
     * Returns the law of non-maximum suppression: boxes that are kept overlap by no more than the limit, each box that is not overlaps by more
     * with one that is and has no lower score, and the order of boxes does not matter. Together these say exactly what the greedy algorithm
     * gives, where no two scores are equal. Overlap is intersection over union; within 1e-6 of the limit either is right.
     *
     * @param kept gives the places of the boxes that are kept, from 0, in any order
     * @param limit the largest overlap, from 0 to 1
     */
    public static FunctionLaw<Detections> suppression(ServedFunction<Detections, List<Integer>> kept, double limit) {
        if (!(limit >= 0 && limit <= 1)) {
            throw new IllegalArgumentException("the largest overlap must lie between 0 and 1, but was " + limit
                    + (limit > 1 && limit <= 100 ? " (did you mean " + limit / 100 + "?)" : ""));
        }
        return FunctionLaw.of(
                FunctionLaw.Terms.of(
                        "suppression of overlapping boxes",
                        "keep the boxes with the highest scores, and no two that overlap by more than " + limit
                                + ", in any order",
                        kept),
                tolerance -> new SuppressedBoxes(kept, limit));
    }

    /**
     * Returns the law that amounts of money are rounded to whole cents that sum to the total of the exact amounts, to the nearest
     * cent, each within a cent of its exact amount.
     *
     * @param exact gives the shares before they are rounded
     * @param rounded gives them in whole cents, in the same order
     * @param <I> what is shared
     */
    public static <I> FunctionLaw<I> roundsToTotal(
            ServedFunction<I, List<BigDecimal>> exact, ServedFunction<I, List<BigDecimal>> rounded) {
        return FunctionLaw.of(
                FunctionLaw.Terms.of(
                        "rounding to the total",
                        "be rounded to whole cents that sum to the total, each within a cent",
                        exact,
                        rounded),
                tolerance -> FunctionCheck.each(new CentsOfTotal<>(exact, rounded)));
    }

    /**
     * Returns the law that each value is decoded as a table says, which is reviewed by somebody: tokens and their text, classes and their
     * names.
     *
     * @param decode the function
     * @param table what each value is decoded as; all that are probed are in it
     * @param <I> the type of the values
     * @param <T> the type of what they are decoded as
     */
    public static <I, T> FunctionLaw<I> decodes(ServedFunction<I, T> decode, Map<I, T> table) {
        DecodingTable<I, T> decoding = DecodingTable.of(decode, table);
        return FunctionLaw.of(
                FunctionLaw.Terms.of(
                                "decoding by a table", "be decoded as a table of " + table.size() + " says", decode)
                        .comparing()
                        .withTable(decoding.digest()),
                tolerance -> FunctionCheck.each(decoding.within(tolerance)));
    }
}
