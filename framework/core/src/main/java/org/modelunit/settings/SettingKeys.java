package org.modelunit.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modelunit.error.SettingException;
import org.modelunit.text.SimilarText;

/** The names of the settings, and what somebody may have meant by another name: a typo must not fail open. */
final class SettingKeys {

    static final String PREFIX = "modelunit.";
    static final String MODEL = "modelunit.model.";

    private static final List<String> KNOWN = List.of(
            "modelunit.baseline",
            "modelunit.expected",
            "modelunit.fixture.timeout",
            "modelunit.history",
            "modelunit.inconclusive",
            "modelunit.link.build",
            "modelunit.link.issue",
            "modelunit.link.model",
            "modelunit.link.requirement",
            "modelunit.output",
            "modelunit.released",
            "modelunit.report",
            RowsShown.KEY,
            "modelunit.rows.bytes",
            "modelunit.rows.columns",
            "modelunit.rows.limit",
            "modelunit.seed",
            "modelunit.session",
            "modelunit.threads");
    private static final List<String> MODELS = List.of("modelunit.model");

    /** What settings were called before. */
    private static final Map<String, String> RENAMED = Map.of("modelunit.known", "modelunit.baseline");

    private SettingKeys() {}

    /** Returns all keys but those of models, sorted. */
    static List<String> known() {
        return KNOWN;
    }

    static boolean isKnown(String key) {
        return KNOWN.contains(key) || key.startsWith(MODEL) && key.length() > MODEL.length();
    }

    /**
     * Returns whether a key among those of others is meant to be a setting: one that begins with our name in any spelling, or that a slip
     * of the pen leads to from a setting.
     */
    static boolean resemblesSetting(String key) {
        return key.toLowerCase(Locale.ROOT).replaceAll("[ ._-]", "").startsWith("modelunit")
                || SimilarText.closest(key, KNOWN).isPresent()
                || SimilarText.closest(key, RENAMED.keySet()).isPresent()
                || model(key, "").isPresent();
    }

    static SettingException unknown(String key, String place) {
        String renamed = RENAMED.get(key);
        if (renamed != null) {
            return new SettingException("the setting " + key + " (" + place + ") is now called " + renamed);
        }
        String meant = SimilarText.closest(key, KNOWN)
                .or(() -> SimilarText.closest(key, RENAMED.keySet()).map(SettingKeys::formerly))
                .or(() -> SimilarText.closest(PREFIX + key, KNOWN))
                .or(() -> model(key, ""))
                .or(() -> model(key, PREFIX))
                .map(name -> "; did you mean " + name + "? Known are ")
                .orElse("; known are ");
        return new SettingException("unknown setting " + key + " (" + place + ")" + meant + String.join(", ", KNOWN)
                + " and " + MODEL + "<name>");
    }

    private static String formerly(String old) {
        return RENAMED.get(old) + " (formerly " + old + ")";
    }

    /** The setting that names a model's file, where a key begins much like such a setting. */
    private static Optional<String> model(String key, String prefix) {
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            String name = key.substring(dot + 1);
            if (!name.isEmpty()
                    && SimilarText.closest(prefix + key.substring(0, dot), MODELS)
                            .isPresent()) {
                return Optional.of(MODEL + name);
            }
        }
        return SimilarText.closest(prefix + key, MODELS).map(model -> MODEL + "<name>");
    }
}
