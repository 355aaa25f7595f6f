package org.modelunit.evidence.page;

import java.util.List;

/**
 * A table whose rows become blocks on a narrow page, each cell with the name of its column before it.
 *
 * @param columns the names of the columns
 * @param name what the table is, for whoever does not see it
 * @param style one more class of the page's style, for this table alone
 */
record RowTable(List<String> columns, String name, String style) {

    RowTable {
        columns = List.copyOf(columns);
    }

    void begin(Html html) {
        html.open("table", "class", "rows " + style, "aria-label", name)
                .open("thead")
                .open("tr");
        columns.forEach(column -> html.element("th", column, "scope", "col"));
        html.close("tr").close("thead").open("tbody");
    }

    /** Begins the cell of a column; an empty one is left out on a narrow page. */
    void cell(Html html, int column, String text) {
        html.element("td", text, "data-label", columns.get(column), "class", text.isEmpty() ? "none" : "some");
    }

    void end(Html html) {
        html.close("tbody").close("table");
    }
}
