package org.modelunit.junit.latency;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where one thread of this JVM at a time may have a file open. On POSIX systems a process that closes any descriptor of a file loses
 * its locks on it (fcntl(2)), so nobody else may open it while it is locked, not even to read it. It is a system property, which all
 * class loaders of the JVM share.
 *
 * @param name the property
 */
record JvmPlace(String name) {

    static JvmPlace of(Path path) {
        return new JvmPlace("org.modelunit.measuring:" + path.toAbsolutePath().normalize());
    }

    /** Takes the place; returns null, or who has it. */
    @Nullable
    String take(String who) {
        Object taken = System.getProperties().putIfAbsent(name, who);
        return taken == null ? null : taken.toString();
    }

    void leave() {
        System.getProperties().remove(name);
    }
}
