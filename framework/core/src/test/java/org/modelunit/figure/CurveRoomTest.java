package org.modelunit.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.claim.KindsOfClaims;
import org.modelunit.claim.Loans;

/** What was measured is seen: no line lies on the upper edge of its picture. */
class CurveRoomTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"sustained rate", "headroom", "cost of calls", "throughput", "growth of memory", "peak of memory"
            })
    void a_line_has_room_above_it(String kind) {
        List<Curve> curves =
                KindsOfClaims.all().get(kind).apply(Loans.good("north", 36).evaluated()).judge().figures().stream()
                        .filter(Curve.class::isInstance)
                        .map(Curve.class::cast)
                        .toList();

        assertThat(curves).isNotEmpty().allSatisfy(curve -> assertThat(curve.lines())
                .allSatisfy(line -> assertThat(line.points()).allSatisfy(point -> assertThat(point.y())
                        .isLessThan(curve.y().to()))));
    }

    @Test
    void where_a_model_falls_behind_is_told_without_a_latency_that_nobody_measured() {
        Curve curve =
                KindsOfClaims.all()
                        .get("headroom")
                        .apply(Loans.good("north", 36).evaluated())
                        .judge()
                        .figures()
                        .stream()
                        .filter(Curve.class::isInstance)
                        .map(Curve.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(curve.x().ticks()).containsExactly(new Tick(400, "falls behind"));
        assertThat(curve.marks()).isEmpty();
    }
}
