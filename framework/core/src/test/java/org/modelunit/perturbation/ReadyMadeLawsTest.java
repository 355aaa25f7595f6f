package org.modelunit.perturbation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.awt.image.BufferedImage;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.integrity.InputContent;
import org.modelunit.perturbation.audio.Audio;
import org.modelunit.perturbation.image.Pictures;
import org.modelunit.perturbation.image.TensorPictures;
import org.modelunit.perturbation.series.Series;
import org.modelunit.perturbation.table.TableValue;
import org.modelunit.perturbation.table.Tables;
import org.modelunit.tensor.Tensor;

/** What holds for each ready-made perturbation of everything but texts, whichever are added. */
class ReadyMadeLawsTest {

    private static final int INPUTS = 12;

    /** One of them and inputs that it can change. */
    private record Ready<I>(String name, Perturbation<I> perturbation, List<I> inputs) {

        Dataset<I, String> data(List<I> rows) {
            return Dataset.of("data", rows, Collections.nCopies(rows.size(), ""));
        }

        /** Each input beside its changed copy, by their content. */
        List<String> changed(List<I> rows) {
            List<I> after = new PerturbedInputs<>(perturbation, data(rows))
                    .all()
                    .copies()
                    .get(0)
                    .inputs();
            List<String> pairs = new ArrayList<>();
            for (int row = 0; row < rows.size(); row++) {
                pairs.add(InputContent.hash(rows.get(row)) + " -> " + InputContent.hash(after.get(row)));
            }
            return pairs;
        }
    }

    private static List<Ready<?>> all() throws ReflectiveOperationException {
        List<Ready<?>> all = new ArrayList<>();
        List<BufferedImage> images = new ArrayList<>();
        List<Tensor> tensors = new ArrayList<>();
        List<double[]> series = new ArrayList<>();
        List<float[]> sounds = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        Row.Header header = Row.Header.of(List.of("value"));
        for (int i = 0; i < INPUTS; i++) {
            BufferedImage image = new BufferedImage(6, 5, BufferedImage.TYPE_INT_RGB);
            float[] pixels = new float[3 * 6 * 5];
            double[] numbers = new double[30];
            float[] samples = new float[30];
            for (int j = 0; j < 30; j++) {
                image.setRGB(j % 6, j / 6, (j * 31 + i * 7) % 200 << 16 | (j * 17 + i * 3) % 200 << 8 | j * 6);
                numbers[j] = (j * 7 + i) % 13;
                samples[j] = (float) numbers[j] / 26;
                for (int channel = 0; channel < 3; channel++) {
                    pixels[channel * 30 + j] = ((j + i) * (7 + channel)) % 19 / 24f;
                }
            }
            images.add(image);
            tensors.add(Tensor.of(pixels, 3, 5, 6));
            series.add(numbers);
            sounds.add(samples);
            rows.add(Row.of(header, List.of(Integer.toString(100 + 10 * i))));
        }
        TableValue<Row> value = Tables.column("value");
        Dataset<Row, String> data = Dataset.of("rows", rows, Collections.nCopies(INPUTS, ""));
        addAll(all, Pictures.class, null, images, 16_000);
        addAll(all, TensorPictures.class, TensorPictures.channelsFirst(0, 1), tensors, 16_000);
        addAll(all, Series.class, null, series, 0.5);
        addAll(all, Audio.class, null, sounds, 20.0);
        addAll(all, TableValue.class, value, rows, data);
        return all;
    }

