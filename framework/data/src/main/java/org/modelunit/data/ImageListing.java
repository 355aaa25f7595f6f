package org.modelunit.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modelunit.Dataset;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.image.ImageDecoding;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Sha256;
import org.modelunit.tensor.file.InputFile;
import org.modelunit.text.SimilarText;

/** Finds the pictures below a folder, and what does not belong there. */
final class ImageListing {

    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "desktop.ini");

    private final Path root;
    private final @Nullable Labels labels;
    private final boolean isIgnoringOthers;
    private final List<Found> found = new ArrayList<>();

    /** A file that is called a picture. */
    private record Found(Path path, String label, String id) {}

    ImageListing(Path root, @Nullable Labels labels, boolean isIgnoringOthers) {
        this.root = root;
        this.labels = labels;
        this.isIgnoringOthers = isIgnoringOthers;
    }

    Dataset<ImageFile, String> read() {
        requireFolder();
        Set<String> names = new TreeSet<>();
        for (Path folder : entries(root)) {
            if (Files.isDirectory(folder)) {
                names.add(readLabel(folder));
            } else if (isImage(folder)) {
                throw new DataException(folder + " stands beside the folders of the labels; move it into one of them");
            } else {
                passOver(folder);
            }
        }
        requireLabels(names);
        found.sort(Comparator.comparing(image -> image.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        return dataset();
    }

    private void requireFolder() {
        if (!Files.isDirectory(root)) {
            throw new DataException(
                    Files.exists(root)
                            ? root + " is a file, but a folder was expected that holds a folder for each label"
                            : "there is no folder " + root + "; it was looked for at " + root.toAbsolutePath()
                                    + ". Give an absolute path, or one from the directory that the tests run in");
        }
    }

    /** Returns the label. */
    private String readLabel(Path folder) {
        String label = name(folder);
        if (labels != null && !labels.contains(label)) {
            throw new DataException(folder + " is no folder of a label, as these are " + labels
                    + "; move it away, or name it in labels(…)" + SimilarText.hint(label, labels.names()));
        }
        int before = found.size();
        for (Path file : entries(folder)) {
            if (Files.isDirectory(file)) {
                throw new DataException(file + " is a folder in the folder of a label; put pictures into " + folder
                        + " itself, or if '" + label + "' is a part of the data and no label, read that folder");
            } else if (isImage(file)) {
                found.add(new Found(file, label, label + "/" + name(file)));
            } else {
                passOver(file);
            }
        }
        if (found.size() == before) {
            throw new DataException(folder + " holds no PNG and no JPEG; put some there, or take the folder away");
        }
        return label;
    }

    /** Returns what stands in a folder and is not hidden, in any order; no two names print alike. */
    private static Collection<Path> entries(Path folder) {
        Map<String, Path> entries = new HashMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path entry : all) {
                String key = name(entry).toLowerCase(Locale.ROOT);
                if (key.startsWith(".") || OF_SYSTEMS.contains(key)) {
                    continue;
                }
                Path twin = entries.put(key, entry);
                if (twin != null) {
                    throw alike(twin, entry);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new DataException("the folder " + folder + " cannot be read: " + e, e);
        }
        return entries.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    private static DataException alike(Path one, Path other) {
        boolean isFirst = one.compareTo(other) < 0;
        return new DataException((isFirst ? one : other) + " and " + (isFirst ? other : one)
                + " differ in upper and lower case or in their Unicode form alone, so that some machines take them for"
                + " one; rename one of them");
    }

    /** Returns the name in the form that all machines write. */
    private static String name(Path path) {
        return Normalizer.normalize(InputFile.name(path), Normalizer.Form.NFC);
    }

    private static boolean isImage(Path file) {
        return name(file).toLowerCase(Locale.ROOT).matches("(?s).*\\.(png|jpe?g)");
    }

    private void passOver(Path file) {
        if (Files.isSymbolicLink(file) && !Files.exists(file)) {
            throw dangling(file);
        }
        if (!isIgnoringOthers) {
            throw new DataException(file + " is neither PNG nor JPEG by its name; convert it, take it away, or say"
                    + " ignoringOtherFiles()");
        }
    }

    private static DataException dangling(Path link) {
        return new DataException(link + " is a link to a file that is not there; take it away, or fetch the file");
    }

    private void requireLabels(Set<String> names) {
        if (names.isEmpty()) {
            throw new DataException(
                    root + " holds no folders; it should hold one for each label, and pictures in each");
        }
        if (names.size() == 1 && labels == null) {
            String name = names.iterator().next();
            throw new DataException(root + " holds the folder of one label alone, '" + name
                    + "'; if that is what you want, say labels(\"" + name
                    + "\"), and name the labels without pictures there,"
                    + " too");
        }
    }

    private Dataset<ImageFile, String> dataset() {
        MessageDigest digest = Sha256.digest();
        List<ImageFile> images = new ArrayList<>(found.size());
        for (Found image : found) {
            byte[] bytes = bytes(image.path());
            String sha256 = Sha256.of(bytes);
            digest.update((sha256 + "  " + image.id() + "\n").getBytes(StandardCharsets.UTF_8));
            images.add(new ImageFile(image.path(), image.id(), sha256));
        }
        String name = InputFile.name(root.toAbsolutePath().normalize());
        Fingerprint source = new Fingerprint(name, HexFormat.of().formatHex(digest.digest()));
        List<String> truth = found.stream().map(Found::label).toList();
        return Dataset.of(name, images, truth, source)
                .withKeys(found.stream().map(Found::id).toList());
    }

    private static byte[] bytes(Path path) {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.exists(path)) {
            throw dangling(path);
        }
        byte[] bytes = InputFile.bytes(path);
        if (bytes.length == 0) {
            throw new DataException(path + " is empty; copy it again, or take it away");
        }
        if (ImageDecoding.format(bytes).isEmpty()) {
            String begin = new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1);
            throw new DataException(path + " is called PNG or JPEG, but is neither"
                    + (begin.startsWith("version https://git-lfs")
                            ? ": it is a pointer of Git LFS, so run git lfs pull"
                            : "; convert it, or take it away"));
        }
        return bytes;
    }
}
