package org.modelunit.data;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;
import org.modelunit.image.ImageDecoding;
import org.modelunit.image.PictureInput;
import org.modelunit.provenance.Sha256;
import org.modelunit.tensor.file.InputFile;

/**
 * A picture in a file, PNG or JPEG, which is read when somebody asks for it, so that a data set may be larger than the memory. Immutable
 * and safe for any thread.
 *
 * <p>Two are equal if their files have the same bytes, whatever they are called: so pictures that stand twice, with two labels or in
 * training as well, are found by the claims on data sets.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ImageFile implements PictureInput {

    private final Path path;
    private final String id;
    private final String sha256;

    ImageFile(Path path, String id, String sha256) {
        this.path = path;
        this.id = id;
        this.sha256 = sha256;
    }

    /** Returns the file's path below the folder of all labels, with slashes: {@code cat/1.png}. */
    public String id() {
        return id;
    }

    /** Returns where the file is. */
    public Path path() {
        return path;
    }

    /** Returns the digest that the file had when the data set was read. */
    public String sha256() {
        return sha256;
    }

    /**
     * Reads the file's bytes, a PNG or a JPEG.
     *
     * @throws DataException if the file cannot be read, or is no longer what it was when the data set was read
     */
    public byte[] bytes() {
        byte[] bytes = InputFile.bytes(path);
        if (!Sha256.of(bytes).equals(sha256)) {
            throw new DataException(
                    path + " has changed since the data set was read; leave files alone while tests run");
        }
        return bytes;
    }

    /**
     * Reads the file and decodes it as the JDK does: as many channels as the file has, and not turned by what EXIF says.
     *
     * @throws DataException if the file cannot be read, is damaged, has more than 2²⁷ pixels, or has colors that the JDK does not know
     */
    @Override
    public BufferedImage image() {
        return ImageDecoding.of(path.toString(), bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImageFile that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** Returns the id. */
    @Override
    public String toString() {
        return id;
    }
}
