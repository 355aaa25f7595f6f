package org.modelunit.perturbation.image;

import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.perturbation.DrawnChange;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.RangedChange;
import org.modelunit.tensor.Tensor;

/**
 * Ready-made perturbations of images that are tensors: the same as {@link Pictures}, with the same strengths, but for JPEG. Numbers
 * are not rounded, and NaN stays. Where channels have been normalised by a mean and a deviation each, change images before that. Immutable.
 *
 * <pre>{@code
 * TensorPictures.channelsFirst(0, 1).noise()
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class TensorPictures {

    private final TensorLayout layout;

    private TensorPictures(TensorLayout layout) {
        this.layout = layout;
    }

    /**
     * Returns the perturbations of tensors of shape [channels, height, width], or [images, channels, height, width], where all images are
     * changed alike.
     *
     * @param black the number for no light: 0, or -1
     * @param white the number for full light: 1, or 255
     */
    public static TensorPictures channelsFirst(double black, double white) {
        return new TensorPictures(new TensorLayout(false, black, white));
    }

    /**
     * Returns the perturbations of tensors of shape [height, width, channels], or [images, height, width, channels], where all images are
     * changed alike.
     *
     * @param black the number for no light: 0, or -1
     * @param white the number for full light: 1, or 255
     */
    public static TensorPictures channelsLast(double black, double white) {
        return new TensorPictures(new TensorLayout(true, black, white));
    }

    private Perturbation<Tensor> graded(PictureKind kind) {
        return RangedChange.graded(
                kind.title(), kind.usual(), kind.unit(), kind.most(), changed(layout, kind.change()));
    }

    private static DrawnChange<Tensor> changed(TensorLayout layout, ImageChange change) {
        return (tensor, draw) -> {
            TensorLayout.Shared shared = layout.shared(tensor);
            if (tensor.size() == 0) {
                return tensor;
            }
            ImageChange.PlaneChange drawn = change.drawn(shared.frame(), draw);
            double[] numbers = new double[tensor.size()];
            for (int image = 0; image < shared.images(); image++) {
                for (int channel = 0; channel < shared.channels(); channel++) {
                    double[] levels = drawn.of(layout.plane(tensor, shared, image, channel));
                    for (int pixel = 0; pixel < levels.length; pixel++) {
                        numbers[shared.index(image, channel, pixel)] = levels[pixel];
                    }
                }
            }
            return TensorLayout.like(tensor, numbers);
        };
    }

    /** Returns a perturbation to more light; see {@link Pictures#brighter()}. */
    public Perturbation<Tensor> brighter() {
        return graded(PictureKind.BRIGHTER);
    }

    /** Returns a perturbation to less light; see {@link Pictures#darker()}. */
    public Perturbation<Tensor> darker() {
        return graded(PictureKind.DARKER);
    }

    /** Returns a perturbation to less contrast; see {@link Pictures#lessContrast()}. */
    public Perturbation<Tensor> lessContrast() {
        return graded(PictureKind.LESS_CONTRAST);
    }

    /** Returns a perturbation to more contrast; see {@link Pictures#moreContrast()}. */
    public Perturbation<Tensor> moreContrast() {
        return graded(PictureKind.MORE_CONTRAST);
    }

    /** Returns a perturbation by normal noise; see {@link Pictures#noise()}. */
    public Perturbation<Tensor> noise() {
        return graded(PictureKind.NOISE);
    }

    /** Returns a Gaussian blur; see {@link Pictures#blur()}. */
    public Perturbation<Tensor> blur() {
        return graded(PictureKind.BLUR);
    }

    /** Returns a rotation around the middle; see {@link Pictures#rotation()}. */
    public Perturbation<Tensor> rotation() {
        return graded(PictureKind.ROTATION);
    }

    /** Returns a shift by whole pixels; see {@link Pictures#shift()}. */
    public Perturbation<Tensor> shift() {
        return graded(PictureKind.SHIFT);
    }

    /** Returns a perturbation that changes left and right. */
    public Perturbation<Tensor> mirror() {
        return Perturbation.drawn("mirror", changed(layout, PlaceChanges.mirror()));
    }

    /** Returns a perturbation that changes top and bottom. */
    public Perturbation<Tensor> upsideDown() {
        return Perturbation.drawn("upside down", changed(layout, PlaceChanges.upsideDown()));
    }

    /** Returns a perturbation that cuts off parts of each side; see {@link Pictures#crop()}. */
    public Perturbation<Tensor> crop() {
        return graded(PictureKind.CROP);
    }

    /** Returns a perturbation by a grey rectangle; see {@link Pictures#occlusion()}. */
    public Perturbation<Tensor> occlusion() {
        return graded(PictureKind.OCCLUSION);
    }

    /** Returns a perturbation that takes the colours away; see {@link Pictures#grey()}. Channels are red, green and blue, or a single one. */
    public Perturbation<Tensor> grey() {
        TensorLayout where = layout;
        return Perturbation.of("grey", tensor -> grey(where, tensor));
    }

    private static Tensor grey(TensorLayout layout, Tensor tensor) {
        TensorLayout.Shared shared = layout.shared(tensor);
        if (tensor.size() == 0 || shared.channels() == 1) {
            return tensor;
        }
        ImageFunctions.requireThree(shared.channels());
        double[] numbers = new double[tensor.size()];
        for (int image = 0; image < shared.images(); image++) {
            for (int pixel = 0; pixel < shared.frame().pixels(); pixel++) {
                double grey = 0;
                for (int channel = 0; channel < 3; channel++) {
                    grey += ImageFunctions.luma(channel) * tensor.get(shared.index(image, channel, pixel));
                }
                for (int channel = 0; channel < 3; channel++) {
                    numbers[shared.index(image, channel, pixel)] = grey;
                }
            }
        }
        return TensorLayout.like(tensor, numbers);
    }

    /** Returns the layout and the numbers for black and white. */
    @Override
    public String toString() {
        return "images with channels " + (layout.isChannelsLast() ? "last" : "first") + ", from " + layout.from()
                + " to " + layout.to();
    }
}
