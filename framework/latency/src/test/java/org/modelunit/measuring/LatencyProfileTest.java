package org.modelunit.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;
import org.modelunit.Model;
import org.modelunit.Regressor;
import org.modelunit.claim.Threshold;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.FixtureException;
import org.modelunit.error.ModelException;
import org.modelunit.latency.AllocationClaim;
import org.modelunit.latency.LatencyLimit;
import org.modelunit.latency.LatencyProfile;
import org.modelunit.latency.PercentileClaim;
import org.modelunit.provenance.Fingerprint;

class LatencyProfileTest {

    private static final ProfilePlan SMALL = ProfilePlan.STANDARD.withCalls(33).withSessions(3);
    private static final List<String> WORDS = List.of("a", "bb", "ccc");

    /** A model that says of everybody who opens or closes one. */
    private static final class Counting implements Model<String, Object> {

        private final List<String> events;

        Counting(List<String> events) {
            this.events = events;
            events.add("open");
        }

        @Override
        public Object predictAll(List<String> inputs) {
            return inputs.size();
        }

        @Override
        public Fingerprint fingerprint() {
            return Fingerprint.of("a file", new byte[] {1});
        }

        @Override
        public Map<String, String> versions() {
            return Map.of("runtime", "7");
        }

        @Override
        public void close() {
            events.add("close");
        }
    }

    /** One model as if it were loaded each time. */
    private record Loaded(Model<String, Object> model) implements Model<String, Object> {

        @Override
        public Object predictAll(List<String> inputs) {
            return model.predictAll(inputs);
        }

        @Override
        public Duration deadline() {
            return model.deadline();
        }

        @Override
        public void close() {
            model.close();
        }
    }

    private static Sessions<String> sessions(Model<String, Object> model) {
        return Sessions.of("model", () -> new Loaded(model));
    }

    private static LatencyProfile profile(Model<String, Object> model) {
        return Latency.profile(sessions(model), WORDS, SMALL);
    }

    @Test
    void calls_are_spread_over_fresh_sessions_in_blocks_of_five() {
        List<String> events = new ArrayList<>();

        LatencyProfile profile = Latency.profile(Sessions.of("challenger", () -> new Counting(events)), WORDS, SMALL);

        assertThat(events).containsExactly("open", "close", "open", "close", "open", "close");
        assertThat(profile.times().size()).isEqualTo(33);
        assertThat(profile.times().blocks()).hasSize(9).allSatisfy(block -> assertThat(block.size())
                .isLessThanOrEqualTo(LatencyProfile.BLOCK));
        assertThat(profile.times().sessions()).isEqualTo(3);
    }

    @Test
    void as_many_calls_as_sessions_do_not_divide_are_made_all_the_same() {
        LatencyProfile profile =
                Latency.profile(sessions(List::size), WORDS, SMALL.withCalls(2).withSessions(5));

        assertThat(profile.times().size()).isEqualTo(2);
    }

    @Test
    void every_input_is_asked_for_as_often() {
        LatencyProfile profile = profile(List::size);

        // with warm-up and gaps between, so about
        for (int input = 0; input < WORDS.size(); input++) {
            int number = input;
            assertThat(IntStream.of(profile.times().inputs())
                            .filter(i -> i == number)
                            .count())
                    .isBetween(3L, 25L);
        }
    }

    @Test
    void provenance_tells_model_inputs_and_versions() {
        LatencyProfile profile =
                Latency.profile(Sessions.of("challenger", () -> new Counting(new ArrayList<>())), WORDS, SMALL);

        assertThat(profile.provenance().model())
                .isEqualTo(new Fingerprint(
                        "challenger", Fingerprint.of("a file", new byte[] {1}).sha256()));
        assertThat(profile.provenance().versions()).containsEntry("runtime", "7");
        assertThat(profile.provenance().contentDigest()).hasSize(64);
        assertThat(profile.ownNanos()).isPositive();
    }

    @Test
    void calls_that_throw_are_counted_and_stay_out_of_the_times() {
        SplittableRandom random = new SplittableRandom(1);
        Model<String, Object> model = inputs -> {
            if (random.nextInt(3) == 0) {
                return Integer.parseInt("secret");
            }
            return inputs.size();
        };

        LatencyProfile profile = profile(model);

        assertThat(profile.times().failures()).isNotEmpty().allSatisfy(failure -> assertThat(failure.error())
                .startsWith("NumberFormatException")
                .doesNotContain("secret"));
        assertThat(profile.times().size()).isLessThan(33).isPositive();
        assertThat(PercentileClaim.of(profile, 50, LatencyLimit.atMost(Duration.ofHours(1)))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    @SuppressWarnings("NullAway") // what it is about
    void null_is_no_answer() {
        assertThat(profile(inputs -> null).times().failures())
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure.error()).isEqualTo("null instead of an answer"));
    }

    @Test
    void a_model_that_never_answers_is_given_up_and_fails() {
        AtomicInteger asked = new AtomicInteger();
        List<String> events = new ArrayList<>();
        LatencyProfile profile = Latency.profile(
                Sessions.of("model", () -> new Model<String, Object>() {
                    @Override
                    public Object predictAll(List<String> inputs) {
                        asked.incrementAndGet();
                        throw new IllegalStateException();
                    }

                    @Override
                    public void close() {
                        events.add("close");
                    }
                }),
                WORDS,
                ProfilePlan.STANDARD.withCalls(100_000));

        assertThat(asked.get()).isLessThan(500);
        assertThat(events).containsExactly("close");
        assertThat(PercentileClaim.of(
                                profile,
                                99,
                                LatencyLimit.atMost(Duration.ofHours(1)).withConfidence(0.99))
                        .judge()
                        .sentence())
                .contains("calls threw instead of answering");
    }

