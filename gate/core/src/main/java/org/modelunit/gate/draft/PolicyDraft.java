package org.modelunit.gate.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modelunit.build.WorkingTree;
import org.modelunit.claim.Burden;
import org.modelunit.evidence.ClaimEvidence;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.TestEvidence;
import org.modelunit.evidence.json.Json;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.judging.CountedClaims;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.DataUsed;

/** The text of a first policy: what a run has shown, as what the next has to show. */
final class PolicyDraft {

    private static final int MOST_PRIMARY = 12;

    private final String model;
    private final CandidateModel candidate;
    private final Evidence evidence;
    private final List<ClaimEvidence> possible;
    private final StringBuilder text = new StringBuilder();
    private final Set<String> ids = new HashSet<>();

    PolicyDraft(String model, CandidateModel candidate, Evidence evidence) {
        this.model = model;
        this.candidate = candidate;
        this.evidence = evidence;
        this.possible = evidence.claims().stream()
                .filter(DraftEntry::isPossible)
                .filter(claim -> candidate.answeredIn(claim.provenance()))
                .sorted(Comparator.comparing(claim -> claim.id().property()))
                .toList();
    }

    String text() {
        List<ClaimEvidence> shown = possible.stream()
                .filter(claim -> claim.contract().burden() instanceof Burden.Shown)
                .toList();
        if (shown.isEmpty()) {
            throw new GateException(List.of(Reason.of(
                    ReasonId.CLAIM_MISSING,
                    "nothing is shown with confidence of the model that is to be released, so there is nothing that a"
                            + " release could stand for")));
        }
        line("# Written from a green run: review each line, and choose the few claims that the release stands for.");
        line("policy: " + Policy.FORMAT);
        line("model: " + DraftEntry.quoted(model));
        addModules();
        addData();
        List<String> primary = entries(shown);
        List<String> guards = new ArrayList<>(primary.subList(Math.min(MOST_PRIMARY, primary.size()), primary.size()));
        guards.addAll(entries(
                possible.stream().filter(claim -> !shown.contains(claim)).toList()));
        addList("primary", primary.subList(0, Math.min(MOST_PRIMARY, primary.size())));
        addList("guards", guards);
        addRequired();
        line("contract: " + ReleaseDraft.CONTRACT);
        line("evidence: {signed: false, maxAge: P1D, tree: " + tree().words() + "}");
        return text.toString();
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void addList(String name, List<String> lines) {
        if (!lines.isEmpty()) {
            line(name + ":");
            lines.forEach(one -> line("  - " + one));
        }
    }

    private void addModules() {
        List<String> modules = evidence.shards().stream()
                .map(shard -> shard.header().build().module())
                .filter(module -> module.matches("[^:]+:[^:]+"))
                .sorted()
                .distinct()
                .toList();
        if (!modules.isEmpty()) {
            line("modules: " + list(modules));
        }
    }

    private void addData() {
        Map<String, String> data = new TreeMap<>();
        for (ClaimEvidence claim : possible) {
            DataUsed used = claim.provenance().data();
            String said = "{contentDigest: \"" + used.contentDigest() + "\", rows: " + used.rows() + "}";
            String before = data.put(used.name(), said);
            if (before != null && !before.equals(said)) {
                throw new GateException(List.of(
                        Reason.of(ReasonId.CLAIM_ON_OTHER_DATA, "two data sets are called '" + used.name() + "'")
                                .withFix("give each a name of its own")));
            }
        }
        line("data:");
        data.forEach((name, said) -> line("  " + DraftEntry.quoted(name) + ": " + said));
    }

    private List<String> entries(List<ClaimEvidence> claims) {
        Set<String> said = new LinkedHashSet<>();
        claims.forEach(claim -> said.add(new DraftEntry(claim).text()));
        return said.stream().map(one -> "{id: " + id(one) + ", " + one + "}").toList();
    }

    /** A short name made of the metric's: {@code roc-auc-of-bad}, and the next {@code roc-auc-of-bad-2}. */
    private String id(String entry) {
        String metric = entry.substring(0, entry.indexOf(", on: "));
        String name = metric.replaceAll("(metric|kind|function|by|slices): ", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String start = name.isEmpty() ? "claim" : name;
        String id = start;
        for (int i = 2; !ids.add(id); i++) {
            id = start + "-" + i;
        }
        return DraftEntry.quoted(id);
    }

    private void addRequired() {
        CountedClaims counted = new CountedClaims(
                candidate,
                possible.stream()
                        .map(claim -> claim.provenance().data().contentDigest())
                        .collect(Collectors.toSet()));
        Map<String, Long> kinds = new TreeMap<>();
        Set<String> checks = new TreeSet<>();
        for (ClaimEvidence claim : evidence.claims()) {
            if (counted.isCheck(claim)) {
                checks.add(claim.id().property());
            }
            kinds.putIfAbsent(claim.contract().kind(), 0L);
        }
        kinds.replaceAll((kind, none) -> counted.of(kind, evidence.claims()));
        kinds.values().removeIf(count -> count == 0); // of another model or other data alone
        line("required:");
        addIfAny("checks", checks);
        line("  atLeast: {"
                + kinds.entrySet().stream()
                        .map(kind -> DraftEntry.quoted(kind.getKey()) + ": " + kind.getValue())
                        .collect(Collectors.joining(", "))
                + "}");
        addIfAny("tests", classes());
        addIfAny(
                "requirements",
                evidence.tests().stream()
                        .flatMap(test -> test.last().details().requirements().stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private void addIfAny(String name, Set<String> texts) {
        if (!texts.isEmpty()) {
            line("  " + name + ": " + list(texts));
        }
    }

    /** Classes whose tests all claim something. */
    private Set<String> classes() {
        Set<String> classes = new TreeSet<>();
        Set<String> silent = new HashSet<>();
        for (TestEvidence test : evidence.tests()) {
            (test.last().claims().isEmpty() ? silent : classes).add(test.test().className());
        }
        classes.removeAll(silent);
        classes.remove("");
        return classes;
    }

    private static String list(Iterable<String> texts) {
        return Json.write(texts, false);
    }

    private WorkingTree tree() {
        return evidence.shards().stream()
                .map(shard -> shard.header().build().commit().tree())
                .max(Comparator.comparing(tree -> switch (tree) {
                    case CLEAN -> 0;
                    case UNKNOWN -> 1;
                    case MODIFIED -> 2;
                }))
                .orElse(WorkingTree.CLEAN);
    }
}
