package org.modelunit.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.launcher.TagFilter.includeTags;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.modelunit.console.Console;

/** Runs test classes as an IDE does: one launcher session; each argument is a plan, its classes joined by commas. */
public final class SessionMain {

    /** If set, the classes of a plan are asked for as all classes of a class path are. */
    static final String EVERYTHING = "everything.is.planned";

    /** If set, tests with one of two tags are left out, as a project may do in every run. */
    static final String BY_TAGS = "planned.by.tags";

    /** If set, tests with this tag alone are asked for. */
    static final String BY_TAG = "planned.by.tag";

    private SessionMain() {}

    /** Runs the plans, one after the other. A first argument with an equals sign is JUnit's configuration. */
    public static void main(String[] arguments) {
        Map<String, String> parameters = new TreeMap<>();
        List<String> plans = Arrays.stream(arguments)
                .filter(argument -> !argument.contains("="))
                .toList();
        Arrays.stream(arguments).filter(argument -> argument.contains("=")).forEach(argument -> {
            String[] parts = argument.split("=", 2);
            parameters.put(parts[0], parts[1]);
        });
        try (LauncherSession session = LauncherFactory.openSession()) {
            for (String plan : plans) {
                SummaryGeneratingListener summary = new SummaryGeneratingListener();
                session.getLauncher().execute(request(plan, parameters), summary);
                summary.getSummary()
                        .getFailures()
                        .forEach(failure ->
                                Console.print("> red: " + failure.getException().getMessage()));
            }
        } catch (RuntimeException e) {
            Console.print("> closing the session threw " + e.getMessage());
        }
    }

    private static LauncherDiscoveryRequest request(String plan, Map<String, String> parameters) {
        if (Boolean.getBoolean(EVERYTHING)) {
            System.setProperty("sun.java.command", "worker.org.gradle.");
        }
        ClassSelector[] classes = Stream.of(plan.split(","))
                .map(name -> selectClass("org.modelunit.junit." + name))
                .toArray(ClassSelector[]::new);
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().selectors(classes).configurationParameters(parameters);
        String tag = System.getProperty(BY_TAG, "");
        if (!tag.isEmpty()) {
            return request.filters(includeTags(tag)).build();
        }
        return Boolean.getBoolean(BY_TAGS)
                ? request.filters(excludeTags("slow", LatencyTest.TAG)).build()
                : request.build();
    }
}
