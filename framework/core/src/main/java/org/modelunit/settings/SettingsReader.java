package org.modelunit.settings;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.modelunit.error.SettingException;
import org.modelunit.settings.Settings.BaselineMode;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;
import org.modelunit.text.Numeral;

/** Reads settings from their places, the stronger over the weaker. */
final class SettingsReader {

    private final TreeMap<String, String> values = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();

    private SettingsReader() {}

    static Settings read(Map<String, String> parameters, Map<String, String> systemProperties) {
        SettingsReader reader = new SettingsReader();
        reader.take(SettingsFile.NAME, SettingsFile.entries());
        reader.takeOurs("JUnit configuration parameter", parameters);
        reader.takeOurs("system property", systemProperties);
        return reader.settings();
    }

    /** Takes what is ours among the keys of others. */
    private void takeOurs(String place, Map<String, String> entries) {
        Map<String, String> ours = new TreeMap<>(entries);
        ours.keySet().removeIf(key -> !SettingKeys.resemblesSetting(key));
        take(place, ours);
    }

    /** Takes all entries; blanks around a value cannot be seen in a file, so they are no part of it. */
    private void take(String place, Map<String, String> entries) {
        entries.forEach((key, value) -> {
            if (!SettingKeys.isKnown(key)) {
                throw SettingKeys.unknown(key, place);
            }
            values.put(key, value.strip());
            places.put(key, place);
        });
    }

    private Settings settings() {
        long seed = whole("modelunit.seed", 42);
        OnInconclusive inconclusive = choice("modelunit.inconclusive", OnInconclusive.class, OnInconclusive.FAIL);
        ReportMode report = choice("modelunit.report", ReportMode.class, ReportMode.ALWAYS);
        BaselineMode baseline = choice("modelunit.baseline", BaselineMode.class, BaselineMode.CHECK);
        String output = values.getOrDefault("modelunit.output", "");
        Map<String, String> models = new HashMap<>();
        values.tailMap(SettingKeys.MODEL).forEach((key, value) -> {
            if (key.startsWith(SettingKeys.MODEL)) {
                models.put(modelName(key), modelFile(key, value));
            }
        });
        return new Settings(seed, inconclusive, report, output, models, threads(), baseline, fixtureTimeout());
    }

    private String modelName(String key) {
        String name = key.substring(SettingKeys.MODEL.length());
        if (name.isBlank()) {
            throw new SettingException(
                    key + " (" + places.get(key) + ") names no model; write " + SettingKeys.MODEL + "<name>=<file>");
        }
        return name;
    }

    /** A variable of a build server that is not set makes an empty value: the candidate would not be tested, and all be green. */
    private String modelFile(String key, String value) {
        if (value.isBlank()) {
            throw new SettingException(
                    key + " is empty (" + places.get(key) + "); name the file to test, or leave the setting out");
        }
        return value;
    }

    private int threads() {
        long threads = whole("modelunit.threads", Runtime.getRuntime().availableProcessors());
        if (threads < 1 || threads > Settings.MOST_THREADS) {
            throw new SettingException("modelunit.threads must lie between 1 and " + Settings.MOST_THREADS
                    + ", but was " + threads + " (" + places.get("modelunit.threads") + ")");
        }
        return (int) threads;
    }

    private Duration fixtureTimeout() {
        String key = "modelunit.fixture.timeout";
        String text = values.get(key);
        return text == null
                ? Settings.FIXTURE_TIMEOUT
                : TimeText.read(text)
                        .orElseThrow(
                                () -> new SettingException(key + " must be a time such as 90s, 10m or 2h, but was '"
                                        + text + "' (" + places.get(key) + ")"));
    }

    private long whole(String key, long otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            if (Numeral.isWhole(text)) {
                return Long.parseLong(text);
            }
        } catch (NumberFormatException e) {
            throw new SettingException(key + " is too large for a long: '" + text + "' (" + places.get(key) + ")", e);
        }
        throw new SettingException(key + " must be a whole number, but was '" + text + "' (" + places.get(key) + ")");
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        String choices = String.join(
                " or ",
                Arrays.stream(type.getEnumConstants())
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw new SettingException(key + " must be " + choices + ", but was '" + text + "' (" + places.get(key) + ")");
    }

    static Map<String, String> systemProperties() {
        Properties properties = System.getProperties();
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
