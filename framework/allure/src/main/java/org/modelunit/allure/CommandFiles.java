package org.modelunit.allure;

import io.qameta.allure.AllureLifecycle;
import org.jspecify.annotations.Nullable;

/** The commands that make claims again, as files: the claims of a test share one as long as they share the command. Safe for any thread. */
final class CommandFiles {

    private @Nullable Written last;

    /** A command that was written to the directory of a lifecycle. */
    private record Written(AllureLifecycle lifecycle, String command, String file) {

        boolean is(AllureLifecycle other, String text) {
            return lifecycle.equals(other) && command.equals(text);
        }
    }

    /** Returns the name of a command's file, which is written if it was not just now. */
    synchronized String of(AllureLifecycle lifecycle, String command) {
        Written known = last;
        if (known == null || !known.is(lifecycle, command)) {
            known = new Written(lifecycle, command, AttachmentFiles.write(lifecycle, ".txt", command + "\n"));
            last = known;
        }
        return known.file;
    }
}
