package org.modelunit.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.parity.ComparedTensor;
import org.modelunit.parity.FirstDivergence;
import org.modelunit.parity.SkippedTensor;
import org.modelunit.provenance.Provenance;
import org.modelunit.tensor.TensorDifference.Least;
import org.modelunit.tensor.Tolerance;

/** Claims that two forms of a model agree, which those of good loans do. */
final class ClaimsOnDivergence {

    private ClaimsOnDivergence() {}

    static Map<String, Function<Pair, Claim>> all() {
        Map<String, Function<Pair, Claim>> all = new LinkedHashMap<>();
        all.put("first divergence", loans -> claim(KindsOfClaims.isTidy(loans), Tolerance.absolute(0.1)));
        return all;
    }

    static Map<String, List<Claim>> options() {
        return Map.of(
                "tolerance of a first divergence",
                List.of(
                        claim(true, Tolerance.absolute(0.1)),
                        claim(true, Tolerance.absolute(0.2)),
                        claim(true, Tolerance.ulps(2))));
    }

    private static Claim claim(boolean agrees, Tolerance tolerance) {
        return new FirstDivergence(
                        "float.onnx",
                        "int8.onnx",
                        tolerance,
                        List.of(
                                new ComparedTensor("conv", "Conv", 100, 0, true, "", new Least(0, 0, 0)),
                                new ComparedTensor(
                                        "relu",
                                        "Relu",
                                        100,
                                        agrees ? 0 : 3,
                                        agrees,
                                        "0.25 apart at [3, 1]",
                                        new Least(0.25, 0.5, 400))),
                        List.of(),
                        List.of(new SkippedTensor("'text'", "it holds texts")),
                        List.of(),
                        Provenance.UNKNOWN)
                .claim();
    }
}
