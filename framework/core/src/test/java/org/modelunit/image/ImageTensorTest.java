package org.modelunit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modelunit.error.DataException;
import org.modelunit.tensor.Tensor;

/** Held against Pillow: golden_images.py. */
class ImageTensorTest {

    private static byte[] bytes(String file) {
        try (InputStream stream = ImageTensorTest.class.getResourceAsStream("/images/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no " + file);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double[] golden(String name) {
        String line = new String(bytes(name + ".csv"), StandardCharsets.UTF_8);
        return Arrays.stream(line.strip().split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double[] values(Tensor tensor) {
        return IntStream.range(0, tensor.size()).mapToDouble(tensor::get).toArray();
    }

    private static ImageTensor levels() {
        return ImageTensor.inTheirSize().levels().channelsLast();
    }

    @ParameterizedTest
    @CsvSource({"colours,colours", "grey,grey", "transparent,colours", "palette,palette"})
    void levels_are_those_of_the_file(String image, String golden) {
        Tensor tensor = levels().of(bytes(image + ".png"));

        assertThat(tensor.shape()).containsExactly(9, 13, 3);
        assertThat(values(tensor)).containsExactly(golden(golden));
    }

    @Test
    void grey_is_what_pillow_makes_of_colours() {
        assertThat(values(levels().grey().of(bytes("colours.png")))).containsExactly(golden("colours-as-grey"));
        assertThat(levels().grey().of(bytes("grey16.png")).shape()).containsExactly(9, 13, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "NEAREST,5,7", "NEAREST,20,16", "NEAREST,13,4", "NEAREST,1,1",
        "BILINEAR,5,7", "BILINEAR,20,16", "BILINEAR,13,4", "BILINEAR,1,1",
        "BILINEAR_ANTIALIASED,5,7", "BILINEAR_ANTIALIASED,20,16", "BILINEAR_ANTIALIASED,13,4",
                "BILINEAR_ANTIALIASED,1,1",
        "BICUBIC_ANTIALIASED,5,7", "BICUBIC_ANTIALIASED,20,16", "BICUBIC_ANTIALIASED,13,4", "BICUBIC_ANTIALIASED,1,1"
    })
    void another_size_is_within_a_level_of_the_reference(Interpolation interpolation, int width, int height) {
        double[] golden = golden(interpolation.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + "x" + height);

        Tensor tensor = ImageTensor.resized(width, height, interpolation)
                .levels()
                .channelsLast()
                .of(bytes("colours.png"));

        assertThat(tensor.shape()).containsExactly(height, width, 3);
        assertThat(values(tensor)).containsExactly(golden, within(1.0));
        double off = IntStream.range(0, golden.length)
                .filter(i -> tensor.get(i) != golden[i])
                .count();
        assertThat(off / golden.length).as("share of levels that are one off").isLessThan(0.02);
    }

    @Test
    void channels_come_first_or_last_in_either_order_and_scaled() {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0xff0033);
        image.setRGB(1, 0, 0x00ff66);

        assertThat(values(ImageTensor.inTheirSize().of(image)))
                .containsExactly(new double[] {1, 0, 0, 1, 0.2, 0.4}, within(1e-7));
        assertThat(ImageTensor.inTheirSize().of(image).shape()).containsExactly(3, 1, 2);
        assertThat(values(ImageTensor.inTheirSize().bgr().channelsLast().of(image)))
                .containsExactly(new double[] {0.2, 0, 1, 0.4, 1, 0}, within(1e-7));
        assertThat(values(ImageTensor.inTheirSize()
                        .normalized(new double[] {0.5, 0.5, 0.5}, new double[] {0.5, 0.5, 0.25})
                        .of(image)))
                .containsExactly(new double[] {1, -1, -1, 1, -1.2, -0.4}, within(1e-6));
    }

    @Test
    void an_image_of_the_size_is_left_as_it_is() {
        assertThat(values(ImageTensor.resized(13, 9, Interpolation.BICUBIC_ANTIALIASED)
                        .levels()
                        .channelsLast()
                        .of(bytes("colours.png"))))
                .containsExactly(golden("colours"));
    }

    @Test
    void what_is_no_image_is_an_error() {
        assertThatThrownBy(() -> levels().of("GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DataException.class)
                .hasMessage("an image of 6 bytes is neither a PNG nor a JPEG");
        assertThatThrownBy(() -> levels().of(new byte[0]))
                .hasMessage("an image of 0 bytes is neither a PNG nor a JPEG");
        byte[] whole = bytes("colours.png");
        assertThatThrownBy(() -> levels().of(Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(DataException.class)
                .hasMessageStartingWith("an image of " + whole.length / 2 + " bytes is damaged: ");
        byte[] huge = whole.clone();
        huge[17] = 127; // the width, in IHDR
        huge[21] = 127;
        assertThatThrownBy(() -> levels().of(huge)).isInstanceOf(DataException.class);
    }

    @Test
    void settings_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> ImageTensor.resized(0, 5, Interpolation.NEAREST))
                .hasMessage("width and height must be above 0, but were 0 and 5");
        assertThatThrownBy(() -> ImageTensor.inTheirSize().grey().normalized(new double[3], new double[] {1, 1, 1}))
                .hasMessageStartingWith("there are 1 channels, but 3 means and 3 deviations");
        assertThatThrownBy(() -> ImageTensor.inTheirSize().normalized(new double[3], new double[3]))
                .hasMessageContaining("deviations above 0");
        assertThat(ImageTensor.resized(4, 3, Interpolation.BILINEAR).bgr())
                .hasToString("4 × 3 by bilinear, bgr, channels first");
    }
}
