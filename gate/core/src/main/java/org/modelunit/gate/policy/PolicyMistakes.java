package org.modelunit.gate.policy;

import com.networknt.schema.ValidationMessage;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** All mistakes of a policy, each with its place, so that nobody has to mend them one by one. */
final class PolicyMistakes {

    private final Path file;
    private final List<Reason> reasons = new ArrayList<>();

    PolicyMistakes(Path file) {
        this.file = file;
    }

    void add(ValidationMessage violation) {
        reasons.add(Reason.of(
                ReasonId.POLICY_UNREADABLE,
                file + ":" + PolicyYaml.place(PolicyYaml.placeOf(violation.getInstanceNode()))
                        + violation.getMessage()));
    }

    void add(PolicyNode node, String message) {
        reasons.add(Reason.of(ReasonId.POLICY_UNREADABLE, file + ":" + node.place() + message));
    }

    Duration duration(PolicyNode node, String name) {
        String text = node.text(name);
        try {
            Duration duration = Duration.parse(text);
            if (duration.isNegative() || duration.isZero()) {
                add(node, name + " must be above 0, but is " + text);
            }
            return duration;
        } catch (DateTimeException e) {
            add(node, name + " must be a duration as ISO 8601 has it, PT6H or P1D, but is '" + text + "'");
            return EvidenceRules.DEFAULT.maxAge();
        }
    }

    void throwIfAny() {
        if (!reasons.isEmpty()) {
            throw new GateException(reasons.stream().sorted().distinct().toList());
        }
    }
}
