package org.modelunit.junit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modelunit.junit.selection.Selection;
import org.modelunit.junit.selection.TagChoice;
import org.modelunit.recording.PlannedTests;
import org.modelunit.recording.PlannedTests.Planned;
import org.modelunit.recording.TestId;
import org.modelunit.recording.TestResult;

/** Which tests of a session were planned, which of them run, and how each ended last. Safe for any thread. */
final class TestProgress {

    private static final int SHOWN = 5;

    private final Map<String, Planned> planned = new LinkedHashMap<>();
    private final Set<String> containers = new LinkedHashSet<>();
    private final Map<String, TestId> running = new LinkedHashMap<>();
    private final Map<String, TestResult> ended = new LinkedHashMap<>();
    private final Set<String> withEnded = new LinkedHashSet<>();
    private final Set<String> tags = new LinkedHashSet<>();
    private Choice choice = Choice.ALL;
    private TagChoice taken = TagChoice.EVERYTHING;

    /** Which tests of the module were asked for. */
    enum Choice {
        ALL,
        /** Those with some tags, or without, as a project may choose in every run. */
        TAGGED,
        SOME
    }

    /**
     * Takes a plan.
     *
     * @param plan the plan
     * @param selection how its tests were selected
     */
    synchronized void planned(PlannedTests plan, Selection selection) {
        boolean isRerun = true;
        for (Planned test : plan.tests()) {
            String id = test.test().uniqueId();
            isRerun &= planned.putIfAbsent(id, test) != null;
            containers.addAll(test.test().containers());
        }
        if (!isRerun) { // what is run again is a choice among what was planned before
            add(plan, selection.tags());
            taken = selection.taken();
        }
    }

    private void add(PlannedTests plan, String byTags) {
        String known = byTags.isEmpty() ? plan.selection() : byTags;
        tags.add(plan.isByTags() ? known : "");
        if (choice == Choice.SOME || tags.size() > 1 || plan.isSelective() && !plan.isByTags()) {
            choice = Choice.SOME;
        } else {
            choice = plan.isSelective() ? Choice.TAGGED : Choice.ALL;
        }
    }

    synchronized void began(TestId test) {
        running.put(test.uniqueId(), test);
    }

    synchronized void left(TestId test) {
        running.remove(test.uniqueId());
    }

    synchronized void ended(TestResult result) {
        String id = result.test().uniqueId();
        ended.put(id, result);
        withEnded.add(id);
        withEnded.addAll(result.test().containers());
    }

    /** Returns which tests of the module were asked for. */
    synchronized Choice choice() {
        return choice;
    }

    /** Returns the tags that have selected all of its tests, written in one way; empty where none have. */
    synchronized String tags() {
        return choice == Choice.TAGGED ? String.join("", tags) : "";
    }

    /** Returns which tests its tags take. */
    synchronized TagChoice taken() {
        return taken;
    }

    /** Whether a container was to make its tests when it ran, and has made none. */
    synchronized boolean madeNone(TestId container) {
        Planned plan = planned.get(container.uniqueId());
        return plan != null && plan.dynamic() && !withEnded.contains(container.uniqueId());
    }

    /** Whether a test is itself one of those planned. */
    synchronized boolean isTest(TestId test) {
        return planned.containsKey(test.uniqueId());
    }

    /** Whether a test is one of those planned, or was made by one of them, or is a container of some. */
    synchronized boolean isPlanned(TestId test) {
        String id = test.uniqueId();
        return planned.containsKey(id)
                || containers.contains(id)
                || test.containers().stream().anyMatch(planned::containsKey);
    }

    /** Whether the class at the top of a test is one that was planned. */
    synchronized boolean isOfPlannedClass(TestId test) {
        List<String> around = test.containers();
        return around.size() > 1 && containers.contains(around.get(1));
    }

    /** Returns how a test ended last, or else the container around it that did not pass; null for neither. */
    synchronized @Nullable TestResult result(TestId test) {
        TestResult own = ended.get(test.uniqueId());
        return own == null ? failedAround(test) : own;
    }

    private @Nullable TestResult failedAround(TestId test) {
        return test.containers().stream()
                .map(ended::get)
                .filter(result -> result != null && result.status() != TestResult.Status.PASSED)
                .findFirst()
                .orElse(null);
    }

    /** Returns the result of each test, and of each container that has one. */
    synchronized Collection<TestResult> results() {
        return List.copyOf(ended.values());
    }

    /** Returns what was planned and not done, one line for each kind; nothing where every test ended, or a container in its place. */
    synchronized List<String> gaps() {
        List<String> gaps = new ArrayList<>();
        List<String> cut = running.values().stream()
                .filter(test -> planned.containsKey(test.uniqueId())
                        || !test.methodName().isEmpty())
                .map(SummaryText::place)
                .distinct()
                .toList();
        if (!cut.isEmpty()) {
            gaps.add(list(cut) + (cut.size() == 1 ? " has" : " have")
                    + " begun and not ended; an error of the JVM stops all tests, OutOfMemoryError for instance");
        }
        List<String> missing = planned.values().stream()
                .map(Planned::test)
                .filter(test -> !running.containsKey(test.uniqueId()))
                .filter(test -> !withEnded.contains(test.uniqueId()) && failedAround(test) == null)
                .map(SummaryText::place)
                .toList();
        if (!missing.isEmpty()) {
            gaps.add(missing.size() + (missing.size() == 1 ? " planned test has" : " planned tests have") + " not run: "
                    + list(missing));
        }
        return gaps;
    }

    private static String list(List<String> places) {
        int more = places.size() - SHOWN;
        return places.stream().limit(SHOWN).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
