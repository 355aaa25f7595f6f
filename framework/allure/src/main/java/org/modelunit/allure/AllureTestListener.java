package org.modelunit.allure;

import io.qameta.allure.listener.TestLifecycleListener;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.TestResult;
import org.apiguardian.api.API;
import org.modelunit.text.PrintableText;

/**
 * Follows Allure's results: knows which test runs, shows one that the data could not settle as broken, not as failed, and gives each test
 * that claims its page.
 */
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
        TestClaims claims = RunningClaims.take(result.getUuid());
        if (!claims.isEmpty()) {
            ClaimPage.Own own = new ClaimPage.Own(result.getDescription(), result.getDescriptionHtml());
            result.setDescriptionHtml(ClaimPage.of(claims, own));
            result.setDescription(null); // it is on the page
            StatusMessage.shorten(result, claims);
            RunningResults.uniqueId(result)
                    .ifPresent(id -> result.setName(PrintableText.of(AllureTestPlans.name(id, result.getName()))));
            ResultLabels.add(result, claims);
            ResultParameters.add(result, claims);
            ResultLinks.add(result, claims);
            UniqueNames.give(result.getSteps());
        }
    }
}
