package org.modelunit.gate.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.page.SummaryWriting;
import org.modelunit.evidence.summary.ReleaseSummary;
import org.modelunit.evidence.summary.SummarySources;
import org.modelunit.gate.build.CollectedEvidence;
import org.modelunit.gate.policy.Policy;
import org.modelunit.gate.verdict.VerdictFile;

/**
 * Sums a module up after the gate has judged it: the page, the Markdown and the JSON that the run left say what the gate decided then.
 *
 * @param module the module
 * @param build what is known of its build
 * @param variables the variables of the process, which tell of the job on a build server
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ModuleSummary(GatedModule module, BuildFacts build, Map<String, String> variables) {

    /** What an archive of the last release is called, which lies among the policies. */
    private static final String RELEASED = "release-evidence.zip";

    /** Keeps an unmodifiable copy. */
    public ModuleSummary {
        variables = Map.copyOf(variables);
    }

    /**
     * Writes the summary.
     *
     * @return the summary
     * @throws IOException if one of its files cannot be written
     */
    public ReleaseSummary write() throws IOException {
        Set<Path> places = new LinkedHashSet<>();
        Set<String> required = new TreeSet<>();
        List<Path> verdicts = new ArrayList<>();
        places.add(module.output());
        for (Path file : module.policies()) {
            verdicts.add(module.verdict(file));
        }
        for (Policy policy : module.readablePolicies()) {
            places.addAll(build.places(module, policy));
            required.addAll(policy.required().requirements());
        }
        if (verdicts.isEmpty()) {
            verdicts.add(module.output().resolve(VerdictFile.NAME));
        }
        SummarySources sources = SummarySources.of(evidence(List.copyOf(places)))
                .withVerdicts(verdicts)
                .withRequired(List.copyOf(required));
        Path released = module.directory().resolve(GatedModule.POLICIES).resolve(RELEASED);
        Map<String, Path> outputs = new HashMap<>(build.outputs());
        outputs.put(build.module(), module.output());
        return new SummaryWriting(module.directory(), module.output(), variables)
                .write(Files.isRegularFile(released) ? sources.withReleased(released) : sources, outputs);
    }

    /** What can be read of this build; the verdict tells of the rest. */
    private Evidence evidence(List<Path> places) {
        return CollectedEvidence.read(places, build.session().name()).evidence();
    }
}
