package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.Threshold;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.history.RunValues;
import org.modelunit.evidence.history.ValueHistory;
import org.modelunit.evidence.json.Json;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummaryJson;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.provenance.Sha256;

/** Whoever edits a summary, in all its forms alike, gets no archive of it, and an archive with it is not verified. */
class EditedSummaryTest {

    private static final EvidenceKey NO_KEY = EvidenceKey.of(Map.of());

    /** The address of the job comes from the variables of its machine, and from nothing that a release is judged by. */
    private static final String LINK = "/identity/run/link";

    @TempDir
    private Path directory;

    private ReleaseFiles files;
    private Path archive;
    private SummaryFiles summaries;
    private ReleaseSummary summary;

    @BeforeEach
    void sum_a_release_up() throws IOException {
        LoanRelease release = new LoanRelease(directory).signed();
        files = release.released();
        archive = directory.resolve("release-evidence.zip");
        summaries = SummaryFiles.in(directory);
        SummarySources sources = SummarySources.of(CollectedEvidence.read(List.of(release.output()), LoanBuild.SESSION)
                        .evidence())
                .withVerdicts(List.of(files.verdict()))
                .withRequired(release.policy().required().requirements())
                .withEarlier(earlier())
                .withLink("https://ci.example.com/job/7");
        summary = ReleaseSummary.of(sources);
        summaries.write(summary);
        summaries.write(sources.earlier());
    }

    /** An earlier run with another bar, a claim fewer and one more; and a release that was the same. */
    private EarlierValues earlier() throws IOException {
        LoanBuild before = new LoanBuild().without("is_new");
        before.run = "run-0";
        before.session = "build-6";
        before.with(
                "separates",
                test -> TestScript.passed(
                        LoanBuild.CLASS,
                        "separates",
                        LoanClaims.ranks(
                                LoanClaims.EVALUATION, Threshold.atLeast(0.74).withConfidence(0.95))));
        before.tests.add(TestScript.passed(LoanBuild.CLASS, "is_fair_again", LoanClaims.parity(LoanClaims.EVALUATION)));
        return new EarlierValues(
                new ValueHistory(List.of(values(before, "before")), List.of("one run was torn")),
                List.of(values(new LoanBuild(), "released")),
                List.of());
    }

    private RunValues values(LoanBuild build, String place) throws IOException {
        build.runIn(directory.resolve(place));
        return ReleaseSummary.of(
                        SummarySources.of(CollectedEvidence.read(List.of(directory.resolve(place)), build.session)
                                .evidence()))
                .values();
    }

    @Test
    void the_summary_as_it_was_written_is_archived_and_verified_with_its_changes() throws IOException {
        assertThat(summary.changes().sinceLastRun().claims()).hasSizeGreaterThan(2);
        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();
        ArchiveCheck check = ArchiveCheck.of(archive, NO_KEY);
        assertThat(check.problems()).isEmpty();
        assertThat(check.notShown())
                .containsExactly(
                        "what its summary compares with is as summary.earlier.json says, and nothing else in it shows the"
                                + " values of earlier runs",
                        "its summary links to https://ci.example.com/job/7, and nothing in it shows that this was the job");
    }

    private static Map<String, Object> edits(Object json) {
        Map<String, Object> edits = new LinkedHashMap<>();
        collect(json, "", edited -> edited == null ? Map.of() : edited, edits);
        return edits;
    }

    /** What puts an edited value into its place in the whole. */
    private interface Whole {
        Object with(@Nullable Object part);
    }

    private static void collect(@Nullable Object value, String kind, Whole whole, Map<String, Object> edits) {
        if (value instanceof Map<?, ?> fields) {
            fields.forEach((name, field) -> collect(
                    field,
                    kind + "/" + name,
                    part -> {
                        Map<Object, @Nullable Object> copy = new LinkedHashMap<>(fields);
                        copy.put(name, part);
                        return whole.with(copy);
                    },
                    edits));
        } else if (value instanceof List<?> list) {
            List<Object> longer = new ArrayList<>(list);
            longer.add(list.isEmpty() ? "invented" : list.get(0));
            edits.putIfAbsent(kind + " and one more", whole.with(longer));
            if (!list.isEmpty()) {
                edits.putIfAbsent(kind + " without the last", whole.with(list.subList(0, list.size() - 1)));
                for (int at = 0; at < list.size(); at++) {
                    int changed = at;
                    collect(
                            list.get(at),
                            kind + "/*",
                            part -> {
                                List<@Nullable Object> copy = new ArrayList<>(list);
                                copy.set(changed, part);
                                return whole.with(copy);
                            },
                            edits);
                }
            }
        } else {
            edits.putIfAbsent(kind, whole.with(edited(value)));
        }
    }

