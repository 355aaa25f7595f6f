package org.modelunit.perturbation.image;

/**
 * One channel of an image, row after row.
 *
 * @param levels the levels; not to be changed
 * @param from the level of black
 * @param to the level of full light
 * @param isOpacity whether it says how opaque pixels are, and has no colour
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ColourPlane(double[] levels, double from, double to, boolean isOpacity) {

    double range() {
        return to - from;
    }

    /** The level nearest to a number that exists; NaN stays. */
    double clamped(double level) {
        return level < from ? from : level > to ? to : level;
    }
}
