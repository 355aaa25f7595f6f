package org.modelunit.build;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions of the libraries that tests run on, as their jars on the class path say. */
final class Libraries {

    /** What is said of a library that is there, and whose jar says no version. */
    static final String UNKNOWN = "unknown";

    /** A class of each library, by the library's name. */
    private static final Map<String, String> CLASSES = Map.of(
            "ModelUnit", Libraries.class.getName(),
            "JUnit Platform", "org.junit.platform.engine.TestEngine",
            "JUnit Jupiter", "org.junit.jupiter.api.Test",
            "AssertJ", "org.assertj.core.api.Assertions",
            "Allure", "io.qameta.allure.Allure",
            "ONNX Runtime", "ai.onnxruntime.OrtEnvironment");

    /** Jars whose manifest says no version; others hold such files of libraries that they have packed in. */
    private static final Map<String, String> PROPERTIES =
            Map.of("AssertJ", "META-INF/maven/org.assertj/assertj-core/pom.properties");

    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._+-]{0,99}");

    private Libraries() {}

    /**
     * Returns the versions by the libraries' names; a library that is not there has none.
     *
     * @param loader loads the tests
     */
    static Map<String, String> of(ClassLoader loader) {
        Map<String, String> versions = new TreeMap<>();
        CLASSES.forEach((library, name) -> {
            try {
                Class<?> type = Class.forName(name, false, loader);
                versions.put(
                        library,
                        version(type.getPackage().getImplementationVersion())
                                .or(() -> inProperties(library, loader))
                                .orElse(UNKNOWN));
            } catch (ClassNotFoundException | LinkageError e) {
                System.getLogger(Libraries.class.getName()).log(System.Logger.Level.DEBUG, "no {0} here", library);
            }
        });
        return new LinkedHashMap<>(versions);
    }

    /** Returns the versions by the loader that test frameworks set for a thread, or else by the loader of the class path. */
    static Map<String, String> onClassPath() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return of(context == null ? ClassLoader.getSystemClassLoader() : context);
    }

    private static Optional<String> inProperties(String library, ClassLoader loader) {
        String file = PROPERTIES.get(library);
        if (file == null) {
            return Optional.empty();
        }
        try (InputStream content = loader.getResourceAsStream(file)) {
            if (content == null) {
                return Optional.empty();
            }
            Properties properties = new Properties();
            properties.load(content);
            return version(properties.getProperty("version"));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty(); // no version is known
        }
    }

    private static Optional<String> version(@Nullable String text) {
        return Optional.ofNullable(text)
                .filter(version -> VERSION.matcher(version).matches());
    }
}
