package org.modelunit.weakspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modelunit.baseline.BaselineRequests;
import org.modelunit.baseline.MemoryStore;
import org.modelunit.claim.Contract;
import org.modelunit.claim.Term;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.BaselineException;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class WeakSpotBaselineTest {

    private final MemoryStore<KnownWeakSpots> store = new MemoryStore<>(KnownWeakSpots.class);
    private final WeakSpotBaseline list = WeakSpotBaseline.at("reviewed/weak-spots.json", store);

    @AfterEach
    void clear() {
        BaselineRequests.withdraw();
    }

    private static WeakSpots found() {
        SplittableRandom random = new SplittableRandom(11);
        Planted planted = Planted.columns(random, 2_000, 2, 0.1);
        boolean[] weak = planted.whereZero(0);
        return WeakSpots.search(planted.evaluation(random, row -> weak[row] ? 0.5 : 0.1), worseByAtLeast(0.05));
    }

    private static Contract contract(String file) {
        return WeakSpotBaseline.at(file, new MemoryStore<>(KnownWeakSpots.class))
                .claim(found())
                .contract();
    }

    @Test
    void claims_call_the_list_the_same_wherever_the_module_lies() {
        String inModule = "src/test/known.json";
        String absolute = Path.of(inModule).toAbsolutePath().toString();
        WeakSpotClaim claim = WeakSpotBaseline.at(absolute, store).claim(found());

        assertThat(claim.requirement()).isEqualTo("all known in src/test/known.json");
        assertThat(claim.contract()).isEqualTo(contract(inModule)).isEqualTo(contract("./src/../src/test/known.json"));
        store.content = Optional.of(new KnownWeakSpots("accuracy", List.of()));
        assertThat(claim.judge().requirement()).isEqualTo(claim.requirement());
    }

    @Test
    void claims_call_a_list_outside_of_the_module_by_its_name() {
        Path root = Path.of("").toAbsolutePath().getRoot();
        assertThat(contract(root + "one/known.json"))
                .isEqualTo(contract(root + "two/known.json"))
                .isNotEqualTo(contract(root + "one/other.json"));
        assertThat(contract(Path.of("").toAbsolutePath().toString()).terms())
                .containsEntry(Contract.BASELINE, new Term.Words("."));
        assertThat(contract("../shared/known.json").terms())
                .containsEntry(Contract.BASELINE, new Term.Words("../shared/known.json"));
    }

    @Test
    void a_missing_list_is_an_error_with_the_command_that_writes_it() {
        assertThatThrownBy(() -> list.judge(found()))
                .isInstanceOf(BaselineException.class)
                .hasMessage("there is no list of known weak spots at reviewed/weak-spots.json; write it with\n"
                        + "  mvn test -Dmodelunit.baseline=write\n"
                        + "then review it, say why each may stay, and commit it");
    }

    @Test
    void the_run_that_writes_a_list_does_not_approve_it() {
        BaselineRequests.make("write");
        WeakSpotVerdict writing = list.judge(found());

        assertThat(writing.status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(writing.sentence())
                .endsWith("but the list was only written now; review it, say why each may stay, and commit it.");
        assertThat(store.content.orElseThrow().spots()).hasSize(1);
        clear();
        assertThatThrownBy(() -> list.judge(found()))
                .isInstanceOf(BaselineException.class)
                .hasMessage("""
                    in reviewed/weak-spots.json nobody has said yet why this known weak spot may stay:
                      x0 = 0
                    look at each, and write the reason, in words, into "reason"; or mend the model and take it off the list\
                    """);

        store.content = Optional.of(withReason("few of them so far"));
        assertThat(list.judge(found()).status()).isEqualTo(VerdictStatus.NOT_REFUTED);
    }

    private KnownWeakSpots withReason(String reason) {
        return new KnownWeakSpots(
                "accuracy",
                store.content.orElseThrow().spots().stream()
                        .map(spot -> new KnownWeakSpot(spot.rule(), spot.worseBy(), spot.shareOfExamples(), reason))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "TO" + "DO",
                "to" + "do: ",
                "tbd",
                "...",
                "\u2026",
                "-",
                "N/A",
                "<reason>",
                "Why?"
            })
    void a_placeholder_is_no_reason(String reason) {
        BaselineRequests.make("write");
        list.judge(found());
        clear();
        store.content = Optional.of(withReason(reason));

        assertThatThrownBy(() -> list.judge(found()))
                .isInstanceOf(BaselineException.class)
                .hasMessageContaining("nobody has said yet why this known weak spot may stay:\n  x0 = 0");
        assertThatThrownBy(() -> found().judge(store.content.orElseThrow()))
                .isInstanceOf(BaselineException.class)
                .hasMessageStartingWith("in the list nobody has said yet");
    }

    @Test
    void an_existing_list_is_only_rewritten_on_request_and_keeps_its_reasons() {
        WeakSpots found = found();
        Rule rule = found.spots().get(0).rule();
        store.content = Optional.of(
                new KnownWeakSpots("accuracy", List.of(new KnownWeakSpot(rule, 0.01, 0.1, "waiting for data"))));
        BaselineRequests.make("write");
        assertThat(list.judge(found).status()).isEqualTo(VerdictStatus.REFUTED);

        BaselineRequests.make("rewrite");
        assertThat(list.judge(found).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);
        assertThat(store.content.orElseThrow().spots().get(0).reason()).isEqualTo("waiting for data");
        assertThat(store.content.orElseThrow().spots().get(0).worseBy()).isGreaterThan(0.2);
    }

    @Test
    void a_rule_that_nobody_has_reviewed_gets_no_reason_of_another_one() {
        Rule other = new Rule(List.of(new Condition.Missing("x0")));
        store.content =
                Optional.of(new KnownWeakSpots("accuracy", List.of(new KnownWeakSpot(other, 0.1, 0.1, "seen"))));
        BaselineRequests.make("rewrite");

        list.judge(found());

        assertThat(store.content.orElseThrow().spots().get(0).reason()).isEmpty();
    }

    @Test
    void two_claims_of_a_run_may_write_the_same_list_but_not_two() {
        BaselineRequests.make("write");
        list.judge(found());

        assertThat(list.judge(found()).status()).isEqualTo(VerdictStatus.INCONCLUSIVE);

        WeakSpots none = WeakSpots.search(
                Planted.columns(new SplittableRandom(5), 500, 2, 0.1).evaluation(new SplittableRandom(5), row -> 0.1),
                worseByAtLeast(0.05));
        assertThatThrownBy(() -> list.judge(none))
                .isInstanceOf(BaselineException.class)
                .hasMessage(
                        "two claims of this run write different weak spots to reviewed/weak-spots.json: 1 by accuracy,"
                                + " and 0 by accuracy; keep a list for each of them, and run again");
    }
}
