package org.modelunit.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CategoryTextTest {

    private enum Job {
        SELF_EMPLOYED("self-employed"),
        CIVIL_SERVANT("civil servant"),
        OTHER("OTHER");

        private final String text;

        Job(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private enum WithBodies {
        ONE {
            @Override
            public String toString() {
                return "the one";
            }
        },
        TWO {}
    }

    /** Each prints what the other is called. */
    private enum Crossed {
        ONE,
        TWO;

        @Override
        public String toString() {
            return this == ONE ? "TWO" : "ONE";
        }
    }

    private enum Alike {
        YES_SIR,
        Yes_Sir,
        NO
    }

    private enum Shadowed {
        LOW,
        TWO;

        @Override
        public String toString() {
            return this == LOW ? name() : "low";
        }
    }

    private enum Same {
        ONE,
        TWO;

        @Override
        public String toString() {
            return "same";
        }
    }

    private enum Silent {
        ONE;

        @Override
        @SuppressWarnings("NullAway") // what users may do
        public String toString() {
            return null;
        }
    }

    @Test
    void a_constant_is_the_text_it_prints() {
        assertThat(CategoryText.of(Job.SELF_EMPLOYED)).isEqualTo("self-employed");
        assertThat(CategoryText.all(Job.class)).containsExactly("self-employed", "civil servant", "OTHER");
        assertThat(CategoryText.of(12)).isEqualTo("12");
    }

    @Test
    void every_text_that_is_read_exactly_is_written_the_same() {
        for (Job job : Job.values()) {
            assertThat(CategoryText.read(Job.class, CategoryText.of(job)).orElseThrow())
                    .isSameAs(job);
        }
        for (Crossed crossed : Crossed.values()) {
            assertThat(CategoryText.read(Crossed.class, CategoryText.of(crossed))
                            .orElseThrow())
                    .isSameAs(crossed);
        }
    }

    @Test
    void a_constant_with_a_text_of_its_own_is_not_read_by_its_name() {
        assertThat(CategoryText.read(Job.class, "SELF_EMPLOYED")).isEmpty();
        assertThat(CategoryText.read(Crossed.class, "one")).isEmpty();
        assertThat(CategoryText.read(Job.class, "other").orElseThrow()).isSameAs(Job.OTHER);
    }

    @Test
    void constants_may_have_bodies() {
        assertThat(CategoryText.of(WithBodies.ONE)).isEqualTo("the one");
        assertThat(CategoryText.of(WithBodies.TWO)).isEqualTo("TWO");
        assertThat(CategoryText.read(WithBodies.class, "two").orElseThrow()).isSameAs(WithBodies.TWO);
    }

    @Test
    void a_text_that_could_mean_two_constants_means_none() {
        assertThat(CategoryText.read(Alike.class, "yes sir")).isEmpty();
        assertThat(CategoryText.read(Alike.class, "Yes_Sir").orElseThrow()).isSameAs(Alike.Yes_Sir);
        assertThat(CategoryText.read(Alike.class, "no").orElseThrow()).isSameAs(Alike.NO);
        assertThat(CategoryText.read(Shadowed.class, "Low")).isEmpty();
        assertThat(CategoryText.read(Shadowed.class, "low").orElseThrow()).isSameAs(Shadowed.TWO);
    }

    @Test
    void constants_that_print_the_same_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryText.of(Same.ONE))
                .withMessage("two constants of Same, ONE and TWO, both print 'same';"
                        + " give each a text of its own in toString()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CategoryText.of(Silent.ONE))
                .withMessage("Silent.ONE prints null; give it a text in toString()");
    }
}
