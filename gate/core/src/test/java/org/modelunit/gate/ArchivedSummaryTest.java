package org.modelunit.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.evidence.EvidenceKey;
import org.modelunit.evidence.history.EarlierValues;
import org.modelunit.evidence.page.SummaryFiles;
import org.modelunit.evidence.summary.Headline;
import org.modelunit.evidence.summary.JudgedPolicy;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseDecision;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.archive.ArchiveCheck;
import org.modelunit.gate.archive.ReleaseArchive;
import org.modelunit.gate.archive.ReleaseFiles;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.verdict.VerdictFile;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;

class ArchivedSummaryTest {

    private static final EvidenceKey NO_KEY = EvidenceKey.of(Map.of());

    @TempDir
    private Path directory;

    private LoanRelease release;
    private ReleaseFiles files;
    private Path archive;

    @BeforeEach
    void release() throws IOException {
        release = new LoanRelease(directory).signed();
        files = release.released();
        archive = directory.resolve("release-evidence.zip");
    }

    private ReleaseSummary summary(List<Path> verdicts) {
        return ReleaseSummary.of(SummarySources.of(CollectedEvidence.read(List.of(release.output()), LoanBuild.SESSION)
                        .evidence())
                .withVerdicts(verdicts)
                .withRequired(release.policy().required().requirements()));
    }

    /** Writes a summary as the gate does: with what it was compared with, which is nothing here. */
    private static void write(SummaryFiles files, ReleaseSummary summary) throws IOException {
        files.write(summary);
        files.write(EarlierValues.NONE);
    }

