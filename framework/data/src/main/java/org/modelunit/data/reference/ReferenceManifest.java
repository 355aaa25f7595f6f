package org.modelunit.data.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What whoever wrote a reference said of it.
 *
 * @param rows how many rows every stage has
 * @param stages the stages in their order
 * @param files all files but the manifest
 * @param keys the keys of the rows; empty where they have none
 * @param versions versions of what made it
 */
record ReferenceManifest(
        int rows, List<StageSaid> stages, List<FileDigest> files, List<String> keys, Map<String, String> versions) {

    /**
     * A stage.
     *
     * @param name its name, as its file or folder is called
     * @param tensors the tensors in it
     * @param columns the names of what stands in the last axis; empty where nobody has named it
     */
    record StageSaid(String name, List<TensorSaid> tensors, List<String> columns) {}

    /**
     * A tensor.
     *
     * @param name its name, the stage's where it is the only one of a .npy file
     * @param type its type as NumPy writes it, such as "float32"
     * @param shape the length of each axis
     */
    record TensorSaid(String name, String type, List<Long> shape) {

        @Override
        public String toString() {
            return "'" + name + "' of " + type + " " + shape;
        }
    }

    List<String> columns(String stage) {
        return stages.stream()
                .filter(said -> said.name().equals(stage))
                .findFirst()
                .map(StageSaid::columns)
                .orElse(List.of());
    }

    /** Returns stages in the order of the manifest, which has all of them. */
    List<StageSource> inOrder(List<StageSource> sources) {
        List<StageSource> ordered = new ArrayList<>();
        for (StageSaid stage : stages) {
            sources.stream()
                    .filter(source -> source.name().equals(stage.name()))
                    .forEach(ordered::add);
        }
        return ordered;
    }
}
