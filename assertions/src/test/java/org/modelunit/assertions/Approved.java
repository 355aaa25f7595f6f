package org.modelunit.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that a person has read and approved, in src/test/resources/approved. What differs is written to target/received; to approve
 * it, read it and move it over.
 */
final class Approved {

    private Approved() {}

    static void check(String name, String text) throws IOException {
        Path approved = Path.of("src/test/resources/approved", name + ".txt");
        Path received = Path.of("target/received", name + ".txt");
        String expected = Files.exists(approved) ? Files.readString(approved) : "";
        if (!expected.equals(text)) {
            Files.createDirectories(received.getParent());
            Files.writeString(received, text);
        }
        assertThat(text).as("%s; received: %s", approved, received).isEqualTo(expected);
    }
}
