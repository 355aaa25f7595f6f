package org.modelunit.gate.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Fingerprint;

/** Reads a policy: first its form, by the schema, then what no schema can say. */
final class PolicyReader {

    private final Path file;
    private final PolicyNode root;
    private final PolicyMistakes mistakes;

    private PolicyReader(Path file, JsonNode root, PolicyMistakes mistakes) {
        this.file = file;
        this.root = new PolicyNode(root);
        this.mistakes = mistakes;
    }

    static Policy read(Path file, byte[] bytes) {
        PolicyMistakes mistakes = new PolicyMistakes(file);
        JsonNode root = tree(file, bytes);
        for (ValidationMessage violation : PolicySchema.violations(root)) {
            mistakes.add(violation);
        }
        mistakes.throwIfAny();
        Policy policy = new PolicyReader(file, root, mistakes)
                .policy(Fingerprint.of(String.valueOf(file.getFileName()), bytes));
        mistakes.throwIfAny();
        return policy;
    }

    private static JsonNode tree(Path file, byte[] bytes) {
        try {
            return PolicyYaml.read(bytes);
        } catch (IOException e) {
            throw new GateException(Reason.of(ReasonId.POLICY_UNREADABLE, file + ":" + e.getMessage()), e);
        }
    }

    private Policy policy(Fingerprint source) {
        Map<String, RequiredData> data = data();
        PolicyEntryReader entries = new PolicyEntryReader(data, mistakes);
        List<PolicyEntry> all = new ArrayList<>();
        root.items("primary").forEach(node -> all.add(entries.read(node, true)));
        root.items("guards").forEach(node -> all.add(entries.read(node, false)));
        return new Policy(
                source,
                new PolicyScope(root.text("model"), root.texts("modules"), data),
                all,
                required(),
                file.resolveSibling(root.text("contract")),
                rules(),
                waivers(entries.ids()),
                approvals());
    }

    private Map<String, RequiredData> data() {
        Map<String, RequiredData> data = new TreeMap<>();
        root.fields("data")
                .forEach((name, node) ->
                        data.put(name, new RequiredData(name, node.text("contentDigest"), node.count("rows", 1))));
        return data;
    }

    private RequiredItems required() {
        PolicyNode node = root.child("required");
        Map<String, Integer> atLeast = new TreeMap<>();
        node.fields("atLeast").forEach((kind, count) -> atLeast.put(kind, count.value()));
        return new RequiredItems(node.texts("checks"), atLeast, node.texts("tests"), node.texts("requirements"));
    }

    private EvidenceRules rules() {
        PolicyNode node = root.child("evidence");
        EvidenceRules otherwise = EvidenceRules.DEFAULT;
        return new EvidenceRules(
                node.truth("signed"),
                node.has("maxAge") ? mistakes.duration(node, "maxAge") : otherwise.maxAge(),
                node.tree("tree", otherwise.tree()),
                node.allows("ignoredFailures"));
    }

    private List<Waiver> waivers(Set<String> entries) {
        List<Waiver> waivers = new ArrayList<>();
        Set<String> waived = new HashSet<>();
        for (PolicyNode node : root.items("waivers")) {
            Waiver waiver = new Waiver(
                    node.text("waive"),
                    node.text("reason"),
                    node.text("owner"),
                    node.text("approvedBy"),
                    LocalDate.parse(node.text("until")));
            if (!entries.contains(waiver.entry())) {
                mistakes.add(
                        node, "it waives '" + waiver.entry() + "', but no entry has this id; the ids are " + entries);
            }
            if (!waived.add(waiver.entry())) {
                mistakes.add(node, "'" + waiver.entry() + "' is waived twice; keep one of both");
            }
            waivers.add(waiver);
        }
        return waivers;
    }

    private List<Approval> approvals() {
        return root.items("approvals").stream()
                .map(node -> new Approval(
                        node.text("change"), node.text("reason"), node.text("author"), node.text("approvedBy")))
                .toList();
    }
}
