package org.modelunit.evidence.page;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummaryJson;
import org.modelunit.recording.SummaryPlace;

/**
 * The files that say what a release is decided by. Each is written beside its place and moved there in one step: whoever is killed leaves
 * the old file or the new one.
 *
 * @param directory where {@code summary.json} and {@code summary.md} lie
 * @param page the page
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SummaryFiles(Path directory, Path page) {

    /** The page's name. */
    public static final String PAGE = "summary.html";

    /** The Markdown's name. */
    public static final String MARKDOWN = "summary.md";

    /** The JSON's name. */
    public static final String JSON = SummaryJson.NAME;

    private static final String REPORT = "index.html";

    /**
     * Returns the files of a module: the page lies beside the report, which begins with the same.
     *
     * @param output where the module's runs are written, {@code target/modelunit}
     */
    public static SummaryFiles inOutput(Path output) {
        return new SummaryFiles(output, output.resolve("report").resolve(PAGE));
    }

    /**
     * Returns the files in a directory of their own.
     *
     * @param directory the directory; it is made
     */
    public static SummaryFiles in(Path directory) {
        return new SummaryFiles(directory, directory.resolve(PAGE));
    }

    /**
     * Writes the files, and puts the summary into the report beside the page where there is one.
     *
     * @param summary what they say
     * @throws IOException if one of them cannot be written; those that could not are as they were
     */
    public void write(ReleaseSummary summary) throws IOException {
        write(directory.resolve(JSON), SummaryJson.write(summary));
        boolean isBesideReport = !page.equals(directory.resolve(PAGE));
        write(page, SummaryPage.of(summary, isBesideReport ? PageLinks.BESIDE_REPORT : PageLinks.ALONE));
        write(directory.resolve(MARKDOWN), SummaryMarkdown.of(summary));
        fillReport(SummaryPage.section(summary));
    }

    /**
     * Writes the model card beside the summary.
     *
     * @param card the card
     * @throws IOException if it cannot be written
     */
    public void write(ModelCard card) throws IOException {
        write(directory.resolve(ModelCard.MARKDOWN), card.markdown());
        write(directory.resolve(ModelCard.JSON), card.json());
    }

    private static void write(Path file, String text) throws IOException {
        WholeFile.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void fillReport(String section) throws IOException {
        Path report = page.resolveSibling(REPORT);
        if (Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
            String before;
            try {
                before = Files.readString(report, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                return; // somebody else's page
            }
            Optional<String> filled = SummaryPlace.filled(before, section);
            if (filled.isPresent() && !filled.get().equals(before)) {
                write(report, filled.get());
            }
        }
    }

    /**
     * Removes the files and the model card, and the summary from the report, so that nobody takes them for those of a build that begins;
     * the rest of the report is not theirs.
     *
     * @throws IOException if one of them cannot be removed
     */
    public void remove() throws IOException {
        List<Path> all = new ArrayList<>(files().values());
        all.add(directory.resolve(ModelCard.MARKDOWN));
        all.add(directory.resolve(ModelCard.JSON));
        for (Path file : all) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
        fillReport("");
    }

    /** Returns the files of the summary by their names, whether they are there or not. */
    public Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(JSON, directory.resolve(JSON));
        files.put(MARKDOWN, directory.resolve(MARKDOWN));
        files.put(PAGE, page);
        return files;
    }
}
