package org.modelunit.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        "NEAREST_ASYMMETRIC,5,7",
        "NEAREST_ASYMMETRIC,20,16",
        "NEAREST_ASYMMETRIC,13,4",
        "NEAREST_ASYMMETRIC,1,1",
        "BICUBIC,5,7",
        "BICUBIC,20,16",
        "BICUBIC,13,4",
        "BICUBIC,1,1",
        "NEAREST,5,7",
        "NEAREST,20,16",
        "NEAREST,13,4",
        "NEAREST,1,1",
        "BILINEAR,5,7",
        "BILINEAR,20,16",
        "BILINEAR,13,4",
        "BILINEAR,1,1",
        "BILINEAR_ANTIALIASED,5,7",
        "BILINEAR_ANTIALIASED,20,16",
        "BILINEAR_ANTIALIASED,13,4",
        "BILINEAR_ANTIALIASED,1,1",
        "BICUBIC_ANTIALIASED,5,7",
        "BICUBIC_ANTIALIASED,20,16",
        "BICUBIC_ANTIALIASED,13,4",
        "BICUBIC_ANTIALIASED,1,1"
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
                .hasToString("4 × 3 by bilinear, bgr, channels first, from 0 to 1");
    }

    /** Levels of a raster, band by band. */
    private static BufferedImage image(ColorModel model, int... samples) {
        WritableRaster raster = model.createCompatibleWritableRaster(samples.length / model.getNumComponents(), 1);
        raster.setPixels(0, 0, raster.getWidth(), 1, samples);
        return new BufferedImage(model, raster, model.isAlphaPremultiplied(), null);
    }

    private static ColorModel model(int space, boolean hasAlpha, int type) {
        return new ComponentColorModel(ColorSpace.getInstance(space), hasAlpha, false, 3, type);
    }

    @Test
    void grey_levels_are_those_of_the_file_with_transparency_too() throws IOException {
        BufferedImage grey = image(model(ColorSpace.CS_GRAY, true, DataBuffer.TYPE_BYTE), 128, 255, 64, 0);

        assertThat(values(levels().of(grey))).containsExactly(128, 128, 128, 64, 64, 64);
        assertThat(values(levels().grey().of(file("png", grey)))).containsExactly(128, 64);
    }

    @Test
    void levels_of_16_bits_are_the_upper_eight_for_grey_and_colours() throws IOException {
        BufferedImage grey = image(model(ColorSpace.CS_GRAY, false, DataBuffer.TYPE_USHORT), 0x8000, 0x40c8, 0xffff);
        BufferedImage colours = image(model(ColorSpace.CS_sRGB, false, DataBuffer.TYPE_USHORT), 0x8000, 0x40c8, 0xffff);

        assertThat(values(levels().grey().of(file("png", grey)))).containsExactly(128, 64, 255);
        assertThat(values(levels().of(file("png", colours)))).containsExactly(128, 64, 255);
    }

    @Test
    void no_colour_profile_changes_levels() throws IOException {
        BufferedImage colours = new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR);
        IntStream.range(0, 64).forEach(i -> colours.setRGB(i % 8, i / 8, 0x806040));
        byte[] plain = file("jpg", colours);
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(plain, 0, 2);
        int length = 2 + 14 + profile.length;
        bytes.write(new byte[] {(byte) 0xff, (byte) 0xe2, (byte) (length >> 8), (byte) length});
        bytes.write("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII));
        bytes.write(profile);
        bytes.write(plain, 2, plain.length - 2);

        assertThat(values(levels().of(bytes.toByteArray()))).containsExactly(values(levels().of(plain)));
        assertThat(values(levels().of(image(model(ColorSpace.CS_LINEAR_RGB, false, DataBuffer.TYPE_BYTE), 9, 8, 7))))
                .containsExactly(9, 8, 7);
    }

    private static byte[] file(String format, BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_ARGB_PRE,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_4BYTE_ABGR_PRE,
                BufferedImage.TYPE_USHORT_555_RGB,
                BufferedImage.TYPE_USHORT_565_RGB,
                BufferedImage.TYPE_BYTE_INDEXED
            })
    void red_green_and_blue_are_told_apart_however_they_are_stored(int type) {
        BufferedImage image = new BufferedImage(3, 2, type);
        image.setRGB(2, 1, 0xff00cc66); // which a palette of 216 colours has
        int stored = image.getRGB(2, 1);

        assertThat(values(levels().of(image.getSubimage(2, 1, 1, 1))))
                .containsExactly(stored >> 16 & 0xff, stored >> 8 & 0xff, stored & 0xff);
        assertThat(stored >> 8 & 0xff).isNotEqualTo(stored & 0xff);
    }

    @Test
    void levels_of_more_than_16_bits_or_of_fractions_are_refused() {
        ColorModel wide = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_GRAY), new int[] {32}, false, false, 1, DataBuffer.TYPE_INT);
        BufferedImage fractions = image(model(ColorSpace.CS_GRAY, false, DataBuffer.TYPE_FLOAT), 0);

        assertThatThrownBy(() -> levels().of(image(wide, 0x40000000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("levels of 32 bits cannot be read; convert the image to 8 or 16 bits for each channel");
        assertThatThrownBy(() -> levels().of(fractions))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("levels of 32 bits that are no whole numbers from 0 cannot be read");
    }

    @Test
    void channels_are_said_before_means_and_deviations() {
        double[] three = {1, 1, 1};
        double[] one = {1};
        ImageTensor tensor = ImageTensor.inTheirSize();

        assertThatThrownBy(() -> tensor.normalized(three, three).grey())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("normalized(…) was for the channels rgb; say grey() before normalized(…)");
        assertThatThrownBy(() -> tensor.normalized(three, three).bgr()).hasMessageContaining("say bgr() before");
        assertThatThrownBy(() -> tensor.grey().normalized(one, one).bgr()).hasMessageContaining("channels grey;");
        assertThat(tensor.bgr().normalized(three, three).bgr())
                .hasToString("in their size, bgr, channels first, from 0 to 1, less [1.0, 1.0, 1.0],"
                        + " divided by [1.0, 1.0, 1.0]");
        assertThatThrownBy(() -> tensor.grey().normalized(one, new double[] {Double.POSITIVE_INFINITY}))
                .hasMessageStartingWith("means must be numbers and deviations");
    }

    @ParameterizedTest
    @CsvSource({"50000,50000", "2147483647,2", "2,2147483647", "2147483647,2147483647"})
    void more_numbers_than_there_is_room_for_are_refused(int width, int height) {
        assertThatThrownBy(() -> ImageTensor.resized(width, height, Interpolation.NEAREST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("3 channels of " + width + " × " + height
                        + " pixels are more than 134217728 numbers; ask for a smaller size");
    }

    @Test
    void more_numbers_in_between_than_there_is_room_for_are_refused() {
        ImageTensor wide = ImageTensor.resized(40_000_000, 1, Interpolation.NEAREST);
        BufferedImage high = new BufferedImage(1, 200, BufferedImage.TYPE_BYTE_GRAY);

        assertThatThrownBy(() -> wide.of(high)).hasMessageStartingWith("3 channels of 40000000 × 200 pixels");
    }
}
