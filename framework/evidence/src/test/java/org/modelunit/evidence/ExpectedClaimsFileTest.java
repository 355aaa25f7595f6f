package org.modelunit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.modelunit.evidence.ExpectedClaimsKit.claim;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modelunit.claim.Bar;
import org.modelunit.claim.Burden;
import org.modelunit.claim.Contract;
import org.modelunit.error.SettingException;
import org.modelunit.recording.ExpectedClaim;
import org.modelunit.recording.Run;
import org.modelunit.recording.RunExpectation;
import org.modelunit.statistics.Side;

class ExpectedClaimsFileTest {

    private static final Bar BAR = new Bar(Side.AT_LEAST, 0.1 + 0.2);

    @TempDir
    private Path directory;

    private final ExpectedClaimsFile store = new ExpectedClaimsFile();

    private Run run(Map<String, String> settings) {
        return new ExpectedClaimsKit(directory).run(settings);
    }

    private Path kept() {
        return new ExpectedClaimsKit(directory).kept();
    }

    private static List<ExpectedClaim> everyContract() {
        List<ExpectedClaim> claims = new ArrayList<>();
        for (Burden burden : List.of(
                new Burden.PointEstimate(),
                new Burden.Shown(0.95),
                new Burden.NotRefuted(0.9, 0.15),
                new Burden.NoneFound(0.05),
                new Burden.Exact())) {
            Contract contract = Contract.of("metric", List.of(BAR, new Bar(Side.AT_MOST, -0.0)), burden)
                    .with(Contract.MARGIN, 1e-300)
                    .with(Contract.SLICES, List.of("a \"b\"", "\u0000", ""))
                    .withSeed(Long.MIN_VALUE);
            claims.add(claim("id", claims.size() + 1, contract));
        }
        claims.add(claim("id", 6, Contract.ofCheck("be close")));
        return claims;
    }

    @Test
    void what_was_kept_is_read_with_every_kind_of_contract() {
        store.keep(run(Map.of()), "", before -> everyContract());

        RunExpectation known = store.load(run(Map.of()), "").orElseThrow();
        assertThat(known.claims()).isEqualTo(everyContract());
        assertThat(known.required()).isFalse();
        assertThat(known.source()).isEqualTo("shop_credit.json");
    }

    @Test
    void nothing_is_known_before_anything_was_kept_and_nothing_leaves_nothing() {
        store.keep(run(Map.of()), "", before -> before);

        assertThat(store.load(run(Map.of()), "")).isEmpty();
        assertThat(kept()).doesNotExist();
    }

    @Test
    void the_order_of_claims_changes_no_byte() throws Exception {
        List<ExpectedClaim> backwards = new ArrayList<>(everyContract());
        Collections.reverse(backwards);
        store.keep(run(Map.of()), "", before -> everyContract());
        byte[] forwards = Files.readAllBytes(kept());

        store.keep(run(Map.of()), "", before -> backwards);
        assertThat(kept()).hasBinaryContent(forwards);
        assertThat(kept().resolveSibling("shop_credit.json.part")).doesNotExist();
    }

    @Test
    void history_keeps_them_where_a_clean_build_does_not_reach() {
        Run run = run(Map.of("modelunit.history", directory.resolve("history").toString()));
        store.keep(run, "", before -> everyContract());

        assertThat(directory.resolve("history/expected/shop_credit.json")).exists();
        assertThat(kept()).doesNotExist();
        assertThat(store.load(run, "").orElseThrow().claims()).hasSize(6);
    }

    @Test
    void a_list_that_somebody_names_is_required_and_has_to_be_there() {
        store.keep(run(Map.of()), "", before -> everyContract());

        RunExpectation known = store.load(run(Map.of("modelunit.expected", kept().toString())), "")
                .orElseThrow();
        assertThat(known.required()).isTrue();
        assertThat(known.source()).isEqualTo("modelunit.expected=shop_credit.json");
        assertThatThrownBy(() -> store.load(run(Map.of("modelunit.expected", "gone.json")), ""))
                .isInstanceOf(SettingException.class)
                .hasMessageStartingWith(
                        "modelunit.expected=gone.json: there is no such file, seen from the module's directory; ");
    }

