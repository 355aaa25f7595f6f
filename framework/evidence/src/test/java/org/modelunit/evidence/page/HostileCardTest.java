package org.modelunit.evidence.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.evidence.card.CardCheck;
import org.modelunit.evidence.card.CardResult;
import org.modelunit.evidence.card.CardSlice;
import org.modelunit.evidence.card.CardSlices;
import org.modelunit.evidence.card.ModelCard;
import org.modelunit.evidence.history.ClaimRef;
import org.modelunit.text.HostileTexts;

/** A model card whose every text comes from outside, as Markdown: it has the lines, cells and titles that an honest one has. */
class HostileCardTest {

    private static String card(String text) {
        ClaimRef ref = new ClaimRef("0123456789abcdef", "metric", text, text, text, text, text, text);
        CardSlice slice = new CardSlice(text, 30, 0.5, 0.4, 0.6, text, text);
        CardSlices slices = new CardSlices(ref, text, text, VerdictStatus.REFUTED, 0.95, text, List.of(slice, slice));
        return new ModelCard(
                        SampleSummary.saying(text).headline(),
                        SampleSummary.saying(text).identity(),
                        List.of(new CardResult(ref, 0.5, 0.4, 0.6, 0.95, text, text, VerdictStatus.MET)),
                        List.of(new CardCheck(ref, VerdictStatus.MISSED, text)),
                        List.of(slices),
                        List.of(slices),
                        List.of(text),
                        List.of(text))
                .markdown();
    }

    /** What makes lines, cells, titles and emphasis, without what is escaped. */
    private static String shape(String markdown) {
        return markdown.replaceAll("\\\\.", "").replaceAll("[^\n|#*]+", "x");
    }

    @Test
    void no_text_adds_a_line_a_cell_or_markup() {
        String honest = shape(card("x"));
        assertThat(honest.lines().filter(line -> line.startsWith("|"))).hasSizeGreaterThan(15);
        for (String text : HostileTexts.all()) {
            String hostile = card(text);
            assertThat(shape(hostile)).as(text).isEqualTo(honest);
            assertThat(hostile.replaceAll("\\\\.", ""))
                    .as(text)
                    .doesNotContain("<", ">", "](", "`".repeat(3), "https:", "@");
        }
    }
}
