package org.modelunit.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.behaviour.Answers.label;
import static org.modelunit.behaviour.Answers.score;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.modelunit.Classifier;
import org.modelunit.Dataset;
import org.modelunit.claim.CheckVerdict;
import org.modelunit.claim.Claim;
import org.modelunit.claim.Verdict;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.claim.VerdictText;
import org.modelunit.law.Clients.Client;
import org.modelunit.outcome.ClassPredictions;
import org.modelunit.perturbation.Perturbation;

/** Five defects that metrics do not see, each planted in a model that is good otherwise, and found by one line. */
class PlantedDefectsTest {

    private static final Dataset<Client, String> CLIENTS = Clients.clients(400);

    private static final Laws<ClassPredictions> LAWS =
            Laws.ofClassifiers().rejecting(Edge.NAN, Edge.INFINITE, Edge.HUGE, Edge.UNSEEN);

    private static final Perturbation<Client> LONGER =
            Perturbation.component(Client.class, "duration", (Integer months) -> months + 12);
    private static final Perturbation<Client> OTHER_SEX =
            Perturbation.component(Client.class, "sex", (String sex) -> sex.equals("male") ? "female" : "male");

    private static ProbedLaws laws(Classifier<Client> model) {
        return LAWS.probe(model, CLIENTS);
    }

    private static Verdict whenLonger(Classifier<Client> model) {
        return LONGER.probe(model, CLIENTS).claim(score("bad").neverFalls()).judge();
    }

    private static Verdict ofOtherSex(Classifier<Client> model) {
        return OTHER_SEX.probe(model, CLIENTS).claim(label().stays()).judge();
    }

    private static CheckVerdict verdict(ProbedLaws laws, Law law) {
        return (CheckVerdict) laws.claims(law).get(0).judge();
    }

    @Test
    void a_clean_model_passes_all() {
        Classifier<Client> model = Clients.good();

        assertThat(laws(model).broken()).isEmpty();
        assertThat(laws(model).claims()).hasSize(9 + 8);
        assertThat(whenLonger(model).status()).isEqualTo(VerdictStatus.MET);
        assertThat(ofOtherSex(model).status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void the_flipped_sign_of_a_feature_is_found() {
        Classifier<Client> model = Clients.model((batch, place) -> {
            Client client = batch.get(place);
            return Clients.risk(new Client(client.sex(), 60 - client.duration(), client.income()));
        });

        assertThat(whenLonger(model).status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(VerdictText.of(whenLonger(model), List.of()))
                .contains("worst")
                .contains("row ");
        assertThat(laws(model).broken()).isEmpty();
    }

    @Test
    void an_answer_that_depends_on_the_place_is_found() {
        ProbedLaws laws = laws(Clients.model((batch, place) ->
                place == 5 ? Math.min(1, Clients.risk(batch.get(place)) + 0.01) : Clients.risk(batch.get(place))));

        assertThat(verdict(laws, Law.ROW_ORDER).finding())
                .isEqualTo("row 5 gets another answer at another place of the same batch");
        assertThat(verdict(laws, Law.ROW_ORDER).facts().get(1).value()).startsWith("place 5 of a batch of 256");
        assertThat(verdict(laws, Law.DETERMINISTIC).status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict(laws, Law.NEIGHBOURS).status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void an_answer_that_depends_on_neighbours_is_found() {
        ProbedLaws laws = laws(Clients.model((batch, place) -> {
            double mean =
                    batch.stream().mapToDouble(Clients::risk).sorted().average().orElse(0);
            return 0.999 * Clients.risk(batch.get(place)) + 0.001 * mean;
        }));

        assertThat(verdict(laws, Law.NEIGHBOURS).finding()).isEqualTo("row 0 gets another answer beside other rows");
        assertThat(verdict(laws, Law.NEIGHBOURS).facts().get(1).value()).contains("beside rows ");
        assertThat(verdict(laws, Law.DETERMINISTIC).status()).isEqualTo(VerdictStatus.MET);
        assertThat(verdict(laws, Law.ROW_ORDER).status()).isEqualTo(VerdictStatus.MET);
    }

    @Test
    void an_answer_that_depends_on_a_random_draw_is_found() {
        AtomicInteger draws = new AtomicInteger();
        ProbedLaws laws = laws(Clients.model((batch, place) -> {
            double draw = new SplittableRandom(draws.incrementAndGet()).nextDouble();
            return Math.min(1, Clients.risk(batch.get(place)) + 1e-9 * draw);
        }));

        assertThat(verdict(laws, Law.DETERMINISTIC).finding()).isEqualTo("row 0 gets another answer the second time");
        assertThat(laws.claims(Law.EDGES).stream().map(Claim::judge).map(Verdict::status))
                .as("edges are not to blame")
                .containsOnly(VerdictStatus.MET);
    }

    @Test
    void a_group_that_is_treated_otherwise_is_found() {
        Classifier<Client> model = Clients.model((batch, place) -> {
            Client client = batch.get(place);
            double risk = Clients.risk(client);
            return client.sex().equals("female") ? Math.min(1, risk + 0.02) : risk;
        });

        assertThat(ofOtherSex(model).status()).isEqualTo(VerdictStatus.MISSED);
        assertThat(VerdictText.of(ofOtherSex(model), List.of()))
                .contains("worst")
                .contains("row ");
        assertThat(laws(model).broken()).isEmpty();
    }
}
