package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.claim.VerdictStatus;

class SignTest {

    @ParameterizedTest
    @CsvSource({
        "SHOWN, full disc", "MET, full disc", "NOT_REFUTED, empty disc", "INCONCLUSIVE, empty lozenge",
        "REFUTED, cross", "MISSED, cross", "BROKEN, empty square", "NOT_JUDGED, empty square"
    })
    void each_status_has_its_shape(VerdictStatus status, String shape) {
        assertThat(shape(Sign.of(status))).isEqualTo(shape);
    }

    @Test
    void no_two_signs_of_claims_have_the_same_shape() {
        assertThat(Stream.of(Sign.values()).filter(sign -> sign != Sign.SEEN).map(SignTest::shape))
                .doesNotHaveDuplicates();
    }

    @Test
    void nothing_that_failed_or_is_open_is_green() {
        assertThat(Arrays.stream(VerdictStatus.values())
                        .filter(status -> Sign.of(status).paint() == Paint.GREEN))
                .containsExactly(VerdictStatus.SHOWN, VerdictStatus.MET, VerdictStatus.NOT_REFUTED);
    }

    @Test
    void what_a_search_suspects_is_drawn_empty_and_not_as_refuted() {
        assertThat(shape(Sign.ofWords("suspect"))).isEqualTo("empty triangle");
        assertThat(Sign.ofWords("suspect").paint()).isNotEqualTo(Paint.RED);
    }

    private static String shape(Sign sign) {
        Svg svg = new Svg();
        sign.draw(svg, 50, 50);
        String drawn = svg.document(100, "sign", "").replaceAll("(?s)^.*?<rect[^>]*>", "");
        String ground = "fill=\"" + Paint.GROUND.light() + "\"";
        String fullness = drawn.contains(ground) ? "empty " : "full ";
        return drawn.contains("<circle")
                ? fullness + "disc"
                : drawn.contains("<polygon")
                        ? fullness
                                + (drawn.replaceAll("(?s)^.*<polygon points=\"|\".*$", "")
                                                        .split(" ")
                                                        .length
                                                == 3
                                        ? "triangle"
                                        : "lozenge")
                        : drawn.contains("<rect")
                                ? fullness + "square"
                                : drawn.contains("<polyline") ? "cross" : "none";
    }
}
