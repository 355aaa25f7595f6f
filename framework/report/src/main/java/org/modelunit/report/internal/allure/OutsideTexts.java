package org.modelunit.report.internal.allure;

import io.qameta.allure.Aggregator2;
import io.qameta.allure.ReportStorage;
import io.qameta.allure.core.Configuration;
import io.qameta.allure.core.LaunchResults;
import io.qameta.allure.entity.Attachment;
import io.qameta.allure.entity.ExecutorInfo;
import io.qameta.allure.entity.StageResult;
import io.qameta.allure.entity.TestResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Makes safe what the page is given as HTML and as addresses: descriptions, links, and what an executor says of itself. All other texts
 * are given as texts. It comes after the descriptions were made and before anything is written.
 */
final class OutsideTexts implements Aggregator2 {

    @Override
    public void aggregate(Configuration configuration, List<LaunchResults> launches, ReportStorage storage) {
        EmbeddedPictures pictures = new EmbeddedPictures();
        launches.forEach(
                launch -> launch.getAttachments().forEach((file, attachment) -> note(pictures, file, attachment)));
        FormattedText formatted = new FormattedText(pictures);
        for (LaunchResults launch : launches) {
            launch.getAllResults().forEach(result -> make(result, formatted));
            launch.<ExecutorInfo>getExtra("executor").ifPresent(OutsideTexts::make);
        }
        pictures.files().forEach(storage::addDataBinary);
    }

    private static void note(EmbeddedPictures pictures, Path file, Attachment attachment) {
        if (!attachment.getSource().endsWith(".svg")) {
            return;
        }
        try {
            pictures.isAt(Files.readAllBytes(file), "data/attachments/" + attachment.getSource());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static void make(TestResult result, FormattedText formatted) {
        if (result.getDescriptionHtml() != null) {
            result.setDescriptionHtml(formatted.of(result.getDescriptionHtml()));
        }
        Stream.of(result.getBeforeStages(), Arrays.asList(result.getTestStage()), result.getAfterStages())
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .forEach(stage -> make(stage, formatted));
        result.getLinks().forEach(link -> link.setUrl(WebAddress.safe(link.getUrl())));
    }

    private static void make(StageResult stage, FormattedText formatted) {
        if (stage.getDescriptionHtml() != null) {
            stage.setDescriptionHtml(formatted.of(stage.getDescriptionHtml()));
        }
    }

    /** An executor without an address is shown without a link. */
    private static void make(ExecutorInfo executor) {
        if (!WebAddress.isSafe(executor.getBuildUrl())) {
            executor.setBuildUrl(null);
        }
        if (!WebAddress.isSafe(executor.getReportUrl())) {
            executor.setReportUrl(null);
        }
    }
}
