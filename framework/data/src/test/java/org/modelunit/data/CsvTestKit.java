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

/** Writes one CSV file for a test and reads what an error says about it. */
abstract class CsvTestKit {

    record Number(double d) {}

    record Flag(boolean b) {}

    /** Constants that no cell can tell apart. */
    enum Same {
        ONE,
        TWO;

        @Override
        public String toString() {
            return "same";
        }
    }

    @TempDir
    Path directory;

    Path path() {
        return directory.resolve("people.csv");
    }

    Csv csv(String text) {
        return csv(text.getBytes(StandardCharsets.UTF_8));
    }

    Csv csv(byte[] bytes) {
        try {
            Files.write(path(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Csv.of(path());
    }

    /** In the message, {@code people.csv} stands for the file's whole path. */
    void assertRefused(ThrowingCallable reading, String message) {
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(reading)
                .withMessage(message.replace("people.csv", path().toString()));
    }
}
