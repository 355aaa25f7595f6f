package org.modelunit.allure;

import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.modelunit.text.PrintableText;

/**
 * What a test claims something of, as parameters of its result: metric, data, slice. They hold no measured value, and are no part of the
 * test's identity: a data set that is renamed does not end the history of its tests.
 */
final class ResultParameters {

    private static final int NAMED = 3;

    private ResultParameters() {}

    static void add(TestResult result, TestClaims claims) {
        List<Parameter> parameters = new ArrayList<>(result.getParameters());
        add(parameters, "metric", claims.distinct(shown -> shown.claim().property()));
        add(parameters, "data", claims.distinct(shown -> shown.claim().subject()));
        add(
                parameters,
                "slice",
                claims.test().slice().isEmpty()
                        ? List.of()
                        : List.of(claims.test().slice()));
        result.setParameters(parameters);
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
