package org.modelunit.perturbation.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.integrity.InputContent;
import org.modelunit.perturbation.Applied;
import org.modelunit.perturbation.Perturbation;

class PicturesTest {

    /** Levels of one channel, row after row. */
    private static int[] levels(BufferedImage image, int band) {
        return image.getRaster().getSamples(0, 0, image.getWidth(), image.getHeight(), band, (int[]) null);
    }

    private static BufferedImage grey(int width, int... levels) {
        BufferedImage image = new BufferedImage(width, levels.length / width, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster().setSamples(0, 0, width, levels.length / width, 0, levels);
        return image;
    }

    private static BufferedImage gradient(int type, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(
                        x,
                        y,
                        0x80000000 | (x * 37 + y * 11) % 256 << 16 | (x * 5 + y * 53) % 256 << 8 | (x + y) * 9 % 256);
            }
        }
        return image;
    }

    @ParameterizedTest
    @CsvSource({"0, 26", "100, 126", "229, 255", "255, 255"}) // 25.5 more, rounded
    void more_light_is_added_up_to_white(int before, int after) {
        assertThat(levels(Applied.to(grey(1, before), Pictures.brighter()), 0)).containsExactly(after);
    }

    @ParameterizedTest
    @CsvSource({"255, 230", "100, 75", "25, 0", "0, 0"}) // 25.5 less, halves rounded up
    void less_light_is_taken_down_to_black(int before, int after) {
        assertThat(levels(Applied.to(grey(1, before), Pictures.darker()), 0)).containsExactly(after);
    }

    @Test
    void contrast_moves_levels_from_or_to_their_mean() {
        BufferedImage image = grey(3, 50, 100, 150);
        assertThat(levels(Applied.to(image, Pictures.lessContrast().at(0.5)), 0))
                .containsExactly(75, 100, 125);
        assertThat(levels(Applied.to(image, Pictures.moreContrast().at(1)), 0)).containsExactly(0, 100, 200);
        assertThat(levels(Applied.to(image, Pictures.lessContrast().at(1)), 0)).containsOnly(100);
    }

    @Test
    void noise_has_its_standard_deviation_in_each_channel() {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        image.setRGB(
                0, 0, 200, 200, IntStream.range(0, 40_000).map(i -> 0x808080).toArray(), 0, 200);
        BufferedImage noisy = Applied.to(image, Pictures.noise().at(0.1));
        for (int band = 0; band < 3; band++) {
            double square = Arrays.stream(levels(noisy, band))
                    .mapToDouble(level -> (level - 128.0) * (level - 128))
                    .average()
                    .orElseThrow();
            assertThat(Math.sqrt(square)).isBetween(25.2, 25.8);
        }
        assertThat(levels(noisy, 0)).isNotEqualTo(levels(noisy, 1));
    }

    /** By SciPy 1.x: {@code gaussian_filter(image, 1.0, mode="nearest")}, rounded. */
    @Test
    void a_blur_is_what_scipy_makes() {
        BufferedImage image = grey(5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 0, 0, 0, 0, 0, 10, 0, 0, 0, 90);
        assertThat(levels(Applied.to(image, Pictures.blur()), 0))
                .containsExactly(
                        1, 3, 5, 3, 1, 3, 15, 25, 15, 4, 6, 25, 41, 26, 9, 5, 16, 26, 23, 22, 6, 6, 10, 22, 45);
    }

    @Test
    void jpeg_loses_more_as_quality_does_and_keeps_flat_areas() {
        BufferedImage image = gradient(BufferedImage.TYPE_INT_RGB, 64, 48);
        double last = 0;
        for (double lost : new double[] {1, 50, 95}) {
            int[] before = levels(image, 0);
            int[] after = levels(Applied.to(image, Pictures.jpeg().at(lost)), 0);
            double error = IntStream.range(0, before.length)
                    .map(i -> Math.abs(before[i] - after[i]))
                    .average()
                    .orElseThrow();
            assertThat(error).isGreaterThan(last);
            last = error;
        }
        BufferedImage flat = grey(16, new int[256]);
        assertThat(Applied.to(flat, Pictures.jpeg().at(10))).isSameAs(flat);
    }

    @Test
    void a_quarter_turn_moves_whole_pixels() {
        BufferedImage image = grey(3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Set<List<Integer>> turned = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            turned.add(
                    Arrays.stream(levels(Applied.to(image, Pictures.rotation().at(90), seed), 0))
                            .boxed()
                            .toList());
        }
        assertThat(turned)
                .containsExactlyInAnyOrder(List.of(7, 4, 1, 8, 5, 2, 9, 6, 3), List.of(3, 6, 9, 2, 5, 8, 1, 4, 7));
        assertThat(levels(Applied.to(image, Pictures.rotation().at(180)), 0))
                .containsExactly(9, 8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void a_turn_by_less_is_between_pixels() {
        double sine = Math.sin(Math.toRadians(30));
        int[] turned = levels(
                Applied.to(
                        grey(3, 0, 0, 0, 0, 200, 0, 0, 0, 0),
                        Pictures.rotation().at(30)),
                0);
        assertThat(turned[4]).isEqualTo(200);
        double cosine = Math.cos(Math.toRadians(30));
        assertThat(turned[1]).isEqualTo((int) Math.round(200 * (1 - sine) * (1 - cosine)));
    }

    @Test
    void a_shift_goes_in_each_direction_and_edges_go_on() {
        BufferedImage image = grey(3, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        Set<List<Integer>> shifted = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            shifted.add(Arrays.stream(levels(Applied.to(image, Pictures.shift().at(0.34), seed), 0))
                    .boxed()
                    .toList());
        }
        assertThat(shifted)
                .containsExactlyInAnyOrder(
                        List.of(1, 1, 2, 4, 4, 5, 7, 7, 8),
                        List.of(2, 3, 3, 5, 6, 6, 8, 9, 9),
                        List.of(1, 2, 3, 1, 2, 3, 4, 5, 6),
                        List.of(4, 5, 6, 7, 8, 9, 7, 8, 9));
    }

    @Test
    void a_flip_twice_is_none() {
        BufferedImage image = gradient(BufferedImage.TYPE_INT_ARGB, 7, 5);
        for (Perturbation<BufferedImage> flip : List.of(Pictures.mirror(), Pictures.upsideDown())) {
            BufferedImage once = Applied.to(image, flip);
            assertThat(InputContent.areSame(once, image)).isFalse();
            assertThat(InputContent.areSame(Applied.to(once, flip), image)).isTrue();
        }
        assertThat(levels(Applied.to(grey(3, 1, 2, 3), Pictures.mirror()), 0)).containsExactly(3, 2, 1);
        assertThat(levels(Applied.to(grey(1, 1, 2, 3), Pictures.upsideDown()), 0))
                .containsExactly(3, 2, 1);
    }

    @Test
    void a_crop_is_nearer_and_stays_within_the_image() {
        BufferedImage ramp = grey(101, IntStream.range(0, 101).map(x -> 2 * x).toArray());
        for (long seed = 0; seed < 20; seed++) {
            int[] cropped = levels(Applied.to(ramp, Pictures.crop().at(0.5), seed), 0);
            assertThat(cropped).isSorted();
            assertThat(cropped[95] - cropped[5]).isBetween(89, 91); // half as steep
        }
    }

    @Test
    void an_occlusion_is_a_grey_rectangle_wherever_it_fits() {
        Set<Integer> places = new HashSet<>();
        for (long seed = 0; seed < 300; seed++) {
            int[] levels =
                    levels(Applied.to(grey(5, new int[25]), Pictures.occlusion().at(0.4), seed), 0);
            List<Integer> covered =
                    IntStream.range(0, 25).filter(i -> levels[i] == 128).boxed().toList();
            int first = covered.get(0);
            assertThat(covered).containsExactly(first, first + 1, first + 5, first + 6);
            assertThat(IntStream.of(levels).filter(level -> level == 0).count()).isEqualTo(21);
            places.add(first);
        }
        assertThat(places).hasSize(16);
    }

    @Test
    void an_occlusion_shines_through_nothing() {
        BufferedImage clear = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        BufferedImage occluded = Applied.to(clear, Pictures.occlusion().at(1));
        assertThat(occluded.getRGB(0, 0)).isEqualTo(0xff808080);
    }

    @Test
    void grey_has_the_weights_of_itu_r_601() {
        BufferedImage image = new BufferedImage(4, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 4, 1, new int[] {0xff0000, 0x00ff00, 0x0000ff, 0x808080}, 0, 4);
        BufferedImage grey = Applied.to(image, Pictures.grey());
        for (int band = 0; band < 3; band++) {
            assertThat(levels(grey, band)).containsExactly(76, 150, 29, 128);
        }
        BufferedImage already = grey(2, 5, 200);
        assertThat(Applied.to(already, Pictures.grey())).isSameAs(already);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}) // all of BufferedImage's types without a palette
    void size_and_kind_stay_whatever_they_are(int type) {
        BufferedImage image = gradient(type, 9, 6);
        for (Perturbation<BufferedImage> each : List.of(
                Pictures.darker().at(0.3),
                Pictures.noise().at(0.3),
                Pictures.mirror(),
                Pictures.rotation(),
                Pictures.occlusion(),
                Pictures.jpeg().at(90))) {
            BufferedImage changed = Applied.to(image, each);
            assertThat(changed.getType()).as(each.name()).isEqualTo(type);
            assertThat(changed.getWidth()).isEqualTo(9);
            assertThat(changed.getHeight()).isEqualTo(6);
            assertThat(InputContent.areSame(changed, image)).as(each.name()).isFalse();
        }
    }

    @Test
    void opacity_stays_where_only_light_changes_and_moves_with_pixels() {
        for (int type : new int[] {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_ARGB_PRE}) {
            BufferedImage image = new BufferedImage(2, 1, type);
            image.setRGB(0, 0, 0xff804020);
            image.setRGB(1, 0, 0x80804020);
            BufferedImage darker = Applied.to(image, Pictures.darker().at(0.2));
            assertThat(darker.getRGB(0, 0)).isEqualTo(0xff4d0d00);
            assertThat(darker.getRGB(1, 0) >>> 24).isEqualTo(0x80);
            BufferedImage mirrored = Applied.to(image, Pictures.mirror());
            assertThat(mirrored.getRGB(0, 0)).isEqualTo(image.getRGB(1, 0));
            assertThat(mirrored.getRGB(1, 0)).isEqualTo(image.getRGB(0, 0));
        }
    }

    @Test
    void sixteen_bits_stay_sixteen() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_USHORT_GRAY);
        image.getRaster().setSamples(0, 0, 2, 1, 0, new int[] {1000, 65_000});
        assertThat(levels(Applied.to(image, Pictures.brighter()), 0)).containsExactly(1000 + 6554, 65_535);
        assertThat(levels(Applied.to(image, Pictures.mirror()), 0)).containsExactly(65_000, 1000);
        assertThat(levels(Applied.to(image, Pictures.jpeg().at(1)), 0)[0] % 257).isZero();
    }

    @Test
    void palettes_become_colours_unless_nothing_changes() {
        BufferedImage image = gradient(BufferedImage.TYPE_BYTE_INDEXED, 6, 6);
        BufferedImage brighter = Applied.to(image, Pictures.brighter());
        assertThat(brighter.getType()).isEqualTo(BufferedImage.TYPE_INT_RGB);
        assertThat(brighter.getRGB(3, 2) >> 16 & 255).isEqualTo(Math.min(255, (image.getRGB(3, 2) >> 16 & 255) + 26));
        BufferedImage black = new BufferedImage(3, 3, BufferedImage.TYPE_BYTE_BINARY);
        assertThat(Applied.to(black, Pictures.darker())).isSameAs(black);
    }

    @Test
    void a_part_of_an_image_is_an_image() {
        BufferedImage image = gradient(BufferedImage.TYPE_INT_RGB, 9, 9).getSubimage(3, 4, 4, 3);
        BufferedImage mirrored = Applied.to(image, Pictures.mirror());
        assertThat(mirrored.getWidth()).isEqualTo(4);
        assertThat(mirrored.getRGB(0, 0)).isEqualTo(image.getRGB(3, 0));
    }

    @Test
    void levels_that_are_no_whole_numbers_are_an_error() {
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), false, false, Transparency.OPAQUE, DataBuffer.TYPE_FLOAT);
        BufferedImage image = new BufferedImage(model, model.createCompatibleWritableRaster(1, 1), false, null);
        assertThatThrownBy(() -> Applied.to(image, Pictures.noise()))
                .hasMessage("levels of 32 bits that are no whole numbers from 0 cannot be changed;"
                        + " convert the image to 8 or 16 bits for each channel");
    }

    @Test
    void strengths_beyond_their_unit_are_an_error_at_once() {
        assertThatThrownBy(() -> Pictures.occlusion().at(20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the strength is a share of the image's side, above 0 and at most 1, but was 20 (did you mean 0.2?)");
        assertThatThrownBy(() -> Pictures.rotation().at(181))
                .hasMessageContaining("in degrees, above 0 and at most 180");
        assertThatThrownBy(() -> Pictures.jpeg().along(50, 100)).hasMessageContaining("at most 99");
        assertThatThrownBy(() -> Pictures.crop().at(1)).hasMessageContaining("at most 0.95");
        assertThatThrownBy(() -> Applied.to(
                        grey(1, 1), Pictures.darker().then(Pictures.crop()).at(0.97)))
                .hasMessageContaining("at most 0.95");
    }
}
