package org.modelunit.gate.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Sha256;

/**
 * The file {@code release-evidence.zip}: verdict, policy, contract and evidence of a release, and its summary where
 * there is one, with their checksums, which are signed where
 * there is a key. Entries have a fixed order and time, so the same files make the same archive.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ReleaseArchive {

    static final String POLICY = "policy.yaml";
    static final String CONTRACT = "contract.json";
    static final String EVIDENCE = "evidence";
    static final String SUMS = "SHA256SUMS";
    static final String SIGNATURE = SUMS + ".hmac";

    /** One that the format knows; its very first moment would be kept a second time, in the time zone of the machine. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReleaseArchive() {}

    /**
     * Writes an archive.
     *
     * @param archive the file, which is replaced in one step
     * @param release what it is to hold
     * @param key signs the checksums, if it is there
     * @return what speaks against it, in which case nothing was written; nothing if it was
     * @throws IOException if a file cannot be read or written
     * @throws GateException if a file makes no sense
     */
    public static List<String> write(Path archive, ReleaseFiles release, EvidenceKey key) throws IOException {
        List<String> problems = release.problems(key::problem);
        if (!problems.isEmpty()) {
            return problems;
        }
        Map<String, byte[]> content = content(release, key);
        if (content.size() > ArchiveEntries.MOST_FILES) {
            return List.of(
                    "an archive holds at most " + ArchiveEntries.MOST_FILES + " files, and this is more evidence");
        }
        List<String> misfits = SummaryEntries.problems(content, release);
        if (misfits.isEmpty()) {
            WholeFile.write(archive, zipped(content));
        }
        return misfits;
    }

    private static Map<String, byte[]> content(ReleaseFiles release, EvidenceKey key) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        content.put(VerdictFile.NAME, Files.readAllBytes(release.verdict()));
        content.put(POLICY, Files.readAllBytes(release.policy()));
        content.put(CONTRACT, Files.readAllBytes(release.contract()));
        content.putAll(SummaryEntries.beside(release.verdict()));
        for (Map.Entry<String, Path> file :
                EvidenceCopy.of(release.collected()).files().entrySet()) {
            content.put(EVIDENCE + "/" + file.getKey(), Files.readAllBytes(file.getValue()));
        }
        String sums = sums(content);
        content.put(SUMS, sums.getBytes(StandardCharsets.UTF_8));
        if (key.isThere()) {
            content.put(SIGNATURE, (key.sign(sums) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return content;
    }

    /** A line for each file, as {@code sha256sum -c} reads it. */
    static String sums(Map<String, byte[]> content) {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(content).forEach((name, bytes) -> lines.add(Sha256.of(bytes) + "  " + name + "\n"));
        return String.join("", lines);
    }

    private static byte[] zipped(Map<String, byte[]> content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
