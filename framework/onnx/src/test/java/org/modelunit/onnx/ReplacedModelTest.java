package org.modelunit.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.modelunit.Classifier;
import org.modelunit.error.ModelException;
import org.modelunit.recording.NamedModels;
import org.modelunit.settings.Settings;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ReplacedModelTest {

    private static final String SETTING = "modelunit.model.challenger";

    private final OnnxModel challenger = OnnxModel.named("challenger", Models.path("sklearn-longs.onnx"));

    @AfterEach
    void forget() {
        System.clearProperty(SETTING);
    }

    @Test
    void a_named_model_is_its_own_file_where_nothing_replaces_it() {
        try (Classifier<float[]> model = challenger.classifier(Models.AS_THEY_ARE)) {
            assertThat(model.fingerprint().name()).isEqualTo("sklearn-longs.onnx");
        }
    }

    @Test
    void a_setting_replaces_the_file_and_no_pinned_digest_applies_to_it() {
        System.setProperty(SETTING, Models.path("sklearn-strings.onnx").toString());
        try (Classifier<float[]> model = challenger.pinnedTo("0".repeat(64)).classifier(Models.AS_THEY_ARE)) {
            assertThat(model.fingerprint().name()).isEqualTo("sklearn-strings.onnx (for challenger)");
            assertThat(model.labels().names()).containsExactly("bad", "good");
            assertThat(NamedModels.of(Settings.current()))
                    .filteredOn(named -> named.name().equals("challenger") && named.isReplaced())
                    .singleElement()
                    .satisfies(named -> {
                        assertThat(named.isPinPassedBy()).isTrue();
                        assertThat(named.sha256()).isEqualTo(model.fingerprint().sha256());
                        assertThat(named.path()).endsWith("sklearn-strings.onnx");
                    });
        }
    }

    @Test
    void a_replacing_file_must_exist() {
        System.setProperty(SETTING, "candidate.onnx");
        assertThatThrownBy(() -> challenger.classifier(Models.AS_THEY_ARE))
                .isInstanceOf(ModelException.class)
                .hasMessage("there is no file " + Path.of("candidate.onnx").toAbsolutePath()
                        + ", named by modelunit.model.challenger=candidate.onnx; the relative path candidate.onnx begins at the"
                        + " working directory");
    }

    @Test
    void a_setting_leaves_models_of_other_names_and_of_none_alone() {
        System.setProperty(SETTING, "candidate.onnx");
        try (Classifier<float[]> champion = OnnxModel.named("champion", Models.path("sklearn-longs.onnx"))
                        .classifier(Models.AS_THEY_ARE);
                Classifier<float[]> unnamed = Models.open("sklearn-longs").classifier(Models.AS_THEY_ARE)) {
            assertThat(champion.fingerprint()).isEqualTo(unnamed.fingerprint());
        }
    }
}
