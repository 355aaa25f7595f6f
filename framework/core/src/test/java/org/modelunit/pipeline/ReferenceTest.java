package org.modelunit.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.modelunit.error.DataException;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.tensor.Tensor;

class ReferenceTest {

    private static final Tensor FEATURES = Tensor.of(new float[6], 2, 3);
    private static final Tensor SCORES = Tensor.of(new double[2], 2);

    @Test
    void it_holds_what_each_stage_gave() {
        Reference reference = Reference.of("features", FEATURES)
                .and("scores", SCORES)
                .withColumns("features", List.of("age", "amount", "months"))
                .withKeys(List.of("7", "9"))
                .withVersions(Map.of("numpy", "2.1", "base", "1"))
                .withProvenance(Fingerprint.of("reference", new byte[1]));
        assertThat(reference.stages()).containsExactly("features", "scores");
        assertThat(reference.rows()).isEqualTo(2);
        assertThat(reference.stage("scores").only()).isSameAs(SCORES);
        assertThat(reference.columns("features")).containsExactly("age", "amount", "months");
        assertThat(reference.columns("scores")).isEmpty();
        assertThat(reference.keys()).containsExactly("7", "9");
        assertThat(reference.versions()).containsOnlyKeys("base", "numpy");
        assertThat(reference.provenance().name()).isEqualTo("reference");
        assertThat(reference.only("scores").stages()).containsExactly("scores");
        assertThat(reference.only("scores").keys()).hasSize(2);
        assertThat(reference)
                .hasToString(
                        "reference of features {features: tensor of float [2, 3]}, scores {scores: tensor of double"
                                + " [2]}");
    }

    @Test
    void what_contradicts_itself_is_refused() {
        Reference reference = Reference.of("features", FEATURES);
        assertThatThrownBy(() -> reference.and("scores", Tensor.of(new double[3], 3)))
                .hasMessage("the stages of a reference have the same rows, but 'features' has 2 and 'scores' has 3");
        assertThatThrownBy(() -> reference.and("features", FEATURES)).hasMessageContaining("already");
        assertThatThrownBy(() -> reference.only("labels"))
                .hasMessage("the reference has no stage 'labels', but [features]");
        assertThatThrownBy(reference::only).hasMessageContaining("[features]");
        assertThatThrownBy(() -> reference.withColumns("features", List.of("age")))
                .hasMessage(
                        "'features' has {features: tensor of float [2, 3]}, whose last axis is not 1 long, but there"
                                + " are 1 names of columns");
        assertThatThrownBy(() -> reference.withKeys(List.of("7")))
                .hasMessage("there is one key for each row, but there are 1 keys and 2 rows");
        assertThatThrownBy(() -> reference.withKeys(List.of("7", "7")))
                .hasMessage("the keys of the reference must differ, but '7' is the key of row 0 and of row 1");
        assertThatThrownBy(() -> Reference.of(" ", FEATURES)).hasMessageContaining("needs a name");
    }

    @Test
    void without_a_reader_the_error_names_the_dependency() {
        assertThatThrownBy(() -> Reference.at("reference"))
                .isInstanceOf(DataException.class)
                .hasMessage("nothing here can read the reference reference; add modelunit-data to the class path");
    }
}
