package org.modelunit.report.internal.allure;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The file {@code environment.properties} of Allure's results; its lines keep their order in the report. */
final class EnvironmentFile {

    private EnvironmentFile() {}

    static void read(Path results, ResultsCollector collector) throws IOException {
        Path file = results.resolve("environment.properties");
        if (Files.isRegularFile(file)) {
            Lines lines = new Lines();
            try (InputStream stream = Files.newInputStream(file)) {
                lines.load(stream);
            }
            collector.visitExtra("environment", lines.inOrder);
        }
    }

    /** Java's own reader of the format, which hands each line to {@code put}, but forgets their order. */
    private static final class Lines extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> inOrder = new LinkedHashMap<>();

        @Override
        public synchronized @Nullable Object put(Object key, Object value) {
            inOrder.put((String) key, (String) value);
            return super.put(key, value);
        }
    }
}
