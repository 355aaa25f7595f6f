package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.error.DataException;

/** Writes one file of JSON Lines for a test and reads what an error says about it. */
abstract class JsonLinesTestKit {

    @TempDir
    Path directory;

    Path path() {
        return directory.resolve("people.jsonl");
    }

    JsonLines json(String text) {
        return json(text.getBytes(StandardCharsets.UTF_8));
    }

    JsonLines json(byte[] bytes) {
        try {
            Files.write(path(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JsonLines.of(path());
    }

    /** In the message, {@code people.jsonl} stands for the file's whole path. */
    void assertRefused(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(reading)
                .withMessage(message.replace("people.jsonl", path().toString()));
    }
}
