package org.modelunit.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

class InputContentTest {

    enum Sex {
        FEMALE,
        MALE
    }

    record Person(
            @Nullable Sex sex, double[] values, @Nullable String name) {}

    private static BufferedImage image(int type, int... pixels) {
        BufferedImage image = new BufferedImage(pixels.length, 1, type);
        image.setRGB(0, 0, pixels.length, 1, pixels, 0, pixels.length);
        return image;
    }

    private static BufferedImage indexed(int... palette) {
        return new BufferedImage(
                2,
                1,
                BufferedImage.TYPE_BYTE_INDEXED,
                new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
    }

    static Stream<List<Object>> pairsOfEqualOnes() {
        return Stream.of(
                List.of(image(BufferedImage.TYPE_INT_RGB, 1, 2), image(BufferedImage.TYPE_INT_RGB, 1, 2)),
                List.of(
                        image(BufferedImage.TYPE_INT_RGB, 9, 1, 2).getSubimage(1, 0, 2, 1),
                        image(BufferedImage.TYPE_INT_RGB, 1, 2)),
                List.of(indexed(1, 2), indexed(1, 2)),
                List.of(new double[] {1, Double.NaN}, new double[] {1, Double.longBitsToDouble(0x7ff8000000000001L)}),
                List.of(new double[] {0.0}, new double[] {-0.0}),
                List.of(new float[] {1.5f, Float.NaN}, new float[] {1.5f, Float.NaN}),
                List.of(new short[] {1, 2}, new short[] {1, 2}),
                List.of(new Person(Sex.MALE, new double[] {1}, "x"), new Person(Sex.MALE, new double[] {1}, "x")),
                List.of(Tensor.of(new float[] {1, 2}, 2), Tensor.of(new float[] {1, 2}, 2)),
                List.of(Map.of("a", 1, "b", 2), new TreeMap<>(Map.of("b", 2, "a", 1))),
                List.of(EnumSet.of(Sex.MALE, Sex.FEMALE), Set.of(Sex.FEMALE, Sex.MALE)),
                List.of("text", new String("text".toCharArray())));
    }

    static Stream<List<Object>> pairsOfDifferentOnes() {
        return Stream.of(
                List.of(image(BufferedImage.TYPE_INT_RGB, 1, 2), image(BufferedImage.TYPE_INT_RGB, 1, 3)),
                List.of(image(BufferedImage.TYPE_INT_RGB, 1, 2), image(BufferedImage.TYPE_INT_RGB, 1, 2, 2)),
                List.of(image(BufferedImage.TYPE_INT_RGB, 1, 2), image(BufferedImage.TYPE_3BYTE_BGR, 1, 2)),
                List.of(image(BufferedImage.TYPE_INT_ARGB, 0xff000001), image(BufferedImage.TYPE_INT_ARGB, 0xfe000001)),
                List.of(indexed(1, 2), indexed(3, 2)),
                List.of(new double[] {1, 2}, new double[] {2, 1}),
                List.of(new double[] {1}, new double[] {1, 1}),
                List.of(new double[] {0}, new double[] {Double.NaN}),
                List.of(new double[] {1}, new double[] {Math.nextUp(1.0)}),
                List.of(new Person(Sex.MALE, new double[] {1}, "x"), new Person(Sex.FEMALE, new double[] {1}, "x")),
                List.of(new Person(Sex.MALE, new double[] {1}, "x"), new Person(null, new double[] {1}, "x")),
                List.of(new Person(null, new double[] {1}, null), new Person(null, new double[] {1}, "nothing")),
                List.of(new Person(null, new double[] {1}, null), new Person(null, new double[] {2}, null)),
                List.of(Tensor.of(new float[] {1, 2}, 2), Tensor.of(new float[] {1, 2}, 1, 2)),
                List.of(Tensor.of(new String[] {"a"}, 1), Tensor.of(new String[] {"b"}, 1)),
                List.of(
                        Tensor.of(new long[] {1L << 53}, ElementType.INT64, 1),
                        Tensor.of(new long[] {(1L << 53) + 1}, ElementType.INT64, 1)),
                List.of(1.0, 4607182418800017408L), // whose bits are those of 1.0
                List.of("a", "b"),
                List.of(List.of("ab", "c"), List.of("a", "bc")));
    }

    @ParameterizedTest
    @MethodSource("pairsOfEqualOnes")
    void equal_ones_are_the_same(List<Object> pair) {
        assertThat(InputContent.areSame(pair.get(0), pair.get(1))).isTrue();
        assertThat(InputContent.hash(pair.get(0))).isEqualTo(InputContent.hash(pair.get(1)));
    }

    @ParameterizedTest
    @MethodSource("pairsOfDifferentOnes")
    void others_are_not(List<Object> pair) {
        assertThat(InputContent.areSame(pair.get(0), pair.get(1))).isFalse();
        assertThat(InputContent.areSame(pair.get(1), pair.get(0))).isFalse();
        if (!(pair.get(0) instanceof Double)) { // the hash of a number alone is its bits
            assertThat(InputContent.hash(pair.get(0))).isNotEqualTo(InputContent.hash(pair.get(1)));
        }
    }

    @Test
    void a_hash_is_the_same_in_every_run_though_enums_and_null_have_no_such_hash_by_themselves() {
        assertThat(InputContent.hash(new Person(Sex.MALE, new double[] {1, 2}, null)))
                .isEqualTo(-940875919841674943L);
        assertThat(InputContent.hash(List.of(EnumSet.allOf(Sex.class), Optional.of(Sex.MALE), OptionalInt.of(3))))
                .isEqualTo(-6604982848525256373L);
        assertThat(InputContent.hash(Map.of(Sex.MALE, "m", Sex.FEMALE, "f"))).isEqualTo(7856186815740371722L);
        assertThat(InputContent.hash(null)).isEqualTo(8108582578854636954L);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 32, 33, 1000})
    void arrays_of_any_length_differ_in_their_last_number_alone(int length) {
        double[] one = new double[length];
        assertThat(InputContent.areSame(one, one.clone())).isTrue();
        assertThat(InputContent.areSame(one, Arrays.copyOf(one, length + 1))).isFalse();
        if (length > 0) {
            double[] other = one.clone();
            other[length - 1] = 1;
            assertThat(InputContent.areSame(one, other)).isFalse();
            assertThat(InputContent.hash(one)).isNotEqualTo(InputContent.hash(other));
        }
    }

    @Test
    void what_tells_nothing_of_its_content_is_an_error() {
        class Silent {}
        assertThatThrownBy(() -> InputContent.hash(new Silent()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no equals and hashCode of its own");
        Object one = new Silent();
        assertThat(InputContent.areSame(one, one)).isTrue();
    }
}
