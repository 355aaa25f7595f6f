package org.modelunit.perturbation.image;

import java.awt.image.BufferedImage;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.perturbation.Perturbation;
import org.modelunit.perturbation.RangedChange;

/**
 * Ready-made perturbations of images: of any kind that has eight or sixteen bits for each channel, grey, with opacity or a palette. What
 * comes out has the same size and kind; of a palette, red, green and blue. Shares of light are of the full scale, whatever the bits. For
 * tensors there is {@link TensorPictures}; for a component, {@code Pictures.noise().in(Photo::image, Photo::withImage)}.
 *
 * <pre>{@code
 * assertThat(Pictures.darker().along(0.1, 0.2, 0.4).probe(model, photos))
 *         .holdsUpTo(0.2, label().stays(), atLeast(0.90).withConfidence(0.95));
 * }</pre>
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class Pictures {

    private Pictures() {}

    private static Perturbation<BufferedImage> graded(PictureKind kind) {
        return RangedChange.graded(
                kind.title(), kind.usual(), kind.unit(), kind.most(), ImageFunctions.of(kind.change()));
    }

    /** Returns a perturbation to more light, up to white: an exposure too long. The strength is what is added, 0.1 of the full scale. */
    public static Perturbation<BufferedImage> brighter() {
        return graded(PictureKind.BRIGHTER);
    }

    /** Returns a perturbation to less light, down to black: dusk. The strength is what is taken, 0.1 of the full scale. */
    public static Perturbation<BufferedImage> darker() {
        return graded(PictureKind.DARKER);
    }

    /** Returns a perturbation to less contrast: fog, a dirty lens. The strength is the share of it that is lost, 0.3 unless told otherwise. */
    public static Perturbation<BufferedImage> lessContrast() {
        return graded(PictureKind.LESS_CONTRAST);
    }

    /** Returns a perturbation to more contrast: hard light. The strength is the share of it that is gained, 0.3 unless told otherwise. */
    public static Perturbation<BufferedImage> moreContrast() {
        return graded(PictureKind.MORE_CONTRAST);
    }

    /**
     * Returns a perturbation by normal noise, for each pixel and channel: a sensor in the dark. The strength is its standard deviation,
     * 0.05 of the full scale unless told otherwise.
     */
    public static Perturbation<BufferedImage> noise() {
        return graded(PictureKind.NOISE);
    }

    /** Returns a Gaussian blur: out of focus. The strength is its standard deviation, 1 pixel unless told otherwise and at most 100. */
    public static Perturbation<BufferedImage> blur() {
        return graded(PictureKind.BLUR);
    }

    /**
     * Returns a perturbation by writing the image as JPEG and reading it again, with the JDK's quarter of the colours. The strength is the
     * quality that is lost: 100 minus JPEG's, 50 unless told otherwise, and at most 99.
     */
    public static Perturbation<BufferedImage> jpeg() {
        return RangedChange.graded(
                "JPEG",
                50,
                "the quality that is lost, 100 minus JPEG's",
                99,
                (image, draw) -> JpegLoss.of(image, draw.strength()));
    }

    /**
     * Returns a rotation around the middle, clockwise or the other way as drawn: a camera that was held askew. The strength is in degrees,
     * 10 unless told otherwise and at most 180.
     */
    public static Perturbation<BufferedImage> rotation() {
        return graded(PictureKind.ROTATION);
    }

    /**
     * Returns a shift by whole pixels to the left, right, top or bottom, as drawn: a camera that was aimed beside. The strength is a share of
     * the side, 0.1 unless told otherwise; at least a pixel.
     */
    public static Perturbation<BufferedImage> shift() {
        return graded(PictureKind.SHIFT);
    }

    /** Returns a perturbation that changes left and right: a selfie, the other side of the road. */
    public static Perturbation<BufferedImage> mirror() {
        return Perturbation.drawn("mirror", ImageFunctions.of(PlaceChanges.mirror()));
    }

    /** Returns a perturbation that changes top and bottom. */
    public static Perturbation<BufferedImage> upsideDown() {
        return Perturbation.drawn("upside down", ImageFunctions.of(PlaceChanges.upsideDown()));
    }

    /**
     * Returns a perturbation that cuts off parts of each side, in a place that is drawn, and makes the rest as large as the image was:
     * nearer. The strength is the share of each side that is lost, 0.1 unless told otherwise, and at most 0.95.
     */
    public static Perturbation<BufferedImage> crop() {
        return graded(PictureKind.CROP);
    }

    /**
     * Returns a perturbation by a grey rectangle in a place that is drawn: something stands before it. The strength is a share of each
     * side, 0.2 unless told otherwise; at least a pixel.
     */
    public static Perturbation<BufferedImage> occlusion() {
        return graded(PictureKind.OCCLUSION);
    }

    /** Returns a perturbation that takes the colours away, by the weights of ITU-R 601. */
    public static Perturbation<BufferedImage> grey() {
        return Perturbation.of("grey", ImageFunctions::grey);
    }
}
