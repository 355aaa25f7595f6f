package org.modelunit.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.gate.reason.Reason;
import org.modelunit.gate.reason.ReasonId;
import org.modelunit.gate.verdict.ReleaseVerdict;

/** Modules of one reactor that are green without having checked their model, in builds by Maven itself. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatedModulesTest {

    private final Map<String, BankModule> modules = new TreeMap<>();
    private BankProject.Build first;
    private ReleaseVerdict withoutPolicy;
    private BankProject.Build ungated;
    private BankProject.Build gated;

    @BeforeAll
    void build(@TempDir Path directory) throws Exception {
        LocalRepository repository = LocalRepository.make();
        BankProject project = BankProject.in(directory.toRealPath().resolve("bank"), repository);
        BankModule release = project.add("loans");
        first = project.verify();
        withoutPolicy = release.verdict();
        release.init();
        for (WayPastTests way : ways()) {
            BankModule module = project.add(way.name()).heldTo(release);
            way.change().accept(module);
            modules.put(way.name(), module);
        }
        modules.put("loans", release);
        ungated = project.verify("-Dungated", "-T", "2");
        gated = project.verify("--fail-at-end", "-T", "2");
    }

    static List<WayPastTests> ways() {
        String only = System.getProperty("way", "");
        return WayPastTests.ALL.stream()
                .filter(way -> way.name().matches(only.isEmpty() ? ".*" : only))
                .toList();
    }

    @Test
    void a_module_without_a_policy_is_blocked() {
        assertThat(first.isGreen()).as(first.output()).isFalse();
        assertThat(withoutPolicy.reasons()).extracting(Reason::id).containsExactly(ReasonId.POLICY_MISSING);
    }

    @Test
    void all_modules_are_green_without_the_gate() {
        assertThat(ungated.isGreen()).as(ungated.output()).isTrue();
    }

    @Test
    void the_module_that_checks_its_model_is_released() {
        assertThat(modules.get("loans").verdict().reasons()).isEmpty();
        assertThat(gated.isGreen()).as(gated.output()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void is_blocked(WayPastTests way) {
        ReleaseVerdict verdict = modules.get(way.name()).verdict();
        assertThat(verdict.reasons())
                .as(verdict.toString())
                .extracting(Reason::id)
                .contains(way.betrayed());
        assertThat(gated.output()).contains("on project " + way.name() + ": BLOCKED: ");
    }
}
