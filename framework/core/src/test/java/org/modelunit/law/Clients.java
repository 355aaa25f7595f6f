package org.modelunit.law;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;

/** Clients who ask for loans, and models of them: one that obeys all laws, and what can be wrong with it. */
final class Clients {

    static final Labels LABELS = Labels.of("bad", "good");

    private Clients() {}

    /**
     * A client.
     *
     * @param sex "female" or "male", which no model should look at
     * @param duration of the loan, in months
     * @param income a year
     */
    record Client(String sex, int duration, double income) {}

    static List<Client> inputs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Client(i % 2 == 0 ? "female" : "male", 6 + i * 7 % 54, 900 + i * 37 % 1000))
                .toList();
    }

    static Dataset<Client, String> clients(int count) {
        List<Client> inputs = inputs(count);
        return Dataset.of(
                "clients",
                inputs,
                inputs.stream()
                        .map(client -> client.duration() > 30 ? "bad" : "good")
                        .toList());
    }

    /** How likely a loan is bad, as a good model sees it: longer ones are worse, and a higher income helps. */
    static double risk(Client client) {
        if (!(Math.abs(client.income()) <= 1e9 && Math.abs((double) client.duration()) <= 1200)) {
            throw new IllegalArgumentException("income and duration must be those of a client");
        }
        if (!List.of("female", "male").contains(client.sex())) {
            throw new IllegalArgumentException("the sex must be 'female' or 'male'");
        }
        return 1 / (1 + Math.exp(-(client.duration() - 30) / 12.0 + (client.income() - 1400) / 900));
    }

    /** How a model answers a whole batch. */
    interface Batch {
        double risk(List<Client> batch, int place);
    }

    static Classifier<Client> good() {
        return model((batch, place) -> risk(batch.get(place)));
    }

    static Classifier<Client> model(Batch answering) {
        return of(batch -> ClassPredictions.of(ClassScores.ofRows(
                LABELS,
                IntStream.range(0, batch.size())
                        .mapToObj(place -> {
                            double risk = answering.risk(batch, place);
                            return new double[] {risk, 1 - risk};
                        })
                        .toList())));
    }

    static Classifier<Client> of(Function<List<Client>, ClassPredictions> answering) {
        return new Classifier<>() {
            @Override
            public Labels labels() {
                return LABELS;
            }

            @Override
            public ClassPredictions predictAll(List<Client> inputs) {
                return answering.apply(inputs);
            }

            @Override
            public boolean isThreadSafe() {
                return true;
            }

            @Override
            public Fingerprint fingerprint() {
                return Fingerprint.unknown("challenger");
            }
        };
    }
}
