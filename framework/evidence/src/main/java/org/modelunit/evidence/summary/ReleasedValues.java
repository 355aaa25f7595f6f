package org.modelunit.evidence.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.modelunit.evidence.history.RunValues;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.settings.SettingPath;

/**
 * What became of the claims of the last signed release. The signature is the gate's to check; this only compares.
 *
 * @param all the values of one run; none where they cannot be read
 * @param troubles why not
 */
record ReleasedValues(List<RunValues> all, List<String> troubles) {

    private static final int LARGEST = 64 << 20;

    /** Keeps unmodifiable copies. */
    ReleasedValues {
        all = List.copyOf(all);
        troubles = List.copyOf(troubles);
    }

    Optional<RunValues> values() {
        return all.stream().findFirst();
    }

    /** Reads the summary in an archive. */
    static ReleasedValues read(Path archive) {
        if (!Files.exists(archive)) {
            return trouble(archive, "there is no such file");
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(SummaryJson.NAME);
            if (entry == null) {
                return trouble(archive, "it holds no " + SummaryJson.NAME + "; an older ModelUnit made it");
            }
            return new ReleasedValues(List.of(SummaryJson.read(text(zip, entry)).values()), List.of());
        } catch (IOException | RuntimeException e) { // whatever stands in it, the run goes on
            return trouble(archive, String.valueOf(e.getMessage()));
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LARGEST + 1); // what the entry says of its size may be a lie
            if (bytes.length > LARGEST) {
                throw new JsonObject.MalformedEvidence(
                        SummaryJson.NAME + " is larger than " + (LARGEST >> 20) + " MiB");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new JsonObject.MalformedEvidence(SummaryJson.NAME + " is not UTF-8");
        }
    }

    private static ReleasedValues trouble(Path archive, String why) {
        return new ReleasedValues(
                List.of(),
                List.of("the last signed release in " + SettingPath.shown(SettingPath.kept(archive.toString()))
                        + " cannot be compared with: " + why));
    }
}
