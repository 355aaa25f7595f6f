package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
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

    private static final Pattern NAME = Pattern.compile(
            "verdict\\.json|policy\\.yaml|contract\\.json|summary\\.((earlier\\.)?json|md|html)|SHA256SUMS(\\.hmac)?"
                    + "|evidence/\\d{1,6}/[0-9A-Za-z_.:-]{1,80}/[0-9A-Za-z.-]{1,80}");

    private static final int MOST_FILES = 100_000;
    private static final long MOST_BYTES = 1L << 30;

    private final Map<String, byte[]> content = new TreeMap<>();
    private final EvidenceKey key;

    private ArchiveCheck(EvidenceKey key) {
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
        ArchiveCheck check = new ArchiveCheck(key);
        check.read(archive);
        return check;
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
        problems.addAll(SummaryEntries.problems(content, files));
        return problems;
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

    private void read(Path archive) throws IOException {
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!NAME.matcher(name).matches() || name.contains("..")) {
                    throw new ZipException("'" + name + "' has no place in an archive of a release");
                }
                byte[] file = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - bytes + 1));
                bytes += file.length;
                if (bytes > MOST_BYTES || content.size() >= MOST_FILES) {
                    throw new ZipException("it holds more than an archive of a release may");
                }
                if (content.put(name, file) != null) {
                    throw new ZipException("it holds '" + name + "' twice");
                }
            }
        }
        for (String name :
                List.of(VerdictFile.NAME, ReleaseArchive.POLICY, ReleaseArchive.CONTRACT, ReleaseArchive.SUMS)) {
            if (!content.containsKey(name)) {
                throw new ZipException("it is no archive of a release: there is no '" + name + "' in it");
            }
        }
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
