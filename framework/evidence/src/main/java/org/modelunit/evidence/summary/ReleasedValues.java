package org.modelunit.evidence.summary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.settings.SettingPath;

/** Reads what became of the claims of the last signed release. The signature is the gate's to check; this only compares. */
final class ReleasedValues {

    private static final int LARGEST = 64 << 20;

    private ReleasedValues() {}

    /** Reads the summary in an archive; where it cannot be read, that is told. */
    static EarlierValues read(Path archive) {
        if (!Files.exists(archive)) {
            return trouble(archive, "there is no such file");
        }
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            ZipEntry entry = zip.getEntry(SummaryJson.NAME);
            if (entry == null) {
                return trouble(archive, "it holds no " + SummaryJson.NAME + "; an older ModelUnit made it");
            }
            return new EarlierValues(
                    ValueHistory.EMPTY,
                    List.of(SummaryJson.read(text(zip, entry)).values()),
                    List.of());
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

    private static EarlierValues trouble(Path archive, String why) {
        return new EarlierValues(
                ValueHistory.EMPTY,
                List.of(),
                List.of("the last signed release in " + SettingPath.shown(SettingPath.kept(archive.toString()))
                        + " cannot be compared with: " + why));
    }
}
