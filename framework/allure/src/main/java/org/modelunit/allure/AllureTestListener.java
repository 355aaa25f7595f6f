package org.modelunit.allure;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import org.apiguardian.api.API;

/** Follows Allure's results: knows which test runs, and shows one that the data could not settle as broken, not as failed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AllureTestListener implements TestLifecycleListener {

    /** Made by {@link java.util.ServiceLoader}. */
    public AllureTestListener() {}

    @Override
    public void afterTestStart(TestResult result) {
        RunningResults.started(result);
    }

    @Override
    public void beforeTestWrite(TestResult result) {
        RunningResults.ended(result);
        SliceTests.keepHistory(result);
        if (result.getStatus() == Status.FAILED
                && result.getStatusDetails() != null
                && StackTrace.of(result.getStatusDetails().getTrace()).isInconclusive()) {
            result.setStatus(Status.BROKEN);
        }
    }
}
