package org.modelunit.image;

import java.awt.image.BufferedImage;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/** An input that is a picture, so that a report can show it where rows may be shown. */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public interface PictureInput {

    /**
     * Returns the picture; it may be read for this.
     *
     * @throws org.modelunit.error.DataException if it cannot be read
     */
    BufferedImage image();
}
