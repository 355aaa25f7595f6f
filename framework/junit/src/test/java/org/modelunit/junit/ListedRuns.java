package org.modelunit.junit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.modelunit.recording.ExpectedClaim;

/** Runs test classes in JVMs of their own that keep expected claims in a list; each is as if a build tool had found all of its classes. */
final class ListedRuns {

    private final Path directory;
    private final Path list;

    ListedRuns(Path directory) {
        this.directory = directory;
        this.list = directory.resolve("list.txt");
    }

    /** The list of runs of all tests. */
    Path list() {
        return list;
    }

    /** What is chosen by tags has a list of its own. */
    Path list(String tags) {
        return Path.of(list + tags);
    }

    List<String> run(List<String> options, String... classes) throws Exception {
        ChildJvm jvm = new ChildJvm(directory)
                .with("-Dmodelunit.output=" + directory.resolve("out"))
                .with("-D" + ListedClaims.FILE + "=" + list)
                .with("-D" + PrintingRecorder.TELLING + "=true");
        options.forEach(option -> jvm.with("-D" + option));
        return jvm.run(classes);
    }

    /** Runs all of a project that has these classes of tests. */
    List<String> runAll(List<String> options, String... classes) throws Exception {
        List<String> all = new ArrayList<>(options);
        all.add(SessionMain.EVERYTHING + "=true");
        return run(all, classes);
    }

    /** A claim of a method of a class of sessions that has no parameters. */
    static ExpectedClaim claim(String type, String method, String property) {
        String name = "org.modelunit.junit.ExpectedSessions$" + type;
        return ListedClaims.claim(
                "[engine:junit-jupiter]/[class:" + name + "]/[method:" + method + "()]", name, method, property, 1);
    }
}
