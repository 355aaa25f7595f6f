package org.modelunit.maven;

import java.util.List;
import java.util.function.Consumer;
import org.modelunit.gate.reason.ReasonId;

/**
 * A module that is green without having checked its model.
 *
 * @param name what is done, as a sentence
 * @param betrayed a reason that the gate has to give
 * @param change what is done
 */
record WayPastTests(String name, ReasonId betrayed, Consumer<BankModule> change) {

    private static final String TOO_MUCH =
            "assertThat(evaluation).hasMetric(rocAuc(\"bad\"), atLeast(0.99).withConfidence(0.95));";
    private static final String RANKS =
            "assertThat(evaluation).hasMetric(rocAuc(\"bad\"), atLeast(0.72).withConfidence(0.95));";

    static final List<WayPastTests> ALL = List.of(
            // nothing ran
            test("class_name_misses_the_pattern", ReasonId.CLAIM_MISSING, module -> {
                module.surefire("<excludes><exclude>**/LoanModelTest.java</exclude></excludes>");
            }),
            test("module_left_out", ReasonId.MODULE_MISSING, module -> {
                module.replace(BankModule.POLICY, "bank:module_left_out", "bank:absent");
            }),
            test("engine_missing", ReasonId.EVIDENCE_MISSING, module -> {
                module.surefire("<excludeJUnit5Engines><engine>junit-jupiter</engine></excludeJUnit5Engines>");
            }),
            test("all_disabled", ReasonId.CLAIM_MISSING, module -> {
                module.replace(BankModule.TEST, "@ModelTest", "@Disabled\n@ModelTest");
            }),
            test("all_aborted", ReasonId.TEST_NOT_RUN, module -> {
                module.replace(
                        BankModule.TEST,
                        "    @Test\n    void ranks",
                        "    @BeforeEach\n"
                                + "    void abort() {\n"
                                + "        Assumptions.abort(\"not today\");\n"
                                + "    }\n\n"
                                + "    @Test\n"
                                + "    void ranks");
            }),
            test("private_test_method", ReasonId.CLAIM_MISSING, module -> {
                module.replace(BankModule.TEST, "void ranks(", "private void ranks(");
            }),
            test("empty_factory", ReasonId.CLAIM_MISSING, module -> {
                module.replace(
                                BankModule.TEST,
                                "@Test\n    void ranks(Evaluation<Loan, Classified> evaluation)",
                                "@TestFactory\n    java.util.List<DynamicTest> ranks()")
                        .body("branches", "")
                        .replace(BankModule.TEST, RANKS, "return java.util.List.of();");
            }),
            test("no_parameters", ReasonId.CLAIM_MISSING, module -> {
                module.replace(
                                BankModule.TEST,
                                "@Test\n    void ranks(Evaluation<Loan, Classified> evaluation)",
                                "static java.util.List<String> none() {\n"
                                        + "        return java.util.List.of();\n"
                                        + "    }\n\n"
                                        + "    @org.junit.jupiter.params.ParameterizedTest(allowZeroInvocations = true)\n"
                                        + "    @org.junit.jupiter.params.provider.MethodSource(\"none\")\n"
                                        + "    void ranks(String nothing)")
                        .replace(BankModule.TEST, RANKS, "");
            }),
            // something ran and claimed nothing
            test("test_without_a_claim", ReasonId.TEST_WITHOUT_CLAIM, module -> module.body("prices", "")),
            test("plain_assertion", ReasonId.CLAIM_MISSING, module -> {
                module.body("ranks", "assertTrue(evaluation.value(rocAuc(\"bad\")) > 0.7);")
                        .replace(
                                BankModule.TEST,
                                "import org.junit.jupiter.api.*;",
                                "import static org.junit.jupiter.api.Assertions.assertTrue;\n\n"
                                        + "import org.junit.jupiter.api.*;");
            }),
            test("nan_compared", ReasonId.CLAIM_MISSING, module -> {
                module.body(
                        "ranks",
                        "double value = 0.0 / evaluation.inputs().subList(0, 0).size();\n"
                                + "if (value < 0.72) { throw new AssertionError(); }");
            }),
            test("soft_assertions_never_collected", ReasonId.CLAIM_SWALLOWED, module -> {
                module.body("prices", "new org.modelunit.assertions.ModelSoftAssertions()." + TOO_MUCH);
            }),
            test("assertion_swallowed", ReasonId.CLAIM_SWALLOWED, module -> {
                module.body("prices", "try { " + TOO_MUCH + " } catch (AssertionError e) { }");
            }),
            test("failure_expected", ReasonId.CLAIM_SWALLOWED, module -> {
                module.body(
                        "prices", "assertThatThrownBy(() -> { " + TOO_MUCH + " }).isInstanceOf(AssertionError.class);");
            }),
            test("assertion_in_another_thread", ReasonId.CLAIM_SWALLOWED, module -> {
                module.body(
                                "ranks",
                                "var pool = java.util.concurrent.Executors.newSingleThreadExecutor();\n"
                                        + "pool.submit(() -> { " + TOO_MUCH + " });\npool.close();")
                        .replace(
                                BankModule.TEST,
                                "pool.close();",
                                "pool.shutdown();\n"
                                        + "try { pool.awaitTermination(1, java.util.concurrent.TimeUnit.MINUTES); } catch"
                                        + " (InterruptedException e) { throw new IllegalStateException(e); }");
            }),
            test("loop_over_nothing", ReasonId.CLAIM_MISSING, module -> {
                module.body("branches", "for (String branch : java.util.List.<String>of()) { " + RANKS + " }");
            }),
            // the wrong thing was claimed
            test("candidate_never_arrives", ReasonId.CLAIM_OF_ANOTHER_MODEL, module -> {
                module.replace(BankModule.POM, "models/challenger.txt", "models/champion.txt");
            }),
            test("one_of_two_replaced", ReasonId.CLAIM_OF_ANOTHER_MODEL, module -> {
                module.replace(
                        BankModule.FIXTURE,
                        "evaluation(Classifier<Loan> challenger, Dataset<Loan, String> holdout) {\n"
                                + "        return Evaluation.of(challenger,",
                        "evaluation(Classifier<Loan> challenger, Classifier<Loan> champion, Dataset<Loan, String>"
                                + " holdout) {\n"
                                + "        return Evaluation.of(champion,");
            }),
            test("fewer_rows", ReasonId.CLAIM_ON_OTHER_DATA, module -> {
                module.replace(BankModule.FIXTURE, "ROWS = 600", "ROWS = 590");
            }),
            test("bar_lowered", ReasonId.CLAIM_WEAKENED, module -> {
                module.replace(BankModule.TEST, "atLeast(0.72)", "atLeast(0.62)");
            }),
            // the result was lost
            test("failure_ignored_by_the_pom", ReasonId.FAILURES_IGNORED, module -> {
                module.surefire("<testFailureIgnore>true</testFailureIgnore>").body("prices", TOO_MUCH);
            }),
            test("rerun_until_green", ReasonId.CLAIM_RERUN, module -> {
                module.surefire("<rerunFailingTestsCount>1</rerunFailingTestsCount>")
                        .body("ranks", RANKS + "\nif (runs++ == 0) { throw new AssertionError(\"not yet\"); }")
                        .replace(
                                BankModule.TEST,
                                "class LoanModelTest {",
                                "class LoanModelTest {\n    static int runs;");
            }),
            test("recorder_missing", ReasonId.EVIDENCE_MISSING, module -> {
                module.replace(BankModule.POM, "<!-- evidence -->", "<!-- evidence")
                        .replace(BankModule.POM, "<!-- end of evidence -->", "end of evidence -->");
            }),
            test("output_elsewhere", ReasonId.EVIDENCE_MISSING, module -> {
                module.surefire("<systemPropertyVariables><modelunit.output>${project.basedir}/elsewhere"
                        + "</modelunit.output></systemPropertyVariables>");
            }));

    private static WayPastTests test(String name, ReasonId betrayed, Consumer<BankModule> change) {
        return new WayPastTests(name, betrayed, change);
    }

    @Override
    public String toString() {
        return name;
    }
}
