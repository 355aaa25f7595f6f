package org.modelunit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.module.BuildSession;
import picocli.CommandLine.Option;

/** Where evidence lies, and which build it has to come from. */
final class EvidenceOptions {

    @Option(
            names = "--evidence",
            required = true,
            arity = "1..*",
            paramLabel = "DIR",
            description = "directories with evidence somewhere below them, such as target/modelunit of each module")
    private List<Path> places = List.of();

    @Option(
            names = "--session",
            paramLabel = "NAME",
            description = "the session of the build; otherwise what the file 'session' in these directories says")
    private @Nullable String session;

    List<Path> places() {
        return places;
    }

    /** Returns the session that was named, or that all files agree upon. */
    String session() throws IOException {
        if (session != null) {
            return new BuildSession(session.strip()).name();
        }
        Set<String> found = new TreeSet<>();
        for (Path place : places) {
            Optional<BuildSession> told = BuildSession.read(place);
            told.ifPresent(one -> found.add(one.name()));
        }
        if (found.size() != 1) {
            throw new IllegalArgumentException("name the build by --session: the files 'session' in " + places
                    + (found.isEmpty() ? " are missing" : " say " + found));
        }
        return found.iterator().next();
    }

    CollectedEvidence read() throws IOException {
        return CollectedEvidence.read(places, session());
    }
}
