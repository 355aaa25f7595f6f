package org.modelunit.perturbation.image;

/** The size of an image in pixels, both sides above 0. */
record Frame(int width, int height) {

    int pixels() {
        return width * height;
    }
}
