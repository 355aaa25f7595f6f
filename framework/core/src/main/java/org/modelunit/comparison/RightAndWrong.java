package org.modelunit.comparison;

import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.figure.Matrix;
import org.modelunit.outcome.Decided;

/**
 * How many examples each of two models answers right. Examples are counted, whatever they weigh.
 *
 * @param both how many both answer right
 * @param onlyChampion how many the champion alone answers right: the negative flips
 * @param onlyChallenger how many the challenger alone answers right: the positive flips
 * @param neither how many both answer wrong
 */
@API(status = Status.EXPERIMENTAL, since = "0.1")
public record RightAndWrong(long both, long onlyChampion, long onlyChallenger, long neither) {

    private static final List<String> RIGHT_OR_WRONG = List.of("right", "wrong");

    static RightAndWrong of(Decided challenger, Decided champion) {
        long[] counts = new long[4];
        for (int row = 0; row < challenger.size(); row++) {
            counts[(champion.isRight(row) ? 0 : 2) + (challenger.isRight(row) ? 0 : 1)]++;
        }
        return new RightAndWrong(counts[0], counts[1], counts[2], counts[3]);
    }

    Matrix matrix() {
        return new Matrix(
                "right and wrong answers of both models",
                "champion",
                RIGHT_OR_WRONG,
                "challenger",
                RIGHT_OR_WRONG,
                List.of(List.of(both, onlyChampion), List.of(onlyChallenger, neither)));
    }
}
