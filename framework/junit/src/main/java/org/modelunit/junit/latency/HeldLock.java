package org.modelunit.junit.latency;

import java.io.IOException;
import java.nio.channels.FileChannel;

/**
 * A file that is locked, as long as this is open.
 *
 * @param channel the file, which no other channel of this JVM is closed for meanwhile
 * @param place what keeps others of this JVM from opening it
 */
record HeldLock(FileChannel channel, JvmPlace place) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            place.leave();
        }
    }
}
