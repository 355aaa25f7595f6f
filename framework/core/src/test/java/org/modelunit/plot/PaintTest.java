package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaintTest {

    @ParameterizedTest
    @EnumSource(names = {"INK", "MUTED", "GREEN", "AMBER", "RED"})
    void texts_can_be_read_on_light_and_on_dark_ground(Paint paint) {
        assertThat(contrast(paint, Paint.GROUND, Paint::light)).isGreaterThan(4.5);
        assertThat(contrast(paint, Paint.GROUND, Paint::dark)).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"INK", "GREEN", "AMBER", "RED", "BLUE", "ORANGE", "PURPLE", "TEAL"})
    void lines_can_be_seen_on_light_and_on_dark_axes(Paint paint) {
        assertThat(contrast(paint, Paint.TRACK, Paint::light)).isGreaterThan(3);
        assertThat(contrast(paint, Paint.TRACK, Paint::dark)).isGreaterThan(3);
        assertThat(contrast(paint, Paint.GOOD, Paint::light)).isGreaterThan(3);
        assertThat(contrast(paint, Paint.GOOD, Paint::dark)).isGreaterThan(3);
    }

    /** The contrast of WCAG 2.2: 4.5 at least for texts, 3 for shapes. */
    private static double contrast(Paint one, Paint other, Function<Paint, String> mode) {
        double first = luminance(mode.apply(one));
        double second = luminance(mode.apply(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double share = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
