package org.modelunit.gate.module;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.page.SummaryWriting;
import org.modelunit.evidence.summary.PolicySummary;
import org.modelunit.evidence.summary.ReleaseOverview;
import org.modelunit.evidence.summary.SummarySources;

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
     * Writes the summary; of several policies one each, and an overview.
     *
     * @param judgements what the gate has judged by each policy, with the evidence that it has judged
     * @return what the policies decide
     * @throws IOException if one of the files cannot be written
     */
    public ReleaseOverview write(List<PolicyJudgement> judgements) throws IOException {
        Map<String, Path> outputs = new HashMap<>(build.outputs());
        outputs.put(build.module(), module.output());
        SummaryWriting writing = new SummaryWriting(module.directory(), module.output(), variables);
        Map<String, SummarySources> sources = new LinkedHashMap<>();
        judgements.forEach(judgement -> sources.put(judgement.name(), sources(judgement)));
        if (sources.size() > 1) {
            return writing.writeEach(sources, outputs);
        }
        List<PolicySummary> summaries = new ArrayList<>();
        for (Map.Entry<String, SummarySources> only : sources.entrySet()) {
            summaries.add(new PolicySummary(only.getKey(), writing.write(only.getValue(), outputs)));
        }
        return new ReleaseOverview(summaries);
    }

    private SummarySources sources(PolicyJudgement judgement) {
        SummarySources sources = SummarySources.of(judgement.evidence())
                .withVerdicts(List.of(judgement.file()))
                .withRequired(judgement.required());
        Path released = module.directory().resolve(GatedModule.POLICIES).resolve(RELEASED);
        return Files.isRegularFile(released) ? sources.withReleased(released) : sources;
    }
}