    @Test
    void a_model_that_hangs_is_given_up_after_its_deadline_and_closed_as_soon_as_it_can_be() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        Model<String, Object> model = new Model<>() {
            @Override
            public Object predictAll(List<String> inputs) {
                if (asked.incrementAndGet() < 40) {
                    return inputs.size();
                }
                try {
                    return new CountDownLatch(1).await(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return "given up";
                }
            }

            @Override
            public Duration deadline() {
                return Duration.ofMillis(200);
            }

            @Override
            public void close() {
                closed.countDown();
            }
        };

        assertThatThrownBy(() -> profile(model))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("timing model gave no sign of life within 200 ms");
        assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void a_session_whose_deadline_cannot_be_asked_for_is_closed() {
        List<String> events = new ArrayList<>();

        assertThatThrownBy(() -> profile(new Model<>() {
                    @Override
                    public Object predictAll(List<String> inputs) {
                        return 0;
                    }

                    @Override
                    public Duration deadline() {
                        throw new IllegalStateException("no");
                    }

                    @Override
                    public void close() {
                        events.add("close");
                    }
                }))
                .hasMessage("no");
        assertThat(events).containsExactly("close");
    }

    @Test
    void sessions_that_give_one_model_twice_are_refused() {
        List<String> events = new ArrayList<>();
        Model<String, Object> model = new Counting(events);

        assertThatThrownBy(() -> Latency.profile(Sessions.of("model", () -> model), WORDS, SMALL))
                .isInstanceOf(FixtureException.class)
                .hasMessageContaining("gave one model twice");
        assertThat(events).containsExactly("open", "close", "close");
    }

    @Test
    void inputs_that_are_all_the_same_are_warned_about() {
        Sessions<String> sizes = sessions(List::size);

        assertThat(Latency.profile(sizes, Collections.nCopies(9, "x"), SMALL).warnings())
                .contains("all 9 inputs are the same, which a cache may answer");
        assertThat(Latency.profile(sizes, List.of("x"), SMALL).warnings())
                .contains("there is one input only, which a cache may answer");
        assertThat(profile(List::size).warnings()).noneMatch(warning -> warning.contains("input"));
    }

    @Test
    void a_model_that_does_nothing_is_mostly_modelunit() {
        assertThat(profile(List::size).warnings()).anyMatch(warning -> warning.contains("ModelUnit's own"));
    }

    @Test
    void no_inputs_are_refused() {
        assertThatThrownBy(() -> Latency.profile(sessions(List::size), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there are no inputs to time model with; give a few hundred as they come in");
    }

    @Test
    void the_slowest_inputs_are_told_by_row_and_key_and_never_by_value() {
        Dataset<String, String> dataset = Dataset.of("words", List.of("secret", "public"), List.of("x", "y"))
                .withKeys(List.of("k-1", "k-2"));
        LatencyProfile profile = Latency.profile(sessions(List::size), dataset, SMALL);

        assertThat(profile.inputNames()).containsExactly("row 0 ('k-1')", "row 1 ('k-2')");
        assertThat(profile.provenance().dataset()).isEqualTo("words");
    }

    @Test
    void allocations_of_a_call_are_counted() {
        LatencyProfile little = profile(List::size);
        LatencyProfile much = profile(inputs -> new byte[100_000]);

        assertThat(little.allocations().mean()).isLessThan(2_000);
        assertThat(much.allocations().mean()).isBetween(100_000.0, 102_000.0);
        assertThat(AllocationClaim.of(much, Threshold.atMost(4096)).judge().status())
                .isEqualTo(VerdictStatus.MISSED);
    }

    @Test
    void where_the_virtual_machine_does_not_count_allocations_nothing_is_claimed_of_them() {
        TimedCalls<String> calls = new TimedCalls<>(WORDS, Optional.empty());
        try (TimedSession<String> session = sessions(List::size).open()) {
            calls.block(session, 0, 5, new InputOrder(3, new SplittableRandom(1)));
        }

        assertThat(calls.allocations().unknownBecause())
                .isEqualTo("this virtual machine does not count what a thread allocates");
    }

    @Test
    void a_budget_that_is_too_short_gives_fewer_calls_and_says_so() {
        LatencyProfile profile =
                Latency.profile(sessions(List::size), WORDS, ProfilePlan.STANDARD.withBudget(Duration.ofMillis(1)));

        assertThat(profile.times().size()).isBetween(30, 2_009);
        assertThat(profile.warnings()).anyMatch(warning -> warning.contains("of 2,010 calls were made within"));
    }

    @Test
    void loading_takes_nothing_from_the_time_of_the_calls() {
        Sessions<String> slow = Sessions.of("m", () -> {
            pause(700);
            return Regressor.<String>of("m", String::length);
        });

        LatencyProfile profile = Latency.profile(slow, WORDS, new ProfilePlan(20, 2, Duration.ofMillis(1_200)));

        assertThat(profile.times().size()).isEqualTo(20);
        assertThat(profile.warnings()).noneMatch(warning -> warning.contains("calls were made within"));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
