package org.modelunit.jqwik;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import org.jspecify.annotations.Nullable;
import org.modelunit.claim.Fact;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.junit.fixture.TypeText;
import org.modelunit.privacy.ForeignError;
import org.modelunit.recording.Recording;
import org.modelunit.recording.RerunCommand;
import org.modelunit.text.Numbers;
import org.opentest4j.AssertionFailedError;

/** A property that is run, and claims once what became of all its tries. */
final class JudgedProperty {

    private final PropertyLifecycleContext context;
    private final List<GeneratedParameter> generated;
    private final PropertySeed seed;
    private final PropertyClaim claim;

    JudgedProperty(PropertyLifecycleContext context, List<GeneratedParameter> generated) {
        this.context = context;
        this.generated = generated;
        this.seed = PropertySeed.of(context);
        this.claim = PropertyClaim.of(context, seed, PropertyFixtures.type(context.containerClass()));
    }

    /** Runs nothing, for nothing is generated: each try would be the same, and claim the same again. */
    PropertyExecutionResult refused() {
        IllegalStateException error = new IllegalStateException(TypeText.of(context.containerClass()) + "."
                + context.targetMethod().getName()
                + " generates nothing, so all its tries are one: make it an @Example or a test of a @ModelTest, or give"
                + " it a parameter with @ForAll");
        Recording.broke(claim, error);
        throw error;
    }

    PropertyExecutionResult run(PropertyExecutor property) {
        PropertyScope scope = PropertyScope.enter(context.containerClass(), context.targetMethod(), Recording.test());
        ReportedSamples.Ending reported = ReportedSamples.withhold(context);
        PropertyExecutionResult result = property.execute();
        if (isFalsified(result)) {
            reported.broken();
        }
        return judged(result, scope);
    }

    private PropertyExecutionResult judged(PropertyExecutionResult result, PropertyScope scope) {
        @Nullable IllegalStateException refusal = scope.tries().refusal();
        if (refusal != null) {
            Recording.broke(claim, refusal);
            return result.mapToFailed(refusal);
        }
        return switch (result.status()) {
            case SUCCESSFUL -> claimed(result, scope, VerdictStatus.MET);
            case FAILED -> isFalsified(result) ? claimed(result, scope, VerdictStatus.MISSED) : broke(result);
            case ABORTED -> result; // nobody knows whether it holds
        };
    }

    private static boolean isFalsified(PropertyExecutionResult result) {
        return result.originalSample().isPresent()
                || result.falsifiedParameters().isPresent();
    }

    private PropertyExecutionResult broke(PropertyExecutionResult result) {
        Throwable error = result.throwable()
                .orElseGet(() -> new IllegalStateException("the property has failed without a sample"));
        Recording.broke(claim, error);
        return result;
    }

    private PropertyExecutionResult claimed(PropertyExecutionResult result, PropertyScope scope, VerdictStatus status) {
        PropertyVerdict verdict = new PropertyVerdict(
                claim.subject(),
                claim.property(),
                status,
                finding(result, status),
                new PropertyFacts(context, result, scope, generated).of(seed),
                seed.root());
        Recording.claimed(claim.with(verdict), verdict);
        return status.isGreen() ? result : result.mapToFailed(error(result, verdict));
    }

    private static String finding(PropertyExecutionResult result, VerdictStatus status) {
        if (!status.isGreen()) {
            return "try " + Numbers.count(result.countTries()) + " breaks it";
        }
        int made = result.countChecks();
        int rejected = result.countTries() - made;
        return PropertyFacts.counted(made, "try") + (made == 1 ? " was" : " were") + " made"
                + (rejected == 0
                        ? ""
                        : ", " + PropertyFacts.counted(rejected, "other") + " did not meet an assumption");
    }

    private AssertionFailedError error(PropertyExecutionResult result, PropertyVerdict verdict) {
        String message = VerdictText.of(verdict, again());
        Optional<Throwable> thrown = result.throwable();
        AssertionFailedError error = new AssertionFailedError(
                message,
                verdict.expected(),
                verdict.actual(),
                thrown.map(ForeignError::asCause).orElse(null));
        // the place in the property says more than this one
        thrown.ifPresent(cause -> error.setStackTrace(cause.getStackTrace()));
        return error;
    }

    private List<Fact> again() {
        if (Recording.test().selector().isEmpty()) {
            return List.of();
        }
        RerunCommand command = RerunCommand.of(Recording.test());
        OptionalLong root = seed.root();
        return List.of(Fact.of(
                "again", (root.isPresent() ? command.with("modelunit.seed", root.getAsLong()) : command).toString()));
    }
}
