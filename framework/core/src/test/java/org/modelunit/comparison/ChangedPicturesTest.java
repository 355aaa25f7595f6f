package org.modelunit.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.claim.Threshold.atMost;
import static org.modelunit.comparison.AnswerChange.disagreements;
import static org.modelunit.comparison.AnswerChange.negativeFlips;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Comparison;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.error.DataException;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Images;
import org.modelunit.image.PictureInput;
import org.modelunit.outcome.Classified;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.privacy.ShownValues;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.settings.RowsShown;
import org.modelunit.settings.Settings;

/** What is seen of pictures whose answers change. */
class ChangedPicturesTest {

    private static List<Figure> figures(List<Object> inputs) {
        return figures(inputs, negativeFlips());
    }

    private static List<Figure> figures(List<Object> inputs, AnswerChange<? super Classified> change) {
        Dataset<Object, Integer> dataset = Dataset.of(
                "pictures", inputs, IntStream.range(0, inputs.size()).boxed().toList());
        var now = Evaluation.ofOutcomes(
                dataset, AnsweredTwice.decided("w".repeat(inputs.size())), Fingerprint.unknown("new"));
        var old = Evaluation.ofOutcomes(
                dataset, AnsweredTwice.decided("R".repeat(inputs.size())), Fingerprint.unknown("old"));
        return ChangeShareClaim.of(Comparison.of(now, old), change, atMost(0.1))
                .judge()
                .figures();
    }

    private static BufferedImage image(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static PictureInput picture(int width, int height) {
        return () -> image(width, height);
    }

    private static PictureInput gone() {
        return () -> {
            throw new DataException("cat/1.png is gone");
        };
    }

    @Test
    void no_picture_is_shown_unless_rows_may_be() {
        assertThat(figures(List.of(image(28, 28), image(28, 28)))).hasSize(2).noneMatch(Images.class::isInstance);
    }

    @Nested
    @ExtendWith(ShowingRows.class)
    class WhereRowsMayBeShown {

        @Test
        void pictures_are_a_sheet() {
            Images sheet = (Images) figures(List.of(image(28, 28), picture(4000, 3), "a text", gone()))
                    .get(2);

            assertThat(sheet.thumbnails()).hasSize(2);
            assertThat(sheet.thumbnails().get(1).caption()).isEqualTo("row 1: good -> bad");
        }

        @Test
        void the_truth_is_said_where_neither_answer_tells_it() {
            Images sheet =
                    (Images) figures(List.of(image(28, 28)), disagreements()).get(2);

            assertThat(sheet.thumbnails().get(0).caption()).isEqualTo("row 0: bad -> good, truly 'bad'");
        }

        @Test
        void a_large_picture_keeps_its_mean_when_it_is_made_small() throws IOException {
            BufferedImage stripes = image(960, 960);
            for (int x = 0; x < 960; x += 10) {
                for (int y = 0; y < 960; y++) {
                    stripes.setRGB(x, y, 0xFFFFFF);
                }
            }
            String png = ((Images) figures(List.of(stripes)).get(2))
                    .thumbnails()
                    .get(0)
                    .png();

            BufferedImage small =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(png)));

            assertThat(small.getWidth()).isEqualTo(96);
            double sum = 0;
            for (int x = 0; x < 96; x++) {
                sum += small.getRGB(x, 48) & 0xFF;
            }
            assertThat(sum / 96).isCloseTo(25.5, Offset.offset(4.0));
        }

        @Test
        void no_more_are_shown_than_rows_may_be() {
            List<Object> many = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                many.add(image(1 + i % 3, 2));
            }
            Settings all = Settings.current();
            Settings.install(ShowingRows.of(new RowsShown(RowsShown.Mode.VALUES, List.of(ShownValues.ALL), 5, 2048)));
            try {
                assertThat(((Images) figures(many).get(2)).thumbnails()).hasSize(5);
            } finally {
                Settings.install(all);
            }
        }
    }
}
