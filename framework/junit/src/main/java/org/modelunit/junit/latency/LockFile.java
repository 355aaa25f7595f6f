package org.modelunit.junit.latency;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modelunit.text.PrintableText;

/**
 * A file that is locked while somebody measures, and that tells who it is.
 *
 * @param path where it is; the file stays there, as a file that is deleted would be a lock no more
 */
record LockFile(Path path) {

    /** Locked is a place behind the text, so that others can read who holds it on Windows, too. */
    private static final long PLACE = 1L << 40;

    private static final int LONGEST_NAME = 500;

    /** A link is not followed: in a folder that all may write to, somebody may have put one there, to a file of ours. */
    private static final Set<OpenOption> WAYS = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    static LockFile ofThisUser() {
        String user = System.getProperty("user.name", "").replaceAll("[^A-Za-z0-9.-]", "_");
        return new LockFile(Path.of(System.getProperty("java.io.tmpdir", "."), "modelunit-latency-" + user + ".lock"));
    }

    /** Returns the lock, which is held until it is closed, or null where somebody else has it. */
    @Nullable
    HeldLock tryLock(String test) {
        JvmPlace place = JvmPlace.of(path);
        String self = "process " + ProcessHandle.current().pid() + " (" + test + ")";
        if (place.take(self) != null) {
            return null;
        }
        FileChannel channel = null;
        try {
            channel = locked(self);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "nobody can say whether something else measures on this machine, as the file " + path
                            + " cannot be locked: " + e
                            + "; remove it, or name another folder for temporary files by java.io.tmpdir",
                    e);
        } finally {
            if (channel == null) {
                place.leave();
            }
        }
        return channel == null ? null : new HeldLock(channel, place);
    }

    private @Nullable FileChannel locked(String self) throws IOException {
        FileChannel channel = FileChannel.open(path, WAYS);
        boolean isOurs = false;
        try {
            isOurs = channel.tryLock(PLACE, 1, false) != null;
            if (isOurs) {
                tell(channel, self);
            }
            return isOurs ? channel : null;
        } catch (OverlappingFileLockException e) { // by other code of this JVM, which knows no places
            return null;
        } finally {
            if (!isOurs) {
                channel.close();
            }
        }
    }

    private static void tell(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        ByteBuffer bytes = UTF_8.encode(text);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Returns who holds the lock, as the file tells, or somebody of this JVM. */
    String holder() {
        JvmPlace place = JvmPlace.of(path);
        String here = place.take("another test");
        if (here != null) {
            return PrintableText.of(here);
        }
        try {
            return told();
        } finally {
            place.leave();
        }
    }

    private String told() {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_NAME);
        try (FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            int read = 0;
            while (bytes.hasRemaining() && read >= 0) {
                read = channel.read(bytes);
            }
        } catch (IOException e) {
            return "somebody whose name cannot be read (" + e + ")";
        }
        String text = new String(bytes.array(), 0, bytes.position(), UTF_8).strip();
        return text.isEmpty() ? "another test" : PrintableText.of(text);
    }
}
