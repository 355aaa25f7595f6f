package org.modelunit.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.provenance.Sha256;
import org.modelunit.settings.SettingPath;
import org.modelunit.settings.Settings;

/** The models that this JVM has read by their names: whoever reads a file notes it here, and evidence keeps it. */
@API(status = Status.INTERNAL, since = "0.1")
public final class NamedModels {

    private static final Set<NamedModel> READ = ConcurrentHashMap.newKeySet();

    private NamedModels() {}

    /**
     * Notes that a model was read.
     *
     * @param model the model
     */
    public static void note(NamedModel model) {
        READ.add(model);
    }

    /**
     * Returns what is known of models with names, sorted: those that were read, those that were asked for otherwise, and candidates that
     * nobody asked for. Files of the module are named from there, those of the user from {@code ~}.
     *
     * @param settings the settings of the run, which name the candidates
     */
    public static List<NamedModel> of(Settings settings) {
        Set<NamedModel> models = new HashSet<>(READ);
        Set<String> read = models.stream().map(NamedModel::name).collect(Collectors.toSet());
        Set<String> asked = Settings.modelsAskedFor();
        settings.models().forEach((name, file) -> {
            boolean isAsked = asked.contains(name);
            if (!isAsked || !read.contains(name)) {
                models.add(new NamedModel(name, file, digest(file), isAsked, isAsked, ""));
            }
        });
        return models.stream()
                .map(NamedModels::kept)
                .distinct()
                .sorted(Comparator.comparing(NamedModel::name)
                        .thenComparing(NamedModel::path)
                        .thenComparing(NamedModel::pinned))
                .toList();
    }

    private static NamedModel kept(NamedModel model) {
        return new NamedModel(
                model.name(),
                SettingPath.kept(model.path()),
                model.sha256(),
                model.isAskedFor(),
                model.isReplaced(),
                model.pinned());
    }

    private static String digest(String file) {
        try {
            return Sha256.of(Files.readAllBytes(Path.of(file)));
        } catch (IOException | InvalidPathException e) {
            return ""; // that it cannot be read has made the run red already
        }
    }
}
