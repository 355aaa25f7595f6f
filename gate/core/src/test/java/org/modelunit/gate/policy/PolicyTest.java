package org.modelunit.gate.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.build.WorkingTree;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.gate.reason.GateException;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.provenance.Sha256;
import org.modelunit.statistics.Side;

class PolicyTest {

    private static final String POLICY = """
        policy: modelunit-release/1
        model: challenger
        modules: ["com.example:credit-risk"]
        data:
          holdout: {contentDigest: "0388aefc272e946f9ddf13c2b456cc5c232c062bba30d42b21ccb9031174cf88", rows: 343}
        primary:
          - {id: ranks, metric: "ROC AUC of 'bad'", on: holdout, atLeast: 0.72, shown: 0.95}
        guards:
          - {id: sexes, metric: "ROC AUC of 'bad'", by: sex, slices: [female, male], on: holdout, atLeast: 0.60, atMost: 0.99, unlessRefuted: 0.95, detecting: 0.20, rows: 100, reruns: allow}
        required:
          checks: [closeness]
          atLeast: {slices: 5}
          tests: [com.example.LoanTest]
          requirements: [CR-1]
        contract: model-release.contract.json
        evidence: {signed: true, maxAge: PT6H, tree: unknown, ignoredFailures: allow}
        waivers:
          - {waive: sexes, reason: "new branch, few women yet", owner: credit-team, approvedBy: risk-office, until: "2027-01-31"}
        approvals:
          - {change: "0123456789ab", reason: "a bar that nobody reached", author: ann, approvedBy: bob}
        """;

    private static final Locale BEFORE = Locale.getDefault();

    @TempDir
    Path directory;

    @AfterEach
    void speak_as_before() {
        Locale.setDefault(BEFORE);
    }

