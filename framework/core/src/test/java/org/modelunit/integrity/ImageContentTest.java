package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.image.BandedSampleModel;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modelunit.Row;

/** What images say, whatever their kind, and which inputs nobody can change. */
class ImageContentTest {

    private static BufferedImage whole(int type, int width, int height, int grey) {
        BufferedImage image = new BufferedImage(width, height, type);
        image.setRGB(width - 1, height - 1, 0xff000000 | grey << 16 | grey << 8 | grey);
        return image;
    }

    /** An image of fractions, of one colour. */
    private static BufferedImage real(double value) {
        WritableRaster raster =
                Raster.createWritableRaster(new BandedSampleModel(DataBuffer.TYPE_DOUBLE, 2, 2, 1), null);
        raster.setSample(1, 1, 0, value);
        return new BufferedImage(
                new ComponentColorModel(
                        ColorSpace.getInstance(ColorSpace.CS_GRAY),
                        false,
                        false,
                        ComponentColorModel.OPAQUE,
                        DataBuffer.TYPE_DOUBLE),
                raster,
                false,
                null);
    }

    private static List<Object> parts(BufferedImage image) {
        List<Object> parts = new ArrayList<>();
        ImageContent.write(image, new RowSink() {
            @Override
            public void whole(long number) {
                parts.add(number);
            }

            @Override
            public void real(double number) {
                parts.add(number);
            }

            @Override
            public void text(String text) {
                parts.add(text);
            }

            @Override
            public void value(Object value) {
                parts.add(value);
            }
        });
        return parts;
    }

    @Test
    void kind_size_palette_and_pixels_are_written() {
        assertThat(parts(whole(BufferedImage.TYPE_BYTE_GRAY, 2, 1, 7)))
                .startsWith((long) BufferedImage.TYPE_BYTE_GRAY, 2L, 1L, 0L, 0L)
                .hasSize(6);
        assertThat(parts(real(0.25))).endsWith(0.0, 0.0, 0.0, 0.25).hasSize(8);
        BufferedImage two = new BufferedImage(1, 1, BufferedImage.TYPE_BYTE_BINARY);
        assertThat(parts(two))
                .containsExactly(
                        (long) BufferedImage.TYPE_BYTE_BINARY, 1L, 1L, 2L, (long) 0xff000000, (long) 0xffffffff, 0L);
    }

    @Test
    void images_are_the_same_by_all_of_it() {
        BufferedImage one = whole(BufferedImage.TYPE_INT_RGB, 3, 3, 9);
        assertThat(ImageContent.areSame(one, whole(BufferedImage.TYPE_INT_RGB, 3, 3, 9)))
                .isTrue();
        assertThat(ImageContent.areSame(one, whole(BufferedImage.TYPE_INT_RGB, 3, 3, 8)))
                .isFalse();
        assertThat(ImageContent.areSame(one, whole(BufferedImage.TYPE_INT_BGR, 3, 3, 9)))
                .isFalse();
        assertThat(ImageContent.areSame(one, whole(BufferedImage.TYPE_INT_RGB, 2, 3, 9)))
                .isFalse();
        assertThat(ImageContent.areSame(one, whole(BufferedImage.TYPE_INT_RGB, 3, 2, 9)))
                .isFalse();
        assertThat(ImageContent.areSame(real(0.25), real(0.25))).isTrue();
        assertThat(ImageContent.areSame(real(0.25), real(0.26))).isFalse();
        assertThat(InputContent.areSame(real(0.25), real(0.25))).isTrue();
        assertThat(InputContent.hash(real(0.25))).isNotEqualTo(InputContent.hash(real(0.26)));
    }

    record Flat(int number, String text, Double boxed, DayOfWeek day, boolean isTrue, char letter) {}

    record Nested(Flat flat, int number) {}

    record Holding(int[] numbers) {}

    record Linked(@Nullable Linked next) {}

    record Team(@Nullable Lead lead) {}

    record Lead(@Nullable Team team) {}

    record Listed(List<String> texts) {}

    @Test
    void what_nobody_can_change_is_known_by_its_class() {
        assertThat(InputContent.cannotChange(int.class)).isTrue();
        Flat flat = new Flat(1, "a", 2.0, DayOfWeek.MONDAY, true, 'c');
        for (Object fixed : List.of(flat, new Nested(flat, 1), "text", 1, 2L, 2.5f, true, 'c', DayOfWeek.FRIDAY)) {
            assertThat(InputContent.isUnchangeable(fixed))
                    .as(fixed.getClass().getSimpleName())
                    .isTrue();
            assertThat(InputContent.cannotChange(fixed.getClass())).isTrue();
        }
        for (Object open : List.of(
                new int[1],
                new Holding(new int[1]),
                new Listed(List.of()),
                new Linked(new Linked(null)),
                new Team(new Lead(new Team(null))),
                new AtomicInteger(),
                new ArrayList<>(),
                new StringBuilder(),
                Row.of(Row.Header.of(List.of("a")), List.of("b")),
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))) {
            assertThat(InputContent.isUnchangeable(open))
                    .as(open.getClass().getSimpleName())
                    .isFalse();
            assertThat(InputContent.cannotChange(open.getClass())).isFalse();
        }
    }
}
