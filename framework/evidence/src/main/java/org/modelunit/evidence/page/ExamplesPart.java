package org.modelunit.evidence.page;

import java.util.List;
import org.modelunit.evidence.summary.TellingExample;

/** The most telling examples: where the model went wrong. */
final class ExamplesPart {

    private static final RowTable TABLE =
            new RowTable(List.of("Example", "Claim", "Was", "Is"), "Telling examples", "examples");

    private ExamplesPart() {}

    static void add(Html html, List<TellingExample> examples) {
        html.element("h2", "Telling examples");
        if (examples.isEmpty()) {
            html.element("p", "No claim names single examples.");
            return;
        }
        TABLE.begin(html);
        for (TellingExample example : examples) {
            html.open("tr");
            html.open("td").element("strong", example.example()).close("td");
            TABLE.cell(html, 1, example.what());
            TABLE.cell(html, 2, example.was());
            TABLE.cell(html, 3, example.is());
            html.close("tr");
        }
        TABLE.end(html);
    }
}
