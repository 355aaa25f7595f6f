package org.modelunit.gate.module;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Fingerprint;

/**
 * A module of a build, and where the gate finds and leaves its files: policies are all {@code src/test/modelunit/*.yaml}, the verdict on
 * one policy is {@code target/modelunit/verdict.json}, and each of several has {@code target/modelunit/<name of the policy>.verdict.json};
 * summaries are called in the same way.
 *
 * @param directory where the module lies
 * @param output the directory that its runs write to, {@code target/modelunit}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record GatedModule(Path directory, Path output) {

    /** Where policies lie in a module. */
    public static final String POLICIES = "src/test/modelunit";

    /** Whoever calls a policy by another ending that YAML has means a policy, too, and would otherwise be judged without it. */
    private static final Pattern POLICY = Pattern.compile(".*\\.ya?ml", Pattern.CASE_INSENSITIVE);

    /**
     * Returns the policies, in the order of their names; {@code *.yml} is one as well.
     *
     * @throws IOException if their directory cannot be listed
     */
    public List<Path> policies() throws IOException {
        Path place = directory.resolve(POLICIES);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> POLICY.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    /**
     * Returns the policies that can be read; of the others, whoever judges by them says what is wrong.
     *
     * @throws IOException if the directory of policies cannot be listed
     */
    public List<Policy> readablePolicies() throws IOException {
        List<Policy> readable = new ArrayList<>();
        for (Path file : policies()) {
            try {
                readable.add(Policy.read(file));
            } catch (GateException e) {
                System.getLogger(GatedModule.class.getName()).log(Level.DEBUG, "a policy that cannot be read", e);
            }
        }
        return readable;
    }

    /**
     * Begins a build: tells its session to the module's JVMs, removes the verdicts and the summaries of earlier builds, and leaves a blocked
     * verdict for each policy.
     *
     * @param session the session
     * @throws IOException if something cannot be written
     */
    public void begin(BuildSession session) throws IOException {
        session.write(output);
        removeVerdicts();
        SummaryFiles.inOutput(output).remove();
        for (Path policy : policies()) {
            write(policy, ReleaseVerdict.begun(JudgedBuild.begun(fingerprint(policy), session.name())));
        }
    }

    private void removeVerdicts() throws IOException {
        try (Stream<Path> files = Files.list(output)) {
            for (Path file :
                    files.filter(file -> name(file).endsWith(VerdictFile.NAME)).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Returns what a policy is, whatever it says. */
    static Fingerprint fingerprint(Path policy) {
        try {
            return Fingerprint.of(name(policy), Files.readAllBytes(policy));
        } catch (IOException e) {
            return Fingerprint.unknown(name(policy)); // whoever judges says why it cannot be read
        }
    }

    /**
     * Replaces the verdict on a policy.
     *
     * @param policy the policy
     * @param verdict the verdict
     * @throws IOException if it cannot be written; the one before is still there
     */
    void write(Path policy, ReleaseVerdict verdict) throws IOException {
        VerdictFile.write(verdict(policy), verdict);
    }

    /**
     * Returns the file of the verdict on a policy.
     *
     * @param policy the policy
     * @throws IOException if the policies cannot be listed
     */
    public Path verdict(Path policy) throws IOException {
        return output.resolve(policies().size() > 1 ? fileName(policy) + "." + VerdictFile.NAME : VerdictFile.NAME);
    }

    /** Returns what the files of one of several policies are called by. */
    static String fileName(Path policy) {
        return SummaryFiles.nameOf(name(policy));
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "a file has a name").toString();
    }
}
