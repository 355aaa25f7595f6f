package com.example.models;

import static org.modelunit.Metrics.*;
import static org.modelunit.assertions.ModelAssertions.*;
import static org.modelunit.onnx.ModelInputs.inputs;
import static org.modelunit.onnx.Padding.padding;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.Row;
import org.modelunit.data.Csv;
import org.modelunit.data.ImageFile;
import org.modelunit.data.ImageFolder;
import org.modelunit.data.Resource;
import org.modelunit.image.ImageTensor;
import org.modelunit.image.Interpolation;
import org.modelunit.onnx.OnnxModel;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;

/** What the page about models shows, run: a first file of each kind. */
class FirstModelFileTest {

    private static final ImageTensor PIXELS = ImageTensor.resized(8, 8, Interpolation.BILINEAR_ANTIALIASED)
            .normalized(new double[] {0.5, 0.5, 0.5}, new double[] {0.25, 0.25, 0.25});

    private static Path file(String name) {
        return Resource.path("models/" + name);
    }

    @Test
    void a_record_named_like_the_inputs_needs_no_encoder() {
        Path file = file("survival-columns.onnx");
        Path csv = file("passengers.csv");

        Classifier<Passenger> model = OnnxModel.open(file).labels("no", "yes").classifier(Passenger.class);
        Dataset<Passenger, String> passengers = Csv.of(csv).truth("survived").as(Passenger.class);
        Evaluation<Passenger, Classified> evaluation = Evaluation.of(model, passengers);

        assertThat(evaluation.value(accuracy())).isEqualTo(1);
        model.close();
    }

    @Test
    void what_does_not_fit_is_told_with_all_that_the_file_takes() {
        OnnxModel file = OnnxModel.open(file("survival-matrix.onnx"));

        assertThatThrownBy(() -> file.classifier(Passenger.class)).hasMessage("""
                survival-matrix.onnx: Passenger has no component for the input 'numeric', only (int pclass, Sex sex, OptionalDouble age, double fare).
                  inputs   numeric  float [N, 3]
                           sex  string [N, 1]
                  outputs  probabilities  float [N, 2]
                  fix      give a component of that name that is an array or a List, or say the input by its name: inputs(Passenger.class).matrix("numeric", …)""");
    }

    @Test
    void inputs_are_said_by_their_names() {
        Path file = file("survival-matrix.onnx");

        Classifier<Passenger> model = OnnxModel.open(file)
                .labels("no", "yes")
                .classifier(inputs(Passenger.class)
                        .columns("numeric", List.of("pclass", "age", "fare"))
                        .column("sex", Passenger::sex));

        assertThat(survival(model, new Passenger(3, Sex.MALE, OptionalDouble.empty(), 8)))
                .as("an age that is missing counts as the usual one")
                .isEqualTo(survival(model, new Passenger(3, Sex.MALE, OptionalDouble.of(30), 8)));
        model.close();
    }

    private static double survival(Classifier<Passenger> model, Passenger passenger) {
        return model.predictAll(List.of(passenger))
                .scores()
                .orElseThrow()
                .of("yes")
                .get(0);
    }

    @Test
    void an_encoder_gives_what_a_record_does_not_have() {
        Path file = file("survival-matrix.onnx");

        Classifier<Passenger> model = OnnxModel.open(file)
                .labels("no", "yes")
                .classifier(inputs(Passenger.class)
                        .matrix("numeric", p ->
                                new float[] {p.pclass(), (float) p.age().orElse(30), (float) p.fare()})
                        .column("sex", Passenger::sex));

        assertThat(survival(model, new Passenger(1, Sex.FEMALE, OptionalDouble.empty(), 50)))
                .isGreaterThan(0.9);
        model.close();
    }

    @Test
    void a_table_needs_no_record() {
        Path file = file("survival-matrix.onnx");
        Path csv = file("passengers.csv");

        Classifier<Row> model = OnnxModel.open(file)
                .labels("no", "yes")
                .classifier(inputs(Row.class).columns("numeric", List.of("pclass", "age", "fare")));
        Dataset<Row, String> passengers = Csv.of(csv).truth("survived").asRows();

        assertThat(Evaluation.of(model, passengers).value(accuracy())).isEqualTo(1);
        model.close();
    }

    @Test
    void texts_are_filled_up_to_the_longest_of_their_batch() {
        Path file = file("review.onnx");

        Classifier<String> sentiment = OnnxModel.open(file)
                .labels("negative", "positive")
                .softmax()
                .classifier(inputs(String.class).tokens("input_ids", "attention_mask", Words::of, padding(0)));

        ClassPredictions together = sentiment.predictAll(List.of("good", "the bad the bad the bad"));
        assertThat(together.decided().get(0)).isEqualTo("positive");
        assertThat(together.scores().orElseThrow().of("positive").get(0))
                .as("this file heeds the mask, so a text says the same alone")
                .isEqualTo(sentiment
                        .predictAll(List.of("good"))
                        .scores()
                        .orElseThrow()
                        .of("positive")
                        .get(0));
        sentiment.close();
    }

    @Test
    void images_are_made_tensors_by_one_value(@TempDir Path path) throws IOException {
        Path file = file("daylight.onnx");
        write(path.resolve("day"), Color.WHITE);
        write(path.resolve("night"), Color.BLACK);

        Classifier<ImageFile> daylight = OnnxModel.open(file)
                .labels("night", "day")
                .softmax()
                .classifier(inputs(ImageFile.class).values("pixels", photo -> PIXELS.of(photo.image())));
        Dataset<ImageFile, String> photos = ImageFolder.of(path).images();

        assertThat(Evaluation.of(daylight, photos).value(accuracy())).isEqualTo(1);
        daylight.close();
    }

    private static void write(Path label, Color color) throws IOException {
        BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 20, 10);
        graphics.dispose();
        ImageIO.write(
                image, "png", Files.createDirectory(label).resolve("1.png").toFile());
    }
}
