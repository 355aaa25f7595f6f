package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.AllureResultsWriteException;
import io.qameta.allure.AllureResultsWriter;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.model.TestResultContainer;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunOutcome;
import org.modelunit.recording.SampleClaims;
import org.modelunit.recording.SampleVerdicts;
import org.modelunit.recording.TestId;
import org.modelunit.settings.Settings;

class AttachmentFilesTest {

    private static final String RESULT = "the result";
    private static final TestId TEST =
            new TestId("[engine:junit-jupiter]/[class:LoanTest]/[method:holds()]", "LoanTest", "holds", "holds()");

    @TempDir
    private Path directory;

    /** Notes what is written, and waits with files for a result, which should not come before them. */
    private static class Disk implements AllureResultsWriter {

        private final List<String> written = new CopyOnWriteArrayList<>();
        private final CountDownLatch result = new CountDownLatch(1);
        private final int patience; // in milliseconds
        private List<String> referredTo = List.of();

        Disk(int patience) {
            this.patience = patience;
        }

        @Override
        public void write(TestResult test) {
            written.add(RESULT);
            referredTo = test.getSteps().stream()
                    .flatMap(step -> step.getAttachments().stream())
                    .map(Attachment::getSource)
                    .toList();
            result.countDown();
        }

        @Override
        public void write(TestResultContainer container) {}

        @Override
        public void write(String source, InputStream content) {
            try {
                written.add(result.await(patience, TimeUnit.MILLISECONDS) ? source + " after the result" : source);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Has no room for files. */
    private static final class FullDisk extends Disk {

        FullDisk() {
            super(0);
        }

        @Override
        public void write(String source, InputStream content) {
            throw new AllureResultsWriteException("no space left on device", new IllegalStateException());
        }
    }

    private void run(Disk disk) {
        AllureLifecycle lifecycle = new AllureLifecycle(disk);
        AllureRecorder recorder = new AllureRecorder(lifecycle);
        Run run = new Run(
                "run",
                directory,
                new Settings(42, Settings.OnInconclusive.FAIL, Settings.ReportMode.NEVER, "", Map.of(), 1));
        recorder.runStarted(run);
        lifecycle.scheduleTestCase(new TestResult().setUuid("one").setName("holds"));
        lifecycle.startTestCase("one");
        SampleClaims.claim(recorder, TEST, SampleVerdicts.metric("accuracy", VerdictStatus.SHOWN));
        SampleClaims.claim(recorder, TEST, SampleVerdicts.metric("recall", VerdictStatus.REFUTED));
        lifecycle.stopTestCase("one");
        lifecycle.writeTestCase("one");
        recorder.runFinished(run, RunOutcome.GOOD);
    }

    @Test
    void a_result_is_written_after_all_files_that_it_refers_to() {
        Disk disk = new Disk(50);

        run(disk);

        assertThat(disk.written).last().isEqualTo(RESULT);
        assertThat(disk.written).hasSizeGreaterThan(4).containsAll(disk.referredTo);
    }

    @Test
    void a_file_that_cannot_be_written_is_told_when_the_run_ends() {
        FullDisk disk = new FullDisk();

        assertThatThrownBy(() -> run(disk))
                .isInstanceOf(AllureResultsWriteException.class)
                .hasMessage("no space left on device")
                .satisfies(error -> assertThat(error.getSuppressed()).hasSizeGreaterThan(2));
        assertThat(((Disk) disk).written).containsExactly(RESULT);
    }

    @Test
    void an_interrupted_test_waits_for_its_files_and_stays_interrupted() {
        Disk disk = new Disk(50);
        String file = AttachmentFiles.write(new AllureLifecycle(disk), ".txt", "facts");
        Thread.currentThread().interrupt();

        AttachmentFiles.await();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(disk.written).containsExactly(file);
    }

    @Test
    void of_more_files_than_may_wait_none_is_lost() {
        Disk disk = new Disk(0);
        AllureLifecycle lifecycle = new AllureLifecycle(disk);

        List<String> files = IntStream.range(0, 1_000)
                .mapToObj(file -> AttachmentFiles.write(lifecycle, ".txt", "facts " + file))
                .toList();
        AttachmentFiles.await();

        assertThat(disk.written).containsExactlyInAnyOrderElementsOf(files);
    }
}
