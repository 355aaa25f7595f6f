package org.modelunit.evidence;

import java.nio.file.Path;
import java.util.Map;
import org.modelunit.build.BuildInfo;
import org.modelunit.claim.Contract;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.Run;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

/**
 * The module that tests of expected claims belong to.
 *
 * @param directory where it leaves what it writes
 */
record ExpectedClaimsKit(Path directory) {

    Run run(Map<String, String> settings) {
        BuildInfo build = new BuildInfo(
                "shop:credit",
                "",
                BuildInfo.UNKNOWN.commit(),
                BuildInfo.UNKNOWN.job(),
                BuildInfo.UNKNOWN.machine(),
                Map.of());
        return new Run("id", directory.resolve("modelunit"), Settings.load(settings), build);
    }

    Path kept() {
        return directory.resolve("modelunit/expected/shop_credit.json");
    }

    static ExpectedClaim claim(String test, int occurrence, Contract contract) {
        return new ExpectedClaim(
                new TestId(test, "ATest", "claims", "claims"), "credit", "recall", occurrence, contract);
    }
}
