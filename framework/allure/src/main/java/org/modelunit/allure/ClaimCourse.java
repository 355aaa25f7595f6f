package org.modelunit.allure;

import java.util.ArrayList;
import java.util.List;
import org.modelunit.figure.RunPoint;
import org.modelunit.metric.Range;
import org.modelunit.plot.CourseCard;
import org.modelunit.plot.CourseTable;

/**
 * What became of a claim from run to run.
 *
 * @param title what is shown
 * @param runs the runs, the oldest first; the last one is this run
 * @param range the values that could be
 */
record ClaimCourse(String title, List<RunPoint> runs, Range range) {

    ClaimCourse {
        runs = List.copyOf(runs);
    }

    /** Returns a picture, and below it a table of all its numbers, without columns that say nothing; this run is the last row. */
    String html() {
        List<List<String>> rows = new ArrayList<>(List.of(CourseTable.heads()));
        rows.addAll(CourseTable.rows(runs));
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int cell = column;
            if (rows.stream().skip(1).anyMatch(row -> !row.get(cell).isEmpty())) {
                columns.add(column);
            }
        }
        StringBuilder html = new StringBuilder("<p>");
        Picture.add(title, CourseCard.of(title, runs, range), html);
        html.append("</p><table>");
        for (int i = 0; i < rows.size(); i++) {
            html.append("<tr>");
            for (int column : columns) {
                html.append(cell(rows.get(i).get(column), i == 0 || i == rows.size() - 1));
            }
            html.append("</tr>");
        }
        return html.append("</table>").toString();
    }

    private static String cell(String text, boolean isBold) {
        return isBold ? "<td><b>" + PageText.of(text) + "</b></td>" : "<td>" + PageText.of(text) + "</td>";
    }
}
