package org.modelunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.modelunit.image.ImageTensor;
import org.modelunit.image.Interpolation;
import org.modelunit.tensor.Tensor;
import org.modelunit.tensor.Tolerance;

class OtherResizingTest {

    private static final int WIDTH = 60;
    private static final int HEIGHT = 48;
    private static final Tolerance CLOSE = Tolerance.absolute(1e-6);

    private static BufferedImage image(long seed) {
        double[] levels = FaultyTensors.images(new Random(seed), 1, HEIGHT, WIDTH);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        for (int pixel = 0; pixel < WIDTH * HEIGHT; pixel++) {
            int rgb = 0;
            for (int channel = 0; channel < 3; channel++) {
                rgb = rgb << 8 | (int) levels[channel * WIDTH * HEIGHT + pixel];
            }
            image.setRGB(pixel % WIDTH, pixel / WIDTH, rgb);
        }
        return image;
    }

    private static Tensor source(BufferedImage image) {
        return ImageTensor.inTheirSize().levels().channelsLast().of(image);
    }

    private static Optional<Cause> cause(long seed, Interpolation taken, Interpolation right, int width, int height) {
        BufferedImage image = image(seed);
        double[] means = {0.4, 0.5, 0.6};
        double[] deviations = {0.2, 0.25, 0.3};
        return Diagnosis.withSource(source(image))
                .cause(
                        ImageTensor.resized(width, height, taken)
                                .normalized(means, deviations)
                                .of(image),
                        ImageTensor.resized(width, height, right)
                                .normalized(means, deviations)
                                .of(image),
                        CLOSE,
                        List.of());
    }

    @Test
    void both_ways_of_resizing_are_named() {
        requireNamed(1);
    }

    @Test
    @Tag("slow")
    void both_ways_of_resizing_are_named_for_many_images() {
        requireNamed(20);
    }

    private static void requireNamed(int seeds) {
        List<String> silent = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int all = 0;
        for (Interpolation taken : Interpolation.values()) {
            for (Interpolation right : Interpolation.values()) {
                for (int seed = 0; seed < seeds && taken != right; seed++) {
                    all++;
                    String planted =
                            "images are resized by " + words(taken) + ", those of the reference by " + words(right);
                    Optional<Cause> cause = cause(seed, taken, right, 24, 20);
                    if (cause.isEmpty()) {
                        silent.add(planted);
                    } else if (!cause.get().sentence().equals(planted)) {
                        wrong.add(planted + ": " + cause.get());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(silent).hasSizeLessThanOrEqualTo(all / 20);
    }

    private static String words(Interpolation way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    @Test
    void without_the_images_or_with_others_nothing_is_guessed() {
        BufferedImage image = image(4);
        Tensor nearest = ImageTensor.resized(20, 20, Interpolation.NEAREST).of(image);
        Tensor bilinear = ImageTensor.resized(20, 20, Interpolation.BILINEAR).of(image);

        assertThat(Diagnosis.of(nearest, bilinear, CLOSE, List.of())).isEmpty();
        assertThat(Diagnosis.withSource(source(image(5))).cause(nearest, bilinear, CLOSE, List.of()))
                .isEmpty();
        assertThat(Diagnosis.withSource(nearest).cause(nearest, bilinear, CLOSE, List.of()))
                .isEmpty();
        assertThat(Diagnosis.withSource(source(image)).cause(nearest, bilinear, CLOSE, List.of()))
                .map(Cause::kind)
                .hasValue(CauseKind.RESIZED_OTHERWISE);
    }

    @Test
    void an_image_of_one_level_shows_nothing() {
        BufferedImage black = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Tensor same = ImageTensor.resized(20, 20, Interpolation.NEAREST).of(black);
        float[] brighter = new float[same.size()];
        Arrays.fill(brighter, 0.25f);

        assertThat(Diagnosis.withSource(source(black)).cause(Tensor.of(brighter, same.shape()), same, CLOSE, List.of()))
                .isEmpty();
    }
}
