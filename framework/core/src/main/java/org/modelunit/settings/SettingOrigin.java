package org.modelunit.settings;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** The places that a setting can come from, the strongest first. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum SettingOrigin {
    /** A system property of this JVM: from the command line, or from the build's own configuration, which cannot be told apart. */
    SYSTEM_PROPERTY("system property"),
    /** A configuration parameter of JUnit. */
    JUNIT_PARAMETER("JUnit configuration parameter"),
    /** The file {@code modelunit.properties} on the class path. */
    FILE(SettingsFile.NAME),
    /** Nobody said anything. */
    DEFAULT("default");

    private final String words;

    SettingOrigin(String words) {
        this.words = words;
    }

    /** Returns the place in words, "system property" for instance. */
    public String words() {
        return words;
    }

    /** Returns the place in words. */
    @Override
    public String toString() {
        return words;
    }
}
