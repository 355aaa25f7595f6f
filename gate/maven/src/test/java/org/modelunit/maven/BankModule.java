package org.modelunit.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.draft.ReleaseDraft;
import org.modelunit.gate.module.BuildSession;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;
import org.modelunit.gate.verdict.VerdictFile;

/** A module of the bank, whose files can be changed. */
record BankModule(String name, Path directory) {

    static final String TEST = "src/test/java/bank/LoanModelTest.java";
    static final String FIXTURE = "src/test/java/bank/Loans.java";
    static final String POM = "pom.xml";
    static final String POLICY = "src/test/modelunit/model-release.yaml";

    Path output() {
        return directory.resolve("target").resolve("modelunit");
    }

    /** Changes a file, which has to have what is replaced. */
    BankModule replace(String file, String was, String is) {
        Path path = directory.resolve(file);
        try {
            String text = Files.readString(path);
            if (!text.contains(was)) {
                throw new AssertionError("nowhere in " + path + ": " + was);
            }
            Files.writeString(path, text.replace(was, is));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces what a test of the model does. */
    BankModule body(String test, String statements) {
        Path path = directory.resolve(TEST);
        try {
            String text = Files.readString(path);
            int from = text.indexOf("{", text.indexOf("void " + test + "(")) + 1;
            int to = text.indexOf("\n    }", from);
            Files.writeString(path, text.substring(0, from) + "\n" + statements + text.substring(to));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BankModule property(String name, String value) {
        return replace(
                POM, "<!-- properties -->", "<" + name + ">" + value + "</" + name + ">\n        <!-- properties -->");
    }

    /** Configures Surefire. */
    BankModule surefire(String configuration) {
        return replace(
                POM,
                "<!-- plugins -->",
                "<plugin><groupId>org.apache.maven.plugins</groupId><artifactId>maven-surefire-plugin</artifactId>"
                        + "<configuration>" + configuration + "</configuration></plugin>");
    }

    /** Writes policy and contract from the evidence of a green run of this module. */
    void init() throws IOException {
        CollectedEvidence run = CollectedEvidence.read(
                List.of(output()), BuildSession.read(output()).orElseThrow().name());
        ReleaseDraft.of("challenger", CandidateModel.of(directory.resolve("models/challenger.txt")), run)
                .write(directory.resolve(POLICY));
    }

    /** Takes policy and contract of another module over. */
    BankModule heldTo(BankModule release) {
        try {
            Path policy = directory.resolve(POLICY);
            Files.createDirectories(policy.getParent());
            for (String file : List.of(POLICY, "src/test/modelunit/" + ReleaseDraft.CONTRACT)) {
                Files.copy(release.directory.resolve(file), directory.resolve(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return replace(POLICY, "bank:" + release.name, "bank:" + name);
    }

    ReleaseVerdict verdict() {
        return VerdictFile.read(output().resolve(VerdictFile.NAME));
    }

    /** Returns why its release is blocked; nothing where it is not. */
    List<ReasonId> blockedBy() {
        return verdict().reasons().stream().map(Reason::id).toList();
    }
}