    private Path written(String text) {
        try {
            return Files.writeString(directory.resolve("policy.yaml"), text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Policy read(String text) {
        return Policy.read(written(text));
    }

    private List<String> mistakes(String text) {
        Path file = written(text);
        try {
            Policy.read(file);
        } catch (GateException e) {
            assertThat(e.reasons()).extracting(Reason::id).containsOnly(ReasonId.POLICY_UNREADABLE);
            return e.reasons().stream()
                    .map(Reason::cause)
                    .map(cause -> cause.replace(file + ":", ""))
                    .toList();
        }
        throw new AssertionError("it was read");
    }

    @Test
    void a_policy_is_read_with_all_that_it_says() {
        Policy policy = read(POLICY);

        assertThat(policy.source().name()).isEqualTo("policy.yaml");
        assertThat(policy.source().sha256()).isEqualTo(Sha256.of(POLICY));
        RequiredData holdout =
                new RequiredData("holdout", "0388aefc272e946f9ddf13c2b456cc5c232c062bba30d42b21ccb9031174cf88", 343);
        assertThat(policy.scope().data()).containsValue(holdout);
        assertThat(policy.scope().modules()).containsExactly("com.example:credit-risk");
        assertThat(policy.entries())
                .containsExactly(
                        new PolicyEntry(
                                "ranks",
                                true,
                                new AskedMeasure("ROC AUC of 'bad'", "", "", holdout, "", "", "", List.of()),
                                List.of(new Bar(Side.AT_LEAST, 0.72)),
                                new Burden.Shown(0.95),
                                1,
                                Allowance.NONE),
                        new PolicyEntry(
                                "sexes",
                                false,
                                new AskedMeasure(
                                        "ROC AUC of 'bad'", "", "", holdout, "", "", "sex", List.of("female", "male")),
                                List.of(new Bar(Side.AT_LEAST, 0.6), new Bar(Side.AT_MOST, 0.99)),
                                new Burden.NotRefuted(0.95, 0.2),
                                100,
                                new Allowance(false, true, false)));
        assertThat(policy.contract()).isEqualTo(directory.resolve("model-release.contract.json"));
        assertThat(policy.evidence())
                .isEqualTo(new EvidenceRules(true, Duration.ofHours(6), WorkingTree.UNKNOWN, true));
        assertThat(policy.waivers())
                .containsExactly(new Waiver(
                        "sexes", "new branch, few women yet", "credit-team", "risk-office", LocalDate.of(2027, 1, 31)));
        assertThat(policy.approvals())
                .containsExactly(new Approval("0123456789ab", "a bar that nobody reached", "ann", "bob"));
    }

    @Test
    void what_is_left_out_is_strict() {
        String least = POLICY.substring(0, POLICY.indexOf("guards:")) + "contract: c.json\n";

        Policy policy = read(least);

        assertThat(policy.evidence()).isEqualTo(EvidenceRules.DEFAULT);
        assertThat(policy.required()).isEqualTo(RequiredItems.NONE);
        assertThat(policy.waivers()).isEmpty();
    }

    @Test
    void each_mistake_is_told_with_its_line_and_column_in_english() {
        Locale.setDefault(Locale.GERMAN);

        assertThat(mistakes(POLICY.replace("rows: 343", "row: 343").replace("shown: 0.95", "shown: 95")))
                .satisfiesExactlyInAnyOrder(
                        mistake -> assertThat(mistake).startsWith("5:").contains("required property 'rows' not found"),
                        mistake -> assertThat(mistake).startsWith("5:").contains("'row' is not defined"),
                        mistake -> assertThat(mistake).startsWith("7:").contains("exclusive maximum value of 1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model: challenger|model: challenger\\nmodel: champion|3:",
                "atLeast: 0.72|atLeast: 0.72, atLeast: 0.1|7:",
                "atLeast: 0.72|atLeast: 1e999|7:",
                "shown: 0.95}|shown: 0.95, note: x}|7:",
                "shown: 0.95}|unlessRefuted: 0.95, detecting: 0.1}|7:",
                "shown: 0.95}|shown: 0.95, unlessRefuted: 0.95, detecting: 0.1}|7:",
                "shown: 0.95}|shown: 0.5}|7:",
                "atLeast: 0.72, ||7:",
                "atLeast: 0.72|atLeast: .nan|7:",
                "atLeast: 0.72|atLeast: .inf|7:",
                "atLeast: 0.72|atLeast: '0.72'|7:",
                "atMost: 0.99|atMost: 0.1|9:",
                "detecting: 0.20, ||9:",
                "by: sex, ||9:",
                "id: sexes|id: ranks|9:",
                "on: holdout, atLeast: 0.72|on: training, atLeast: 0.72|7:",
                "waive: sexes|waive: others|18:",
                "until: \"2027-01-31\"|until: \"2027-02-31\"|18:",
                "reason: \"new branch, few women yet\"|reason: why|18:",
                "maxAge: PT6H|maxAge: P6H|16:",
                "maxAge: PT6H|maxAge: PT0S|16:",
                "change: \"0123456789ab\"|change: \"all\"|20:",
                "modelunit-release/1|modelunit-release/2|1:",
                "rows: 343|rows: 0|5:",
                "rows: 343|rows: 34.5|5:",
                "signed: true|signed: yes please|16:",
                "contract: model-release.contract.json|contract: ''|15:"
            })
    void what_makes_no_sense_is_refused_where_it_stands(String was, String is, String place) {
        assertThat(POLICY).contains(was);

        assertThat(mistakes(POLICY.replace(was, is == null ? "" : is.replace("\\n", "\n"))))
                .anySatisfy(mistake -> assertThat(mistake).startsWith(place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\nmodel: second\n", "--- {}\n", "---\n"})
    void a_second_document_is_refused(String second) {
        assertThat(mistakes(POLICY + second)).singleElement().asString().contains("second document");
    }

    @Test
    void an_alias_is_refused_as_it_would_be_read_as_its_name() {
        String aliased = POLICY.replace("model: challenger", "model: &name challenger")
                .replace("checks: [closeness]", "checks: [*name]");

        assertThat(mistakes(aliased))
                .singleElement()
                .asString()
                .startsWith("11:")
                .contains("an alias");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "# nothing\n", "[]", "policy", "{", "a: [", "\t- x", "{}"})
    void an_empty_policy_is_refused(String text) {
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void a_policy_without_a_primary_claim_is_refused() {
        int begin = POLICY.indexOf("primary:");
        int end = POLICY.indexOf("guards:");

        assertThat(mistakes(POLICY.substring(0, begin) + POLICY.substring(end)))
                .anySatisfy(mistake -> assertThat(mistake).contains("primary"));
        assertThat(mistakes(POLICY.substring(0, begin) + "primary: []\n" + POLICY.substring(end)))
                .isNotEmpty();
    }

    @Test
    void a_policy_that_is_missing_a_link_too_large_or_no_text_is_refused() throws IOException {
        assertThatThrownBy(() -> Policy.read(directory.resolve("none.yaml")))
                .asInstanceOf(type(GateException.class))
                .satisfies(error ->
                        assertThat(error.reasons()).extracting(Reason::id).containsExactly(ReasonId.POLICY_MISSING));
        Path link = directory.resolve("link.yaml");
        Files.createSymbolicLink(link, written(POLICY));
        assertThatThrownBy(() -> Policy.read(link)).isInstanceOf(GateException.class);
        Path binary = Files.write(
                directory.resolve("binary.yaml"),
                POLICY.replace("few", "f\u00fcw").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> Policy.read(binary)).isInstanceOf(GateException.class);
        assertThatThrownBy(() -> read("# ".repeat(600_000) + "\n" + POLICY)).isInstanceOf(GateException.class);
    }

    @Test
    void hostile_text_is_shown_and_not_obeyed() {
        assertThat(mistakes(POLICY.replace("waive: sexes", "waive: \"\\e[2Jothers\\n\"")))
                .anySatisfy(mistake -> assertThat(mistake).contains("\\u001B[2Jothers\\n"));
    }

    @Test
    void somebody_cannot_approve_what_is_their_own_by_writing_their_name_otherwise() {
        assertThat(new Approval("0123456789ab", "", "Ann Lee", "ann.lee@").isSelfApproved())
                .isTrue();
        assertThat(new Approval("0123456789ab", "", "Ann Lee", "Bob").isSelfApproved())
                .isFalse();
    }
}
