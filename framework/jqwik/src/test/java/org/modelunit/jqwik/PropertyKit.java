package org.modelunit.jqwik;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.recording.Recorder;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

/** Runs classes of tests in a launcher session inside a test, and keeps what became of them. */
final class PropertyKit implements Recorder, TestExecutionListener {

    /** A claim that was recorded, with its verdict or what kept it from one. */
    record Recorded(TestId test, Claim claim, Verdict verdict, Throwable error) {}

    final List<Recorded> claims = new CopyOnWriteArrayList<>();
    final Map<String, Throwable> failures = new ConcurrentHashMap<>();
    final Map<String, String> reports = new ConcurrentHashMap<>();
    final List<String> ended = new CopyOnWriteArrayList<>();

    private PropertyKit() {}

    static PropertyKit run(Class<?>... classes) {
        return run(1, Map.of(), classes);
    }

    /** Runs classes several times in one session, as Surefire runs failed tests again. */
    static PropertyKit run(int times, Map<String, String> parameters, Class<?>... classes) {
        PropertyKit kit = new PropertyKit();
        Map<String, String> all = new TreeMap<>(parameters);
        all.put("jqwik.database", "target/jqwik-database-of-kit");
        all.put("jqwik.reporting.usejunitplatform", "true");
        Recording.Scope scope = Recording.into(kit);
        try (LauncherSession session = LauncherFactory.openSession()) {
            for (int i = 0; i < times; i++) {
                session.getLauncher()
                        .execute(
                                LauncherDiscoveryRequestBuilder.request()
                                        .selectors(Stream.of(classes)
                                                .map(type -> selectClass(type))
                                                .toArray(ClassSelector[]::new))
                                        .configurationParameters(all)
                                        .build(),
                                kit);
            }
        } finally {
            scope.close();
        }
        return kit;
    }

    Recorded claim(String method) {
        List<Recorded> ofTest = claims(method);
        if (ofTest.size() != 1) {
            throw new AssertionError("one claim of " + method + " was expected, but there are " + ofTest);
        }
        return ofTest.get(0);
    }

    List<Recorded> claims(String method) {
        return claims.stream()
                .filter(one -> one.test().methodName().equals(method))
                .toList();
    }

    String message(String method) {
        Throwable failure = failures.get(method);
        if (failure == null) {
            throw new AssertionError(method + " has not failed; failed have " + failures);
        }
        return String.valueOf(failure.getMessage());
    }

    /** Returns the value of a fact of the one claim of a property. */
    String fact(String method, String name) {
        return claim(method).verdict().facts().stream()
                .filter(fact -> fact.name().equals(name))
                .map(fact -> fact.value() + (fact.note().isEmpty() ? "" : " | " + fact.note()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void claimed(TestId test, Claim claim, Verdict verdict) {
        claims.add(new Recorded(test, claim, verdict, null));
    }

    @Override
    public void broke(TestId test, Claim claim, Throwable error) {
        claims.add(new Recorded(test, claim, null, error));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        ended.add(test.getDisplayName());
        result.getThrowable().ifPresent(error -> failures.put(name(test), error));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        reports.merge(name(test), entry.getKeyValuePairs().toString(), String::concat);
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .orElse(test.getDisplayName());
    }
}
