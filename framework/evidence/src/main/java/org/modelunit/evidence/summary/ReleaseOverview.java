package org.modelunit.evidence.summary;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.text.Numbers;

/**
 * What a module's policies decide, a summary each. It says no more than the worst of them: one model that is released does not make up for
 * another that is not.
 *
 * @param policies the policies, at least one; the worst first, of equals in the order that was given
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ReleaseOverview(List<PolicySummary> policies) {

    private static final Comparator<PolicySummary> WORST_FIRST =
            Comparator.comparingInt(policy -> place(policy.decision()));

    /** Keeps an unmodifiable copy, the worst first. */
    public ReleaseOverview {
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("an overview needs the summary of at least one policy");
        }
        policies = policies.stream().sorted(WORST_FIRST).toList();
    }

    /** Returns the worst decision. */
    public ReleaseDecision decision() {
        return policies.get(0).decision();
    }

    /** The worst first: a policy that no gate has used is worse than one that the data cannot decide, as less is known. */
    private static int place(ReleaseDecision decision) {
        return switch (decision) {
            case DO_NOT_RELEASE -> 0;
            case NOT_GATED -> 1;
            case CANNOT_DECIDE -> 2;
            case RELEASE -> 3;
        };
    }

    /** Returns the files that the worst decision is about, by name, of several with "and" between them. */
    public String models() {
        return worst().stream()
                .map(policy -> policy.summary().headline().model())
                .filter(model -> !model.isEmpty())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    /** Returns how many of the policies decide so: "2 of 3 policies". */
    public String share() {
        return Numbers.count(worst().size()) + " of " + Numbers.count(policies.size())
                + (policies.size() == 1 ? " policy" : " policies");
    }

    private List<PolicySummary> worst() {
        ReleaseDecision decision = decision();
        return policies.stream().filter(policy -> policy.decision() == decision).toList();
    }
}
