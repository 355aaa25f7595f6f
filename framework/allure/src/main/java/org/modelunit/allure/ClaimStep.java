package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.figure.Figure;
import org.modelunit.plot.ClaimCard;
import org.modelunit.plot.ForestCard;
import org.modelunit.plot.ForestTable;
import org.modelunit.text.PrintableText;

/** Makes Allure steps of claims; their names hold no measured value. */
final class ClaimStep {

    private final AllureLifecycle lifecycle;

    private final FigureFiles figures;

    ClaimStep(AllureLifecycle lifecycle, FigureFiles figures) {
        this.lifecycle = lifecycle;
        this.figures = figures;
    }

    /** Returns the step of a claim that was judged, with its card, and its figures as pictures and tables. */
    StepResult of(Verdict verdict) {
        StepResult step = step(verdict.title(), status(verdict.status())).setStatusDetails(details(verdict.sentence()));
        Optional<Measured> measured = verdict.measured();
        if (measured.isPresent()) {
            attach(step, "card", "image/svg+xml", ".svg", ClaimCard.of(verdict, measured.get()));
        } else if (!verdict.forestPlots().isEmpty()) {
            attach(step, "card", "image/svg+xml", ".svg", ForestCard.of(verdict));
            attach(step, "table", "text/csv", ".csv", ForestTable.of(verdict.forestPlots()));
        }
        for (Figure figure : verdict.figures()) {
            String title = PrintableText.of(figure.title());
            FigureFiles.Files files = figures.of(lifecycle, figure);
            refer(step, title, "image/svg+xml", files.picture());
            refer(step, "table: " + title, "text/csv", files.table());
        }
        attach(step, "claim", "text/plain", ".txt", VerdictText.of(verdict, List.of()));
        return step;
    }

    /** Returns the step of a claim that could not be judged, with the error. */
    StepResult of(Claim claim, Throwable error) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        return step(claim.property() + " on " + claim.subject() + ": " + claim.requirement(), Status.BROKEN)
                .setStatusDetails(
                        details(String.valueOf(error.getMessage())).setTrace(PrintableText.trace(trace.toString())));
    }

    /** A message shows what would be seen nowhere, or be obeyed by whoever prints it. */
    private static StatusDetails details(String message) {
        return new StatusDetails().setMessage(PrintableText.lines(message));
    }

    private static StepResult step(String name, Status status) {
        long now = System.currentTimeMillis();
        return new StepResult()
                .setName(PrintableText.of(name))
                .setStatus(status)
                .setStage(Stage.FINISHED)
                .setStart(now)
                .setStop(now);
    }

    private static Status status(VerdictStatus status) {
        return status.isGreen() ? Status.PASSED : status.isRed() ? Status.FAILED : Status.BROKEN;
    }

    private void attach(StepResult step, String name, String type, String ending, String text) {
        refer(step, name, type, write(lifecycle, ending, text));
    }

    private static void refer(StepResult step, String name, String type, String source) {
        step.getAttachments().add(new Attachment().setName(name).setType(type).setSource(source));
    }

    /** Writes a file that steps may refer to, and returns its name. */
    static String write(AllureLifecycle lifecycle, String ending, String text) {
        String source = UUID.randomUUID() + "-attachment" + ending;
        lifecycle.writeAttachment(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return source;
    }
}
