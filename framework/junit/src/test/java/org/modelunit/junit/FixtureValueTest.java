package org.modelunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.modelunit.recording.Recording;
import org.modelunit.recording.TestId;

class FixtureValueTest {

    private final ClosingOrder closing = new ClosingOrder(Duration.ofMinutes(1));

    @Test
    void an_interrupted_wait_spoils_nothing_for_the_others() throws Exception {
        CountDownLatch mayGoOn = new CountDownLatch(1);
        FixtureValue value = new FixtureValue(
                "Shop.model",
                time -> {
                    mayGoOn.await();
                    return "made";
                },
                closing);

        Thread.currentThread().interrupt();
        assertThatThrownBy(value::get).hasMessage("waiting for Shop.model was interrupted, by a timeout for instance");
        assertThat(Thread.interrupted()).isTrue();
        mayGoOn.countDown();

        assertThat(value.get()).isEqualTo("made");
    }

    @Test
    void it_is_made_in_nobodys_test_with_the_class_loader_of_who_asks() throws Exception {
        ClassLoader own = Thread.currentThread().getContextClassLoader();
        FixtureValue value = new FixtureValue(
                "Shop.model",
                time -> List.of(Recording.test(), Thread.currentThread().getContextClassLoader()),
                closing);

        assertThat(value.get()).isEqualTo(List.of(TestId.UNATTRIBUTED, own));
    }

    @Test
    void what_is_completed_after_the_end_is_closed_at_once() {
        List<String> closed = new ArrayList<>();
        closing.close();

        closing.completed("Shop.model", (AutoCloseable) () -> closed.add("model"));

        assertThat(closed).containsExactly("model");
    }
}
