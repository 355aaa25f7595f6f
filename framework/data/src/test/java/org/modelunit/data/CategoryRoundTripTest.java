package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Evaluation;
import org.modelunit.column.LabelColumn;
import org.modelunit.column.Labels;
import org.modelunit.error.DataException;
import org.modelunit.integrity.DataCheck;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.outcome.Classified;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.slice.Slicing;
import org.modelunit.weakspot.WeakSpots;

/** What a file calls a category is what slices, weak spots, labels and digests call it. */
class CategoryRoundTripTest extends CsvTestKit {

    private static final String JOBS = "job,y\nself-employed,n\ncivil servant,p\n";

    enum Job {
        CIVIL_SERVANT("civil servant"),
        SELF_EMPLOYED("self-employed");

        private final String text;

        Job(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    record Applicant(Job job) {}

    private List<Applicant> applicants() {
        return csv(JOBS).truth("y").as(Applicant.class).inputs();
    }

    @Test
    void slices_have_the_texts_of_the_file() {
        assertThat(Slicing.by("job", Applicant::job).over(applicants()).names())
                .containsExactly("civil servant", "self-employed");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Slicing.<Same>by("same", key -> key).over(List.of(Same.ONE, Same.TWO)))
                .withMessage("the slicing 'same' cannot name its slices: two constants of Same, ONE and TWO,"
                        + " both print 'same'; give each a text of its own in toString()");
    }

    @Test
    void weak_spots_have_the_texts_of_the_file() {
        List<Applicant> inputs = IntStream.range(0, 400)
                .mapToObj(row -> new Applicant(row % 2 == 0 ? Job.SELF_EMPLOYED : Job.CIVIL_SERVANT))
                .toList();
        List<String> truth = inputs.stream().map(input -> "n").toList();
        List<String> decided = IntStream.range(0, 400)
                .mapToObj(row -> row % 2 == 0 && row % 3 == 0 ? "p" : "n")
                .toList();
        Classified outcomes = Classified.of(truth, ClassPredictions.of(LabelColumn.of(Labels.of("n", "p"), decided)));

        assertThat(WeakSpots.search(
                                Evaluation.ofOutcomes(
                                        Dataset.of("jobs", inputs, truth), outcomes, Fingerprint.unknown("model")),
                                worseByAtLeast(0.05))
                        .spots())
                .extracting(spot -> spot.rule().toString())
                .containsExactly("job = self-employed");
    }

    @Test
    void labels_have_the_texts_of_the_file() {
        Dataset<Integer, Job> jobs = Dataset.of("jobs", List.of(1, 2), List.of(Job.SELF_EMPLOYED, Job.CIVIL_SERVANT));

        assertThat(DataCheck.labelSet(jobs, List.of("self-employed", "civil servant"))
                        .judge()
                        .sentence())
                .contains("each of its 2 rows has one of them");
    }

    @Test
    void the_digest_covers_the_text_and_there_is_none_where_it_is_in_doubt() {
        assertThat(digest(Job.SELF_EMPLOYED)).isEqualTo(digest("self-employed")).isNotEqualTo(digest("SELF_EMPLOYED"));
        assertThat(digest(Same.ONE)).isEmpty();
    }

    private static String digest(Object input) {
        return Dataset.of("one", List.of(input), List.of("n")).contentDigest();
    }
}
