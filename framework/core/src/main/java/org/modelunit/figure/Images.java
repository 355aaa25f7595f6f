package org.modelunit.figure;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A sheet of small pictures. They show rows, so whoever makes it asks whether the run was allowed to.
 *
 * @param title what is shown
 * @param thumbnails the pictures, 1 to {@value Figure#MOST_POINTS}
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Images(String title, List<Thumbnail> thumbnails) implements Figure {

    public Images {
        title = Checked.text(title, "the title of a figure");
        thumbnails = Checked.few(thumbnails, "pictures");
    }
}
