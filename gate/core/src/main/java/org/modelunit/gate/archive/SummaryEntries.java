package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummaryJson;
import org.modelunit.gate.verdict.VerdictFile;

/** The summary of a release in its archive: what people have read, which has to be of the same build as the verdict. */
final class SummaryEntries {

    private SummaryEntries() {}

    /**
     * Returns the files of the summary that lies beside a verdict, by their names; none where there is none, or one that the tests left and
     * that no gate has replaced.
     */
    static Map<String, byte[]> beside(Path verdict) throws IOException {
        Path directory = verdict.toAbsolutePath().resolveSibling("");
        SummaryFiles flat = SummaryFiles.in(directory);
        SummaryFiles files = Files.isRegularFile(flat.page()) ? flat : SummaryFiles.inOutput(directory);
        Map<String, byte[]> entries = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.files().entrySet()) {
            if (Files.isRegularFile(file.getValue())) {
                entries.put(file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
        return isGated(entries.get(SummaryFiles.JSON)) ? entries : Map.of();
    }

    private static boolean isGated(byte @Nullable [] json) {
        try {
            return json == null || read(json).headline().decision() != ReleaseDecision.NOT_GATED;
        } catch (DataException e) {
            return true; // whoever looks for problems says so
        }
    }

    private static ReleaseSummary read(byte[] json) {
        return SummaryJson.read(new String(json, StandardCharsets.UTF_8));
    }

    /** Returns why the summary in an archive is none of its verdict; nothing where it is, or where there is none. */
    static List<String> problems(Map<String, byte[]> content) {
        byte[] json = content.get(SummaryFiles.JSON);
        boolean isThere = content.containsKey(SummaryFiles.MARKDOWN) || content.containsKey(SummaryFiles.PAGE);
        if (json == null) {
            return isThere ? List.of("there is a summary without " + SummaryFiles.JSON) : List.of();
        }
        byte[] verdict = content.getOrDefault(VerdictFile.NAME, new byte[0]);
        try {
            ReleaseSummary summary = read(json);
            JsonObject judged = JsonObject.of(Json.read(new String(verdict, StandardCharsets.UTF_8)));
            boolean fits = summary.headline().decision() == ReleaseDecision.RELEASE
                    && summary.identity().run().session().equals(judged.text("session"))
                    && summary.identity()
                            .candidate()
                            .sha256()
                            .equals(judged.object("model").text("sha256"));
            return fits
                    ? List.of()
                    : List.of("the summary is not of this release: it says "
                            + summary.headline().decision().words() + " of session "
                            + summary.identity().run().session() + "; run the gate again");
        } catch (IOException | RuntimeException e) { // whatever it is, nobody can read it
            return List.of("the summary " + SummaryFiles.JSON + " makes no sense: " + e.getMessage());
        }
    }
}
