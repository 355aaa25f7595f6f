package org.modelunit.assertions;

import java.util.List;
import java.util.stream.IntStream;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.Tensor;

/** A service that scores loans, right or with a fault, and what training computed for the same loans. */
final class ServedLoans {

    /** A loan that somebody asks for. */
    record Request(String number, double amount, int months, int age) {}

    static final List<Request> REQUESTS = IntStream.range(0, 60)
            .mapToObj(i -> new Request("L-" + i, 987.5 + 61.5 * i, 6 + 7 * i % 42, 20 + 13 * i % 50))
            .toList();

    private ServedLoans() {}

    static Tensor encode(List<Request> requests) {
        return rows(requests, request -> new double[] {request.amount() / 1000, request.months(), request.age()});
    }

    /** Two columns in the wrong order, as nobody notices while the types agree. */
    static Tensor encodeInAnotherOrder(List<Request> requests) {
        return rows(requests, request -> new double[] {request.amount() / 1000, request.age(), request.months()});
    }

    private interface Encoder {
        double[] row(Request request);
    }

    private static Tensor rows(List<Request> requests, Encoder encoder) {
        float[][] rows = new float[requests.size()][3];
        for (int row = 0; row < rows.length; row++) {
            double[] values = encoder.row(requests.get(row));
            for (int column = 0; column < values.length; column++) {
                rows[row][column] = (float) values[column];
            }
        }
        return Tensor.of(rows);
    }

    static Tensor score(Tensor features) {
        double[] scores = new double[features.shape()[0]];
        for (int row = 0; row < scores.length; row++) {
            double sum =
                    0.1 * features.get(3 * row) + 0.03 * features.get(3 * row + 1) - 0.02 * features.get(3 * row + 2);
            scores[row] = 1 / (1 + Math.exp(-sum));
        }
        return Tensor.of(scores, scores.length);
    }

    static Tensor decide(Tensor scores) {
        String[] decisions = IntStream.range(0, scores.size())
                .mapToObj(row -> scores.get(row) > 0.6 ? "decline" : "accept")
                .toArray(String[]::new);
        return Tensor.of(decisions, decisions.length);
    }

    static Pipeline<Request> served() {
        return Pipeline.from("features", ServedLoans::encode)
                .then("scores", ServedLoans::score)
                .then("decision", ServedLoans::decide)
                .keyedBy(Request::number)
                .called("the loan service");
    }

    static Pipeline<Request> servedInAnotherOrder() {
        return Pipeline.from("features", ServedLoans::encodeInAnotherOrder)
                .then("scores", ServedLoans::score)
                .then("decision", ServedLoans::decide)
                .keyedBy(Request::number)
                .called("the loan service");
    }

    static Reference reference() {
        Tensor features = encode(REQUESTS);
        return Reference.of("features", features)
                .and("scores", score(features))
                .and("decision", decide(score(features)))
                .withColumns("features", List.of("amount", "months", "age"))
                .withKeys(REQUESTS.stream().map(Request::number).toList())
                .withProvenance(Fingerprint.of("reference", new byte[] {1}));
    }
}
