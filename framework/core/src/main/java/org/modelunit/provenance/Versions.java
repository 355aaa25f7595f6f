package org.modelunit.provenance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The versions that an evaluation names. */
@API(status = Status.INTERNAL, since = "0.1")
public final class Versions {

    /** Asked once, as asking takes longer than a small model does for a thousand rows. */
    private static final Map<String, String> KNOWN = known();

    private Versions() {}

    private static Map<String, String> known() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("java", Runtime.version().toString());
        String own = Versions.class.getPackage().getImplementationVersion();
        versions.put("modelunit", own == null ? "unreleased" : own);
        return Collections.unmodifiableMap(versions);
    }

    /**
     * Returns the versions that are always named, and those of what runs a model.
     *
     * @param ofModel the versions that the model names
     */
    public static Map<String, String> with(Map<String, String> ofModel) {
        Map<String, String> versions = new LinkedHashMap<>(KNOWN);
        versions.putAll(ofModel);
        return versions;
    }
}
