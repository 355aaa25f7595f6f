package org.modelunit.data.reference;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.modelunit.provenance.Sha256;
import org.modelunit.tensor.file.InputFile;

/**
 * A file of a reference as it is.
 *
 * @param path its path below the reference's folder, with slashes
 * @param bytes how long it is
 * @param sha256 its digest
 */
record FileDigest(String path, long bytes, String sha256) {

    private static final int CHUNK = 1 << 18;

    static FileDigest of(Path file, String path) {
        MessageDigest digest = Sha256.digest();
        long length = 0;
        try (InputStream in = Channels.newInputStream(InputFile.open(file))) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                length += read;
            }
        } catch (IOException e) {
            throw InputFile.unreadable(file, e);
        }
        return new FileDigest(path, length, HexFormat.of().formatHex(digest.digest()));
    }
}
