package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.pipeline.StageTolerance.stage;
import static org.modelunit.tensor.Tolerance.absolute;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.VerdictText;

/** What a pipeline tells under locales with other letters, digits and decimal points. */
@ResourceLock(Resources.LOCALE)
class PipelineLocaleTest {

    private static final Locale BEFORE = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(BEFORE);
    }

    private static String told() {
        PipelineVerdict verdict = PipelineClaim.of(
                        Steps.wrongIn(7, 0.25f).trace(Steps.INPUTS),
                        Steps.reference()
                                .withKeys(Steps.INPUTS.stream()
                                        .map(input -> "ITEM-I-" + input)
                                        .toList()),
                        stage("scores", absolute(1.5e-9)))
                .judge();
        return VerdictText.of(verdict, List.of())
                + verdict.figures()
                + verdict.summary()
                + verdict.provenance().others();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-u-nu-arab", "hi-u-nu-deva", "fa-u-nu-arabext", "de"})
    void a_failure_is_the_same_in_every_locale(String tag) {
        Locale.setDefault(Locale.ROOT);
        String expected = told();

        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(told()).isEqualTo(expected);
    }

    @Test
    void a_failure_has_digits_and_points_of_english() {
        Locale.setDefault(Locale.forLanguageTag("ar-u-nu-arab"));

        assertThat(told()).contains("row 7 'ITEM-I-7', weight is off by about 0.003 of the reference", "within 1.5e-9");
    }
}
