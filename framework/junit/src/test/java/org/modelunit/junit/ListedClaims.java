package org.modelunit.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modelunit.claim.Contract;
import org.modelunit.console.Console;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.recording.TestId;

/** Keeps expected claims as lines of a file, without what they ask for; only where a test says so. */
public final class ListedClaims implements ExpectedClaims {

    /** The file; if it is not set, nobody keeps anything. */
    static final String FILE = "listed.claims";

    /** Whether what the file says is required. */
    static final String REQUIRED = "listed.claims.required";

    @Override
    public Optional<RunExpectation> load(Run run, String tags) {
        return load(file(isRequired() ? "" : tags));
    }

    @Override
    public Optional<RunExpectation> loadAll(Run run) {
        String file = file("");
        List<ExpectedClaim> claims = kept(Path.of(file));
        return claims.isEmpty() ? Optional.empty() : Optional.of(new RunExpectation(claims, "the lists", isRequired()));
    }

    private static List<ExpectedClaim> kept(Path list) {
        Path directory = list.toAbsolutePath().getParent();
        String name = String.valueOf(list.getFileName());
        if (directory == null || name.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(name))
                    .flatMap(file -> read(file).stream())
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<RunExpectation> load(String file) {
        return file.isEmpty() || !Files.exists(Path.of(file))
                ? Optional.empty()
                : Optional.of(new RunExpectation(read(Path.of(file)), "the list", isRequired()));
    }

    private static boolean isRequired() {
        return Boolean.getBoolean(REQUIRED);
    }

    /** Tags have a file of their own. */
    private static String file(String tags) {
        String file = System.getProperty(FILE, "");
        return file.isEmpty() ? "" : file + tags;
    }

    @Override
    public void keep(Run run, String tags, Change change) {
        String file = file(tags);
        if (!file.isEmpty()) {
            kept(Path.of(file(""))).stream()
                    .filter(change::answers)
                    .forEach(claim -> Console.print("> last word on: " + claim.property()));
            write(
                    Path.of(file),
                    change.of(load(file).map(RunExpectation::claims).orElse(List.of())));
        }
    }

    private static List<ExpectedClaim> read(Path file) {
        try {
            return Files.readAllLines(file).stream().map(ListedClaims::claim).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExpectedClaim claim(String line) {
        String[] parts = line.split("\\|");
        return claim(parts[0], parts[1], parts[2], parts[3], Integer.parseInt(parts[4]));
    }

    static ExpectedClaim claim(String id, String type, String method, String property, int occurrence) {
        TestId test = new TestId(id, type, method, method);
        return new ExpectedClaim(test, "credit", property, occurrence, Contract.ofCheck("be there"));
    }

    static void write(Path file, List<ExpectedClaim> claims) {
        List<String> lines = claims.stream()
                .map(claim -> claim.test().uniqueId() + "|" + claim.test().className() + "|"
                        + claim.test().methodName() + "|" + claim.property() + "|" + claim.occurrence())
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
