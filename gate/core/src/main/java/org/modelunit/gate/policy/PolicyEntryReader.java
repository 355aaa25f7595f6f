package org.modelunit.gate.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.statistics.Side;

/** Reads the entries of a policy, whose form was checked. */
final class PolicyEntryReader {

    private final Map<String, RequiredData> data;
    private final PolicyMistakes mistakes;
    private final Set<String> ids = new TreeSet<>();

    PolicyEntryReader(Map<String, RequiredData> data, PolicyMistakes mistakes) {
        this.data = data;
        this.mistakes = mistakes;
    }

    /** The ids of the entries that were read. */
    Set<String> ids() {
        return ids;
    }

    PolicyEntry read(PolicyNode node, boolean isPrimary) {
        String id = node.text("id");
        if (!ids.add(id)) {
            mistakes.add(node, "two entries have the id '" + id + "'; give each its own");
        }
        return new PolicyEntry(
                id,
                isPrimary,
                measure(node),
                bars(node),
                burden(node),
                node.count("rows", 1),
                new Allowance(node.allows("inconclusive"), node.allows("reruns"), node.allows("unattributed")));
    }

    private AskedMeasure measure(PolicyNode node) {
        return new AskedMeasure(
                node.text("metric"),
                node.text("kind"),
                node.text("function"),
                on(node),
                node.text("at"),
                node.text("population"),
                node.text("by"),
                node.texts("slices"));
    }

    private RequiredData on(PolicyNode node) {
        String name = node.text("on");
        RequiredData found = data.get(name);
        if (found != null) {
            return found;
        }
        mistakes.add(node, "there is no data set '" + name + "' in 'data', only " + data.keySet());
        return new RequiredData(name, "", 1);
    }

    private List<Bar> bars(PolicyNode node) {
        List<Bar> bars = new ArrayList<>();
        addBar(bars, node, "atLeast", Side.AT_LEAST);
        addBar(bars, node, "atMost", Side.AT_MOST);
        if (bars.size() == 2 && bars.get(0).value() > bars.get(1).value()) {
            mistakes.add(
                    node,
                    "no value is at least " + bars.get(0).value() + " and at most "
                            + bars.get(1).value());
        }
        return bars;
    }

    private static void addBar(List<Bar> bars, PolicyNode node, String name, Side side) {
        if (node.has(name)) {
            bars.add(new Bar(side, node.number(name)));
        }
    }

    private static Burden burden(PolicyNode node) {
        return node.has("shown")
                ? new Burden.Shown(node.number("shown"))
                : new Burden.NotRefuted(node.number("unlessRefuted"), node.number("detecting"));
    }
}
