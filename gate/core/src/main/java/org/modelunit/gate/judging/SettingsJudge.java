package org.modelunit.gate.judging;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modelunit.evidence.Evidence;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.settings.Setting;

/** Whether a run was held to less than it should be by a setting. */
final class SettingsJudge {

    /** The values that change nothing about what a test has to show. */
    private static final Map<String, String> STRICT =
            Map.of("modelunit.baseline", "check", "modelunit.inconclusive", "fail");

    private SettingsJudge() {}

    static List<Reason> judge(Evidence evidence) {
        return evidence.shards().stream()
                .flatMap(shard -> shard.header().settings().stream())
                .filter(SettingsJudge::isLenient)
                .map(setting -> Reason.of(
                        ReasonId.SETTING_FORBIDDEN,
                        setting.key() + "=" + setting.value() + ", said by "
                                + setting.origin().words()))
                .distinct()
                .toList();
    }

    private static boolean isLenient(Setting setting) {
        String strict = STRICT.get(setting.key());
        return strict != null && !strict.equals(setting.value().strip().toLowerCase(Locale.ROOT));
    }
}
