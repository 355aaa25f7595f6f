package org.modelunit.gate.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.modelunit.gate.verdict.VerdictFile;

/** Reads the files of an archive, which have to be what every other program finds in it, and no others than a release has. */
final class ArchiveEntries {

    private static final Pattern NAME = Pattern.compile(
            "verdict\\.json|policy\\.yaml|contract\\.json|summary\\.((earlier\\.)?json|md|html)|SHA256SUMS(\\.hmac)?"
                    + "|evidence/\\d{1,6}/[0-9A-Za-z_.:-]{1,80}/[0-9A-Za-z.-]{1,80}");

    /** More do not fit into a directory whose format every program reads. */
    static final int MOST_FILES = 65_534;

    private static final long MOST_BYTES = 1L << 30;

    private ArchiveEntries() {}

    static Map<String, byte[]> read(Path archive) throws IOException {
        if (Files.size(archive) > MOST_BYTES) {
            throw tooMuch();
        }
        byte[] bytes = Files.readAllBytes(archive);
        Map<String, byte[]> content = content(bytes);
        for (String name :
                List.of(VerdictFile.NAME, ReleaseArchive.POLICY, ReleaseArchive.CONTRACT, ReleaseArchive.SUMS)) {
            if (!content.containsKey(name)) {
                throw new ZipException("it is no archive of a release: there is no '" + name + "' in it");
            }
        }
        ArchiveLayout.check(bytes);
        return content;
    }

    private static Map<String, byte[]> content(byte[] archive) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        long bytes = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!NAME.matcher(name).matches() || name.contains("..")) {
                    throw new ZipException("'" + name + "' has no place in an archive of a release");
                }
                byte[] file = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - bytes + 1));
                bytes += file.length;
                if (bytes > MOST_BYTES || content.size() >= MOST_FILES) {
                    throw tooMuch();
                }
                if (content.put(name, file) != null) {
                    throw new ZipException("it holds '" + name + "' twice");
                }
            }
        }
        return content;
    }

    private static ZipException tooMuch() {
        return new ZipException("it holds more than an archive of a release may");
    }
}
