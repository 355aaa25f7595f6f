package org.modelunit;

import java.util.LinkedHashMap;
import java.util.Map;

/** The versions that an evaluation names. */
final class Versions {

    private Versions() {}

    static Map<String, String> known() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("java", Runtime.version().toString());
        String own = Versions.class.getPackage().getImplementationVersion();
        versions.put("modelunit", own == null ? "unreleased" : own);
        return versions;
    }

    /** Returns the versions that are always named, and those of what runs a model. */
    static Map<String, String> with(Map<String, String> ofModel) {
        Map<String, String> versions = known();
        versions.putAll(ofModel);
        return versions;
    }
}
