package org.modelunit.report.internal.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.Extension;
import io.qameta.allure.Reader;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.InMemoryReportStorage;
import io.qameta.allure.core.LaunchResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.report.internal.Generator;

/**
 * Makes a report with Allure's readers and aggregators: what Allure's own {@code ReportGenerator} does in single-file mode, less the
 * parts that talk to the outside, plus the history.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class AllureGenerator implements Generator {

    private static final String HISTORY = "history/";

    /** Creates the generator; called by name, from outside its class loader. */
    public AllureGenerator() {}

    @Override
    public List<String> generate(Task task) throws IOException, ReflectiveOperationException {
        Configuration configuration = new ReportConfiguration(Extensions.all());
        ResultsCollector collector = read(configuration, task.results());
        List<String> missing = new ArrayList<>(collector.errors());
        missing.addAll(UnreadableResults.in(task.results(), collector.testResults()));

        ResultsCollector earlier = read(configuration, task.earlier());
        InMemoryReportStorage storage = new InMemoryReportStorage();
        List<LaunchResults> launches = List.of(collector.launch(), earlier.launch());
        for (Extension extension : configuration.getExtensions()) {
            if (extension instanceof Aggregator2 aggregator) {
                aggregator.aggregate(configuration, launches, storage);
            }
        }
        Map<String, String> files = new TreeMap<>(storage.getReportDataFiles());
        PageTables.makeSafe(files);
        ReportPage.write(task.page(), new FrontEnd(task.parts()), files);
        writeHistory(task.later(), files);
        return missing;
    }

    private static ResultsCollector read(Configuration configuration, Path directory) throws IOException {
        ResultsCollector collector = new ResultsCollector();
        if (Files.isDirectory(directory)) {
            for (Extension extension : configuration.getExtensions()) {
                if (extension instanceof Reader reader) {
                    reader.readResults(configuration, collector, directory);
                }
            }
            EnvironmentFile.read(directory, collector);
        }
        return collector;
    }

    private static void writeHistory(Path directory, Map<String, String> data) throws IOException {
        Files.createDirectories(directory.resolve(HISTORY));
        for (Map.Entry<String, String> entry : data.entrySet()) {
            if (entry.getKey().startsWith(HISTORY)) {
                Files.write(
                        directory.resolve(entry.getKey()), Base64.getDecoder().decode(entry.getValue()));
            }
        }
    }
}
