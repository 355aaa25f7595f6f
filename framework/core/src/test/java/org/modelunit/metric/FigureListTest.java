package org.modelunit.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Line;

class FigureListTest {

    @Test
    void a_picture_that_cannot_be_made_is_missing_and_nothing_is_thrown_however_often_it_is_looked_at() {
        AtomicInteger tries = new AtomicInteger();
        List<Figure> figures = FigureList.of("times", () -> {
            tries.incrementAndGet();
            throw new IllegalStateException("no axis");
        });

        assertThat(figures).isEmpty();
        assertThat(figures).isEmpty();
        assertThat(tries).hasValue(1);
    }

    @Test
    void a_plane_of_one_cell_tells_nothing_and_is_left_out() {
        Axis axis = Axis.over("value", 0, 1);
        Density cell = new Density("one", axis, axis, List.of(List.of(24L)));
        Density plane = new Density("two", axis, axis, List.of(List.of(24L, 5L)));

        assertThat(FigureList.of("errors", () -> List.of(cell, plane))).containsExactly(plane);
    }

    @Test
    void pictures_are_made_once_when_somebody_looks() {
        AtomicInteger made = new AtomicInteger();
        Axis axis = Axis.over("ms", 0, 1);
        List<Figure> figures = FigureList.of("times", () -> {
            made.incrementAndGet();
            return List.of(new Curve(
                    "times",
                    axis,
                    axis,
                    List.of(Line.through("m", axis, axis, new double[] {0, 1}, new double[] {0, 1})),
                    List.of()));
        });

        assertThat(figures).hasToString("figures of times");
        assertThat(made).hasValue(0);
        assertThat(figures).extracting(Figure::title).containsExactly("times");
        assertThat(figures).hasSize(1);
        assertThat(made).hasValue(1);
    }
}