    /** Each public method that gives a perturbation of such inputs, with the argument that fits or 10 where it takes a number. */
    private static <I> void addAll(List<Ready<?>> all, Class<?> index, Object of, List<I> inputs, Object argument)
            throws ReflectiveOperationException {
        Method[] methods = index.getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::toString));
        for (Method method : methods) {
            boolean isWrapper = Arrays.asList(method.getParameterTypes()).contains(Perturbation.class);
            if (method.getReturnType() != Perturbation.class || isWrapper) {
                continue;
            }
            assertThat(of != null || Modifier.isStatic(method.getModifiers())).isTrue();
            Object[] arguments = Stream.of(method.getParameterTypes())
                    .map(type -> argument(type, argument))
                    .toArray();
            @SuppressWarnings("unchecked")
            Perturbation<I> made = (Perturbation<I>) method.invoke(of, arguments);
            all.add(new Ready<>(
                    index.getSimpleName() + "." + method.getName() + "(" + arguments.length + ")", made, inputs));
        }
    }

    private static Object argument(Class<?> type, Object argument) {
        if (type == int.class) {
            return 16_000;
        }
        if (type == double.class) {
            return argument instanceof Double number ? number : 10.0;
        }
        return type == Object[].class ? new Object[] {"1", "2"} : argument;
    }

    @TestFactory
    Stream<DynamicTest> each_changes_inputs_keeps_them_and_depends_on_their_content_alone()
            throws ReflectiveOperationException {
        List<Ready<?>> all = all();
        assertThat(all).hasSizeGreaterThan(45);
        return all.stream().map(each -> dynamicTest(each.name(), () -> depends(each)));
    }

    private static <I> void depends(Ready<I> ready) {
        List<String> changed = ready.changed(ready.inputs());
        assertThat(changed).anyMatch(pair -> !pair.matches("(-?\\d+) -> \\1"));

        List<I> backwards = new ArrayList<>(ready.inputs());
        Collections.reverse(backwards);
        assertThat(ready.changed(backwards)).containsExactlyInAnyOrderElementsOf(changed);
        assertThat(ready.changed(ready.inputs().subList(3, 9))).isEqualTo(changed.subList(3, 9));
    }

    @TestFactory
    Stream<DynamicTest> each_can_be_sent_and_does_the_same_there() throws ReflectiveOperationException {
        return all().stream().map(each -> dynamicTest(each.name(), () -> same(each)));
    }

    private static <I> void same(Ready<I> ready) throws Exception {
        Perturbation<I> sent = Applied.sent(ready.perturbation());
        for (I input : ready.inputs()) {
            assertThat(InputContent.areSame(Applied.to(input, sent), Applied.to(input, ready.perturbation())))
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_strength_has_to_make_sense() throws ReflectiveOperationException {
        return all().stream()
                .filter(each -> Applied.hasStrength(each.perturbation()))
                .map(each -> dynamicTest(each.name(), () -> {
                    for (double nonsense : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
                        assertThatThrownBy(() -> each.perturbation().at(nonsense))
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessageContaining("strength");
                    }
                    assertThat(each.perturbation().at(0.01).name()).endsWith(" at 0.01");
                }));
    }

    @Test
    void no_two_have_one_name_for_the_same_kind_of_input() throws ReflectiveOperationException {
        Set<String> names = new HashSet<>();
        for (Ready<?> each : all()) {
            String kind = each.name().substring(0, each.name().indexOf('.'));
            assertThat(names.add(kind + " " + each.perturbation().name()))
                    .as(each.name())
                    .isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> one_pixel_is_an_image() throws ReflectiveOperationException {
        BufferedImage pixel = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
        pixel.setRGB(0, 0, 0x80402010);
        return all().stream()
                .filter(each -> each.inputs().get(0) instanceof BufferedImage)
                .map(each -> dynamicTest(each.name(), () -> {
                    @SuppressWarnings("unchecked")
                    Perturbation<BufferedImage> pictures = (Perturbation<BufferedImage>) each.perturbation();
                    BufferedImage changed = Applied.to(pixel, pictures);
                    assertThat(changed.getWidth() * changed.getHeight()).isEqualTo(1);
                    assertThat(changed.getType()).isEqualTo(BufferedImage.TYPE_INT_ARGB);
                }));
    }
}
