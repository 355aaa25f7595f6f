package com.example.fashion;

import java.io.Serializable;
import java.util.List;
import org.modelunit.data.ImageFile;
import org.modelunit.onnx.OnnxStage;
import org.modelunit.pipeline.Pipeline;
import org.modelunit.tensor.ElementType;
import org.modelunit.tensor.Tensor;

/** The service, stage by stage: the same code as behind the shop's pages, on all pictures at once. */
final class Stages {

    private static final int PIXELS = Pixels.SIZE * Pixels.SIZE;

    private Stages() {}

    /** Decodes a picture: levels from 0 to 255, row by row. */
    interface Decoder extends Serializable {
        int[] levels(byte[] png);
    }

    static Pipeline<ImageFile> of(Decoder decoder, OnnxStage network) {
        return Pipeline.<ImageFile>from("levels", images -> levels(images, decoder))
                .then("features", Stages::features)
                .then("scores", network::of)
                .keyedBy(ImageFile::id)
                .called("the shop's service");
    }

    private static Tensor levels(List<ImageFile> images, Decoder decoder) {
        long[] levels = new long[images.size() * PIXELS];
        int at = 0;
        for (ImageFile image : images) {
            for (int level : decoder.levels(image.bytes())) {
                levels[at++] = level;
            }
        }
        return Tensor.of(levels, ElementType.UINT8, images.size(), 1, Pixels.SIZE, Pixels.SIZE);
    }

    private static Tensor features(Tensor levels) {
        int[] all = new int[levels.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = (int) levels.getLong(i);
        }
        return Tensor.of(Pixels.features(all), levels.shape());
    }
}
