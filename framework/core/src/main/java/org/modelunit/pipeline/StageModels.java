package org.modelunit.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.modelunit.provenance.Fingerprinted;
import org.modelunit.provenance.UserCode;

/** Finds out which models a stage runs. */
final class StageModels {

    private StageModels() {}

    /**
     * Returns the models of a stage: those that were named with it, the function itself, and the one whose method it is.
     *
     * @param function what the stage does
     * @param named what somebody has said that it runs
     */
    static List<Fingerprinted> of(Object function, Fingerprinted... named) {
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
}
