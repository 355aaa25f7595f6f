package org.modelunit.jqwik;

import java.util.Map;
import java.util.regex.Pattern;
import net.jqwik.api.Reporter;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.modelunit.privacy.ShownValues;

/**
 * Keeps what jqwik reports of generated inputs from the console, unless values of rows are shown: they are made of rows. What breaks a property is
 * told by its failure.
 */
final class ReportedSamples implements Reporter {

    /** How jqwik begins its report on a property, which is numbers and settings while nothing breaks it. */
    private static final Pattern OF_JQWIK = Pattern.compile("\\s*\\|-+jqwik-+\\R");

    private final Reporter reporter;
    private volatile boolean broken;

    private ReportedSamples(Reporter reporter) {
        this.reporter = reporter;
    }

    /** What can be told of how a property ended. */
    interface Ending {

        /** Says that the property is broken, so that what is reported from now on quotes what broke it. */
        void broken();
    }

    /** Stands before the reporter of a property, unless all values are shown. */
    static Ending withhold(PropertyLifecycleContext context) {
        if (ShownValues.now().isShown(ShownValues.ALL)) {
            return () -> {};
        }
        ReportedSamples samples = new ReportedSamples(context.reporter());
        context.wrapReporter(same -> samples);
        return () -> samples.broken = true;
    }

    @Override
    public void publishValue(String key, String value) {
        if (broken) {
            return;
        }
        if (OF_JQWIK.matcher(value).lookingAt()) {
            reporter.publishValue(key, value);
        } else {
            withheld("values"); // statistics, whose label is a user's as well
        }
    }

    @Override
    public void publishReport(String key, Object object) {
        withheld(key);
    }

    @Override
    public void publishReports(String key, Map<String, Object> objects) {
        withheld(key);
    }

    private void withheld(String key) {
        reporter.publishValue(
                key, "not shown; to see it, run with " + ShownValues.now().options(ShownValues.ALL));
    }
}