    @Test
    void of_one_test_the_run_that_was_last_says_what_is_expected() throws Exception {
        ExpectedClaim old = claim("a", 1, Contract.ofCheck("be close"));
        ExpectedClaim now = claim("a", 2, Contract.ofCheck("be close"));
        ExpectedClaim ofTags = claim("b", 1, Contract.ofCheck("be close"));
        store.keep(run(Map.of()), "groups=slow", before -> List.of(old, ofTags));
        store.keep(run(Map.of()), "", before -> List.of(now));
        Path stale = Files.list(directory.resolve("modelunit/expected/shop_credit"))
                .filter(file -> file.toString().endsWith(".json"))
                .findFirst()
                .orElseThrow();
        FileTime today = Files.getLastModifiedTime(kept());
        Files.setLastModifiedTime(stale, FileTime.from(today.toInstant().minusSeconds(86_400)));

        assertThat(store.loadAll(run(Map.of())).orElseThrow().claims()).containsExactly(now, ofTags);

        Files.setLastModifiedTime(stale, FileTime.from(today.toInstant().plusSeconds(60)));
        assertThat(store.loadAll(run(Map.of())).orElseThrow().claims()).containsExactly(old, ofTags);

        Files.setLastModifiedTime(stale, today);
        assertThat(store.loadAll(run(Map.of())).orElseThrow().claims())
                .as("nobody knows which was last")
                .containsExactly(now, ofTags);
    }

    private List<ExpectedClaim> expected(String tags) {
        return store.load(run(Map.of()), tags).map(RunExpectation::claims).orElse(List.of());
    }

    @Test
    void runs_of_tests_with_other_tags_are_expected_to_claim_something_else() {
        ExpectedClaim quality = claim("quality", 1, Contract.ofCheck("be good"));
        ExpectedClaim speed = claim("speed", 1, Contract.ofCheck("be fast"));
        store.keep(run(Map.of()), "", before -> List.of(quality, speed));
        store.keep(run(Map.of()), "groups=latency", before -> List.of(speed));
        store.keep(run(Map.of()), "excludedGroups=latency", before -> List.of(quality));
        store.keep(run(Map.of()), "groups=latency&!x", before -> List.of());

        assertThat(expected("")).containsExactly(quality, speed);
        assertThat(expected("groups=latency")).containsExactly(speed);
        assertThat(expected("excludedGroups=latency")).containsExactly(quality);
        assertThat(expected("groups=latency|!x")).isEmpty();
        assertThat(store.load(run(Map.of()), "groups=slow")).isEmpty();
    }

    @Test
    void names_of_files_are_kept_short_and_apart_whatever_tags_are_called() {
        String longest = "groups=" + "a|".repeat(500);
        List<String> hostile =
                List.of("groups=../../x", "groups=a b", "groups=a_b", longest + "b", longest + "c", "\u0000");
        for (String tags : hostile) {
            store.keep(run(Map.of()), tags, before -> List.of(claim(tags, 1, Contract.ofCheck("be there"))));
        }

        assertThat(hostile).allSatisfy(tags -> assertThat(expected(tags))
                .extracting(claim -> claim.test().uniqueId())
                .containsExactly(tags));
        assertThat(kept().resolveSibling("shop_credit")).isDirectoryContaining("glob:**.json");
        assertThat(directory).isDirectoryRecursivelyContaining("glob:**/shop_credit/*.json");
    }

