package org.modelunit.evidence.page;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.history.EarlierValuesJson;
import org.modelunit.evidence.json.WholeFile;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummaryJson;
import org.modelunit.parallel.Workers;
import org.modelunit.recording.SummaryPlace;

/**
 * The files that say what a release is decided by. Each is written beside its place and moved there in one step: whoever is killed leaves
 * the old file or the new one. Where a module has several policies, each has files of its own, {@code <policy>.summary.json} for instance,
 * and those without a name are an overview.
 *
 * @param directory where {@code summary.json} and {@code summary.md} lie
 * @param page the page
 * @param policy what the files of one of several policies are called by; empty for a summary that is the only one, and for the overview
 */
@API(status = Status.INTERNAL, since = "0.1")
public record SummaryFiles(Path directory, Path page, String policy) {

    /** The page's name. */
    public static final String PAGE = "summary.html";

    /** The Markdown's name. */
    public static final String MARKDOWN = "summary.md";

    /** The JSON's name. */
    public static final String JSON = SummaryJson.NAME;

    /** The name of what the summary was compared with. */
    public static final String EARLIER = EarlierValuesJson.NAME;

    /** Where the page lies in the output of a module, beside the report. */
    static final String REPORT_DIRECTORY = "report";

    private static final String REPORT = "index.html";
    private static final String YAML = ".yaml";
    private static final List<String> NAMES =
            List.of(JSON, EARLIER, MARKDOWN, PAGE, ModelCard.MARKDOWN, ModelCard.JSON);

    /**
     * Returns the files of a module: the page lies beside the report, which begins with the same.
     *
     * @param output where the module's runs are written, {@code target/modelunit}
     */
    public static SummaryFiles inOutput(Path output) {
        return new SummaryFiles(output, output.resolve(REPORT_DIRECTORY).resolve(PAGE), "");
    }

    /**
     * Returns the files in a directory of their own.
     *
     * @param directory the directory; it is made
     */
    public static SummaryFiles in(Path directory) {
        return new SummaryFiles(directory, directory.resolve(PAGE), "");
    }

    /**
     * Returns the files of one of several policies, beside these.
     *
     * @param name what they are called by, as {@link #nameOf} says
     */
    public SummaryFiles of(String name) {
        return new SummaryFiles(directory, page.resolveSibling(name + "." + PAGE), name);
    }

    /**
     * Returns what the files of one of several policies are called by: the name of the policy's file without {@code .yaml}.
     *
     * @param policy the name of the policy's file
     */
    public static String nameOf(String policy) {
        return policy.endsWith(YAML) ? policy.substring(0, policy.length() - YAML.length()) : policy;
    }

    private Path file(String name) {
        return directory.resolve(policy.isEmpty() ? name : policy + "." + name);
    }

    /**
     * Writes the files, and puts the summary into the report beside the page where there is one; the summary of one of several policies
     * stays out of it.
     *
     * @param summary what they say
     * @throws IOException if one of them cannot be written; those that could not are as they were
     */
    public void write(ReleaseSummary summary) throws IOException {
        Map<Path, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put(file(JSON), () -> SummaryJson.write(summary));
        texts.put(page, () -> SummaryPage.of(summary, links()));
        texts.put(file(MARKDOWN), () -> SummaryMarkdown.of(summary, pageInWords()));
        write(texts);
        if (policy.isEmpty()) {
            fillReport(() -> SummaryPage.section(summary));
        }
    }

    private boolean isBesideReport() {
        return !directory.equals(page.resolveSibling(""));
    }

    private PageLinks links() {
        if (!isBesideReport()) {
            return PageLinks.ALONE;
        }
        return policy.isEmpty() ? PageLinks.BESIDE_REPORT : PageLinks.ofPolicy(policy);
    }

    private String pageInWords() {
        return (isBesideReport() ? REPORT_DIRECTORY + "/" : "") + page.getFileName();
    }

    /**
     * Writes what several policies decide, and puts it into the report beside the page where there is one; the summary of each has files
     * of its own, and so has the model card: one that no policy has decided goes.
     *
     * @param overview what they decide
     * @throws IOException if one of the files cannot be written; those that could not are as they were
     */
    public void write(ReleaseOverview overview) throws IOException {
        Map<Path, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put(file(JSON), () -> OverviewJson.write(overview));
        texts.put(page, () -> OverviewPage.of(overview));
        texts.put(file(MARKDOWN), () -> OverviewMarkdown.of(overview));
        write(texts);
        Files.deleteIfExists(file(ModelCard.MARKDOWN));
        Files.deleteIfExists(file(ModelCard.JSON));
        fillReport(() -> OverviewPage.section(overview));
    }

    /**
     * Writes the model card beside the summary.
     *
     * @param card the card
     * @throws IOException if it cannot be written
     */
    public void write(ModelCard card) throws IOException {
        Map<Path, Supplier<String>> texts = new LinkedHashMap<>();
        texts.put(file(ModelCard.MARKDOWN), card::markdown);
        texts.put(file(ModelCard.JSON), card::json);
        write(texts);
    }

    /**
     * Writes what the summary was compared with beside it, from which the gate finds its changes again.
     *
     * @param earlier earlier runs, and the last signed release
     * @throws IOException if it cannot be written
     */
    public void write(EarlierValues earlier) throws IOException {
        WholeFile.write(file(EARLIER), EarlierValuesJson.write(earlier).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes files in their order, when their texts have been made, which threads share. */
    private static void write(Map<Path, Supplier<String>> texts) throws IOException {
        List<Supplier<String>> all = List.copyOf(texts.values());
        List<byte[]> contents =
                Workers.current().map(all.size(), text -> all.get(text).get().getBytes(StandardCharsets.UTF_8));
        Iterator<byte[]> content = contents.iterator();
        for (Path file : texts.keySet()) {
            WholeFile.writeDerived(file, content.next());
        }
    }

    private void fillReport(Supplier<String> section) throws IOException {
        Path report = page.resolveSibling(REPORT);
        if (Files.isRegularFile(report, LinkOption.NOFOLLOW_LINKS)) {
            String before;
            try {
                before = Files.readString(report, StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                return; // somebody else's page
            }
            Optional<String> filled = SummaryPlace.filled(before, section.get());
            if (filled.isPresent() && !filled.get().equals(before)) {
                WholeFile.write(report, filled.get().getBytes(StandardCharsets.UTF_8)); // nothing makes it again
            }
        }
    }

    /**
     * Removes the files and the model card, and the summary from the report, so that nobody takes them for those of a build that begins;
     * the rest of the report is not theirs. In the output of a module the files of all its policies go.
     *
     * @throws IOException if one of them cannot be removed
     */
    public void remove() throws IOException {
        List<Path> all = new ArrayList<>(files().values());
        all.add(file(ModelCard.MARKDOWN));
        all.add(file(ModelCard.JSON));
        if (isBesideReport()) {
            all.addAll(ofPolicies(directory));
            all.addAll(ofPolicies(page.resolveSibling("")));
        }
        for (Path file : all) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        }
        fillReport(() -> "");
    }

    private static List<Path> ofPolicies(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> NAMES.stream()
                            .anyMatch(name -> String.valueOf(file.getFileName()).endsWith("." + name)))
                    .toList();
        }
    }

    /** Returns the files of the summary by the names that they have where it is the only one, whether they are there or not. */
    public Map<String, Path> files() {
        Map<String, Path> files = new LinkedHashMap<>();
        files.put(JSON, file(JSON));
        files.put(EARLIER, file(EARLIER));
        files.put(MARKDOWN, file(MARKDOWN));
        files.put(PAGE, page);
        return files;
    }
}
