package org.modelunit.architecture;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes of an example, and writes down what those print that fail. */
final class ExampleRun {

    private ExampleRun() {}

    /**
     * Runs test classes.
     *
     * @param arguments the file to write to, and the names of the classes
     */
    public static void main(String[] arguments) throws Exception {
        try (PrintStream failures =
                new PrintStream(Files.newOutputStream(Path.of(arguments[0])), true, StandardCharsets.UTF_8)) {
            LauncherFactory.create()
                    .execute(
                            LauncherDiscoveryRequestBuilder.request()
                                    .selectors(Arrays.stream(arguments)
                                            .skip(1)
                                            .map(DiscoverySelectors::selectClass)
                                            .toList())
                                    .build(),
                            new TestExecutionListener() {
                                @Override
                                public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                    result.getThrowable().ifPresent(failure -> failures.println(failure.getMessage()));
                                }
                            });
        }
    }
}
