package org.modelunit.junit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.platform.engine.DiscoveryIssue;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.SelectorResolutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.IterationSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.NestedMethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineDiscoveryResult;
import org.junit.platform.launcher.LauncherDiscoveryListener;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.modelunit.junit.selection.Selection;

/** Hears how tests are looked for: what was asked for, and what went wrong. Safe for any thread. */
final class Discoveries implements LauncherDiscoveryListener {

    /**
     * What was heard before a plan.
     *
     * @param selection how tests were selected
     * @param errors what kept tests from being found
     * @param warnings what looks like a mistake to an engine, such as a private test, which never runs
     */
    record Heard(Selection selection, List<String> errors, List<String> warnings) {}

    /** What is told of each error, by its cause where it has one: JUnit 6 tells of a class that is gone twice. */
    private final Map<Object, String> errors = new LinkedHashMap<>();

    private final Set<String> warnings = new LinkedHashSet<>();
    private final Map<DiscoverySelector, Boolean> found = new LinkedHashMap<>();
    private Selection selection = Selection.EVERYTHING;

    /** Returns what was heard since this was asked last. */
    synchronized Heard take() {
        Heard heard = new Heard(selection, errors.values().stream().distinct().toList(), List.copyOf(warnings));
        errors.clear();
        warnings.clear();
        return heard;
    }

    @Override
    public synchronized void launcherDiscoveryStarted(LauncherDiscoveryRequest request) {
        found.clear();
    }

    @Override
    public synchronized void engineDiscoveryFinished(UniqueId engine, EngineDiscoveryResult result) {
        result.getThrowable()
                .ifPresent(error -> errors.put(error, name(engine) + " could not look for tests: " + say(error)));
    }

    @Override
    public synchronized void issueEncountered(UniqueId engine, DiscoveryIssue issue) {
        String text = TestResults.firstLine(issue.message())
                + issue.source().map(Discoveries::place).orElse("");
        switch (issue.severity()) {
            case ERROR ->
                errors.putIfAbsent(issue.cause().map(Object.class::cast).orElse(text), text);
            case WARNING -> warnings.add(text);
            default -> {} // a hint
        }
    }

    @Override
    public synchronized void selectorProcessed(
            UniqueId engine, DiscoverySelector selector, SelectorResolutionResult result) {
        switch (result.getStatus()) {
            case FAILED -> {
                String text =
                        result.getThrowable().map(Discoveries::say).orElse("a failure") + " (" + text(selector) + ")";
                errors.put(result.getThrowable().map(Object.class::cast).orElse(text), text);
            }
            case UNRESOLVED -> found.putIfAbsent(selector, false); // another engine may know it
            case RESOLVED -> found.put(selector, true);
        }
    }

    @Override
    public synchronized void launcherDiscoveryFinished(LauncherDiscoveryRequest request) {
        selection = Selection.of(request);
        found.forEach((selector, isFound) -> {
            if (!isFound && namesTests(selector)) {
                String text = "no test was found by " + text(selector);
                errors.put(text, text);
            }
        });
        found.clear();
    }

    /** A class or a package may have no tests, as build tools hand over all that look as if they had. */
    private static boolean namesTests(DiscoverySelector selector) {
        return selector instanceof MethodSelector
                || selector instanceof NestedMethodSelector
                || selector instanceof UniqueIdSelector
                || selector instanceof IterationSelector;
    }

    private static String text(DiscoverySelector selector) {
        return selector.toIdentifier().map(Object::toString).orElseGet(selector::toString);
    }

    private static String place(TestSource source) {
        if (source instanceof MethodSource method) {
            return " (" + method.getClassName() + "#" + method.getMethodName() + ")";
        }
        return source instanceof ClassSource type ? " (" + type.getClassName() + ")" : "";
    }

    private static String name(UniqueId engine) {
        return engine.getEngineId().orElse(engine.toString());
    }

    private static String say(Throwable error) {
        Throwable deepest = error;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        return message == null || message.isBlank()
                ? deepest.getClass().getName()
                : deepest.getClass().getSimpleName() + ": " + TestResults.firstLine(message);
    }
}