    private static Object edited(@Nullable Object value) {
        if (value instanceof String text) {
            return text.equals("shown") ? "met" : text + "!";
        }
        if (value instanceof Boolean truth) {
            return !truth;
        }
        return value instanceof Number number ? number.doubleValue() + 1 : 0.25;
    }

    /** Writes an edited summary, with page and Markdown that say the same where it can be read. */
    private void write(String json) throws IOException {
        try {
            summaries.write(SummaryJson.read(json));
        } catch (RuntimeException unreadable) {
            // then the JSON alone is edited, and a page maybe
        }
        Files.writeString(directory.resolve(SummaryFiles.JSON), json);
    }

    @Test
    @Tag("slow")
    void whatever_is_edited_in_all_forms_alike_gets_no_archive() throws IOException {
        Map<String, Object> edits = edits(Json.read(SummaryJson.write(summary)));
        edits.remove(LINK);
        List<String> passed = new ArrayList<>();
        for (Map.Entry<String, Object> edit : edits.entrySet()) {
            summaries.write(summary);
            write(Json.write(edit.getValue(), true) + "\n");
            if (ReleaseArchive.write(archive, files, NO_KEY).isEmpty()) {
                passed.add(edit.getKey());
            }
        }

        assertThat(edits).hasSizeGreaterThan(80);
        assertThat(passed).isEmpty();
        assertThat(archive).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.json", "summary.md", "summary.html"})
    @Tag("slow")
    void every_line_of_every_form_is_checked(String name) throws IOException {
        Path file = directory.resolve(name);
        String text = Files.readString(file);
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line += 1 + lines.size() / 20) {
            List<String> edited = new ArrayList<>(lines);
            edited.set(line, edited.get(line) + " ");
            Files.writeString(file, String.join("\n", edited) + "\n");

            assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                    .as("a blank after line %d of %s", line + 1, name)
                    .singleElement()
                    .asString()
                    .startsWith("the summary " + name + " does not say what the evidence says")
                    .contains("; line " + (line + 1) + " has ");
        }
    }

    @Test
    void an_archive_with_edited_changes_is_not_verified_though_its_checksums_are_right() throws IOException {
        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();
        String json = Files.readString(directory.resolve(SummaryFiles.JSON));
        assertThat(json).contains("\"was\" : \"at least 0.74\"");
        write(json.replace("\"at least 0.74\"", "\"at least 0.71\""));
        for (String name : List.of(SummaryFiles.JSON, SummaryFiles.PAGE, SummaryFiles.MARKDOWN)) {
            replaceInArchive(name, Files.readAllBytes(directory.resolve(name)));
        }

        assertThat(ArchiveCheck.of(archive, NO_KEY).problems())
                .hasSize(3)
                .allMatch(problem -> problem.contains("does not say what the evidence says"))
                .anyMatch(problem -> problem.contains("at least 0.71"));
    }

    private void replaceInArchive(String name, byte[] content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path entry = zip.getPath(name);
            String was = Sha256.of(Files.readAllBytes(entry));
            Files.write(entry, content);
            Path sums = zip.getPath("SHA256SUMS");
            Files.writeString(sums, Files.readString(sums).replace(was, Sha256.of(content)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"schema\":\"modelunit-earlier/2\"}", "no JSON"})
    void values_of_earlier_runs_that_make_no_sense_get_no_archive(String text) throws IOException {
        Files.writeString(directory.resolve(SummaryFiles.EARLIER), text);

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary summary.earlier.json makes no sense");
        Files.delete(directory.resolve(SummaryFiles.EARLIER));
        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .containsExactly("there is a summary without summary.earlier.json; run the gate again");
    }

    @Test
    void earlier_runs_that_are_left_out_leave_changes_that_do_not_follow() throws IOException {
        summaries.write(EarlierValues.NONE);

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).hasSize(3);
        assertThat(archive).doesNotExist();
    }
}
