package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.provenance.Sha256;

/** Archives by somebody who knows the format: what `verify` reads is what everybody reads, and nothing rides along. */
class HostileArchiveTest {

    private static final EvidenceKey NO_KEY = EvidenceKey.of(Map.of());
    private static final EvidenceKey KEY = EvidenceKey.of(Map.of(EvidenceKey.VARIABLE, "k".repeat(32)));
    private static final String SUMS = "SHA256SUMS";

    @TempDir
    private Path directory;

    private LoanRelease release;
    private ReleaseFiles files;
    private Path archive;

    @BeforeEach
    void archive() throws IOException {
        release = new LoanRelease(directory).signed();
        files = release.released();
        SummaryFiles summaries = SummaryFiles.in(directory);
        summaries.write(
                ReleaseSummary.of(SummarySources.of(CollectedEvidence.read(List.of(release.output()), LoanBuild.SESSION)
                                .evidence())
                        .withVerdicts(List.of(files.verdict()))
                        .withRequired(release.policy().required().requirements())));
        summaries.write(EarlierValues.NONE);
        archive = directory.resolve("release-evidence.zip");
        assertThat(ReleaseArchive.write(archive, files, KEY)).isEmpty();
        assertThat(problems()).isEmpty();
    }

    private List<String> problems() throws IOException {
        return ArchiveCheck.of(archive, NO_KEY).problems();
    }

