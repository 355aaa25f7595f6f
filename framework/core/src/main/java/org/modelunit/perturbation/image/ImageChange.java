package org.modelunit.perturbation.image;

import java.io.Serializable;
import org.modelunit.perturbation.Draw;

/** A change of an image, channel by channel, so that a large one needs no more room than one channel. */
@FunctionalInterface
interface ImageChange extends Serializable {

    /** Draws what is the same for all channels: a place, a direction. */
    PlaneChange drawn(Frame frame, Draw draw);

    /** A change of one channel. */
    @FunctionalInterface
    interface PlaneChange {

        /** Returns other levels, as many; they may lie between those that an image can keep. */
        double[] of(ColourPlane plane);
    }
}
