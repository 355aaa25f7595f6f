package org.modelunit.law.function;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What a detector finds in one image: boxes with scores, of one class.
 *
 * @param boxes the boxes
 * @param scores the score of each, not NaN
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record Detections(List<Box> boxes, List<Double> scores) {

    /** Keeps unmodifiable copies. */
    public Detections {
        boxes = List.copyOf(boxes);
        scores = List.copyOf(scores);
        if (boxes.size() != scores.size()) {
            throw new IllegalArgumentException(
                    "each box has a score, but there are " + boxes.size() + " boxes and " + scores.size() + " scores");
        }
        if (scores.stream().anyMatch(score -> score.isNaN())) {
            throw new IllegalArgumentException("the score of box " + scores.indexOf(Double.NaN)
                    + " is NaN; leave the box out, or give it a score");
        }
    }
}
