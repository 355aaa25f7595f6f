package org.modelunit.plot;

import org.jspecify.annotations.Nullable;

/**
 * How a shape looks.
 *
 * @param fill the colour inside, or none
 * @param opacity how much of it covers what lies below, from 0 to 1
 * @param stroke the colour of the line around it, or none
 * @param width how wide that line is
 * @param dashes the lengths of its dashes and gaps, "4 3"; empty where it is whole
 */
record Style(@Nullable Paint fill, double opacity, @Nullable Paint stroke, double width, String dashes) {

    static Style filled(Paint fill) {
        return new Style(fill, 1, null, 0, "");
    }

    static Style line(Paint stroke, double width) {
        return new Style(null, 1, stroke, width, "");
    }

    Style withOpacity(double share) {
        return new Style(fill, share, stroke, width, dashes);
    }

    Style withStroke(Paint paint, double points) {
        return new Style(fill, opacity, paint, points, dashes);
    }

    Style withDashes(String lengths) {
        return new Style(fill, opacity, stroke, width, lengths);
    }
}
