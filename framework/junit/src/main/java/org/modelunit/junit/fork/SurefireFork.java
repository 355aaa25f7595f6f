package org.modelunit.junit.fork;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What Surefire tells a JVM that it forks, in a file that the command line names. With {@code reuseForks=false} every test class gets a
 * JVM of its own, one after the other: then only this tells whether others are still to come.
 *
 * @param testClass the one test class that this JVM runs, or empty where it runs as many as come
 * @param all the test classes of the whole execution, as files were scanned: some may have no tests
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SurefireFork(String testClass, Set<String> all) {

    private static final Pattern COMMAND =
            Pattern.compile("(?:\\S*ForkedBooter|.*?\\.jar) (?<directory>.+) \\S+-jvmRun\\d+ (?<file>\\S+)(?: \\S+)?");

    private static final String FIRST = "-jvmRun1 ";

    private static final String CLASS_LIST = "tc.";

    /**
     * Returns whether a command line is one that Surefire, or Failsafe, starts a JVM with.
     *
     * @param command the command line
     */
    public static boolean isFork(String command) {
        return COMMAND.matcher(command).matches();
    }

    /** Returns whether this JVM is the first of an execution, or the only one: it can speak of what none of them runs. */
    public static boolean isFirst() {
        String command = System.getProperty("sun.java.command", "");
        return !isFork(command)
                || command.contains(FIRST)
                        && of(command).filter(SurefireFork::isForOneClass).isEmpty();
    }

    /** Returns what Surefire tells this JVM; empty where this is no fork of Surefire's, or the file is not as it was known to be. */
    static Optional<SurefireFork> ofThisJvm() {
        return of(System.getProperty("sun.java.command", ""));
    }

    static Optional<SurefireFork> of(String command) {
        Matcher parts = COMMAND.matcher(command);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Path file = Path.of(parts.group("directory"), parts.group("file"));
        Properties told = new Properties();
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            told.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            System.getLogger(SurefireFork.class.getName()).log(Level.DEBUG, "Surefire tells nothing in " + file, e);
            return Optional.empty();
        }
        String only = told.getProperty("forkTestSet", ""); // java.lang.Class|shop.FirstTest
        Set<String> all = new TreeSet<>();
        told.stringPropertyNames().stream()
                .filter(key -> key.startsWith(CLASS_LIST))
                .forEach(key -> all.add(told.getProperty(key)));
        return Optional.of(new SurefireFork(only.substring(only.indexOf('|') + 1), all));
    }

    /** Tells whether every test class has a JVM of its own. */
    boolean isForOneClass() {
        return !testClass.isEmpty();
    }
}
