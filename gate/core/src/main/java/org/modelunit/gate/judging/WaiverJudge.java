package org.modelunit.gate.judging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.policy.Waiver;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Whether the waivers themselves are in order; one that is not blocks even where nothing had to be waived. */
final class WaiverJudge {

    private WaiverJudge() {}

    static List<Reason> judge(Policy policy, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        for (Waiver waiver : policy.waivers()) {
            if (waiver.isExpired(today)) {
                reasons.add(Reason.of(
                                ReasonId.WAIVER_EXPIRED,
                                "it was waived until " + waiver.until() + ", and it is " + today + " in UTC")
                        .withEntry(waiver.entry()));
            }
            if (waiver.isSelfApproved()) {
                reasons.add(
                        Reason.of(ReasonId.WAIVER_SELF_APPROVED, waiver.owner() + " owns the waiver and approved it")
                                .withEntry(waiver.entry()));
            }
        }
        return reasons;
    }
}
