package org.modelunit.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.modelunit.error.DataException;

/** The bytes of a file, or an error that says where it was looked for. */
final class FileBytes {

    /** The longest array that every JVM can make. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    private FileBytes() {}

    /** Returns the last name of a path; empty for a root. */
    static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    static byte[] of(Path path) {
        if (!Files.exists(path)) {
            throw new DataException("there is no file " + path + "; it was looked for at " + path.toAbsolutePath()
                    + ". Give an absolute path, one from the directory that the tests run in,"
                    + " or Resource.path(\"...\") for a file on the class path");
        }
        if (Files.isDirectory(path)) {
            throw new DataException(path + " is a directory, but a file was expected");
        }
        try {
            if (Files.size(path) > LONGEST) {
                throw new DataException(path + " has " + Files.size(path) + " bytes, but at most " + LONGEST
                        + " can be read at once; split the file");
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new DataException(path + " cannot be read: " + e, e);
        }
    }
}
