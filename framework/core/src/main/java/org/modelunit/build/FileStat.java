package org.modelunit.build;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;

/**
 * What a file system says of a file, by one call, as there may be thousands of files; links are not followed.
 *
 * @param isFile whether it is a regular file
 * @param isLink whether it is a symbolic link
 * @param size how many bytes it has
 * @param modified when its content was changed
 * @param changed when its content or its attributes were changed, where the system says that
 * @param isExecutable whether its owner may run it, where the system says that
 */
record FileStat(
        boolean isFile,
        boolean isLink,
        long size,
        FileTime modified,
        Optional<FileTime> changed,
        Optional<Boolean> isExecutable) {

    private static final String UNIX = "unix:isRegularFile,isSymbolicLink,size,lastModifiedTime,ctime,mode";
    private static final int OWNER_EXECUTES = 0100;

    /** Returns what is said of a file; nothing where there is none. */
    static Optional<FileStat> of(Path file) throws IOException {
        try {
            boolean isUnix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            return Optional.of(
                    isUnix
                            ? unix(Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS))
                            : other(Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)));
        } catch (NoSuchFileException | NotDirectoryException e) {
            return Optional.empty();
        }
    }

    private static FileStat unix(Map<String, Object> found) {
        return new FileStat(
                said(found, "isRegularFile", Boolean.class),
                said(found, "isSymbolicLink", Boolean.class),
                said(found, "size", Long.class),
                said(found, "lastModifiedTime", FileTime.class),
                Optional.of(said(found, "ctime", FileTime.class)),
                Optional.of((said(found, "mode", Integer.class) & OWNER_EXECUTES) != 0));
    }

    private static <T> T said(Map<String, Object> found, String name, Class<T> type) {
        return type.cast(requireNonNull(found.get(name), name));
    }

    private static FileStat other(BasicFileAttributes found) {
        return new FileStat(
                found.isRegularFile(),
                found.isSymbolicLink(),
                found.size(),
                found.lastModifiedTime(),
                Optional.empty(),
                Optional.empty());
    }
}
