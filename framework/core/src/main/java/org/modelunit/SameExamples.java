package org.modelunit;

import java.util.function.IntFunction;
import org.modelunit.error.DataException;
import org.modelunit.outcome.Classified;
import org.modelunit.outcome.Outcomes;
import org.modelunit.outcome.Regressed;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.sample.SampleDesign;

/** Refuses to pair evaluations of different examples: rows that do not belong together have no difference. */
final class SameExamples {

    private SameExamples() {}

    static void require(Evaluation<?, ?> challenger, Evaluation<?, ?> champion) {
        if (challenger.size() != champion.size()) {
            throw different(challenger, champion, "there are " + challenger.size() + " and " + champion.size());
        }
        String one = challenger.provenance().contentDigest();
        String other = champion.provenance().contentDigest();
        if (!one.isEmpty() && !other.isEmpty()) {
            if (!one.equals(other)) {
                throw different(
                        challenger,
                        champion,
                        "their contents are sha256 " + one.substring(0, 8) + "… and " + other.substring(0, 8) + "…");
            }
        } else if (!challenger.inputs().equals(champion.inputs())) {
            throw different(challenger, champion, "their inputs are not equal");
        }
        requireSameChange(challenger, champion);
        requireSameTruth(challenger, champion);
        requireSameDesign(challenger, champion);
    }

    /** Where both are of changed inputs, they are of the same change, and look at the same. */
    private static void requireSameChange(Evaluation<?, ?> challenger, Evaluation<?, ?> champion) {
        Fingerprint one = challenger.provenance().others().get(Provenance.CHANGE);
        Fingerprint other = champion.provenance().others().get(Provenance.CHANGE);
        if (one != null && other != null && !one.equals(other)) {
            throw different(
                    challenger,
                    champion,
                    "they look at changed inputs, but not at the same change or answer: " + one.name() + ", and "
                            + other.name());
        }
    }

    private static void requireSameTruth(Evaluation<?, ?> challenger, Evaluation<?, ?> champion) {
        IntFunction<?> one = truth(challenger.outcomes());
        IntFunction<?> other = truth(champion.outcomes());
        for (int row = 0; row < challenger.size(); row++) {
            if (!one.apply(row).equals(other.apply(row))) {
                ShownValues shown = ShownValues.now();
                throw different(
                        challenger,
                        champion,
                        "the truth of row " + row
                                + (shown.isShown(ShownValues.TRUTH)
                                        ? " is " + one.apply(row) + " and " + other.apply(row)
                                        : " is another one" + shown.advice(ShownValues.TRUTH)));
            }
        }
    }

    /** The truth of each row, for kinds of outcomes that can be made without a data set's digest; others are taken as they are. */
    private static IntFunction<?> truth(Outcomes outcomes) {
        if (outcomes instanceof Classified classified) {
            return row -> "'" + classified.truth().get(row) + "'"; // codes may differ from model to model
        }
        return outcomes instanceof Regressed regressed ? regressed.truth()::get : row -> "";
    }

    private static void requireSameDesign(Evaluation<?, ?> challenger, Evaluation<?, ?> champion) {
        SampleDesign one = challenger.outcomes().design();
        SampleDesign other = champion.outcomes().design();
        if (!one.equals(other)) {
            throw different(
                    challenger,
                    champion,
                    "they are weighed or grouped in different ways (" + one + " against " + other + ")");
        }
    }

    private static DataException different(Evaluation<?, ?> challenger, Evaluation<?, ?> champion, String difference) {
        return new DataException("a comparison needs the same examples in the same order, but "
                + name(challenger.provenance()) + " of the challenger and " + name(champion.provenance())
                + " of the champion differ: " + difference);
    }

    private static String name(Provenance provenance) {
        return "the examples '" + provenance.dataset() + "'";
    }
}
