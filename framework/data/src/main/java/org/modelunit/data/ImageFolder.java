package org.modelunit.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.column.Labels;

/**
 * Pictures in a folder for each label: {@code root/cat/1.png}, {@code root/dog/1.jpg}. Say how it is to be read; each step returns a new
 * value.
 *
 * <pre>{@code
 * Dataset<ImageFile, String> animals = ImageFolder.of(path).images();
 * }</pre>
 *
 * <p>The folder's name is the data set's, the name of the folder around a picture its label, and the path below the root with slashes its
 * {@linkplain ImageFile#id() id} and its key for splits. Pictures stand in the order of the bytes of their ids in UTF-8, on every
 * machine. The digest is the SHA-256 of what {@code sha256sum} prints of all pictures in that order: a line of digest, two spaces and id
 * each.
 *
 * <p>PNG and JPEG are read, by what a file begins with. Hidden files (names that begin with a point, {@code Thumbs.db},
 * {@code desktop.ini}) are passed over; links are followed. Everything else is an error that names the file: other formats, empty
 * folders, pictures beside the folders or deeper, names that print alike, fewer than two labels.
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public final class ImageFolder {

    private final Path root;
    private final @Nullable Labels labels;
    private final boolean isIgnoringOthers;

    private ImageFolder(Path root, @Nullable Labels labels, boolean isIgnoringOthers) {
        this.root = requireNonNull(root, "root");
        this.labels = labels;
        this.isIgnoringOthers = isIgnoringOthers;
    }

    /**
     * Returns the folder at a path; nothing is read yet.
     *
     * @param root the folder that holds one folder for each label
     */
    public static ImageFolder of(Path root) {
        return new ImageFolder(root, null, false);
    }

    /**
     * Returns the folder with the labels that there may be. Without it there must be two at least, whatever they are called; with it one
     * will do.
     *
     * @param names all names that folders may have
     */
    public ImageFolder labels(String... names) {
        return new ImageFolder(root, Labels.of(List.of(names)), isIgnoringOthers);
    }

    /** Returns the folder without the files that are neither PNG nor JPEG by the end of their names. */
    public ImageFolder ignoringOtherFiles() {
        return new ImageFolder(root, labels, true);
    }

    /**
     * Lists the pictures, and digests them one after the other; none stays in memory.
     *
     * @throws org.modelunit.error.DataException if a file cannot be read or does not belong there
     */
    public Dataset<ImageFile, String> images() {
        return new ImageListing(root, labels, isIgnoringOthers).read();
    }

    /** Returns the folder's path. */
    @Override
    public String toString() {
        return "folder of images " + root;
    }
}
