package org.modelunit.report.internal.allure;

import io.qameta.allure.DefaultLaunchResults;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.core.ResultsVisitor;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what Allure's readers find. Unlike Allure's own visitor it remembers errors, and it believes the type that a result gives
 * for an attachment instead of guessing from the bytes. Allure reads results in parallel.
 */
final class ResultsCollector implements ResultsVisitor {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]+$");

    private final Queue<TestResult> results = new ConcurrentLinkedQueue<>();
    private final Map<Path, Attachment> attachments = new ConcurrentHashMap<>();
    private final Map<String, Object> extra = new ConcurrentHashMap<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    @Override
    public Attachment visitAttachmentFile(Path file) {
        return attachments.computeIfAbsent(file, ResultsCollector::attachment);
    }

    private static Attachment attachment(Path file) {
        String name = String.valueOf(file.getFileName());
        String uid = UUID.randomUUID().toString().replace("-", "");
        try {
            return new Attachment()
                    .setUid(uid)
                    .setName(name)
                    .setSource(uid + extension(name))
                    .setType("application/octet-stream")
                    .setSize(Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name becomes a key in the page's script, so an extension that is more than letters and digits is left out. */
    private static String extension(String name) {
        Matcher extension = EXTENSION.matcher(name);
        return extension.find() ? extension.group() : "";
    }

    @Override
    public void visitTestResult(TestResult result) {
        results.add(result);
    }

    @Override
    public void visitExtra(String name, Object value) {
        extra.put(name, value);
    }

    @Override
    public void error(String message, Exception error) {
        errors.add(message + ": " + error.getMessage());
    }

    @Override
    public void error(String message) {
        errors.add(message);
    }

    int testResults() {
        return results.size();
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    LaunchResults launch() {
        return new DefaultLaunchResults(new LinkedHashSet<>(results), attachments, extra);
    }
}
