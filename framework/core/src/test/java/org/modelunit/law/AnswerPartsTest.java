package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.tensor.Tolerance;

class AnswerPartsTest {

    @ParameterizedTest
    @CsvSource({
        "0.8988305380169097, 0.8665819958791594, 0.8988, 0.8666",
        "0.5, 0.25, 0.5, 0.25",
        "0.8988305380169097, 0.8988305380169098, 0.8988305380169097, 0.8988305380169098",
        "0.12345678, 0.12345111, 0.12346, 0.12345",
        "12345.6, 12399.4, 12346, 12399",
        "1, NaN, 1, NaN"
    })
    void numbers_that_differ_have_as_many_digits_as_tell_them_apart(
            double one, double other, String before, String after) {
        assertThat(of(one).differenceTo(of(other), Tolerance.exact()))
                .hasValue(new AnswerParts.Difference("score", before, after));
    }

    @Test
    void what_is_shown_is_no_more_allowed_than_what_was_answered() {
        assertThat(of(1.00045).differenceTo(of(1.00147), Tolerance.absolute(0.001)))
                .hasValue(new AnswerParts.Difference("score", "1.00045", "1.00147"));
        assertThat(of(1.00045).differenceTo(of(1.25), Tolerance.absolute(0.001)))
                .hasValue(new AnswerParts.Difference("score", "1.000", "1.25"));
    }

    private static AnswerParts of(double number) {
        return AnswerParts.ofNumbers(new double[] {number}, i -> "score", false);
    }
}
