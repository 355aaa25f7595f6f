package org.modelunit.evidence;

import org.modelunit.recording.Recorder;
import org.modelunit.recording.RecorderContract;
import org.modelunit.recording.Run;

class EvidenceRecorderContractTest extends RecorderContract {

    @Override
    protected Recorder newRecorder() {
        return new EvidenceRecorder();
    }

    @Override
    protected int claimsKept(Recorder recorder, Run run) {
        Evidence evidence = Evidence.read(run.directory().resolve("evidence").resolve(run.id()));
        return evidence.unattributed().size()
                + evidence.tests().stream()
                        .mapToInt(test -> test.last().claims().size())
                        .sum();
    }
}
