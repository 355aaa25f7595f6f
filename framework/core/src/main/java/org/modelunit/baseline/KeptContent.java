package org.modelunit.baseline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Sha256;

/** What a reviewed file holds, as contracts name it: a claim that is held to another file of the same path is another claim. */
@API(status = Status.INTERNAL, since = "0.1")
public final class KeptContent {

    private KeptContent() {}

    /**
     * Returns the digest of a file, the same whichever line ends a checkout has given it; an empty text if it cannot be read, which the
     * claim that needs it says.
     *
     * @param file the file
     */
    public static String digest(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Sha256.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).replace("\r\n", "\n"))
                    : "";
        } catch (IOException e) {
            return "";
        }
    }
}
