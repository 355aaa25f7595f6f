package org.modelunit.behaviour;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.claim.Term.Group;
import org.modelunit.column.ClassScores;
import org.modelunit.column.Labels;
import org.modelunit.embedding.Embeddings;
import org.modelunit.error.ModelException;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.PrintableText;

/**
 * Two models that answer the same inputs, by the names that claims have for them.
 *
 * @param first what the one is called whose answers come first
 * @param second what the other one is called
 * @param areNamed whether somebody gave these names
 * @param file what the first model is called itself
 * @param sameness in which way both are one, in words; empty where they are two
 */
record TwoModels(String first, String second, boolean areNamed, String file, String sameness) {

    private static final int MOST_LABELS = 10;

    /** Two models without names of their own, so that a claim stays the same claim where one of them is replaced. */
    static TwoModels of(Model<?, ?> first, Model<?, ?> second) {
        Fingerprint one = first.fingerprint();
        Fingerprint other = second.fingerprint();
        String sameness = "";
        if (first == second) {
            sameness = "one model, asked twice";
        } else if (!one.sha256().isEmpty() && one.sha256().equals(other.sha256())) {
            sameness = "both models are of one file";
        }
        return new TwoModels("the first model", "the second", false, one.name(), sameness);
    }

    TwoModels named(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            throw new IllegalArgumentException("a model needs a name, which is part of each claim");
        }
        if (one.equals(other)) {
            throw new IllegalArgumentException(
                    "both models are called '" + PrintableText.of(one) + "'; give each a name of its own");
        }
        return new TwoModels(one, other, true, file, sameness);
    }

    /** The names as they follow "that the label stays". */
    String words() {
        return areNamed ? "from '" + first + "' to '" + second + "'" : "from " + first + " to " + second;
    }

    /** What was asked, as a contract says it. */
    Group terms() {
        Group terms = Group.EMPTY.with("asked", "two models for the same inputs");
        return areNamed ? terms.with("first", first).with("second", second) : terms;
    }

    /** The versions of the second model, and those of the first that differ. */
    static Map<String, String> versions(Model<?, ?> first, Model<?, ?> second) {
        Map<String, String> versions = new TreeMap<>(second.versions());
        first.versions().forEach((name, version) -> {
            if (!version.equals(versions.get(name))) {
                versions.put(name + " of the first model", version);
            }
        });
        return versions;
    }

    /** The answers of both, in the same parts: those of one batch each, unless both models pass over all inputs by themselves. */
    static <I, P> List<Answered<P>> answers(
            Model<? super I, P> first, Model<? super I, P> second, Dataset<I, ?> dataset, int batchSize) {
        Answered<P> one = new Answered<>(Model.answers(first, dataset, batchSize), batchSize);
        Answered<P> other = new Answered<>(Model.answers(second, dataset, batchSize), batchSize);
        int parts = Math.max(one.parts().size(), other.parts().size());
        one = one.parts().size() == parts ? one : inBatches(first, dataset, batchSize);
        other = other.parts().size() == parts ? other : inBatches(second, dataset, batchSize);
        for (int part = 0; part < parts; part++) {
            requireComparable(
                    first, one.parts().get(part), second, other.parts().get(part));
        }
        return List.of(one, other);
    }

    private static <I, P> Answered<P> inBatches(Model<? super I, P> model, Dataset<I, ?> dataset, int batchSize) {
        return new Answered<>(Model.answers(new InBatches<>(model), dataset, batchSize), batchSize);
    }

    private static void requireComparable(Model<?, ?> first, Object one, Model<?, ?> second, Object other) {
        if (one instanceof ClassPredictions some && other instanceof ClassPredictions others) {
            requireSameLabels(
                    first, some.decided().labels(), second, others.decided().labels());
        } else if (one instanceof ClassScores some && other instanceof ClassScores others) {
            requireSameLabels(first, some.labels(), second, others.labels());
        } else if (one instanceof Embeddings some
                && other instanceof Embeddings others
                && some.width() != others.width()) {
            throw new ModelException(name(first) + " gives vectors of " + some.width() + " numbers, but " + name(second)
                    + " of " + others.width() + "; there is no cosine of these");
        }
    }

    private static void requireSameLabels(Model<?, ?> first, Labels one, Model<?, ?> second, Labels other) {
        TreeSet<String> onlyOne = new TreeSet<>(one.names());
        other.names().forEach(onlyOne::remove);
        TreeSet<String> onlyOther = new TreeSet<>(other.names());
        one.names().forEach(onlyOther::remove);
        if (!onlyOne.isEmpty() || !onlyOther.isEmpty()) {
            throw new ModelException("both models must know the same labels, but " + known(first, onlyOne, second)
                    + (onlyOne.isEmpty() || onlyOther.isEmpty() ? "" : ", and ") + known(second, onlyOther, first)
                    + "; map the labels of one of them first");
        }
    }

    private static String known(Model<?, ?> model, TreeSet<String> labels, Model<?, ?> other) {
        return labels.isEmpty()
                ? ""
                : "only " + name(model) + (name(model).equals(name(other)) ? " of the two" : "") + " knows "
                        + PrintableText.of("'"
                                + String.join(
                                        "', '",
                                        labels.stream().limit(MOST_LABELS).toList()) + "'")
                        + (labels.size() > MOST_LABELS ? " and " + (labels.size() - MOST_LABELS) + " more" : "");
    }

    private static String name(Model<?, ?> model) {
        return PrintableText.of(model.fingerprint().name());
    }

    /**
     * A model of any kind, asked for one batch after the other.
     *
     * @param model the model
     */
    private record InBatches<I, P>(Model<? super I, P> model) implements Model<I, P> {

        @Override
        @SuppressWarnings("unchecked") // a list that is only read
        public P predictAll(List<I> inputs) {
            return ((Model<I, P>) model).predictAll(inputs);
        }

        @Override
        public Fingerprint fingerprint() {
            return model.fingerprint();
        }

        @Override
        public Map<String, String> versions() {
            return model.versions();
        }

        @Override
        public java.time.Duration deadline() {
            return model.deadline();
        }

        @Override
        public boolean isThreadSafe() {
            return model.isThreadSafe();
        }
    }
}
