package org.modelunit.parity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modelunit.claim.Fact;
import org.modelunit.claim.ProvenanceText;
import org.modelunit.tensor.TensorDifference.Least;
import org.modelunit.text.Numbers;
import org.modelunit.text.PrintableText;

/** The words of a first divergence; the names of tensors are texts from outside. */
record DivergenceText(FirstDivergence divergence) {

    private static final int MOST_NAMES = 3;
    private static final int MOST_LINES = 5;

    String requirement() {
        return "have no tensor that differs from " + PrintableText.of(divergence.other()) + " by more than "
                + divergence.tolerance();
    }

    String finding() {
        return PrintableText.of(divergence
                .first()
                .map(tensor -> "'" + tensor.name() + "' (" + tensor.operator() + ") is the first that differs: "
                        + tensor.inWords())
                .or(() -> divergence.firstOutput().map(this::ofOutput))
                .orElseGet(() -> "no tensor differs, of "
                        + Numbers.count(divergence.compared().size())));
    }

    private String ofOutput(ComparedTensor output) {
        return output.isCompared()
                ? "the output '" + output.name() + "' differs, " + output.inWords()
                        + ", though no tensor does where all of them are outputs"
                : "no output is in both by name, so that answers were not compared: " + divergence.reference() + " has "
                        + divergence.outputs().stream()
                                .map(each -> "'" + each.name() + "'")
                                .collect(Collectors.joining(", "))
                        + ", " + output.worst() + "; give the outputs the same names";
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        divergence
                .first()
                .or(divergence::firstOutput)
                .filter(ComparedTensor::isCompared)
                .ifPresent(tensor -> {
                    facts.add(
                            Fact.of("first", PrintableText.of("'" + tensor.name() + "' made by " + tensor.operator())));
                    facts.add(Fact.of("outside", tensor.inWords()));
                    facts.add(Fact.of("worst", PrintableText.of(tensor.worst())));
                    facts.add(Fact.of("least", least(tensor.least())));
                });
        facts.add(Fact.of("agreed", agreed()));
        long later = divergence.compared().stream()
                        .filter(tensor -> !tensor.agrees())
                        .count()
                - 1;
        if (later > 0) {
            facts.add(Fact.of("later", Numbers.count(later) + " tensors after it differ, too"));
        }
        skipped(facts);
        lines(facts, "fusion", divergence.moved(), Function.identity());
        facts.addAll(ProvenanceText.facts(divergence.provenance()));
        return facts;
    }

    /** The tolerances that would have held, by how they are written in a test. */
    private static String least(Least least) {
        List<String> tolerances = new ArrayList<>();
        add(tolerances, "absolute", least.absolute());
        add(tolerances, "relative", least.relative());
        add(tolerances, "ulps", Math.rint(least.ulps()));
        return tolerances.isEmpty() ? "no tolerance would hold" : String.join(" or ", tolerances) + " would hold";
    }

    private static void add(List<String> tolerances, String kind, double least) {
        if (Double.isFinite(least)) {
            tolerances.add(kind + "(" + Numbers.plain(least) + ")");
        }
    }

    private String agreed() {
        List<String> names = divergence.agreed().stream()
                .map(tensor -> "'" + tensor.name() + "'")
                .toList();
        List<String> last = names.subList(Math.max(0, names.size() - MOST_NAMES), names.size());
        return names.isEmpty()
                ? "none before it"
                : Numbers.count(names.size())
                        + PrintableText.of(
                                (names.size() > MOST_NAMES ? ", the last of them " : ": ") + String.join(", ", last));
    }

    private void skipped(List<Fact> facts) {
        Map<String, List<String>> byReason = divergence.skipped().stream()
                .collect(Collectors.groupingBy(
                        SkippedTensor::reason,
                        LinkedHashMap::new,
                        Collectors.mapping(SkippedTensor::name, Collectors.toList())));
        lines(facts, "skipped", List.copyOf(byReason.keySet()), reason -> {
            List<String> names = Optional.ofNullable(byReason.get(reason)).orElse(List.of());
            return String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())))
                    + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "") + ", as "
                    + reason;
        });
    }

    private static void lines(List<Fact> facts, String name, List<String> items, Function<String, String> words) {
        for (int i = 0; i < Math.min(MOST_LINES, items.size()); i++) {
            facts.add(Fact.of(i == 0 ? name : "", PrintableText.of(words.apply(items.get(i)))));
        }
        if (items.size() > MOST_LINES) {
            facts.add(Fact.of("", Numbers.count(items.size() - MOST_LINES) + " more"));
        }
    }
}
