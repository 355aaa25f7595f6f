package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.modelunit.claim.VerdictStatus;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PaintTest {

    /** Every colour that a text has on any card or figure that is drawn here, read from the pictures. */
    @ParameterizedTest
    @EnumSource(Mode.class)
    void texts_of_every_picture_can_be_read_on_light_and_on_dark_ground(Mode mode) throws Exception {
        Set<Paint> paints = EnumSet.noneOf(Paint.class);
        for (Named<String> picture : DrawnNumbersTest.pictures().toList()) {
            NodeList texts = DrawnTexts.parse(picture.getPayload()).getElementsByTagName("text");
            for (int i = 0; i < texts.getLength(); i++) {
                String name = ((Element) texts.item(i)).getAttribute("class");
                paints.add(Paint.valueOf(name.substring("mu-".length()).toUpperCase(Locale.ROOT)));
            }
        }

        assertThat(paints).contains(Paint.INK, Paint.MUTED, Paint.GREEN, Paint.AMBER, Paint.RED);
        for (Paint paint : paints) {
            assertThat(contrast(mode.of(paint), mode.of(Paint.GROUND)))
                    .as("%s", paint)
                    .isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(VerdictStatus.class)
    void the_word_of_a_status_can_be_read_on_its_tinted_ground(VerdictStatus status) {
        Paint paint = Sign.of(status).paint();
        for (Mode mode : Mode.values()) {
            int[] ground = blended(mode.of(paint), mode.of(Paint.GROUND), CardFrame.TINT);

            assertThat(contrast(mode.of(paint), ground)).isGreaterThan(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void counts_can_be_read_on_the_strongest_cell_of_a_matrix(Mode mode) {
        int[] ground = blended(mode.of(Paint.BLUE), mode.of(Paint.GROUND), MatrixDrawing.opacity(1));

        assertThat(contrast(mode.of(Paint.INK), ground)).isGreaterThan(4.5);
    }

    @ParameterizedTest
    @EnumSource(names = {"INK", "GREEN", "AMBER", "RED", "BLUE", "ORANGE", "PURPLE", "TEAL"})
    void lines_can_be_seen_on_light_and_on_dark_axes(Paint paint) {
        for (Mode mode : Mode.values()) {
            assertThat(contrast(mode.of(paint), mode.of(Paint.TRACK))).isGreaterThan(3);
            assertThat(contrast(mode.of(paint), mode.of(Paint.GOOD))).isGreaterThan(3);
        }
    }

    /** How a page is shown. */
    enum Mode {
        LIGHT,
        DARK;

        int[] of(Paint paint) {
            String colour = this == LIGHT ? paint.light() : paint.dark();
            return IntStream.of(1, 3, 5)
                    .map(from -> Integer.parseInt(colour.substring(from, from + 2), 16))
                    .toArray();
        }
    }

    private static int[] blended(int[] above, int[] below, double opacity) {
        return IntStream.range(0, 3)
                .map(i -> (int) Math.round(opacity * above[i] + (1 - opacity) * below[i]))
                .toArray();
    }

    /** The contrast of WCAG 2.2: 4.5 at least for texts, 3 for shapes. */
    private static double contrast(int[] one, int[] other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int[] colour) {
        return 0.2126 * channel(colour[0]) + 0.7152 * channel(colour[1]) + 0.0722 * channel(colour[2]);
    }

    private static double channel(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
