package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.text.Numbers;

class FigureTableTest {

    private static String table(String name) {
        return FigureTable.of(Figures.gallery().get(name));
    }

    @Test
    void curves_are_listed_point_by_point_with_marks_and_what_axes_name() {
        assertThat(table("roc").lines())
                .startsWith(
                        "part,name,false positive rate: share of the good ones that are called bad,"
                                + "true positive rate: share of the bad ones that are found",
                        "reference,chance,0,0",
                        "reference,chance,1,1",
                        "line,challenger: 0.834,0,0")
                .anyMatch(line -> line.startsWith("mark,of the champion,0.2000,0.40"))
                .hasSize(1 + 2 + 61 + 61 + 2);
        assertThat(table("precision-recall").lines()).contains("tick,chance,,0.3000", "tick,ideal,,1");
    }

    @Test
    void bins_are_listed_with_counts_and_what_was_measured() {
        assertThat(table("reliability").lines())
                .startsWith("bin,from,to,all,mean score of a bin,share that is truly 'bad'")
                .element(1)
                .asString()
                .startsWith("from 0.0 to 0.1,0,0.1000,148,0.046");
        assertThat(table("scores").lines()).startsWith("bin,from,to,good,bad").hasSize(21);
        assertThat(FigureTable.of(Figures.hostile().get("two measured")).lines().toList())
                .last()
                .asString()
                .endsWith(",5,7,0.7000,0.9000,,");
    }

    @Test
    void a_matrix_is_listed_as_it_stands() {
        assertThat(table("confusion"))
                .isEqualTo("truly / decided,good,bad,manual review\n"
                        + "good,1204,87,31\nbad,64,348,22\nmanual review,9,12,1\n");
    }

    @Test
    void cells_that_hold_examples_are_listed_with_their_ends() {
        Density density = new Density(
                "cells",
                new Axis("x", 0, 1, List.of()),
                new Axis("y", 0, 4, List.of()),
                List.of(List.of(0L, 3L), List.of(7L, 0L)));

        assertThat(FigureTable.of(density))
                .isEqualTo("x from,x to,y from,y to,examples\n0.5000,1,0,2,3\n0,0.5000,2,4,7\n");
    }

    @Test
    void examples_of_cells_that_are_left_empty_are_told_by_their_number() {
        Axis axis = new Axis("x", 0, 1, List.of());
        Density density = new Density("cells", axis, axis, List.of(List.of(7L)), 1_234);

        assertThat(FigureTable.of(density)).endsWith("\n,,,,1234\n");
        assertThat(FigureCard.of(density))
                .contains(">1,234 more in cells of too few, which are left empty<")
                .contains("\n1,234 more in cells of too few, which are left empty</desc>");
    }

    @Test
    void whole_numbers_keep_all_their_digits() {
        assertThat(FigureTable.number(12_345)).isEqualTo("12345");
        assertThat(FigureTable.number(-123_456_789)).isEqualTo("-123456789");
        assertThat(FigureTable.number(-0.0)).isEqualTo("0");
        assertThat(FigureTable.number(1234.5)).isEqualTo(Numbers.significant(1234.5, 4));
        assertThat(FigureTable.number(1e18)).isEqualTo(Numbers.significant(1e18, 4));
        assertThat(FigureTable.number(Double.NaN)).isEqualTo("NaN");
    }

    @Test
    void changes_and_pictures_are_listed_and_no_cell_is_a_formula() {
        Figure changes = new Changes("flips", 1, List.of(new Change("=HYPERLINK(\"x\")", "a,b", "-1")));

        assertThat(FigureTable.of(changes)).isEqualTo("example,before,after\n\"'=HYPERLINK(\"\"x\"\")\",\"a,b\",-1\n");
        assertThat(table("images").lines()).hasSize(11).contains("\"row 37: 1, said 4\"");
    }
}
