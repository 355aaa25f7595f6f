package org.modelunit.allure;

import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modelunit.claim.Claim;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;
import org.modelunit.text.PrintableText;

/**
 * What a test claims something of, as parameters of its result: metric, data, slice, and the model where claims are on itself, as those on
 * its speed are. They hold no measured value, and are no part of the
 * test's identity: a data set that is renamed does not end the history of its tests.
 */
final class ResultParameters {

    private static final int NAMED = 3;

    /** Kinds of claims that are on a model: they begin with its name where its inputs have none. */
    private static final Set<String> ON_MODELS = Set.of("latency", "slowdown", "load", "memory");

    private ResultParameters() {}

    static void add(TestResult result, TestClaims claims) {
        List<Parameter> parameters = new ArrayList<>(result.getParameters());
        add(parameters, "metric", claims.distinct(shown -> shown.claim().property()));
        add(parameters, "model", claims.distinct(shown -> model(shown.claim())));
        add(parameters, "data", claims.distinct(shown -> data(shown.claim())));
        add(
                parameters,
                "slice",
                claims.test().slice().isEmpty()
                        ? List.of()
                        : List.of(claims.test().slice()));
        result.setParameters(parameters);
    }

    private static boolean isOnData(Claim claim) {
        Provenance provenance = claim.provenance();
        boolean isTheirName =
                provenance.data().isNamed() && provenance.dataset().equals(claim.subject());
        return isTheirName || !ON_MODELS.contains(claim.contract().kind()) && !isOneOf(provenance, claim.subject());
    }

    private static boolean isOneOf(Provenance models, String name) {
        Fingerprint beside = models.others().get(Provenance.OTHER_MODEL);
        return models.model().name().equals(name)
                || beside != null && beside.name().equals(name);
    }

    private static String data(Claim claim) {
        return isOnData(claim) ? claim.subject() : claim.provenance().data().knownAs();
    }

    /** The model that a claim is on, two of them where they are compared; nothing of a claim on data. */
    private static String model(Claim claim) {
        if (isOnData(claim)) {
            return "";
        }
        Provenance provenance = claim.provenance();
        boolean isItsSubject =
                provenance.isComparison() || !provenance.hasModel() || isOneOf(provenance, claim.subject());
        return isItsSubject ? claim.subject() : provenance.model().name();
    }

    private static void add(List<Parameter> parameters, String name, List<String> values) {
        if (values.isEmpty() || parameters.stream().anyMatch(known -> name.equals(known.getName()))) {
            return;
        }
        String more = values.size() > NAMED ? " and " + (values.size() - NAMED) + " more" : "";
        String text = values.stream().limit(NAMED).collect(Collectors.joining(", ")) + more;
        parameters.add(
                new Parameter().setName(name).setValue(PrintableText.of(text)).setExcluded(true));
    }
}
