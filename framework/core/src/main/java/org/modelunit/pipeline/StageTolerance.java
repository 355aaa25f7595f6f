package org.modelunit.pipeline;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.tensor.Tolerance;
import org.modelunit.text.PrintableText;

/**
 * How close a stage has to come to its reference.
 *
 * @param stage the name of the stage
 * @param tolerance how close each of its numbers has to be; its whole numbers and texts are compared exactly
 * @param tensors tensors of the stage that have a tolerance of their own instead, by name and sorted
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record StageTolerance(String stage, Tolerance tolerance, Map<String, Tolerance> tensors) {

    /** Keeps a sorted, unmodifiable copy of the map. */
    public StageTolerance {
        StageName.checked(stage);
        requireNonNull(tolerance, "tolerance");
        tensors = Collections.unmodifiableMap(new TreeMap<>(tensors));
    }

    /**
     * Allows the numbers of a stage some distance from their reference: {@code stage("features", ulps(2))}.
     *
     * @param name the name of the stage
     * @param tolerance how close each number has to be
     */
    public static StageTolerance stage(String name, Tolerance tolerance) {
        return new StageTolerance(name, tolerance, Map.of());
    }

    /**
     * Gives one tensor of a stage that has several a tolerance of its own:
     * {@code stage("detections", absolute(1e-6)).tensor("boxes", absolute(0.5))}.
     *
     * @param name the name of the tensor
     * @param own how close each of its numbers has to be
     * @throws IllegalArgumentException if this tensor has one already
     */
    public StageTolerance tensor(String name, Tolerance own) {
        requireNonNull(own, "own");
        Map<String, Tolerance> more = new TreeMap<>(tensors);
        if (more.put(requireNonNull(name, "name"), own) != null) {
            throw new IllegalArgumentException("the tensor '" + PrintableText.of(name) + "' of the stage '"
                    + PrintableText.of(stage) + "' has two tolerances; give it one");
        }
        return new StageTolerance(stage, tolerance, more);
    }

    /** How close the numbers of a tensor have to be. */
    Tolerance of(String tensor) {
        return tensors.getOrDefault(tensor, tolerance);
    }

    /** Returns it in words: "'features' within 2 ulps". */
    @Override
    public String toString() {
        String own = tensors.entrySet().stream()
                .map(each -> ", but its '" + PrintableText.of(each.getKey()) + "' " + words(each.getValue()))
                .collect(Collectors.joining());
        return "'" + PrintableText.of(stage) + "' " + words(tolerance) + own;
    }

    private static String words(Tolerance tolerance) {
        return tolerance.isExact() ? "exactly" : "within " + tolerance;
    }
}
