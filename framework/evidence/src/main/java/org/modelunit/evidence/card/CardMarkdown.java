package org.modelunit.evidence.card;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modelunit.evidence.history.ClaimNames;
import org.modelunit.evidence.summary.DataIdentity;
import org.modelunit.evidence.summary.Headline;
import org.modelunit.evidence.summary.Identity;
import org.modelunit.evidence.summary.LabelRows;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.text.MarkdownText;
import org.modelunit.text.Numbers;

/** A model card as Markdown. Whatever comes from outside goes through {@link MarkdownText}. */
final class CardMarkdown {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** What the words of the tables mean, for whoever has the card alone. */
    private static final String HOW_TO_READ =
            "The true value is at least the lower bound and at most the upper one, each with the confidence beside it."
                    + " *Shown* and *refuted*: the bounds decide. *Met* and *missed*: the value alone. *Not refuted*: the data"
                    + " neither refute nor show it, and the value alone may be worse than required. *Inconclusive*: these data cannot tell.";

    private final ModelCard card;
    private final ClaimNames names;
    private final List<String> lines = new ArrayList<>();

    CardMarkdown(ModelCard card) {
        this.card = card;
        this.names = ClaimNames.of(Stream.concat(
                        card.results().stream().map(CardResult::ref),
                        card.checks().stream().map(CardCheck::ref))
                .toList());
    }

    String text() {
        Identity identity = card.identity();
        heading("# Model card: " + named(identity.candidate()));
        lines.add("Filled from the evidence of a test run. What the model is meant for, people have to add.");
        addDecision();
        addModel(identity);
        addData(identity);
        addResults();
        addChecks();
        card.slices().forEach(slices -> addSlices("## Slices: " + escaped(slices.title()), slices));
        card.weakSpots().forEach(slices -> addSlices("## Weak spots", slices));
        addSentences("## What these rows cannot show", card.cannotShow(), "No claim is left undecided.");
        addSentences("## Limits", card.limits(), "None are known.");
        return String.join("\n", lines) + "\n";
    }

    private void heading(String heading) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(heading);
        lines.add("");
    }

    private void addDecision() {
        Headline headline = card.headline();
        lines.add("");
        lines.add("**" + headline.decision().words() + "**: " + escaped(headline.because()));
        for (String warning : headline.warnings()) {
            lines.add("");
            lines.add("**Mind:** " + escaped(warning));
        }
    }

    private void addModel(Identity identity) {
        heading("## Model");
        table(List.of("what", "which"));
        row("model", fingerprint(identity.candidate()));
        if (!identity.inService().name().isEmpty()) {
            row("compared with", fingerprint(identity.inService()));
        }
        for (Fingerprint other : identity.otherModels()) {
            row("tested in the same run, with results below", fingerprint(other));
        }
        row("run", escaped(String.join(", ", identity.run().ids())));
        row("began", TIME.format(identity.run().started()));
        row("commit", escaped(identity.run().commit().sha()));
        row("seed", escaped(identity.run().seed()));
    }

    private void addData(Identity identity) {
        heading("## Tested on");
        if (identity.data().isEmpty()) {
            lines.add("No data set is named.");
            return;
        }
        table(List.of("data", "rows", "labels", "digest"));
        for (DataIdentity data : identity.data()) {
            row(
                    escaped(data.data().knownAs()),
                    data.data().rows() == 0
                            ? "unknown"
                            : Numbers.count(data.data().rows()),
                    data.labels().stream().map(CardMarkdown::label).collect(Collectors.joining(", ")),
                    Identity.digits(data.data().digested().sha256()));
        }
    }

    private static String label(LabelRows label) {
        return escaped(label.label()) + " " + Numbers.count(label.rows()) + " (" + Numbers.fixed(100 * label.share(), 1)
                + "%)";
    }

    private void addResults() {
        heading("## Results");
        if (card.results().isEmpty()) {
            lines.add("Nothing was measured.");
            return;
        }
        lines.add(HOW_TO_READ);
        lines.add("");
        table(List.of("metric", "value", "lower bound", "upper bound", "required", "status", "measured on"));
        for (CardResult result : card.results()) {
            row(
                    escaped(names.of(result.ref())),
                    FourDigits.of(result.value()),
                    bound(result.lower(), result.confidence()),
                    bound(result.upper(), result.confidence()),
                    escaped(result.required()),
                    result.status().words(),
                    escaped(result.sample()));
        }
    }

    private void addChecks() {
        if (card.checks().isEmpty()) {
            return;
        }
        heading("## Checks");
        table(List.of("check", "status", "what was found"));
        for (CardCheck check : card.checks()) {
            row(escaped(names.of(check.ref())), check.status().words(), escaped(check.sentence()));
        }
    }

    private static String bound(double bound, double confidence) {
        return Double.isFinite(bound) && Double.isFinite(confidence)
                ? FourDigits.of(bound) + " (" + Numbers.percent(confidence) + ")"
                : FourDigits.of(bound);
    }

    private void addSlices(String heading, CardSlices slices) {
        heading(heading);
        lines.add(escaped(slices.sentence()));
        if (slices.slices().isEmpty()) {
            return;
        }
        lines.add("");
        table(List.of("slice", "examples", "value", "lower bound", "upper bound", "status"));
        for (CardSlice slice : slices.slices()) {
            row(
                    escaped(slice.slice()),
                    Numbers.count(slice.examples()),
                    FourDigits.of(slice.value()),
                    bound(slice.lower(), slices.confidence()),
                    bound(slice.upper(), slices.confidence()),
                    escaped(slice.reason().isEmpty() ? slice.status() : slice.status() + ": " + slice.reason()));
        }
    }

    private void addSentences(String heading, List<String> sentences, String none) {
        heading(heading);
        if (sentences.isEmpty()) {
            lines.add(none);
        }
        sentences.forEach(sentence -> lines.add("- " + escaped(sentence)));
    }

    private void table(List<String> names) {
        lines.add("| " + String.join(" | ", names) + " |");
        lines.add("| " + names.stream().map(name -> "---").collect(Collectors.joining(" | ")) + " |");
    }

    private void row(String... cells) {
        lines.add(List.of(cells).stream().map(MarkdownText::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private static String fingerprint(Fingerprint one) {
        return (named(one) + " " + Identity.digits(one.sha256())).strip();
    }

    private static String named(Fingerprint one) {
        return one.name().isEmpty() ? "unknown" : escaped(one.name());
    }

    private static String escaped(String text) {
        return MarkdownText.escaped(text);
    }
}
