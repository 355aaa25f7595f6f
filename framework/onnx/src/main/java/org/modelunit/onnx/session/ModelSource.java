package org.modelunit.onnx.session;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.error.ModelException;
import org.modelunit.provenance.ExternalWeights;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;
import org.modelunit.recording.NamedModel;
import org.modelunit.recording.NamedModels;
import org.modelunit.settings.Settings;
import org.modelunit.text.PrintableText;

/** Where a model comes from: a file, which a setting may replace if the model has a name, and the digest that it must have. */
@API(status = Status.INTERNAL, since = "0.1")
public record ModelSource(String name, Path path, String pinned) {

    private static final Logger LOGGER = System.getLogger(ModelSource.class.getName());

    /** Returns a copy that is pinned to a digest. */
    public ModelSource withPinned(String sha256) {
        if (!sha256.matches("[0-9a-fA-F]{64}")) {
            throw new IllegalArgumentException("pinnedTo needs all 64 hexadecimal digits of a SHA-256, but was '"
                    + PrintableText.of(sha256) + "'");
        }
        return new ModelSource(name, path, sha256.toLowerCase(java.util.Locale.ROOT));
    }

    /** Reads the file, or the one that replaces it, and checks the digest. */
    public ModelFile read() {
        String replacement =
                name.isEmpty() ? "" : Settings.current().model(name).orElse("");
        if (replacement.isEmpty()) {
            ModelFile file = file(path, fileName(path), "");
            checkPinned(file);
            note(file, path, false);
            return file;
        }
        String setting = "modelunit.model." + name + "=" + replacement;
        Path candidate = pathOf(replacement, setting);
        ModelFile file = file(candidate, fileName(candidate) + " (for " + name + ")", ", named by " + setting);
        LOGGER.log(
                Level.INFO,
                "{0} replaces {1}, as {2} says; SHA-256 {3}, no pinned digest applies to it",
                PrintableText.of(candidate.toString()),
                PrintableText.of(path.toString()),
                PrintableText.of(setting),
                file.fingerprint().sha256());
        note(file, candidate, true);
        return file;
    }

    private void note(ModelFile file, Path from, boolean isReplaced) {
        if (!name.isEmpty()) {
            NamedModels.note(
                    new NamedModel(name, from.toString(), file.fingerprint().sha256(), true, isReplaced, pinned));
        }
    }

    private static Path pathOf(String replacement, String setting) {
        try {
            return Path.of(replacement);
        } catch (InvalidPathException e) {
            throw new ModelException(PrintableText.of(setting + " does not name a file: " + e.getMessage()), e);
        }
    }

    private static String fileName(Path path) {
        Path last = path.getFileName();
        return last == null ? path.toString() : last.toString();
    }

    private static ModelFile file(Path path, String shown, String origin) {
        Path absolute = path.toAbsolutePath();
        String named = PrintableText.of(absolute + origin);
        if (Files.isDirectory(path)) {
            throw new ModelException(named + " is a directory; name the .onnx file in it");
        }
        if (!Files.exists(path)) {
            throw new ModelException("there is no file " + named
                    + (path.isAbsolute()
                            ? ""
                            : "; the relative path " + PrintableText.of(path.toString())
                                    + " begins at the working directory"));
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ModelException("cannot read " + named + ": " + PrintableText.of(e.toString()), e);
        } catch (OutOfMemoryError e) {
            throw new ModelException(
                    "cannot read " + named + ", as it does not fit the heap; give the JVM a "
                            + "larger -Xmx (a file of 2 GB or more cannot be read at all)",
                    e);
        }
        if (bytes.length == 0) {
            throw new ModelException(named + " is empty; it may be a download that failed or a build that broke off");
        }
        if (ExternalWeights.areIn(bytes)) { // ONNX Runtime would look for them in the working directory
            throw new ModelException(
                    named + " keeps weights in other files (external data)\n  fix  export the model with its"
                            + " weights inside the file (in PyTorch: external_data=False); weights in files beside it would not"
                            + " be part of the digest");
        }
        return new ModelFile(new Fingerprint(shown, Sha256.of(bytes)), absolute, bytes);
    }

    private void checkPinned(ModelFile file) {
        String sha256 = file.fingerprint().sha256();
        if (!pinned.isEmpty() && !pinned.equals(sha256)) {
            throw new ModelException(
                    PrintableText.of(file.path().toString()) + " is not the file that the test is pinned to.\n"
                            + "  pinned to  " + pinned + "\n"
                            + "  found      " + sha256 + "\n"
                            + "  fix        if the new file was meant, review it and write its digest into pinnedTo(…); else get the"
                            + " old file back");
        }
    }
}
