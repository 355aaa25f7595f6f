package org.modelunit.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.modelunit.settings.Setting;
import org.modelunit.settings.SettingOrigin;
import org.modelunit.settings.SettingPath;
import org.modelunit.settings.Settings;

/** The settings of a run as evidence keeps them. */
final class SettingsUsed {

    private SettingsUsed() {}

    /** All settings with where each came from; of settings that a program made, what they say. */
    static List<Setting> of(Settings settings) {
        if (!settings.sources().isEmpty()) {
            return settings.sources().stream().map(SettingPath::kept).toList();
        }
        List<Setting> made = new ArrayList<>();
        made.add(setting("inconclusive", ClaimJson.lower(settings.inconclusive())));
        new TreeMap<>(settings.models()).forEach((name, file) -> made.add(setting("model." + name, file)));
        made.add(setting("output", settings.output()));
        made.add(setting("report", ClaimJson.lower(settings.report())));
        made.add(setting("seed", Long.toString(settings.seed())));
        return made;
    }

    private static Setting setting(String name, String value) {
        return SettingPath.kept(new Setting("modelunit." + name, value, SettingOrigin.DEFAULT));
    }
}
