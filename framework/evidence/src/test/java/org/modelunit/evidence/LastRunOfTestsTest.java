package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modelunit.evidence.ExpectedClaimsKit.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Contract;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.ExpectedClaims;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;

/** Of several lists that know a test, the one whose run has run it last says what it claims. */
class LastRunOfTestsTest {

    @TempDir
    private Path directory;

    private final ExpectedClaimsFile store = new ExpectedClaimsFile();

    private Run run() {
        return new ExpectedClaimsKit(directory).run(Map.of());
    }

    private Path kept() {
        return new ExpectedClaimsKit(directory).kept();
    }

    private List<ExpectedClaim> expected(String tags) {
        return store.load(run(), tags).map(RunExpectation::claims).orElse(List.of());
    }

    /** Leaves what a run does that claims this and ran these tests. */
    private void keep(String tags, List<ExpectedClaim> claims, String... ran) {
        store.keep(run(), tags, new ExpectedClaims.Change() {
            @Override
            public List<ExpectedClaim> of(List<ExpectedClaim> kept) {
                return claims;
            }

            @Override
            public boolean answers(ExpectedClaim claim) {
                return List.of(ran).contains(claim.test().uniqueId());
            }
        });
    }

    private List<ExpectedClaim> ofAll() {
        return store.loadAll(run()).map(RunExpectation::claims).orElse(List.of());
    }

    @Test
    void a_test_that_claims_nothing_any_more_is_not_accused_by_tags_that_nobody_uses_any_more() throws Exception {
        ExpectedClaim was = claim("a", 1, Contract.ofCheck("be close"));
        ExpectedClaim slow = claim("b", 1, Contract.ofCheck("be close"));
        ExpectedClaim stays = claim("c", 1, Contract.ofCheck("be close"));
        keep("groups=old", List.of(was, slow), "a", "b");
        String everyday = "excludedGroups=slow";
        keep(everyday, List.of(stays), "a", "c");
        age("old", 60);
        assertThat(ofAll()).as("b was not run").containsExactlyInAnyOrder(stays, slow);

        keep(everyday, List.of(stays), "c");
        age("old", 60);
        assertThat(ofAll()).as("another JVM of the run").containsExactlyInAnyOrder(stays, slow);
        assertThat(expected("groups=old")).as("its own choice").containsExactly(was, slow);

        keep("groups=old", List.of(was), "a");
        age("slow", 60);
        assertThat(ofAll()).as("claimed once more").containsExactlyInAnyOrder(was, stays);
    }

    @Test
    void a_run_that_claims_nothing_at_all_has_the_last_word_on_what_it_ran() throws Exception {
        ExpectedClaim was = claim("a", 1, Contract.ofCheck("be close"));
        keep("groups=old", List.of(was), "a");
        keep("", List.of(), "a");
        age("old", 60);
        assertThat(ofAll()).isEmpty();

        keep("", List.of(was), "a");
        age("old", 60);
        assertThat(ofAll()).containsExactly(was);
        assertThat(Files.readString(kept())).doesNotContain("silent");
    }

    @Test
    void a_test_that_was_given_a_tag_is_expected_to_claim_what_it_claimed_since() throws Exception {
        ExpectedClaim claim = claim("a", 1, Contract.ofCheck("be close"));
        ExpectedClaim stays = claim("c", 1, Contract.ofCheck("be close"));
        String everyday = "excludedGroups=slow";
        keep("groups=old", List.of(claim), "a");
        keep(everyday, List.of(stays), "a", "c");
        age("old", 60);
        assertThat(ofAll()).as("it claims nothing there").containsExactly(stays);

        keep("groups=slow", List.of(claim), "a");
        keep(everyday, List.of(stays), "c");
        age("groups", 60);
        assertThat(ofAll()).as("everyday runs leave it out").containsExactlyInAnyOrder(stays, claim);

        keep(everyday, List.of(stays), "a", "c");
        assertThat(ofAll()).as("it has lost the tag").containsExactly(stays);
    }

    @Test
    void a_test_that_waits_in_one_run_claims_what_it_claimed_last_in_another() throws Exception {
        ExpectedClaim was = claim("a", 1, Contract.ofCheck("be close"));
        ExpectedClaim now = claim("a", 2, Contract.ofCheck("be close"));
        keep("", List.of(was), "a");
        keep("groups=slow", List.of(now), "a");
        keep("", List.of(was));
        age("slow", 60);

        assertThat(ofAll()).containsExactly(now);
    }

    @Test
    void whose_run_was_last_is_told_by_no_time_and_only_where_it_matters() throws Exception {
        ExpectedClaim one = claim("a", 1, Contract.ofCheck("be close"));
        ExpectedClaim other = claim("a", 1, Contract.ofCheck("be equal"));
        keep("", List.of(one), "a");
        keep("groups=x", List.of(one), "a");
        assertThat(written()).noneMatch(text -> text.contains("turns"));

        keep("groups=x", List.of(other), "a");
        age("x", 60);
        assertThat(ofAll()).containsExactly(other);
        List<String> before = written();
        keep("groups=x", List.of(other), "a");
        assertThat(written()).as("the same run").isEqualTo(before);

        keep("", List.of(one), "a");
        age("shop", 60);
        assertThat(ofAll()).containsExactly(one);
    }

    private List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
            return texts;
        }
    }

    /** Makes a list of tags one that was written some seconds before all others. */
    private void age(String tags, int seconds) throws Exception {
        Instant now = Instant.now();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                boolean isOld = file.getFileName().toString().contains(tags);
                Files.setLastModifiedTime(file, FileTime.from(now.minusSeconds(isOld ? seconds : 0)));
            }
        }
    }
}
