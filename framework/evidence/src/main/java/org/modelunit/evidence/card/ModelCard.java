package org.modelunit.evidence.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.evidence.Evidence;
import org.modelunit.evidence.summary.Headline;
import org.modelunit.evidence.summary.Identity;
import org.modelunit.evidence.summary.ReleaseSummary;

/**
 * A model card (Mitchell et al., Model Cards for Model Reporting, FAT* 2019), as far as evidence can fill it: what the gate decided, what the
 * model was tested on, the results with their intervals, for parts of the data too, and what these rows cannot show. What a model is meant
 * for no test can know; it has to be written by people.
 *
 * <pre>{@code
 * ModelCard card = ModelCard.of(evidence, summary);
 * Files.writeString(directory.resolve(ModelCard.MARKDOWN), card.markdown());
 * Files.writeString(directory.resolve(ModelCard.JSON), card.json());
 * }</pre>
 *
 * @param headline what the gate decided, and what a reader has to know before the rest
 * @param identity which model, on what data, in which run
 * @param results the numbers that were measured, in the order of the tests
 * @param checks the checks that measure nothing
 * @param slices the numbers for parts of the data
 * @param weakSpots what searches for weak spots have found
 * @param cannotShow what these rows cannot show, a sentence each
 * @param limits what else limits the results: kinds of tests that nobody made, evidence that is not complete; a sentence each
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record ModelCard(
        Headline headline,
        Identity identity,
        List<CardResult> results,
        List<CardCheck> checks,
        List<CardSlices> slices,
        List<CardSlices> weakSpots,
        List<String> cannotShow,
        List<String> limits) {

    /** The name of the file for people. */
    public static final String MARKDOWN = "model-card.md";

    /** The name of the file for programs. */
    public static final String JSON = "model-card.json";

    /** Keeps unmodifiable copies. */
    public ModelCard {
        requireNonNull(headline, "headline");
        requireNonNull(identity, "identity");
        results = List.copyOf(results);
        checks = List.copyOf(checks);
        slices = List.copyOf(slices);
        weakSpots = List.copyOf(weakSpots);
        cannotShow = List.copyOf(cannotShow);
        limits = List.copyOf(limits);
    }

    /**
     * Returns the card of the model that a summary is about.
     *
     * @param evidence the evidence
     * @param summary the summary of the same evidence
     */
    public static ModelCard of(Evidence evidence, ReleaseSummary summary) {
        return new CardReading(evidence, summary).card();
    }

    /** Returns it as Markdown, with a line break at its end. Texts from outside are escaped: they become no links, HTML or headings. */
    public String markdown() {
        return new CardMarkdown(this).text();
    }

    /** Returns it as JSON with sorted names, with a line break at its end. */
    public String json() {
        return CardJson.write(this);
    }
}
