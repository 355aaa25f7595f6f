package org.modelunit.perturbation.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.perturbation.Applied;
import org.modelunit.tensor.Tensor;

class TensorPicturesTest {

    private static final TensorPictures FIRST = TensorPictures.channelsFirst(0, 1);
    private static final TensorPictures LAST = TensorPictures.channelsLast(0, 1);

    private static double[] numbers(Tensor tensor) {
        return IntStream.range(0, tensor.size()).mapToDouble(tensor::get).toArray();
    }

    /** Two channels of 2 × 3. */
    private static final Tensor CHANNELS_FIRST =
            Tensor.of(new double[] {.1, .2, .3, .4, .5, .6, .7, .8, .9, 0, 1, .5}, 2, 2, 3);

    private static final Tensor CHANNELS_LAST =
            Tensor.of(new double[] {.1, .7, .2, .8, .3, .9, .4, 0, .5, 1, .6, .5}, 2, 3, 2);

    @Test
    void a_mirror_changes_left_and_right_in_both_layouts() {
        assertThat(numbers(Applied.to(CHANNELS_FIRST, FIRST.mirror())))
                .containsExactly(.3, .2, .1, .6, .5, .4, .9, .8, .7, .5, 1, 0);
        assertThat(numbers(Applied.to(CHANNELS_LAST, LAST.mirror())))
                .containsExactly(.3, .9, .2, .8, .1, .7, .6, .5, .5, 1, .4, 0);
        assertThat(numbers(Applied.to(CHANNELS_FIRST, FIRST.upsideDown())))
                .containsExactly(.4, .5, .6, .1, .2, .3, 0, 1, .5, .7, .8, .9);
    }

    @Test
    void both_layouts_are_changed_alike() {
        double[] first = numbers(Applied.to(CHANNELS_FIRST, FIRST.noise()));
        double[] last = numbers(Applied.to(CHANNELS_LAST, LAST.noise()));
        for (int pixel = 0; pixel < 6; pixel++) {
            assertThat(last[2 * pixel]).isEqualTo(first[pixel]);
            assertThat(last[2 * pixel + 1]).isEqualTo(first[6 + pixel]);
        }
    }

    @Test
    void light_stays_between_black_and_white() {
        Tensor image = Tensor.of(new double[] {-1, 0, 0.9, Double.NaN}, 1, 2, 2);
        TensorPictures signed = TensorPictures.channelsFirst(-1, 1);
        assertThat(numbers(Applied.to(image, signed.brighter().at(0.25)))).containsExactly(-0.5, 0.5, 1, Double.NaN);
        assertThat(numbers(Applied.to(image, signed.darker().at(0.25)))).containsExactly(-1, -0.5, 0.4, Double.NaN);
        assertThat(numbers(Applied.to(image, signed.occlusion().at(1)))).containsOnly(0);
    }

    @Test
    void several_images_are_changed_alike() {
        double[] twice = IntStream.range(0, 24)
                .mapToDouble(i -> CHANNELS_FIRST.get(i % 12))
                .toArray();
        Tensor batch = Tensor.of(twice, 2, 2, 2, 3);
        double[] shifted = numbers(Applied.to(batch, FIRST.shift().at(0.5)));
        double[] alone = numbers(Applied.to(CHANNELS_FIRST, FIRST.shift().at(0.5)));
        for (int i = 0; i < 24; i++) {
            assertThat(shifted[i]).isEqualTo(alone[i % 12]);
        }
        assertThat(Applied.to(batch, FIRST.blur()).shape()).containsExactly(2, 2, 2, 3);
    }

    @Test
    void floats_stay_floats() {
        Tensor image = Tensor.of(new float[] {.5f, .25f}, 1, 1, 2);
        assertThat(Applied.to(image, FIRST.brighter()).isFloat()).isTrue();
        assertThat(Applied.to(image, FIRST.mirror()).get(0)).isEqualTo(.25f);
    }

    @Test
    void grey_is_made_of_three_channels() {
        Tensor colours = Tensor.of(new double[] {1, 0, 0, 1, 0, 0}, 3, 1, 2);
        assertThat(numbers(Applied.to(colours, FIRST.grey()))).containsExactly(.299, .587, .299, .587, .299, .587);
        Tensor single = Tensor.of(new double[] {1, 0}, 1, 1, 2);
        assertThat(Applied.to(single, FIRST.grey())).isSameAs(single);
        assertThatThrownBy(() -> Applied.to(CHANNELS_FIRST, FIRST.grey())).hasMessageContaining("there are 2 channels");
    }

    @Test
    void no_pixels_stay_none_and_no_image_is_an_error() {
        Tensor none = Tensor.of(new float[0], 3, 0, 5);
        assertThat(Applied.to(none, FIRST.rotation())).isSameAs(none);
        assertThatThrownBy(() -> Applied.to(Tensor.of(new float[4], 2, 2), LAST.blur()))
                .hasMessage("an image has the shape [height, width, channels], with the number of images before it or"
                        + " without, but the tensor has [2, 2]");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void white_is_above_black(double white) {
        assertThatThrownBy(() -> TensorPictures.channelsFirst(0, white)).hasMessageContaining("black");
    }
}
