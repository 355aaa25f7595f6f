package com.example.fashion;

import static org.modelunit.onnx.ModelInputs.inputs;

import java.util.List;
import java.util.Set;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.data.ImageFile;
import org.modelunit.data.ImageFolder;
import org.modelunit.data.Resource;
import org.modelunit.latency.LatencyComparison;
import org.modelunit.measuring.Latency;
import org.modelunit.measuring.Sessions;
import org.modelunit.onnx.OnnxModel;
import org.modelunit.onnx.OnnxStage;
import org.modelunit.outcome.Classified;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.pipeline.Reference;
import org.modelunit.tensor.Tensor;

/** What the tests of the shop may ask for, by name. Each value is made once. */
final class Fashion {

    private static final String[] LABELS = {
        "t-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle-boot"
    };

    /** How many pictures are enough to time a model with. */
    private static final int TIMED = 200;

    /** The model as it was trained. */
    Classifier<ImageFile> float32() {
        return classifier("float");
    }

    /** The model that is to be served: weights and activations of 8 bits, a quarter of the size. */
    Classifier<ImageFile> int8() {
        return classifier("int8");
    }

    /** The file of a model. */
    static OnnxModel file(String name) {
        return OnnxModel.named(name, Resource.path("models/" + name + ".onnx"));
    }

    private static Classifier<ImageFile> classifier(String name) {
        return file(name)
                .labels(LABELS)
                .classifier(inputs(ImageFile.class)
                        .values("pixels", image -> pixels(Pixels.features(Pixels.levels(image.bytes())))));
    }

    private static Tensor pixels(float[] features) {
        return Tensor.of(features, 1, Pixels.SIZE, Pixels.SIZE);
    }

    /** 2,000 pictures of the test set of Fashion-MNIST. */
    Dataset<ImageFile, String> images() {
        return ImageFolder.of(Resource.path("images")).images();
    }

    /** The first 200 of the test set, for which training has written what each stage gave. */
    List<ImageFile> referenced(Dataset<ImageFile, String> images, Reference reference) {
        Set<String> keys = Set.copyOf(reference.keys());
        return images.inputs().stream()
                .filter(image -> keys.contains(image.id()))
                .toList();
    }

    /** What the stages gave in Python. */
    Reference reference() {
        return Reference.at(Resource.path("reference"));
    }

    /** The model as it was trained, from tensor to tensor. */
    OnnxStage network() {
        return file("float").stage("probabilities");
    }

    /** The service: from the bytes of a picture to scores. */
    Pipeline<ImageFile> served(OnnxStage network) {
        return Stages.of(Pixels::levels, network);
    }

    /** Fresh sessions of the model as it was trained. */
    Sessions<ImageFile> floatSessions() {
        return Sessions.of("float", () -> classifier("float"));
    }

    /** Fresh sessions of the model that is to be served. */
    Sessions<ImageFile> int8Sessions() {
        return Sessions.of("int8", () -> classifier("int8"));
    }

    /** How much slower 8 bits are than floats, pictures read and all. */
    LatencyComparison speed(
            Sessions<ImageFile> int8Sessions, Sessions<ImageFile> floatSessions, Dataset<ImageFile, String> images) {
        return Latency.compare(int8Sessions, floatSessions, images.inputs().subList(0, TIMED));
    }

    /** The model of 8 bits on all pictures. */
    Evaluation<ImageFile, Classified> evaluation(Classifier<ImageFile> int8, Dataset<ImageFile, String> images) {
        return Evaluation.of(int8, images);
    }

    /** The model of floats on all pictures. */
    Evaluation<ImageFile, Classified> floatEvaluation(
            Classifier<ImageFile> float32, Dataset<ImageFile, String> images) {
        return Evaluation.of(float32, images);
    }
}
