package org.modelunit.junit.fork;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modelunit.junit.fork.CandidateLog.Entry;
import org.modelunit.junit.fork.CandidateLog.Event;

/**
 * The other JVMs of a run, as they told of themselves and as the system shows them.
 *
 * @param run the run's id, which is on the command line of each JVM that Surefire forks
 * @param entries what all JVMs told
 */
record OtherJvms(String run, List<Entry> entries) {

    /** Returns whether all ended in good order. After one that was killed the build is red anyway, and nobody can say what it asked for. */
    boolean areOver() {
        Set<Long> ended = pids(Event.ENDED);
        return ended.containsAll(pids(Event.BEGAN))
                && ProcessHandle.allProcesses().noneMatch(other -> {
                    return !ended.contains(other.pid()) && isOfRun(other);
                });
    }

    /** A JVM that has taken a test class and not begun with it has told nothing yet. */
    private boolean isOfRun(ProcessHandle other) {
        Optional<String> program = other.info().command();
        Optional<String> line = other.info().commandLine();
        return program.isPresent()
                && line.isPresent()
                && String.valueOf(Path.of(program.get()).getFileName()).startsWith("java")
                && line.get().contains(" " + run + "-jvmRun");
    }

    private Set<Long> pids(Event event) {
        Set<Long> pids = new HashSet<>();
        entries.stream().filter(entry -> entry.event() == event).forEach(entry -> pids.add(entry.pid()));
        return pids;
    }
}