    private Map<String, byte[]> content() throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                content.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return content;
    }

    private static byte[] zipped(Map<String, byte[]> content, String comment, String ofEntry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setComment(comment);
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setComment(ofEntry.isEmpty() ? null : ofEntry);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Every bit of the directory is looked at: how a file is packed, its checksum and sizes, its name, whether it is a link. */
    @Test
    void what_the_directory_says_otherwise_than_its_files_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int entry = bytes.getInt(whole.length - 22 + 16);
        for (int at = entry + 6; at < entry + 46; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] edited = whole.clone();
                edited[at] ^= (byte) (1 << bit);
                Files.write(archive, edited);

                assertThatThrownBy(() -> ArchiveCheck.of(archive, NO_KEY))
                        .as("bit %d of byte %d of an entry", bit, at - entry)
                        .isInstanceOf(IOException.class);
            }
        }
    }

    /** Two archives in one file: a stream reads the first, and whoever goes by the directory at the end, as `unzip` does, the second. */
    private static byte[] oneBehindAnother(byte[] first, byte[] second) {
        ByteBuffer both = ByteBuffer.allocate(first.length + second.length).order(ByteOrder.LITTLE_ENDIAN);
        both.put(first).put(second);
        int end = both.capacity() - 22;
        int begin = both.getInt(end + 16) + first.length;
        both.putInt(end + 16, begin);
        for (int at = begin; at < end; ) {
            both.putInt(at + 42, both.getInt(at + 42) + first.length);
            at += 46 + both.getShort(at + 28) + both.getShort(at + 30) + both.getShort(at + 32);
        }
        return both.array();
    }

    private static Map<String, byte[]> with(Map<String, byte[]> content, String name, String text) {
        Map<String, byte[]> other = new TreeMap<>(content);
        other.put(name, text.getBytes(StandardCharsets.UTF_8));
        return other;
    }

    private static Map<String, byte[]> summed(Map<String, byte[]> content) {
        Map<String, byte[]> others = new TreeMap<>(content);
        others.remove(SUMS);
        others.remove(SUMS + ".hmac");
        StringBuilder sums = new StringBuilder();
        others.forEach((name, bytes) ->
                sums.append(Sha256.of(bytes)).append("  ").append(name).append('\n'));
        return with(others, SUMS, sums.toString());
    }

    @Test
    void what_is_checked_is_what_unzip_shows() throws IOException {
        Map<String, byte[]> content = content();
        byte[] signed = Files.readAllBytes(archive);
        byte[] shown = zipped(with(content, "summary.html", "<h1>RELEASE anything</h1>"), "", "");
        Files.write(archive, oneBehindAnother(signed, shown));
        assertThat(new String(content().getOrDefault("summary.html", new byte[0]), StandardCharsets.UTF_8))
                .contains("anything");

        assertThatThrownBy(() -> ArchiveCheck.of(archive, KEY).problems())
                .isInstanceOf(ZipException.class)
                .hasMessageContaining("does not lie where its directory says");
    }

    @Test
    void nothing_lies_before_or_behind_what_is_checked() throws IOException {
        Map<String, byte[]> content = content();
        byte[] signed = Files.readAllBytes(archive);
        Files.write(archive, oneBehindAnother(signed, zipped(content, "", "")));
        assertThatThrownBy(this::problems).isInstanceOf(ZipException.class);

        Files.write(archive, oneBehindAnother("#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), signed));
        assertThatThrownBy(this::problems).isInstanceOf(ZipException.class);
    }

    @Test
    void a_comment_says_what_nobody_has_signed() throws IOException {
        Map<String, byte[]> content = content();
        Files.write(archive, zipped(content, "", ""));
        assertThat(ArchiveCheck.of(archive, KEY).problems()).isEmpty();

        Files.write(archive, zipped(content, "RELEASE anything", ""));
        assertThatThrownBy(this::problems).isInstanceOf(ZipException.class).hasMessageContaining("comment");
        Files.write(archive, zipped(content, "", "RELEASE anything"));
        assertThatThrownBy(this::problems).isInstanceOf(ZipException.class).hasMessageContaining("comment");
    }

    @Test
    void entries_of_another_case_have_no_place() throws IOException {
        for (String name : List.of("Summary.html", "VERDICT.json", "summary.HTML", "evidence/../verdict.json")) {
            Files.write(archive, zipped(summed(with(content(), name, "RELEASE")), "", ""));
            assertThatThrownBy(this::problems).isInstanceOf(ZipException.class).hasMessageContaining(name);
            assertThat(ReleaseArchive.write(archive, files, KEY)).isEmpty();
        }
    }

    @Test
    void what_is_no_evidence_of_the_release_does_not_ride_along() throws IOException {
        Map<String, byte[]> content = content();
        String name = content.keySet().stream()
                .filter(entry -> entry.startsWith("evidence/"))
                .findFirst()
                .orElseThrow();
        for (String more : List.of(
                "evidence/1/run-1/notes.html",
                "evidence/7/run-x/manifest.jsonl",
                name.replace("evidence/1", "evidence/01"))) {
            Files.write(archive, zipped(summed(with(content, more, "RELEASE")), "", ""));
            assertThat(problems()).as(more).isNotEmpty();
        }

        LoanBuild foreign = new LoanBuild();
        foreign.run = "run-6";
        foreign.session = "build-6";
        foreign.runIn(directory.resolve("foreign"));
        Map<String, byte[]> with = new TreeMap<>(content);
        try (var paths = Files.walk(directory.resolve("foreign"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                with.put("evidence/2/run-6/" + path.getFileName(), Files.readAllBytes(path));
            }
        }
        Files.write(archive, zipped(summed(with), "", ""));
        assertThat(problems()).anyMatch(problem -> problem.contains("evidence/2/run-6/"));
    }

    @Test
    void the_same_release_is_the_same_archive_in_every_time_zone() throws IOException {
        String here = Sha256.of(Files.readAllBytes(archive));
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(ReleaseArchive.write(archive, files, KEY)).isEmpty();
        } finally {
            TimeZone.setDefault(zone);
        }

        assertThat(Sha256.of(Files.readAllBytes(archive))).isEqualTo(here);
    }

    @Test
    void a_summary_that_says_not_gated_of_what_a_gate_has_judged_is_not_left_out() throws IOException {
        Path json = directory.resolve(SummaryFiles.JSON);
        String text = Files.readString(json);
        String edited = text.replace("\"RELEASE\"", "\"NOT GATED\"");
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(json, edited);

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary is not of this release: it says NOT GATED");
    }
}
