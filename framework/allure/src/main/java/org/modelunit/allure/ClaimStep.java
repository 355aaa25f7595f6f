package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Makes Allure steps of claims; their names hold no measured value. What became of a claim in a sentence stands on the page of its test. */
final class ClaimStep {

    private final AllureLifecycle lifecycle;

    private final FigureFiles figures;

    private final CommandFiles commands;

    ClaimStep(AllureLifecycle lifecycle, FigureFiles figures, CommandFiles commands) {
        this.lifecycle = lifecycle;
        this.figures = figures;
        this.commands = commands;
    }

    /** Draws a claim that was judged: its card first, if it has one, then its figures; and writes their files. */
    List<Picture> pictures(Verdict verdict) {
        List<Picture> pictures = new ArrayList<>();
        Optional<Measured> measured = verdict.measured();
        String title = PrintableText.of(verdict.property() + " on " + verdict.subject());
        if (measured.isPresent()) {
            pictures.add(card(title, ClaimCard.of(verdict, measured.get()), ""));
        } else if (!verdict.forestPlots().isEmpty()) {
            String table = ForestTable.of(verdict.forestPlots());
            pictures.add(card(title, ForestCard.of(verdict), AttachmentFiles.write(lifecycle, ".csv", table)));
        }
        for (Figure figure : verdict.figures()) {
            pictures.add(figures.of(lifecycle, figure));
        }
        return pictures;
    }

    private Picture card(String title, String svg, String table) {
        return new Picture("card: " + title, svg, AttachmentFiles.write(lifecycle, ".svg", svg), table);
    }

    /**
     * Returns the step of a claim that was judged.
     *
     * @param verdict what became of it
     * @param pictures what was drawn of it
     * @param again the command that makes it again; empty for none
     */
    StepResult of(Verdict verdict, List<Picture> pictures, String again) {
        StepResult step = step(verdict.title(), status(verdict.status()));
        for (Picture picture : pictures) {
            refer(step, picture.title(), "image/svg+xml", picture.file());
            if (!picture.table().isEmpty()) {
                refer(step, "table: " + withoutCard(picture.title()), "text/csv", picture.table());
            }
        }
        String title = PrintableText.of(verdict.property() + " on " + verdict.subject());
        String facts = VerdictText.facts(verdict, List.of());
        refer(step, "facts: " + title, "text/plain", AttachmentFiles.write(lifecycle, ".txt", facts));
        attachCommand(step, title, again);
        return step;
    }

    private static String withoutCard(String title) {
        return title.startsWith("card: ") ? title.substring("card: ".length()) : title;
    }

    /** Returns the step of a claim that could not be judged, with the error. */
    StepResult of(Claim claim, Throwable error, String again) {
        StringWriter trace = new StringWriter();
        error.printStackTrace(new PrintWriter(trace));
        StepResult step = step(claim.property() + " on " + claim.subject() + ": " + claim.requirement(), Status.BROKEN)
                .setStatusDetails(new StatusDetails()
                        .setMessage(PrintableText.lines(String.valueOf(error.getMessage())))
                        .setTrace(PrintableText.trace(trace.toString())));
        attachCommand(step, PrintableText.of(claim.property() + " on " + claim.subject()), again);
        return step;
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

    /** A file of its own: nothing breaks the line, and nothing else is copied with it. */
    private void attachCommand(StepResult step, String title, String again) {
        if (!again.isEmpty()) {
            refer(step, "command: " + title, "text/plain", commands.of(lifecycle, again));
        }
    }

    private static void refer(StepResult step, String name, String type, String source) {
        step.getAttachments().add(new Attachment().setName(name).setType(type).setSource(source));
    }
}
