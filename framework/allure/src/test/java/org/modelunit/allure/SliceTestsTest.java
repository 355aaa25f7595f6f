package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.TestResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.recording.TestId;

/** Results of tests that run once for each slice, as Allure's listener makes them. */
class SliceTestsTest {

    private static final String METHOD = "[engine:junit-jupiter]/[class:CreditTest]/[test-template:serves()]";

    private static TestResult result(int number, String slice) {
        String id = METHOD + "/[test-template-invocation:#" + number + "]";
        return new TestResult()
                .setUuid("uuid " + number)
                .setName("serves every age group " + slice)
                .setTestCaseName("serves every age group")
                .setHistoryId("by number " + number)
                .setParameters(new ArrayList<>(
                        List.of(new Parameter().setName("UniqueId").setValue(id))))
                .setLabels(new ArrayList<>(
                        List.of(new Label().setName("junit.platform.uniqueid").setValue(id))));
    }

    @Test
    void the_claims_of_a_slice_find_its_result_while_it_runs() {
        TestResult result = result(3, "under 25");
        RunningResults.started(result);

        assertThat(RunningResults.uuid(TestId.ofSlice(METHOD, "under 25"))).hasValue("uuid 3");

        RunningResults.ended(result);
        assertThat(RunningResults.uuid(TestId.ofSlice(METHOD, "under 25"))).isEmpty();
    }

    @Test
    void the_history_of_a_slice_goes_by_its_name() {
        TestResult first = SliceTests.withHistory(result(3, "under 25"));
        TestResult later = SliceTests.withHistory(result(2, "under 25"));
        TestResult other = SliceTests.withHistory(result(3, "from 25"));

        assertThat(first.getHistoryId()).isEqualTo(later.getHistoryId()).isNotEqualTo(other.getHistoryId());
        assertThat(first.getParameters()).isEqualTo(later.getParameters());
    }

    @Test
    void the_history_of_other_tests_is_left_alone() {
        TestResult result = result(3, "under 25");
        result.getLabels()
                .add(new Label().setName("testClass").setValue(getClass().getName()));
        result.getLabels().add(new Label().setName("testMethod").setValue("the_history_of_other_tests_is_left_alone"));

        SliceTests.keepHistory(result);

        assertThat(result.getHistoryId()).isEqualTo("by number 3");
    }
}
