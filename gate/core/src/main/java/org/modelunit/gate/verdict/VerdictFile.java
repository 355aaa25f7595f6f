package org.modelunit.gate.verdict;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.json.JsonFile;
import org.modelunit.evidence.json.JsonObject;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;

/**
 * Reads and writes {@code verdict.json}. It is replaced in one step, so a reader sees the last verdict or the new one, whoever is killed;
 * equal verdicts are equal bytes.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class VerdictFile {

    /** The name that it has beside the evidence. */
    public static final String NAME = "verdict.json";

    /** The format that is read and written. */
    public static final String FORMAT = "modelunit-verdict/1";

    private VerdictFile() {}

    /**
     * Writes a verdict: to a new file beside its place, forced to the disk, which then takes its place.
     *
     * @param file the file
     * @param verdict the verdict
     * @throws IOException if it cannot be written; what was there is still there
     */
    public static void write(Path file, ReleaseVerdict verdict) throws IOException {
        WholeFile.write(file, (text(verdict) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns a verdict as JSON on one line, the same for equal verdicts.
     *
     * @param verdict the verdict
     */
    public static String text(ReleaseVerdict verdict) {
        return Json.write(VerdictJson.write(verdict), false);
    }

    /**
     * Reads a verdict, strictly.
     *
     * @param file the file
     * @throws GateException if there is none, or it is damaged or contradicts itself: nobody may release then
     */
    public static ReleaseVerdict read(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new GateException(
                    List.of(Reason.of(ReasonId.VERDICT_UNREADABLE, "there is no verdict in the file " + file)));
        }
        try {
            return VerdictJson.read(JsonFile.read(file));
        } catch (IOException | JsonObject.MalformedEvidence | IllegalArgumentException e) {
            throw new GateException(
                    Reason.of(ReasonId.VERDICT_UNREADABLE, "cannot use the verdict in " + file + ": " + e.getMessage()),
                    e);
        }
    }

    /**
     * Reads a verdict of one build.
     *
     * @param file the file
     * @param session the session that it has to be of
     * @throws GateException if there is none, or it is damaged, or of another build
     */
    public static ReleaseVerdict read(Path file, String session) {
        ReleaseVerdict verdict = read(file);
        String found = verdict.judged().session();
        if (!found.equals(session)) {
            throw new GateException(List.of(Reason.of(
                    ReasonId.VERDICT_STALE,
                    "the verdict in " + file + " is of session '" + found + "', not of '" + session + "'")));
        }
        return verdict;
    }
}
