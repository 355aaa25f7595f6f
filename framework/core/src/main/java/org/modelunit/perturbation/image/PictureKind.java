package org.modelunit.perturbation.image;

/** Changes of images that have a strength, in files and in tensors alike. */
enum PictureKind {
    BRIGHTER("brighter", 0.1, Unit.LIGHT, 1),
    DARKER("darker", 0.1, Unit.LIGHT, 1),
    LESS_CONTRAST("less contrast", 0.3, "the share of contrast that is lost", 1),
    MORE_CONTRAST("more contrast", 0.3, "the share of contrast that is gained", Double.POSITIVE_INFINITY),
    NOISE("noise", 0.05, Unit.LIGHT, 1),
    BLUR("blur", 1, "in pixels", 100),
    ROTATION("rotation", 10, "in degrees", 180),
    SHIFT("shift", 0.1, Unit.SIDE, 1),
    CROP("crop", 0.1, Unit.SIDE, 0.95),
    OCCLUSION("occlusion", 0.2, Unit.SIDE, 1);

    private static final class Unit {
        static final String LIGHT = "a share of the full scale";
        static final String SIDE = "a share of the image's side";
    }

    private final String title;
    private final double usual;
    private final String unit;
    private final double most;

    PictureKind(String title, double usual, String unit, double most) {
        this.title = title;
        this.usual = usual;
        this.unit = unit;
        this.most = most;
    }

    String title() {
        return title;
    }

    /** The strength unless told otherwise. */
    double usual() {
        return usual;
    }

    String unit() {
        return unit;
    }

    double most() {
        return most;
    }

    ImageChange change() {
        return switch (this) {
            case BRIGHTER -> LightChanges.brightness(1);
            case DARKER -> LightChanges.brightness(-1);
            case LESS_CONTRAST -> LightChanges.contrast(-1);
            case MORE_CONTRAST -> LightChanges.contrast(1);
            case NOISE -> LightChanges.noise();
            case BLUR -> GaussianBlur.change();
            case ROTATION -> PlaceChanges.rotation();
            case SHIFT -> PlaceChanges.shift();
            case CROP -> PlaceChanges.crop();
            case OCCLUSION -> LightChanges.occlusion();
        };
    }
}
