package org.modelunit.maven;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.maven.execution.AbstractExecutionListener;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.modelunit.gate.verdict.ReleaseText;
import org.modelunit.gate.verdict.ReleaseVerdict;

/**
 * Judges modules whose build has failed: before it came to the gate, by a red test for instance, as a verdict that only says BLOCKED helps
 * nobody; and after the gate, as what it released is of no whole build. The reasons stand in the verdict's file, and last on the console.
 */
final class RedBuilds {

    private final Reactor reactor;
    private final ExecutionListener before;
    private final List<String> reasons = new CopyOnWriteArrayList<>();

    private RedBuilds(Reactor reactor, ExecutionListener before) {
        this.reactor = reactor;
        this.before = before;
    }

    /** Listens to a build, beside whoever listened before. */
    static void watch(Reactor reactor) {
        MavenExecutionRequest request = reactor.maven().getRequest();
        RedBuilds builds = new RedBuilds(
                reactor, Objects.requireNonNullElseGet(request.getExecutionListener(), AbstractExecutionListener::new));
        request.setExecutionListener((ExecutionListener) Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                (proxy, method, arguments) -> {
                    Object result = pass(() -> method.invoke(builds.before, arguments));
                    if (arguments != null && arguments[0] instanceof ExecutionEvent event) {
                        builds.heard(event);
                    }
                    return result;
                }));
    }

    private static Object pass(Callable<Object> call) throws Exception {
        try {
            return call.call();
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private void heard(ExecutionEvent event) {
        switch (event.getType()) {
            case ProjectFailed -> {
                if (!reactor.isStopped(event.getProject())) {
                    judge(event.getProject());
                }
            }
            case SessionEnded -> {
                reactor.maven().getProjects().forEach(this::judgeReleased);
                tell(event);
            }
            default -> {} // nothing that ends a build in red
        }
    }

    private void judge(MavenProject project) {
        if (!reactor.isGated(project)) {
            return;
        }
        try {
            if (new ModuleFiles(project).gated().policies().isEmpty()) {
                return; // only whoever asks the gate has to have one
            }
            reactor.begin(project); // so that nothing stays released, should judging fail
            for (ReleaseVerdict verdict : reactor.judge(project)) {
                reasons.addAll(ReleaseText.summary(verdict));
            }
        } catch (IOException | RuntimeException e) {
            reasons.add("cannot leave the gate's verdict: " + e.getMessage());
        }
    }

    /** Judges a module again that was released, if its build, or a module's that its policy names, has failed later. */
    private void judgeReleased(MavenProject project) {
        try {
            if (reactor.isReleased(project) && !reactor.failures(project).isEmpty()) {
                judge(project);
            }
        } catch (IOException e) {
            reasons.add("cannot read the policies again: " + e.getMessage());
        }
    }

    /** What is said as an error of the build stands after its summary, and after Surefire's own words. */
    private void tell(ExecutionEvent event) {
        if (!reasons.isEmpty()) {
            event.getSession()
                    .getResult()
                    .addException(new MojoFailureException(String.join(System.lineSeparator(), reasons)));
        }
    }
}
