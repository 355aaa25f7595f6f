package org.modelunit.tensor.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.DataException;

/** A file that somebody handed in to be read, or an error that says where it was looked for. */
@API(status = Status.INTERNAL, since = "0.1")
public final class InputFile {

    /** The longest array that every JVM can make. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    private InputFile() {}

    /**
     * Returns the last name of a path; empty for a root.
     *
     * @param path any path
     */
    public static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    /**
     * Returns all bytes of a file.
     *
     * @param path the file
     * @throws DataException if there is none, it is a directory, cannot be read or has more bytes than an array
     */
    public static byte[] bytes(Path path) {
        require(path);
        try {
            if (Files.size(path) > LONGEST) {
                throw new DataException(path + " has " + Files.size(path) + " bytes, but at most " + LONGEST
                        + " can be read at once; split the file");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Opens a file, which the caller closes.
     *
     * @param path the file
     * @throws DataException if there is none, it is a directory or cannot be read
     */
    public static FileChannel open(Path path) {
        require(path);
        try {
            return FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /**
     * Returns the error of a file that is there and cannot be read.
     *
     * @param path the file
     * @param cause what the system said
     */
    public static DataException unreadable(Path path, IOException cause) {
        return new DataException(path + " cannot be read: " + cause, cause);
    }

    private static void require(Path path) {
        if (!Files.exists(path)) {
            throw new DataException("there is no file " + path + "; it was looked for at " + path.toAbsolutePath()
                    + ". Give an absolute path, one from the directory that the tests run in,"
                    + " or Resource.path(\"...\") for a file on the class path");
        }
        if (Files.isDirectory(path)) {
            throw new DataException(path + " is a directory, but a file was expected");
        }
    }
}
