package org.modelunit.settings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.SettingException;
import org.modelunit.text.Numeral;

/** What was said in all places, the stronger over the weaker; and what each text means, or what is wrong with it and where. */
final class SettingValues {

    private final TreeMap<String, Setting> said = new TreeMap<>();
    private final Map<String, String> defaults = new HashMap<>();

    /** Takes the settings among the keys of others. */
    void takeOurs(SettingOrigin origin, Map<String, String> entries) {
        Map<String, String> ours = new TreeMap<>(entries);
        ours.keySet().removeIf(key -> !SettingKeys.resemblesSetting(key));
        take(origin, ours);
    }

    /** Takes all entries; blanks around a value cannot be seen in a file, so they are no part of it. A path may begin at home. */
    void take(SettingOrigin origin, Map<String, String> entries) {
        entries.forEach((key, value) -> {
            if (!SettingKeys.isKnown(key)) {
                throw SettingKeys.unknown(key, origin.words());
            }
            said.put(key, SettingPath.atHome(new Setting(key, value.strip(), origin)));
        });
    }

    /** Returns the settings whose keys begin so, by their keys. */
    SortedMap<String, Setting> beginning(String prefix) {
        return said.subMap(prefix, prefix + Character.MAX_VALUE);
    }

    SettingOrigin origin(String key) {
        Setting setting = said.get(key);
        return setting == null ? SettingOrigin.DEFAULT : setting.origin();
    }

    /** Returns what was said and what holds by default, by their keys: all that was asked for here. */
    List<Setting> all() {
        TreeMap<String, Setting> all = new TreeMap<>();
        defaults.forEach((key, text) -> all.put(key, new Setting(key, text, SettingOrigin.DEFAULT)));
        all.putAll(said);
        return List.copyOf(all.values());
    }

    /** Returns a text; empty where nothing is said, as nothing holds by default. */
    String text(String key) {
        @Nullable String text = valueOr(key, "");
        return text == null ? "" : text;
    }

    /** Returns a text that must not be empty where the setting is given: a variable of a build server that is not set makes one. */
    String name(String key, String what) {
        String text = text(key);
        if (text.isEmpty() && said.containsKey(key)) {
            throw new SettingException(
                    key + " is empty (" + origin(key) + "); name " + what + ", or leave the setting out");
        }
        return text;
    }

    /** Returns the parts of a text between commas, each once. */
    List<String> list(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> parts =
                Stream.of(text.split(",", -1)).map(String::strip).distinct().toList();
        if (parts.contains("")) {
            throw refused(key, "names separated by commas", text);
        }
        return parts;
    }

    int between(String key, int least, int most, int otherwise) {
        long whole = whole(key, otherwise);
        if (whole < least || whole > most) {
            throw new SettingException(key + " must lie between " + least + " and " + most + ", but was " + whole + " ("
                    + origin(key) + ")");
        }
        return (int) whole;
    }

    long whole(String key, long otherwise) {
        String text = valueOr(key, Long.toString(otherwise));
        if (text == null) {
            return otherwise;
        }
        try {
            if (Numeral.isWhole(text)) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw new SettingException(key + " is too large for a long: '" + text + "' (" + origin(key) + ")", e);
        }
        throw refused(key, "a whole number", text);
    }

    <E extends Enum<E>> E choice(String key, List<E> choices) {
        E otherwise = choices.get(0);
        String text = valueOr(key, word(otherwise));
        if (text == null) {
            return otherwise;
        }
        return choices.stream()
                .filter(choice -> word(choice).equals(text))
                .findFirst()
                .orElseThrow(() -> refused(
                        key,
                        String.join(
                                " or ",
                                choices.stream().map(SettingValues::word).toList()),
                        text));
    }

    <E extends Enum<E>> E choice(String key, Class<E> type) {
        return choice(key, Arrays.asList(type.getEnumConstants()));
    }

    SettingException refused(String key, String expected, String text) {
        return new SettingException(key + " must be " + expected + ", but was '" + text + "' (" + origin(key) + ")");
    }

    /** Returns what was said; null where a default holds, which is kept as it would be said. */
    @Nullable
    String valueOr(String key, String otherwise) {
        defaults.put(key, otherwise);
        Setting setting = said.get(key);
        return setting == null ? null : setting.value();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
