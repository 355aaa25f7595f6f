package org.modelunit.gate.reason;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The kinds of reasons that block a release. The id of each is its name in lower case with hyphens, {@code claim-missing}, and the
 * heading of its section in {@code docs/errors.md}; ids do not change.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public enum ReasonId {
    /** There is no policy where one is expected. */
    POLICY_MISSING("write one with the gate's command 'init', from a green run, and have it reviewed"),
    /** The policy cannot be read, or makes no sense. */
    POLICY_UNREADABLE("correct the policy at the line that is named"),
    /** The build began, and nothing has judged its evidence yet. */
    NOT_JUDGED_YET("let the build reach the gate, which runs in Maven's phase 'verify'"),
    /** No file of evidence was found. */
    EVIDENCE_MISSING("run the model tests with modelunit-evidence on their class path, then judge again"),
    /** Evidence is torn, foreign, of a newer format, or says what it may not say. */
    EVIDENCE_UNREADABLE("remove the run that is named and run its tests again, with one version of ModelUnit"),
    /** All evidence that was found is of other sessions. */
    EVIDENCE_OF_ANOTHER_RUN("run the tests in this build, without taking their results from a cache"),
    /** A JVM was killed, a planned test never ended, or something failed around the tests. */
    EVIDENCE_INCOMPLETE("mend what is named, and run all tests again"),
    /** The evidence is older than the policy allows. */
    EVIDENCE_TOO_OLD("run the tests again"),
    /** The evidence says that it was written later than now. */
    EVIDENCE_FROM_THE_FUTURE("set the clocks of both machines, and run the tests again"),
    /** The policy asks for signed evidence, and it is not, or was changed since. */
    EVIDENCE_UNSIGNED("run the tests where CI gives the key, and leave their evidence as it is"),
    /** Nobody can tell which commit was tested. */
    COMMIT_UNKNOWN("build from a checkout of Git, or allow 'tree: unknown' in the policy's evidence"),
    /** The evidence is of another commit than the one to release. */
    COMMIT_DIFFERS("run the tests on the commit that is to be released"),
    /** The tests ran on files that are in no commit. */
    TREE_NOT_CLEAN("commit or undo the changes, or allow 'tree: modified' in the policy's evidence"),
    /** A module that the policy names has no evidence, or its tests were all skipped or aborted. */
    MODULE_MISSING("build that module, too"),
    /** A job that belongs to the session left no evidence, or its tests were all skipped or aborted. */
    JOB_MISSING("collect the evidence of that job, too"),
    /** A setting of the run made its tests easier to pass. */
    SETTING_FORBIDDEN("run the tests again without that setting"),
    /** The build goes on after failing tests. */
    FAILURES_IGNORED("take testFailureIgnore out of the build, or allow it in the policy's evidence"),
    /** The module's build failed, in its tests or later. */
    BUILD_FAILED("mend what failed the build, and build again"),
    /** The tests did not test the file that is to be released. */
    CANDIDATE_NOT_TESTED(
            "give the tests the file by -Dmodelunit.model.<name>, and let a fixture ask for it by its name"),
    /** The file that is to be released keeps weights in other files, which its digest does not cover. */
    CANDIDATE_NOT_WHOLE("export the model with its weights inside the file (in PyTorch: external_data=False)"),
    /** No claim says what the policy asks for. */
    CLAIM_MISSING("claim it in a model test that runs"),
    /** A claim says what the policy asks for, but less strictly. */
    CLAIM_WEAKER("claim at least what the policy asks for"),
    /** A claim does not hold. */
    CLAIM_FAILED("mend the model", true),
    /** The data cannot tell whether a claim holds. */
    CLAIM_INCONCLUSIVE("test on more examples, or let the entry say 'inconclusive: allow'", true),
    /** A claim could not be judged. */
    CLAIM_BROKEN("mend what the error names"),
    /** A number that a claim rests on is not finite. */
    CLAIM_NOT_FINITE("find out why the model or the metric gives no number"),
    /** A claim is about another model than the one to release. */
    CLAIM_OF_ANOTHER_MODEL("evaluate the file that is to be released"),
    /** A claim is about other examples than the policy names. */
    CLAIM_ON_OTHER_DATA("evaluate the data that the policy names, or renew it with 'init' and have that reviewed"),
    /** A claim is at another operating point, for another population or on changed inputs. */
    CLAIM_AT_ANOTHER_POINT("decide as the policy says"),
    /** A metric is called as the policy says, but is a user's own. */
    METRIC_OF_THE_USER("use ModelUnit's metric, or name the function in the entry: 'function: com.example.Metrics'"),
    /** A claim rests on fewer examples than the policy asks for. */
    ROWS_BELOW("test on more examples", true),
    /** A slice that the policy names was not judged. */
    SLICE_MISSING("judge that slice, too"),
    /** A claim was made where no test can be red by it. */
    CLAIM_UNATTRIBUTED("claim on the test's own thread, or let the entry say 'unattributed: allow'"),
    /** A claim failed in a test that passed. */
    CLAIM_SWALLOWED("let the test fail by the error: do not catch it, and call assertAll on soft assertions"),
    /** A test is green, or did not run, after it had been red and was run again. */
    CLAIM_RERUN("find out why the test failed at first, or let the entry say 'reruns: allow'"),
    /** A test, or the tests of a class, that the policy names left no trace. */
    TEST_MISSING("run that test, and see that its name and its engine are what the build looks for"),
    /** A test that is required was skipped, disabled or aborted. */
    TEST_NOT_RUN("let that test run to its end"),
    /** A test is red. */
    TEST_FAILED("mend what the test shows"),
    /** A test that is required passed and claimed nothing. */
    TEST_WITHOUT_CLAIM("claim with ModelUnit's assertions, which leave evidence"),
    /** No green test shows that a requirement is met. */
    REQUIREMENT_UNMET("mark the tests that show it with @Requirement, and let them claim"),
    /** A check of data that the policy asks for is missing. */
    CHECK_MISSING("make that check in a model test that runs"),
    /** There are fewer claims of a kind than the policy asks for. */
    TOO_FEW_CLAIMS("make the claims that are missing"),
    /** There is no contract of the last signed release. */
    CONTRACT_MISSING("write the first one with the gate's command 'init', and have it reviewed"),
    /** The contract cannot be read. */
    CONTRACT_UNREADABLE("restore the contract from version control"),
    /** The contract is about another model. */
    CONTRACT_OF_ANOTHER_MODEL("name the contract of this model in the policy"),
    /** A claim asks for less than the last signed release did. */
    CLAIM_WEAKENED("undo the change, or have somebody else than its author approve it in the policy's approvals"),
    /** A weakened claim was approved by its own author. */
    APPROVAL_SELF("have somebody else approve it"),
    /** A waiver's date is over. */
    WAIVER_EXPIRED("remove the waiver, or have it approved anew"),
    /** Whoever owns a waiver approved it. */
    WAIVER_SELF_APPROVED("have somebody else approve it"),
    /** The verdict file is of another session. */
    VERDICT_STALE("judge the evidence of this build"),
    /** The verdict file is missing or damaged. */
    VERDICT_UNREADABLE("judge the evidence again");

    private final String fix;
    private final boolean waivable;

    ReasonId(String fix) {
        this(fix, false);
    }

    ReasonId(String fix, boolean waivable) {
        this.fix = fix;
        this.waivable = waivable;
    }

    /** Returns the id as it is written: {@code claim-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns what to do, in general. */
    public String fix() {
        return fix;
    }

    /**
     * Returns whether a waiver can excuse it: what was measured may fall short for a while, but nothing can excuse that it was not
     * measured at all, on something else, or less strictly.
     */
    public boolean isWaivable() {
        return waivable;
    }

    /**
     * Returns the kind with an id; nothing if there is none.
     *
     * @param id what {@link #id} returns
     */
    public static Optional<ReasonId> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
