package org.modelunit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.modelunit.settings.Setting;
import org.modelunit.settings.Settings;

/** The guide's table of settings has the keys and the defaults of the code. */
class SettingsTableTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(modelunit\\.[a-z.]+)` \\| .* \\| ([^|]+) \\|$");

    /** Defaults that are words in the guide, and those that differ from machine to machine. */
    private static final Map<String, String> WORDS = Map.of(
            "none", "",
            "beside the test classes", "",
            "the processors", Integer.toString(Settings.load(Map.of()).threads()));

    private static Map<String, String> documented() {
        Map<String, String> documented = new LinkedHashMap<>();
        ROW.matcher(Repository.text(Repository.ROOT.resolve("docs/guide.md")))
                .results()
                .forEach(row -> {
                    String said = row.group(2).replace("`", "").strip();
                    documented.put(row.group(1), WORDS.getOrDefault(said, said));
                });
        return documented;
    }

    @Test
    void every_setting_is_in_the_table_with_its_default() {
        List<Setting> settings = Settings.load(Map.of()).sources();

        assertThat(documented())
                .hasSizeGreaterThan(8)
                .containsAllEntriesOf(settings.stream().collect(Collectors.toMap(Setting::key, Setting::value)));
        assertThat(documented().keySet())
                .isSubsetOf(settings.stream().map(Setting::key).toList());
    }
}
