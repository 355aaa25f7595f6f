package org.modelunit.gate.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/** Whether a run may be what a first policy is written from. */
@API(status = Status.INTERNAL, since = "0.1")
public final class GreenRun {

    private GreenRun() {}

    /**
     * Returns what keeps a run from being green; nothing if it is.
     *
     * @param collected the evidence of the run
     */
    public static List<Reason> faults(CollectedEvidence collected) {
        List<Reason> faults = new ArrayList<>(collected.reasons());
        if (collected.evidence().shards().isEmpty()) {
            faults.add(Reason.of(ReasonId.EVIDENCE_MISSING, "there is no evidence to write a policy from"));
        }
        collected.evidence().troubles().forEach(gap -> faults.add(Reason.of(ReasonId.EVIDENCE_INCOMPLETE, gap)));
        collected.byJob().stream()
                .flatMap(job -> job.gaps().stream())
                .forEach(gap -> faults.add(Reason.of(ReasonId.EVIDENCE_INCOMPLETE, gap)));
        faults.addAll(SettingsJudge.judge(collected.evidence()));
        faults.addAll(new TestJudge(new BuildClaims(collected), Set.of()).judge());
        return faults;
    }
}
