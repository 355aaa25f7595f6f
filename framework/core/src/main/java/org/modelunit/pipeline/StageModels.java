package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.provenance.UserCode;
import org.modelunit.text.PrintableText;

/** Finds out which models a stage runs. */
final class StageModels {

    private StageModels() {}

    /**
     * Returns the models of a stage: those that were named with it, the function itself, and the one whose method it is.
     *
     * @param stage its name
     * @param function what the stage does
     * @param named what somebody has said that it runs
     * @throws IllegalArgumentException if one of them is null
     */
    static List<Fingerprinted> of(String stage, Object function, Fingerprinted... named) {
        requireModels("'" + PrintableText.of(StageName.checked(stage)) + "'", named);
        List<Fingerprinted> models = new ArrayList<>(Arrays.asList(named));
        if (function instanceof Fingerprinted model) {
            models.add(model);
        }
        UserCode.receiverOf(function)
                .filter(Fingerprinted.class::isInstance)
                .map(Fingerprinted.class::cast)
                .ifPresent(models::add);
        return List.copyOf(models);
    }

    private static void requireModels(String stage, Fingerprinted... named) {
        if (named == null) {
            throw new IllegalArgumentException(
                    "the models of the stage " + stage + " are null; leave them out where it runs none");
        }
        for (int i = 0; i < named.length; i++) {
            if (named[i] == null) {
                throw new IllegalArgumentException(
                        "model " + (i + 1) + " of the stage " + stage + " is null; name what it runs, or leave it out");
            }
        }
    }
}
