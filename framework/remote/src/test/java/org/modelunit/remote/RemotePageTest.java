package org.modelunit.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modelunit.Classifier;
import org.modelunit.column.Labels;

/** What docs/models.md shows of a model behind a service. */
@Timeout(60)
class RemotePageTest {

    private static final String ANSWER = Served.answer(
            "{\"name\":\"probabilities\",\"shape\":[2,2],\"datatype\":\"FP32\"," + "\"data\":[0.75,0.25,0.125,0.875]}");

    private record Applicant(int months, double amount) {

        float[] encode() {
            return new float[] {months, (float) Math.log(amount)};
        }
    }

    @Test
    void a_service_is_a_classifier_like_any_other() {
        String token = "secret";
        try (Served service = Served.saying(200, ANSWER)) {
            URI server = service.uri();

            Classifier<Applicant> served = RemoteModel.at(server, "credit")
                    .header("Authorization", "Bearer " + token)
                    .output("probabilities")
                    .classifier(
                            Labels.of("bad", "good"),
                            RemoteInputs.of(Applicant.class).floats("features", Applicant::encode));

            assertThat(served.predictAll(List.of(new Applicant(48, 9_000), new Applicant(6, 1)))
                            .scores()
                            .orElseThrow()
                            .of("bad")
                            .toArray())
                    .containsExactly(0.75, 0.125);
            assertThat(service.bodies().get(0)).contains("\"features\"").contains("\"probabilities\"");
        }
    }
}
