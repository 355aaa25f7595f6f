package org.modelunit.gate.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.modelunit.error.DataException;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.history.EarlierValuesJson;
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
 * The summary of a release in its archive: what people have read, which has to follow, to the letter, from verdict, policy and evidence, and
 * from the values of earlier runs that lie beside it.
 */
final class SummaryEntries {

    private static final List<String> NAMES =
            List.of(SummaryFiles.JSON, SummaryFiles.EARLIER, SummaryFiles.MARKDOWN, SummaryFiles.PAGE);

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
        if (json == null) {
            return true;
        }
        try {
            ReleaseSummary summary = SummaryJson.read(text(json));
            return summary.headline().decision() != ReleaseDecision.NOT_GATED
                    || !summary.headline()
                            .policies()
                            .isEmpty(); // a gate has judged by these, and somebody edited what it said
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
     * Returns why the summary in an archive is none of its verdict, or does not say, in one of its forms, what its evidence says; nothing
     * where it does, or where there is none.
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
        EarlierValues earlier;
        String reading = SummaryFiles.JSON;
        try {
            summary = SummaryJson.read(text(content, reading));
            reading = SummaryFiles.EARLIER;
            earlier = EarlierValuesJson.read(text(content, reading));
        } catch (RuntimeException e) { // whatever it is, nobody can read it
            return List.of("the summary " + reading + " makes no sense: " + e.getMessage());
        }
        List<String> misfits =
                misfits(summary, VerdictFile.read(files.verdict()).judged());
        return misfits.isEmpty()
                ? unlike(again(files, earlier, summary.identity().run().link()), content)
                : misfits;
    }

    /** Returns what the summary of an archive says that follows from nothing else in it; or that there is none. */
    static List<String> notShown(Map<String, byte[]> content) {
        if (!content.containsKey(SummaryFiles.JSON)) {
            return List.of("it holds no summary: no page that people have read was checked");
        }
        List<String> notShown = new ArrayList<>();
        boolean isAlone =
                EarlierValuesJson.read(text(content, SummaryFiles.EARLIER)).equals(EarlierValues.NONE);
        notShown.add(
                isAlone
                        ? "its summary was compared with nothing, and nothing in it shows whether there were earlier runs"
                        : "what its summary compares with is as " + SummaryFiles.EARLIER
                                + " says, and nothing else in it shows the values of earlier runs");
        String link = SummaryJson.read(text(content, SummaryFiles.JSON))
                .identity()
                .run()
                .link();
        if (!link.isEmpty()) {
            notShown.add("its summary links to " + link + ", and nothing in it shows that this was the job");
        }
        return notShown;
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

    /** The summary as it follows from the files of the release; only the address of the job is taken from what was written. */
    private static ReleaseSummary again(ReleaseFiles files, EarlierValues earlier, String link) throws IOException {
        return ReleaseSummary.of(SummarySources.of(files.collected().evidence())
                .withVerdicts(List.of(files.verdict()))
                .withRequired(Policy.read(files.policy()).required().requirements())
                .withEarlier(earlier)
                .withLink(link));
    }

    /** Each of its forms is written again: whoever edits them, all alike or one of them, does not change what the evidence says. */
    private static List<String> unlike(ReleaseSummary again, Map<String, byte[]> content) {
        Map<String, List<String>> right = new LinkedHashMap<>();
        right.put(SummaryFiles.JSON, List.of(SummaryJson.write(again)));
        right.put(SummaryFiles.PAGE, SummaryPage.possible(again));
        right.put(SummaryFiles.MARKDOWN, SummaryMarkdown.possible(again));
        List<String> problems = new ArrayList<>();
        right.forEach((name, possible) -> FirstDifference.of(text(content, name), possible)
                .ifPresent(difference -> problems.add("the summary " + name
                        + " does not say what the evidence says, as this version of ModelUnit writes it: it was"
                        + " edited, or another version wrote it; " + difference.words())));
        return problems;
    }
}
