package org.modelunit.allure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Knows what the tests that run now are inside of. Allure's listener names a test by its method alone, so that those of nested classes, of
 * a class's several invocations and of a factory are named alike.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class AllureTestPlans implements TestExecutionListener {

    private static final String BORDER = " › ";

    /** Those that run now: a test may run others. */
    private static final Set<TestPlan> RUNNING = ConcurrentHashMap.newKeySet();

    /** Made by {@link java.util.ServiceLoader}. */
    public AllureTestPlans() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        RUNNING.add(plan);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        RUNNING.remove(plan);
    }

    /**
     * Returns the name of a test with the names of what it is inside of, its outermost class apart: "Hard › rejects".
     *
     * @param uniqueId JUnit's id of the test
     * @param name the name that Allure's listener gave it
     */
    static String name(String uniqueId, String name) {
        for (TestPlan plan : RUNNING) {
            Optional<TestIdentifier> test = find(plan, uniqueId);
            if (test.isPresent()) {
                return name(plan, test.get(), name);
            }
        }
        return name;
    }

    private static Optional<TestIdentifier> find(TestPlan plan, String uniqueId) {
        UniqueId id = UniqueId.parse(uniqueId);
        return id.getSegments().size() < 2
                ? Optional.empty()
                : plan.getChildren(id.removeLastSegment()).stream()
                        .filter(test -> test.getUniqueIdObject().equals(id))
                        .findFirst();
    }

    private static String name(TestPlan plan, TestIdentifier test, String name) {
        Deque<String> path = new ArrayDeque<>(List.of(name + number(plan, test)));
        Optional<TestIdentifier> at = plan.getParent(test);
        while (at.isPresent()) {
            TestIdentifier inside = at.get();
            Optional<TestIdentifier> around = plan.getParent(inside);
            boolean isOutermost =
                    around.isEmpty() || plan.getParent(around.get()).isEmpty();
            if (!isOutermost && !(isMethod(inside) && name.startsWith(inside.getDisplayName()))) {
                path.addFirst(inside.getDisplayName());
            }
            at = around;
        }
        return String.join(BORDER, path);
    }

    private static boolean isMethod(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).isPresent();
    }

    /** Which of several tests of one name it is that stand side by side, as those of a factory may; empty for the first. */
    private static String number(TestPlan plan, TestIdentifier test) {
        long before = plan.getParent(test).map(plan::getChildren).orElse(Set.of()).stream()
                .takeWhile(sibling -> !sibling.equals(test))
                .filter(sibling -> sibling.getDisplayName().equals(test.getDisplayName()))
                .count();
        return before == 0 ? "" : " (" + (before + 1) + ")";
    }
}
