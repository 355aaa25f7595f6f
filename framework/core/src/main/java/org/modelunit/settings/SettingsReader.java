package org.modelunit.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.modelunit.error.SettingException;
import org.modelunit.settings.Settings.KnownMode;
import org.modelunit.settings.Settings.OnInconclusive;
import org.modelunit.settings.Settings.ReportMode;

/** Reads settings from their places, the stronger over the weaker. */
final class SettingsReader {

    private static final String PREFIX = "modelunit.";
    private static final String MODEL = "modelunit.model.";
    private static final String FILE = "modelunit.properties";
    private static final List<String> KNOWN = List.of(
            "modelunit.inconclusive",
            "modelunit.known",
            "modelunit.output",
            "modelunit.report",
            "modelunit.seed",
            "modelunit.threads");

    private final TreeMap<String, String> values = new TreeMap<>();
    private final Map<String, String> places = new HashMap<>();

    private SettingsReader() {}

    static Settings read(Map<String, String> parameters) {
        SettingsReader reader = new SettingsReader();
        reader.take(FILE, asMap(file()));
        reader.take("JUnit configuration parameter", parameters);
        reader.take("system property", asMap(System.getProperties()));
        return reader.settings();
    }

    private void take(String place, Map<String, String> entries) {
        entries.forEach((key, value) -> {
            if (key.startsWith(PREFIX)) {
                values.put(key, value);
                places.put(key, place);
            }
        });
    }

    private Settings settings() {
        long seed = whole("modelunit.seed", 42);
        OnInconclusive inconclusive = choice("modelunit.inconclusive", OnInconclusive.class, OnInconclusive.FAIL);
        ReportMode report = choice("modelunit.report", ReportMode.class, ReportMode.ALWAYS);
        KnownMode known = choice("modelunit.known", KnownMode.class, KnownMode.CHECK);
        String output = values.getOrDefault("modelunit.output", "");
        Map<String, String> models = new HashMap<>();
        values.tailMap(MODEL).forEach((key, value) -> {
            if (key.startsWith(MODEL)) {
                models.put(key.substring(MODEL.length()), value);
            }
        });
        for (String key : values.keySet()) {
            if (!key.startsWith(MODEL) && !KNOWN.contains(key)) {
                throw new SettingException("unknown setting " + key + " (" + places.get(key) + "); known are "
                        + String.join(", ", KNOWN) + " and " + MODEL + "<name>");
            }
        }
        return new Settings(seed, inconclusive, report, output, models, threads(), known);
    }

    private int threads() {
        long threads = whole("modelunit.threads", Runtime.getRuntime().availableProcessors());
        if (threads < 1 || threads > Settings.MOST_THREADS) {
            throw new SettingException("modelunit.threads must lie between 1 and " + Settings.MOST_THREADS
                    + ", but was " + threads + " (" + places.get("modelunit.threads") + ")");
        }
        return (int) threads;
    }

    private long whole(String key, long otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new SettingException(
                    key + " must be a whole number, but was '" + text + "' (" + places.get(key) + ")", e);
        }
    }

    private <E extends Enum<E>> E choice(String key, Class<E> type, E otherwise) {
        String text = values.get(key);
        if (text == null) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text.strip())) {
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

    private static Properties file() {
        Properties properties = new Properties();
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        ClassLoader loader = context != null ? context : ClassLoader.getSystemClassLoader();
        URL url = loader.getResource(FILE);
        if (url != null) {
            try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read " + url, e);
            }
        }
        return properties;
    }

    private static Map<String, String> asMap(Properties properties) {
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return map;
    }
}
