package org.modelunit.allure;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Empties the results of earlier runs before Allure's listener writes the first of this one: it writes only as tests end. */
@API(status = Status.INTERNAL, since = "0.1")
public final class AllureRunListener implements TestExecutionListener {

    /** Made by {@link java.util.ServiceLoader}. */
    public AllureRunListener() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        if (plan.containsTests() && OwnDirectory.isInUse()) {
            new ResultsDirectory(OwnDirectory.path()).begin(OwnDirectory.run().id());
        }
    }
}