    private List<String> names() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(archive);
                var entries = Files.list(zip.getPath("/"))) {
            return entries.map(entry -> entry.toString().substring(1)).toList();
        }
    }

    @Test
    void what_people_have_read_is_in_the_archive() throws IOException {
        ReleaseSummary summary = summary(List.of(files.verdict()));
        assertThat(summary.headline().decision()).isEqualTo(ReleaseDecision.RELEASE);
        write(SummaryFiles.inOutput(directory), summary);

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(names()).contains("summary.json", "summary.earlier.json", "summary.md", "summary.html");
        assertThat(ArchiveCheck.of(archive, NO_KEY).problems()).isEmpty();
    }

    @Test
    void the_summary_of_the_program_lies_beside_the_verdict_too() throws IOException {
        write(SummaryFiles.in(directory), summary(List.of(files.verdict())));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(names()).contains("summary.json", "summary.earlier.json", "summary.md", "summary.html");
    }

    @Test
    void a_summary_that_the_tests_left_before_the_gate_is_left_out() throws IOException {
        write(SummaryFiles.inOutput(directory), summary(List.of()));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(names()).noneMatch(name -> name.startsWith("summary."));
        assertThat(ArchiveCheck.of(archive, NO_KEY).problems()).isEmpty();
    }

    @Test
    void of_an_archive_without_a_summary_it_is_said_that_no_page_was_checked() throws IOException {
        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();

        assertThat(ArchiveCheck.of(archive, NO_KEY).notShown())
                .containsExactly("it holds no summary: no page that people have read was checked");
    }

    @Test
    void the_summary_of_another_verdict_gets_no_archive() throws IOException {
        Path blocked = directory.resolve("blocked.verdict.json");
        VerdictFile.write(blocked, release.gate().begin());
        write(SummaryFiles.inOutput(directory), summary(List.of(blocked)));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary is not of this release: it says DO NOT RELEASE");
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_summary_that_makes_no_sense_gets_no_archive() throws IOException {
        write(SummaryFiles.inOutput(directory), summary(List.of(files.verdict())));
        Files.writeString(directory.resolve("summary.json"), "{}");

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary summary.json makes no sense");

        Files.delete(directory.resolve("summary.json"));
        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .containsExactly("there is a summary without summary.json; run the gate again");
    }

    /** Writes the summary of the release, changed, with page and Markdown that say the same. */
    private void edited(UnaryOperator<ReleaseSummary> edit) throws IOException {
        write(SummaryFiles.in(directory), edit.apply(summary(List.of(files.verdict()))));
    }

    private static ReleaseSummary saying(Headline headline, ReleaseSummary summary) {
        return new ReleaseSummary(
                headline,
                summary.identity(),
                summary.blockedBy(),
                summary.changes(),
                summary.requirements(),
                summary.claims(),
                summary.examples(),
                summary.notTested());
    }

    private static Headline judgedBy(Headline headline, UnaryOperator<JudgedPolicy> edit) {
        return new Headline(
                headline.decision(),
                headline.model(),
                headline.because(),
                headline.counts(),
                headline.warnings(),
                headline.policies().stream().map(edit).toList());
    }

    @Test
    void a_summary_of_another_policy_commit_or_evidence_gets_no_archive() throws IOException {
        List<UnaryOperator<JudgedPolicy>> others = List.of(
                is -> new JudgedPolicy(
                        new Fingerprint("other.yaml", is.policy().sha256()),
                        is.model(),
                        is.session(),
                        is.commit(),
                        is.evidence()),
                is -> new JudgedPolicy(
                        Fingerprint.unknown(is.policy().name()), is.model(), is.session(), is.commit(), is.evidence()),
                is -> new JudgedPolicy(is.policy(), is.model(), is.session(), "c0ffee", is.evidence()),
                is -> new JudgedPolicy(is.policy(), is.model(), "build-6", is.commit(), is.evidence()),
                is -> new JudgedPolicy(is.policy(), is.model(), is.session(), is.commit(), ""));
        for (UnaryOperator<JudgedPolicy> other : others) {
            edited(is -> saying(judgedBy(is.headline(), other), is));

            assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                    .singleElement()
                    .asString()
                    .startsWith("the summary is not of this release: it says RELEASE of the policy ")
                    .endsWith("; run the gate again");
        }
        assertThat(archive).doesNotExist();
    }

    @Test
    void a_summary_that_says_what_no_evidence_says_gets_no_archive() throws IOException {
        edited(is -> new ReleaseSummary(
                is.headline(),
                is.identity(),
                is.blockedBy(),
                is.changes(),
                is.requirements(),
                is.claims().subList(1, is.claims().size()),
                is.examples(),
                is.notTested()));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .isNotEmpty()
                .allMatch(problem -> problem.contains("does not say what the evidence says"))
                .anyMatch(problem -> problem.startsWith("the summary summary.json "));
        assertThat(archive).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.html", "summary.md"})
    void what_people_have_read_is_what_the_json_says(String name) throws IOException {
        write(SummaryFiles.in(directory), summary(List.of(files.verdict())));
        Path file = directory.resolve(name);
        Files.writeString(file, Files.readString(file).replace("RELEASE", "RELEASE, SAYS SOMEBODY"));

        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .singleElement()
                .asString()
                .startsWith("the summary " + name + " does not say what the evidence says")
                .contains("RELEASE, SAYS SOMEBODY");
        Files.delete(file);
        assertThat(ReleaseArchive.write(archive, files, NO_KEY))
                .containsExactly("there is a summary without " + name + "; run the gate again");
        assertThat(archive).doesNotExist();
    }

    @Test
    void an_archive_whose_page_was_replaced_is_not_verified_though_its_checksums_are_right() throws IOException {
        write(SummaryFiles.in(directory), summary(List.of(files.verdict())));
        assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();
        assertThat(ArchiveCheck.of(archive, NO_KEY).problems()).isEmpty();
        try (FileSystem zip = FileSystems.newFileSystem(archive)) {
            Path page = zip.getPath("summary.html");
            String was = Sha256.of(Files.readAllBytes(page));
            Files.writeString(page, Files.readString(page).replace("RELEASE", "RELEASE, SAYS SOMEBODY"));
            Path sums = zip.getPath("SHA256SUMS");
            Files.writeString(sums, Files.readString(sums).replace(was, Sha256.of(Files.readAllBytes(page))));
        }

        assertThat(ArchiveCheck.of(archive, NO_KEY).problems())
                .singleElement()
                .asString()
                .startsWith("the summary summary.html does not say what the evidence says");
    }

    @Test
    void a_summary_is_the_same_in_any_locale_and_time_zone() throws IOException {
        write(SummaryFiles.in(directory), summary(List.of(files.verdict())));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
            assertThat(ReleaseArchive.write(archive, files, NO_KEY)).isEmpty();
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void of_several_policies_the_summary_with_the_name_of_the_verdict_belongs_to_it() throws IOException {
        Path verdict = directory.resolve("model-release.verdict.json");
        Files.move(files.verdict(), verdict);
        ReleaseFiles ofPolicy =
                new ReleaseFiles(verdict, release.policyFile(), release.contractFile(), List.of(release.output()));
        ReleaseSummary summary = summary(List.of(verdict));
        SummaryFiles.inOutput(directory)
                .write(new ReleaseOverview(List.of(new PolicySummary("model-release", summary))));
        SummaryFiles.inOutput(directory).write(EarlierValues.NONE);

        assertThat(ReleaseArchive.write(archive, ofPolicy, NO_KEY))
                .as("an overview is the summary of none")
                .singleElement()
                .asString()
                .contains("modelunit-overview/1");

        write(SummaryFiles.inOutput(directory).of("model-release"), summary);
        assertThat(ReleaseArchive.write(archive, ofPolicy, NO_KEY)).isEmpty();
        assertThat(names()).contains("summary.json", "summary.earlier.json", "summary.md", "summary.html");

        write(SummaryFiles.inOutput(directory).of("model-release"), summary(List.of()));
        assertThat(ReleaseArchive.write(archive, ofPolicy, NO_KEY))
                .as("the gate alone leaves one with a name, and it has to say RELEASE")
                .singleElement()
                .asString()
                .startsWith("the summary is not of this release: it says NOT GATED of no policy");
    }

    @Test
    void the_evidence_of_modules_forks_and_jobs_says_the_same_wherever_it_lies() throws IOException {
        Path collected = directory.resolve("z");
        LoanBuild linux = new LoanBuild();
        linux.job = "linux";
        linux.run = "run-9";
        LoanBuild mac = new LoanBuild();
        mac.job = "mac";
        mac.run = "run-0";
        linux.runIn(collected.resolve("b"));
        mac.runIn(collected.resolve("a"));
        LoanBuild other = new LoanBuild();
        other.module = "org.bank:cards";
        other.tests =
                List.of(TestScript.passed("org.bank.CardTest", "is_fair", LoanClaims.parity(LoanClaims.EVALUATION)));
        other.runIn(collected.resolve("c"));
        other.runIn(collected.resolve("c"));
        List<Path> places = List.of(collected, release.output());
        VerdictFile.write(files.verdict(), release.gate().judge(places));
        write(
                SummaryFiles.in(directory),
                ReleaseSummary.of(SummarySources.of(CollectedEvidence.read(places, LoanBuild.SESSION)
                                .evidence())
                        .withVerdicts(List.of(files.verdict()))
                        .withLink("https://ci.example.com/job/7")
                        .withRequired(release.policy().required().requirements())));

        ReleaseFiles merged = new ReleaseFiles(files.verdict(), release.policyFile(), release.contractFile(), places);
        assertThat(ReleaseArchive.write(archive, merged, NO_KEY)).isEmpty();
        assertThat(names()).contains("summary.json");
        assertThat(ArchiveCheck.of(archive, NO_KEY).problems()).isEmpty();
    }
}