    @Test
    void a_run_of_some_tests_is_held_against_all_that_is_expected_of_them_each_claim_once() {
        ExpectedClaim strict = claim("quality", 1, Contract.ofCheck("be good"));
        ExpectedClaim lenient = claim("quality", 1, Contract.ofCheck("be there"));
        ExpectedClaim speed = claim("speed", 1, Contract.ofCheck("be fast"));
        assertThat(store.loadAll(run(Map.of()))).isEmpty();
        store.keep(run(Map.of()), "groups=latency", before -> List.of(lenient, speed));
        assertThat(store.loadAll(run(Map.of())).orElseThrow().claims()).containsExactly(lenient, speed);
        store.keep(run(Map.of()), "", before -> List.of(strict));

        assertThat(store.loadAll(run(Map.of())).orElseThrow().claims()).containsExactly(strict, speed);
        RunExpectation named = store.loadAll(run(Map.of("modelunit.expected", kept().toString())))
                .orElseThrow();
        assertThat(named.required()).isTrue();
        assertThat(named.claims()).containsExactly(strict);
        assertThat(store.load(run(Map.of("modelunit.expected", kept().toString())), "groups=latency"))
                .contains(named);
    }

    @Test
    void a_file_that_is_not_what_it_should_be_is_named_with_what_is_wrong() throws Exception {
        Files.createDirectories(kept().getParent());

        assertMalformed("{", "Unexpected end-of-input");
        assertMalformed("{\"schema\":\"modelunit-expected/2\",\"claims\":[]}", "was written by a newer ModelUnit");
        assertMalformed("{\"schema\":\"other\",\"claims\":[]}", "schema should be 'modelunit-expected/1'");
        assertMalformed("{\"schema\":\"modelunit-expected/1\",\"claims\":[],\"more\":1}", "more is not known here");
        store.keep(run(Map.of()), "", before -> everyContract()); // which replaces what nobody can use
        String once = Files.readString(kept());
        assertMalformed(once.replace("\"occurrence\" : 2", "\"occurrence\" : 1"), "stands there twice");
        assertMalformed(once.replace("\"none found\"", "\"hoped for\""), "'hoped for' is no burden of proof");
    }

    @Test
    void a_torn_list_of_tags_that_nobody_uses_any_more_keeps_no_other_from_being_asked() throws Exception {
        ExpectedClaim claim = claim("a", 1, Contract.ofCheck("be close"));
        store.keep(run(Map.of()), "groups=old", before -> List.of(claim));
        store.keep(run(Map.of()), "", before -> List.of(claim));
        try (Stream<Path> all = Files.list(directory.resolve("modelunit/expected/shop_credit"))) {
            for (Path file :
                    all.filter(each -> each.toString().endsWith(".json")).toList()) {
                Files.writeString(file, "{");
            }
        }

        assertThat(store.loadAll(run(Map.of())).orElseThrow().claims()).containsExactly(claim);

        Files.writeString(kept(), "{");
        assertThat(store.loadAll(run(Map.of()))).as("nothing can be used").isEmpty();
    }

    private void assertMalformed(String text, String why) throws Exception {
        Files.writeString(kept(), text);
        assertThatThrownBy(() -> store.load(run(Map.of()), ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("cannot use the expected claims in shop_credit.json: ")
                .hasMessageContaining(why);
        assertThatThrownBy(() -> store.load(run(Map.of("modelunit.expected", kept().toString())), ""))
                .isInstanceOf(SettingException.class)
                .hasMessageContaining(why);
    }

    @Test
    void many_who_change_it_at_once_lose_nothing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> all = new ArrayList<>();
            IntStream.rangeClosed(1, 32)
                    .forEach(number -> all.add(threads.submit(() -> store.keep(run(Map.of()), "", before -> {
                        List<ExpectedClaim> more = new ArrayList<>(before);
                        more.add(claim("id" + number, 1, Contract.ofCheck("be there")));
                        return more;
                    }))));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.load(run(Map.of()), "").orElseThrow().claims()).hasSize(32);
    }
}
