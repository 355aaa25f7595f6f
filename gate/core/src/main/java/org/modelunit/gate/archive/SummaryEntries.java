package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.page.SummaryMarkdown;
import org.modelunit.evidence.page.SummaryPage;
import org.modelunit.evidence.summary.JudgedPolicy;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummaryJson;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.verdict.JudgedBuild;
import org.modelunit.gate.verdict.VerdictFile;

/**
 * The summary of a release in its archive: what people have read, which has to be of the same policy and build as the verdict, and the same
 * in each of its forms.
 */
final class SummaryEntries {

    private static final List<String> NAMES = List.of(SummaryFiles.JSON, SummaryFiles.MARKDOWN, SummaryFiles.PAGE);

    private SummaryEntries() {}

    /**
     * Returns the files of the summary that lies beside a verdict, by their names; none where there is none, or one that the tests left and
     * that no gate has replaced. The verdict on one of several policies, {@code credit.verdict.json}, has {@code credit.summary.json}.
     */
    static Map<String, byte[]> beside(Path verdict) throws IOException {
        Path directory = verdict.toAbsolutePath().resolveSibling("");
        String name = String.valueOf(verdict.getFileName());
        String ending = "." + VerdictFile.NAME;
        if (name.endsWith(ending)) {
            String policy = name.substring(0, name.length() - ending.length());
            Map<String, byte[]> ofPolicy = in(directory, policy);
            if (!ofPolicy.isEmpty()) {
                return ofPolicy; // the gate alone leaves one that is called by a policy
            }
        }
        Map<String, byte[]> entries = in(directory, "");
        return isGated(entries.get(SummaryFiles.JSON)) ? entries : Map.of();
    }

    private static Map<String, byte[]> in(Path directory, String policy) throws IOException {
        SummaryFiles alone = files(SummaryFiles.in(directory), policy);
        return read(Files.isRegularFile(alone.page()) ? alone : files(SummaryFiles.inOutput(directory), policy));
    }

    private static SummaryFiles files(SummaryFiles files, String policy) {
        return policy.isEmpty() ? files : files.of(policy);
    }

    private static Map<String, byte[]> read(SummaryFiles files) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        for (Map.Entry<String, Path> file : files.files().entrySet()) {
            if (Files.isRegularFile(file.getValue())) {
                entries.put(file.getKey(), Files.readAllBytes(file.getValue()));
            }
        }
        return entries;
    }

    private static boolean isGated(byte @Nullable [] json) {
        try {
            return json == null || SummaryJson.read(text(json)).headline().decision() != ReleaseDecision.NOT_GATED;
        } catch (DataException e) {
            return true; // whoever looks for problems says so
        }
    }

    private static String text(Map<String, byte[]> content, String name) {
        return text(content.getOrDefault(name, new byte[0]));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Returns why the summary in an archive is none of its verdict, not what its evidence says, or not the same in each of its forms; nothing
     * where it is, or where there is none.
     *
     * @param content the files of the archive
     * @param files what the release was judged by
     * @throws IOException if a file cannot be read
     */
    static List<String> problems(Map<String, byte[]> content, ReleaseFiles files) throws IOException {
        List<String> missing =
                NAMES.stream().filter(name -> !content.containsKey(name)).toList();
        if (missing.size() == NAMES.size()) {
            return List.of();
        }
        if (!missing.isEmpty()) {
            return List.of("there is a summary without " + String.join(" and ", missing) + "; run the gate again");
        }
        ReleaseSummary summary;
        try {
            summary = SummaryJson.read(text(content, SummaryFiles.JSON));
        } catch (RuntimeException e) { // whatever it is, nobody can read it
            return List.of("the summary " + SummaryFiles.JSON + " makes no sense: " + e.getMessage());
        }
        List<String> misfits =
                misfits(summary, VerdictFile.read(files.verdict()).judged());
        return misfits.isEmpty()
                ? Stream.concat(invented(summary, files).stream(), unlike(summary, content).stream())
                        .toList()
                : misfits;
    }

    private static List<String> misfits(ReleaseSummary summary, JudgedBuild judged) {
        ReleaseDecision decision = summary.headline().decision();
        JudgedPolicy asked =
                new JudgedPolicy(judged.policy(), judged.model(), judged.session(), judged.commit(), judged.evidence());
        boolean isOfVerdict = summary.headline().policies().equals(List.of(asked))
                && summary.identity().candidate().equals(judged.model())
                && summary.identity().run().session().equals(judged.session())
                && summary.identity().run().commit().sha().equals(judged.commit());
        return decision == ReleaseDecision.RELEASE && isOfVerdict
                ? List.of()
                : List.of("the summary is not of this release: it says " + decision.words() + " of "
                        + words(summary) + ", but the release is of "
                        + words(judged.policy().name(), judged.session(), judged.commit()) + "; run the gate again");
    }

    private static String words(ReleaseSummary summary) {
        List<String> all = summary.headline().policies().stream()
                .map(policy -> words(policy.policy().name(), policy.session(), policy.commit()))
                .toList();
        return all.isEmpty() ? "no policy" : String.join(", and ", all);
    }

    private static String words(String policy, String session, String commit) {
        return "the policy " + policy + " in session " + session + " at "
                + (commit.isEmpty() ? "a commit that nobody knows" : "commit " + commit);
    }

    /** What does not depend on earlier runs is found again in the evidence. */
    private static List<String> invented(ReleaseSummary summary, ReleaseFiles files) throws IOException {
        ReleaseSummary again =
                ReleaseSummary.of(SummarySources.of(files.collected().evidence())
                        .withVerdicts(List.of(files.verdict()))
                        .withRequired(Policy.read(files.policy()).required().requirements())
                        .withLink(summary.identity().run().link()));
        return ofThisRunAlone(again).equals(ofThisRunAlone(summary))
                ? List.of()
                : List.of(
                        "the summary " + SummaryFiles.JSON + " does not say what the evidence says, as this version of"
                                + " ModelUnit reads it: it was edited, or another version wrote it");
    }

    private static List<Object> ofThisRunAlone(ReleaseSummary summary) {
        return List.of(
                summary.headline(),
                summary.identity(),
                summary.requirements(),
                summary.values(),
                summary.examples(),
                summary.notTested());
    }

    /** Page and Markdown are rendered again: whoever edits one of them does not change what the others say. */
    private static List<String> unlike(ReleaseSummary summary, Map<String, byte[]> content) {
        return Stream.of(
                        SummaryPage.isOf(text(content, SummaryFiles.PAGE), summary) ? "" : SummaryFiles.PAGE,
                        SummaryMarkdown.isOf(text(content, SummaryFiles.MARKDOWN), summary)
                                ? ""
                                : SummaryFiles.MARKDOWN)
                .filter(name -> !name.isEmpty())
                .map(name -> name + " does not say what " + SummaryFiles.JSON + " says, as this version of ModelUnit"
                        + " writes it: it was edited, or another version wrote it")
                .toList();
    }
}
