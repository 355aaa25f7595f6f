package org.modelunit.evidence.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.modelunit.figure.Matrix;
import org.modelunit.provenance.DataUsed;

/** Finds out on which data claims were made. */
final class DataReading {

    /** What the rows of a matrix of truth against decisions are. */
    private static final String TRULY = "truly";

    private DataReading() {}

    /** Returns the data sets, the one with the most claims first. */
    static List<DataIdentity> of(List<SummarizedClaim> claims) {
        Map<DataUsed, List<SummarizedClaim>> byData = new LinkedHashMap<>();
        for (SummarizedClaim claim : claims) {
            DataUsed data = claim.claim().provenance().data();
            if (data.isKnown()) {
                byData.computeIfAbsent(data, any -> new ArrayList<>()).add(claim);
            }
        }
        List<DataIdentity> all = new ArrayList<>();
        byData.forEach((data, on) -> all.add(new DataIdentity(data, labels(data, on), on.size())));
        all.sort(Comparator.comparingInt(DataIdentity::claims).reversed()); // stable: else as they were claimed
        return all;
    }

    /** The labels of a matrix that counts every row once, as its truth is the same whatever was decided. */
    private static List<LabelRows> labels(DataUsed data, List<SummarizedClaim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.claim().figures().stream())
                .filter(Matrix.class::isInstance)
                .map(Matrix.class::cast)
                .filter(matrix -> matrix.rowsAre().equals(TRULY) && total(matrix) == data.rows())
                .findFirst()
                .map(DataReading::labels)
                .orElse(List.of());
    }

    /** A label as it is, without the quotes that pictures have. */
    private static String unquoted(String label) {
        boolean isQuoted = label.length() > 2 && label.startsWith("'") && label.endsWith("'");
        return isQuoted ? label.substring(1, label.length() - 1) : label;
    }

    private static long total(Matrix matrix) {
        return matrix.counts().stream().mapToLong(DataReading::sum).sum();
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<LabelRows> labels(Matrix matrix) {
        long total = total(matrix);
        return LongStream.range(0, matrix.rows().size())
                .mapToObj(row -> {
                    long rows = sum(matrix.counts().get((int) row));
                    return new LabelRows(
                            unquoted(matrix.rows().get((int) row)), rows, (double) rows / Math.max(1, total));
                })
                .sorted(Comparator.comparingLong(LabelRows::rows).reversed())
                .toList();
    }
}
