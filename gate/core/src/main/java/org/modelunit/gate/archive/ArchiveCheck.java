package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.gate.build.CandidateModel;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.PrintableText;

/**
 * Checks an archive without anything but itself: checksums, their signature where there is a key, and that policy, contract and evidence
 * lead to the verdict when they are judged again.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ArchiveCheck {

    private static final String EVIDENCE = ReleaseArchive.EVIDENCE + "/";

    private final Map<String, byte[]> content;
    private final EvidenceKey key;

    private ArchiveCheck(Map<String, byte[]> content, EvidenceKey key) {
        this.content = content;
        this.key = key;
    }

    /**
     * Opens an archive.
     *
     * @param archive the file
     * @param key checks signatures, if it is there
     * @throws IOException if it cannot be read, or is no archive of a release
     */
    public static ArchiveCheck of(Path archive, EvidenceKey key) throws IOException {
        return new ArchiveCheck(ArchiveEntries.read(archive), key);
    }

    /**
     * Returns what is wrong with it; nothing if it is what it was when it was written.
     *
     * @throws IOException if its files cannot be laid out
     * @throws GateException if a file in it makes no sense
     */
    public List<String> problems() throws IOException {
        List<String> problems = checksums();
        return problems.isEmpty() ? laidOut(this::problems) : problems;
    }

    private List<String> problems(ReleaseFiles files) throws IOException {
        List<String> problems = new ArrayList<>(files.problems(key::problem));
        problems.addAll(besides(files));
        problems.addAll(SummaryEntries.problems(content, files));
        return problems;
    }

    /**
     * Returns what its summary says and nothing in the archive shows: the values of earlier runs, and the address of the job; or that there is
     * no summary. It is for people: no archive is refused for it.
     *
     * @return sentences without a full stop
     */
    public List<String> notShown() {
        return SummaryEntries.notShown(content).stream().map(PrintableText::of).toList();
    }

    /** What lies among the evidence and is none of the build that was judged. */
    private List<String> besides(ReleaseFiles files) throws IOException {
        Set<String> judged = EvidenceCopy.of(files.collected()).files().keySet();
        return content.keySet().stream()
                .filter(name -> name.startsWith(EVIDENCE) && !judged.contains(name.substring(EVIDENCE.length())))
                .map(name -> "'" + name + "' is no evidence of this release")
                .toList();
    }

    /**
     * Returns why a file is not what was released; nothing if it is.
     *
     * @param model the file that is to be published
     * @throws IOException if its files cannot be laid out
     * @throws GateException if the verdict makes no sense
     */
    public List<String> problemsOf(CandidateModel model) throws IOException {
        Fingerprint released =
                laidOut(files -> VerdictFile.read(files.verdict()).judged().model());
        return released.sha256().equals(model.fingerprint().sha256())
                ? List.of()
                : List.of(PrintableText.of(model.fingerprint().name() + " is not " + released.name()
                        + ", which was released: sha256 " + model.fingerprint().sha256() + ", not "
                        + released.sha256()));
    }

    /**
     * Returns what is not as a policy and its contract say, byte for byte; nothing if the release was judged by these.
     *
     * @param policy the policy of whoever publishes, with its contract where it names it
     * @throws IOException if a file cannot be read
     * @throws GateException if the policy makes no sense
     */
    public List<String> problemsOf(Path policy) throws IOException {
        List<String> problems = new ArrayList<>();
        if (!Arrays.equals(Files.readAllBytes(policy), content.get(ReleaseArchive.POLICY))) {
            problems.add(PrintableText.of("it was not judged by the policy " + policy));
        }
        Path contract = Policy.read(policy).contract();
        if (!Files.isRegularFile(contract)
                || !Arrays.equals(Files.readAllBytes(contract), content.get(ReleaseArchive.CONTRACT))) {
            problems.add(PrintableText.of("it was not judged by the contract " + contract));
        }
        return problems;
    }

    /**
     * Returns why a release is not of a build; nothing if it is.
     *
     * @param build the build that it has to be of
     * @throws IOException if its files cannot be laid out
     * @throws GateException if the verdict makes no sense
     */
    public List<String> problemsOf(ExpectedRelease build) throws IOException {
        return laidOut(files -> build.reasons(VerdictFile.read(files.verdict()).judged()).stream()
                .map(Reason::toString)
                .toList());
    }

    private List<String> checksums() {
        Map<String, byte[]> files = new TreeMap<>(content);
        String sums = text(files.remove(ReleaseArchive.SUMS));
        String signature = text(files.remove(ReleaseArchive.SIGNATURE)).strip();
        List<String> problems = new ArrayList<>();
        if (!ReleaseArchive.sums(files).equals(sums)) {
            problems.add("its files are not those that " + ReleaseArchive.SUMS + " names");
        }
        if (key.isThere() && !key.hasSigned(sums, signature)) {
            problems.add("its checksums are not signed with this key");
        }
        return problems;
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** Something that is asked of the files. */
    private interface Question<T> {
        T ask(ReleaseFiles files) throws IOException;
    }

    private <T> T laidOut(Question<T> question) throws IOException {
        Path directory = Files.createTempDirectory("modelunit-release");
        try {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                Path copy = directory.resolve(file.getKey());
                Files.createDirectories(copy.resolveSibling(""));
                Files.write(copy, file.getValue());
            }
            return question.ask(new ReleaseFiles(
                    directory.resolve(VerdictFile.NAME),
                    directory.resolve(ReleaseArchive.POLICY),
                    directory.resolve(ReleaseArchive.CONTRACT),
                    List.of(directory.resolve(ReleaseArchive.EVIDENCE))));
        } finally {
            remove(directory);
        }
    }

    private static void remove(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
