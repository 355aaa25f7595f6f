package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Metrics;
import org.modelunit.column.Labels;

/** The blocks of {@code docs/guide.md} on data, run as they stand there. */
class GuideTest {

    record Review(
            String text, @Column("customer.address.city") Optional<String> city, float[] embedding) {}

    @Test
    void reviews_are_read_from_json_lines(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(
                directory.resolve("reviews.jsonl"),
                """
                {"id": 1, "text": "Good.", "source": "web", "sentiment": "positive", "embedding": [0.25, -1],
                """.strip() + " \"customer\": {\"id\": 7, \"address\": {\"city\": \"n/a\"}}}\n");

        Dataset<Review, String> reviews = JsonLines.of(path)
                .missing("n/a")
                .ignoring("source", "customer.id")
                .truth("sentiment")
                .keyedBy("id")
                .as(Review.class);

        Review review = reviews.inputs().get(0);
        assertThat(review.text()).isEqualTo("Good.");
        assertThat(review.city()).isEmpty();
        assertThat(review.embedding()).containsExactly(0.25f, -1);
        assertThat(reviews.truth()).containsExactly("positive");
        assertThat(reviews.keys()).contains(List.of("1"));
    }

    @Test
    void pictures_are_read_from_folders(@TempDir Path directory) throws IOException {
        Path path = directory.resolve("animals");
        for (String name : List.of("cat/1.png", "cat/2.png", "dog/1.png")) {
            File file = path.resolve(name).toFile();
            assertThat(file.getParentFile().exists() || file.getParentFile().mkdirs())
                    .isTrue();
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file);
        }

        Dataset<ImageFile, String> animals = ImageFolder.of(path).images();
        Classifier<ImageFile> dark = Classifier.of("dark", Labels.of("cat", "dog"), file -> {
            BufferedImage image = file.image();
            return (image.getRGB(0, 0) & 0xFF) < 128 ? new double[] {1, 0} : new double[] {0, 1};
        });

        assertThat(Evaluation.of(dark, animals).value(Metrics.accuracy())).isEqualTo(2.0 / 3);
    }
}
