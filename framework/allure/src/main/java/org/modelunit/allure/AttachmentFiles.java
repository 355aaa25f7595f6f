package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The files that steps refer to, whichever step it will be. Safe for any thread. */
final class AttachmentFiles {

    private AttachmentFiles() {}

    /** Writes a file that steps may refer to, sooner or later, and returns its name. */
    static String write(AllureLifecycle lifecycle, String ending, String text) {
        String source = UUID.randomUUID() + "-attachment" + ending;
        lifecycle.writeAttachment(source, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        return source;
    }
}
