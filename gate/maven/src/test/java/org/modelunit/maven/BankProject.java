package org.modelunit.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.modelunit.evidence.EvidenceKey;

/** A copy of the bank's project under {@code src/it}, which Maven builds: a parent, and modules that are copies of one. */
final class BankProject {

    /** What Maven said. */
    record Build(boolean isGreen, String output) {

        /** The lines that are not blank, the last of them first. */
        List<String> lastLines(int count) {
            List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        }
    }

    private static final Path SOURCE = Path.of("src", "it", "bank");
    private static final String MARK = "<!-- modules -->";

    private final Path directory;
    private final LocalRepository repository;
    private String key = "";

    private BankProject(Path directory, LocalRepository repository) {
        this.directory = directory;
        this.repository = repository;
    }

    static BankProject in(Path directory, LocalRepository repository) throws Exception {
        Files.createDirectories(directory);
        Files.copy(SOURCE.resolve("pom.xml"), directory.resolve("pom.xml"));
        return new BankProject(directory, repository);
    }

    /** Adds a module, which is as it should be until it is changed. */
    BankModule add(String name) throws Exception {
        Path module = directory.resolve(name);
        copy(SOURCE.resolve("loans"), module);
        BankModule added = new BankModule(name, module);
        added.replace("pom.xml", "<artifactId>loans</artifactId>", "<artifactId>" + name + "</artifactId>");
        Path pom = directory.resolve("pom.xml");
        Files.writeString(pom, Files.readString(pom).replace(MARK, "<module>" + name + "</module>\n" + MARK));
        return added;
    }

    /** Adds a module with policy and contract from a first build, which has evidence, but is blocked as there is no policy yet. */
    BankModule addWithPolicy(String name) throws Exception {
        BankModule added = add(name);
        Build first = verify("-fn");
        if (!first.isGreen()) {
            throw new AssertionError(first.output());
        }
        added.init();
        return added;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** Lets CI give a key that evidence is signed with; an empty text gives none. */
    BankProject signingBy(String secret) {
        key = secret;
        return this;
    }

    Build verify(String... options) throws Exception {
        return maven("verify", options);
    }

    Build maven(String phase, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(program(), "-B", "-o", phase));
        command.add("-Dmaven.repo.local=" + repository.directory());
        command.add("-Djunit.version=" + System.getProperty("junit.version"));
        command.add("-Dsurefire.version=" + System.getProperty("surefire.version"));
        command.addAll(List.of(options));
        Path output = directory.resolve("maven.txt");
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
        builder.environment().remove("CI"); // a developer's machine, where baselines may be written
        builder.environment().remove("GITHUB_STEP_SUMMARY"); // where the job of this build sums itself up
        builder.environment().put(EvidenceKey.VARIABLE, key);
        Process process = builder.directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(20, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("Maven did not end:\n" + Files.readString(output));
        }
        return new Build(process.exitValue() == 0, Files.readString(output));
    }

    private static String program() {
        String home = System.getProperty("maven.home", "");
        return home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString();
    }
}
