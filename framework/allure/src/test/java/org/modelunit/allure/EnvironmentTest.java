package org.modelunit.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.modelunit.claim.Contract;
import org.modelunit.provenance.DataUsed;
import org.modelunit.provenance.Fingerprint;
import org.modelunit.provenance.Provenance;

class EnvironmentTest {

    private static final Contract ASKED = Contract.ofCheck("be as good as it says");

    private static Provenance of(String model, String data) {
        return new Provenance(
                Fingerprint.of(model, new byte[] {1}),
                DataUsed.of(Fingerprint.of("credit.csv", new byte[] {2}), data, "", 334),
                "",
                1,
                Map.of());
    }

    private static Properties read(Environment environment) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(environment.text()));
        return properties;
    }

    @Test
    void what_is_judged_comes_first_and_the_lines_are_few() {
        Environment environment = new Environment();
        environment.add(
                of("challenger.onnx", "credit").against(Fingerprint.of("champion.onnx", new byte[] {3})), ASKED);
        environment.add(
                of("float.onnx", "credit").with(Provenance.OTHER_MODEL, Fingerprint.unknown("quantized")), ASKED);

        assertThat(environment.text().lines().map(line -> line.replaceFirst("(?<!\\\\)=.*", "")))
                .containsExactly("candidate", "in\\ service", "beside", "data");
    }

    @Test
    void a_model_whose_values_are_kept_is_not_the_one_in_service() throws IOException {
        Environment environment = new Environment();
        environment.add(of("bad.onnx", "credit").against(Fingerprint.of("champion.onnx", new byte[] {3})), ASKED);
        environment.add(
                of("bad.onnx", "credit").against(Fingerprint.of("challenger.onnx", new byte[] {4})),
                ASKED.with(Contract.BASELINE, "src/kept.json"));

        assertThat(read(environment).getProperty("in service")).matches("champion\\.onnx [0-9a-f]{12}");
        assertThat(read(environment).getProperty("beside"))
                .matches("challenger\\.onnx [0-9a-f]{12} \\(its values are kept\\)");
    }

    /** As a latency is, or a comparison with what was kept, whose contract names no baseline. */
    @Test
    void a_model_that_was_kept_is_not_in_service_though_no_other_is() throws IOException {
        Environment environment = new Environment();
        environment.add(
                of("bad.onnx", "credit")
                        .against(Fingerprint.of("champion.onnx", new byte[] {3}))
                        .with(Provenance.BASELINE, Fingerprint.of("src/kept.json", new byte[] {5})),
                ASKED);

        assertThat(read(environment)).doesNotContainKey("in service");
        assertThat(read(environment).getProperty("beside"))
                .matches("champion\\.onnx [0-9a-f]{12} \\(its values are kept\\)");
    }

    @Test
    void all_models_of_a_pipeline_are_named() throws IOException {
        Environment environment = new Environment();
        environment.add(
                of("head.onnx", "credit")
                        .with(Provenance.MODEL_OF + "'embedding'", Fingerprint.of("body.onnx", new byte[] {3}))
                        .with(Provenance.MODEL_OF + "'again'", Fingerprint.of("head.onnx", new byte[] {1})),
                ASKED);

        assertThat(read(environment).getProperty("candidate")).matches("head\\.onnx [0-9a-f]{12}");
        assertThat(read(environment).getProperty("beside")).matches("body\\.onnx [0-9a-f]{12}");
    }

    @Test
    void data_without_a_name_stand_behind_those_that_have_one() throws IOException {
        Environment environment = new Environment();
        environment.add(of("m", ""), ASKED);
        environment.add(of("m", "credit"), ASKED);

        assertThat(read(environment).getProperty("data"))
                .matches("credit [0-9a-f]{12}, 334 rows \\| unnamed [0-9a-f]{12}, 334 rows");
    }

    @Test
    void of_very_many_models_a_few_are_named_however_often_jvms_are_merged() throws IOException {
        Environment environment = new Environment();
        for (int model = 10; model < 40; model++) {
            Environment jvm = Environment.parse(environment.text());
            jvm.add(of("model-" + model + ".onnx", "credit"), ASKED);
            environment = jvm;
        }

        assertThat(read(environment).getProperty("candidate"))
                .startsWith("model-10.onnx ")
                .endsWith(" | and more")
                .matches("([^|]+ \\| ){5}and more");
    }

    @Test
    void parts_of_a_data_set_are_not_named_beside_it() throws IOException {
        Environment environment = new Environment();
        environment.add(of("m", "credit/holdout/age=below 30"), ASKED);
        environment.add(of("m", "credit/holdout"), ASKED);
        environment.add(of("m", "credit/holdout 2"), ASKED);

        assertThat(read(environment).getProperty("data"))
                .matches("credit/holdout 2 [0-9a-f]{12}, 334 rows \\| credit/holdout [0-9a-f]{12}, 334 rows");
    }

    @Test
    void inputs_without_a_name_are_not_called_by_the_model_that_was_asked_for_them() throws IOException {
        Environment environment = new Environment();
        DataUsed inputs = DataUsed.ofInputs("challenger", "ab".repeat(32), 200);
        environment.add(new Provenance(Fingerprint.unknown("challenger"), inputs, "", 1, Map.of()), ASKED);

        environment.add(
                new Provenance(
                        Fingerprint.unknown("challenger"), DataUsed.ofInputs("challenger", "", 0), "", 1, Map.of()),
                ASKED);

        assertThat(read(environment).getProperty("data"))
                .as("what nobody knows anything of is left out")
                .isEqualTo("inputs abababababab, 200 rows");
    }

    @Test
    void hostile_names_stay_values_of_their_line() throws IOException {
        Environment environment = new Environment();
        environment.add(of("a | b\ncommit=evil\u202e ü", "credit"), ASKED);
        Environment merged = Environment.parse(environment.text());

        assertThat(read(merged).stringPropertyNames()).containsExactlyInAnyOrder("candidate", "data");
        assertThat(read(merged).getProperty("candidate")).startsWith("a / b\\ncommit=evil\\u202E ü ");
        assertThat(merged.text()).isEqualTo(environment.text()).isASCII();
    }
}
