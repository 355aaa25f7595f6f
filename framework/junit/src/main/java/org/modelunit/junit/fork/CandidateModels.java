package org.modelunit.junit.fork;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.modelunit.error.SettingException;
import org.modelunit.junit.fork.CandidateLog.Entry;
import org.modelunit.junit.fork.CandidateLog.Event;
import org.modelunit.recording.Run;
import org.modelunit.settings.Settings;

/**
 * Sees to it that each file which was to replace a model has replaced one: else the candidate was not tested, and all would be green.
 * The JVM of a run that ends last judges for all of them, as one that uses only another model is none the worse for it.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class CandidateModels {

    private CandidateModels() {}

    /**
     * Notes that this JVM takes part in a run.
     *
     * @param run the run, which begins
     */
    public static void begin(Run run) {
        if (!run.settings().models().isEmpty()) {
            String testClass =
                    SurefireFork.ofThisJvm().map(SurefireFork::testClass).orElse("");
            new CandidateLog(run).add(List.of(new Entry(Event.BEGAN, self(), testClass)));
        }
    }

    /**
     * Notes what this JVM asked for, and judges if it is the last one.
     *
     * @param run the run, which ends in this JVM
     * @throws SettingException if a file replaced nothing
     */
    public static void end(Run run) {
        if (run.settings().models().isEmpty()) {
            return;
        }
        List<Entry> entries = new ArrayList<>();
        Settings.modelsAskedFor().forEach(name -> entries.add(new Entry(Event.ASKED, self(), name)));
        entries.add(new Entry(Event.ENDED, self(), ""));
        List<Entry> all = new CandidateLog(run).add(entries);
        Map<String, String> untested = new TreeMap<>(run.settings().models());
        Set<String> asked = words(all, Event.ASKED);
        untested.keySet().removeAll(asked);
        if (!untested.isEmpty() && new OtherJvms(run.id(), all).areOver() && !areClassesLeft(all)) {
            throw new SettingException(text(untested, new TreeSet<>(asked)));
        }
    }

    private static String text(Map<String, String> untested, Set<String> asked) {
        List<String> settings = new ArrayList<>();
        untested.forEach((name, file) -> settings.add("modelunit.model." + name + "=" + file));
        return String.join(", ", settings) + " replaced nothing: "
                + (asked.isEmpty()
                        ? "the tests of this run asked for no model by name"
                        : "the tests of this run asked for the models " + String.join(", ", asked))
                + "; correct the name, run the tests that ask for it, or leave the setting out";
    }

    /** With a JVM for each test class, those whose JVM has not begun yet may still ask; a class without tests never gets one. */
    private static boolean areClassesLeft(List<Entry> all) {
        Optional<SurefireFork> fork = SurefireFork.ofThisJvm().filter(SurefireFork::isForOneClass);
        if (fork.isEmpty()) {
            return false;
        }
        Set<String> left = new HashSet<>(fork.get().all());
        left.removeAll(words(all, Event.BEGAN));
        return left.stream().anyMatch(CandidateModels::hasTests);
    }

    private static boolean hasTests(String testClass) {
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
        return launcher.discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(testClass))
                        .build())
                .containsTests();
    }

    private static Set<String> words(List<Entry> all, Event event) {
        Set<String> words = new HashSet<>();
        all.stream().filter(entry -> entry.event() == event).forEach(entry -> words.add(entry.word()));
        return words;
    }

    private static long self() {
        return ProcessHandle.current().pid();
    }
}
