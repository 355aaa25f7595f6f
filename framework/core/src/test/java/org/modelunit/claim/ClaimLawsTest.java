package org.modelunit.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.claim.Loans.Loan;
import org.modelunit.claim.Loans.Pair;
import org.modelunit.figure.ForestPlot;
import org.modelunit.slice.SliceClaim;
import org.modelunit.slice.SliceFinding;
import org.modelunit.slice.SliceRequirement;
import org.modelunit.slice.SliceVerdict;
import org.modelunit.slice.Slicing;

/** What holds for every kind of claim: rows are judged alike, wherever they stand and whatever stands beside them. */
class ClaimLawsTest {

    private static final Offset<Double> ROUNDING = Offset.offset(1e-9);
    private static final Offset<Double> DRAWING = Offset.offset(0.08);

    private static final Loans GOOD = Loans.good("north", 1200);
    private static final Loans POOR = Loans.poor("north", 1200);
    private static final Loans OTHERS = Loans.poor("south", 300);

    private static final Map<Loans, Pair> EVALUATED = Map.of(GOOD, GOOD.evaluated(), POOR, POOR.evaluated());
    private static final Map<String, Verdict> JUDGED = new ConcurrentHashMap<>();

    private static Stream<Named<Kind>> kinds() {
        return KindsOfClaims.all().entrySet().stream()
                .map(entry -> Named.of(entry.getKey(), new Kind(entry.getKey(), entry.getValue())));
    }

    private record Kind(String name, Function<Pair, Claim> made) {

        Verdict judged(Pair loans) {
            return made.apply(loans).judge();
        }

        Claim claim(Loans loans) {
            return made.apply(EVALUATED.getOrDefault(loans, loans.evaluated()));
        }

        /** Judged once, as drawing takes long. */
        Verdict judged(Loans loans) {
            return JUDGED.computeIfAbsent(name + (loans.equals(GOOD) ? " good" : " poor"), key -> claim(loans)
                    .judge());
        }

        /** The seeds of what is drawn come from names and digests. */
        Offset<Double> offset() {
            return name.startsWith("drawn") ? DRAWING : ROUNDING;
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_claim_is_green_on_good_loans_and_red_on_poor_ones(Kind kind) {
        assertThat(kind.judged(GOOD).status().isGreen()).isTrue();
        assertThat(kind.judged(POOR).status().isRed()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void rows_are_judged_alike_in_another_order(Kind kind) {
        for (Loans loans : List.of(GOOD, POOR)) {
            requireSame(kind.judged(loans), kind.judged(loans.shuffled(1).evaluated()), kind.offset());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void rows_are_judged_alike_as_a_part_of_others(Kind kind) {
        for (Loans loans : List.of(GOOD, POOR)) {
            Pair part = loans.and(OTHERS).evaluated().in("north");

            requireSame(kind.judged(loans), kind.judged(part), kind.offset());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_claim_says_the_same_as_its_verdict_and_measures_nothing(Kind kind) {
        for (Loans loans : List.of(GOOD, POOR)) {
            Claim claim = kind.claim(loans);
            Verdict verdict = kind.judged(loans);

            assertThat(verdict.subject()).isEqualTo(claim.subject());
            assertThat(verdict.property()).isEqualTo(claim.property());
            assertThat(verdict.requirement()).isEqualTo(claim.requirement());
            Contract contract = claim.contract();
            assertThat(contract.kind()).isEqualTo(verdict.kind());
            assertThat(contract.burden()).isEqualTo(claim.burden());
            assertThat(contract).as("once more").isEqualTo(claim.contract());
            assertThat(contract)
                    .as("in another order")
                    .isEqualTo(kind.claim(loans.shuffled(1)).contract());
            verdict.seed().ifPresent(seed -> assertThat(contract.terms())
                    .containsEntry(Contract.SEED, new Term.Words(Long.toString(seed))));
            verdict.measured()
                    .ifPresent(measured -> assertThat(measured.burden()).isEqualTo(claim.burden()));
            verdict.measured().ifPresent(measured -> assertThat(measured.bars()).isEqualTo(contract.bars()));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_reason_changes_nothing_but_what_is_told(Kind kind) {
        for (Loans loans : List.of(GOOD, POOR)) {
            Claim claim = kind.claim(loans);
            Claim reasoned = claim.because("cases are read by hand").source("MRM-13 §1");
            Verdict verdict = reasoned.judge();

            assertThat(reasoned.rationale()).isEqualTo(new Rationale("cases are read by hand", "MRM-13 §1"));
            assertThat(verdict.rationale()).isEqualTo(reasoned.rationale());
            assertThat(Claim.inWords(reasoned)).isEqualTo(Claim.inWords(claim));
            assertThat(reasoned).hasToString(claim.toString());
            assertThat(reasoned.contract()).isEqualTo(claim.contract());
            assertThat(reasoned.provenance()).isEqualTo(claim.provenance());
            requireSame(kind.judged(loans), ((ReasonedClaim.ReasonedVerdict) verdict).verdict(), kind.offset());
            assertThat(VerdictText.facts(verdict, List.of())).contains("MRM-13 §1");
        }
    }

    private static Stream<Named<Kind>> kindsOnMetrics() {
        return KindsOfClaims.onMetrics().entrySet().stream()
                .map(entry -> Named.of(entry.getKey(), new Kind(entry.getKey(), entry.getValue())));
    }

    /** The other slice is too small to be judged, so nothing is corrected for it. */
    @ParameterizedTest
    @MethodSource("kindsOnMetrics")
    void an_evaluation_is_judged_like_the_slice_of_its_rows(Kind kind) {
        for (Loans loans : List.of(GOOD, POOR)) {
            MetricVerdict verdict = (MetricVerdict) kind.judged(loans);
            SliceVerdict slices =
                    asSlices(kind, loans.and(Loans.good("south", 12)).evaluated());
            SliceFinding north = slices.findings().stream()
                    .filter(row -> row.slice().equals("north"))
                    .findFirst()
                    .orElseThrow();

            assertThat(north.status()).isEqualTo(verdict.status());
            assertThat(north.value()).isCloseTo(verdict.measurement().value(), ROUNDING);
            assertThat(north.lower()).isCloseTo(verdict.measurement().bounds().lower(), kind.offset());
            assertThat(north.upper()).isCloseTo(verdict.measurement().bounds().upper(), kind.offset());
            assertThat(slices.judged().confidence())
                    .isEqualTo(verdict.measurement().bounds().confidence());
        }
    }

    @SuppressWarnings("unchecked") // all claims are on classifications
    private static SliceVerdict asSlices(Kind kind, Pair loans) {
        var claim = (MetricClaim<org.modelunit.outcome.Classified>) kind.made.apply(loans);
        return SliceClaim.of(
                        loans.challenger(),
                        Slicing.by("region", Loan::region),
                        claim.metric(),
                        SliceRequirement.eachSlice(claim.threshold()))
                .judge();
    }

    @Test
    void every_kind_of_claim_is_among_these() throws Exception {
        List<Class<?>> tried = new ArrayList<>();
        KindsOfClaims.all()
                .values()
                .forEach(made -> tried.add(made.apply(EVALUATED.get(GOOD)).getClass()));

        assertThat(kindsInCore()).isNotEmpty().isSubsetOf(tried);
    }

    static List<Class<?>> kindsInCore() throws IOException, URISyntaxException, ClassNotFoundException {
        Path classes = Path.of(
                Claim.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> kinds = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String name = classes.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (!name.endsWith("-info.class")) {
                    Class<?> type = Class.forName(
                            name.substring(0, name.length() - ".class".length()), false, Claim.class.getClassLoader());
                    boolean isKind = Claim.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
                    if (isKind && type != ReasonedClaim.class) { // another claim with its reason, and no kind
                        kinds.add(type);
                    }
                }
            }
        }
        return kinds;
    }

    private static void requireSame(Verdict one, Verdict other, Offset<Double> offset) {
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.kind()).isEqualTo(one.kind());
        assertThat(other.property()).isEqualTo(one.property());
        assertThat(other.requirement()).isEqualTo(one.requirement());
        if (one instanceof CheckVerdict check) {
            assertThat(withoutRows((CheckVerdict) other)).isEqualTo(withoutRows(check));
        }
        Map<String, Double> numbers = numbers(other);
        assertThat(numbers).containsOnlyKeys(numbers(one).keySet());
        numbers(one).forEach((name, number) -> requireClose(name, numbers.getOrDefault(name, 0.0), number, offset));
    }

    private static String withoutRows(CheckVerdict verdict) {
        return verdict.finding().replaceAll("row \\d+", "row");
    }

    private static void requireClose(String name, double other, double one, Offset<Double> offset) {
        if (Double.isFinite(one)) {
            assertThat(other).as(name).isCloseTo(one, offset);
        } else {
            assertThat(Double.compare(other, one)).as(name).isZero();
        }
    }

    /** All numbers of a verdict, by what they are called. */
    private static Map<String, Double> numbers(Verdict verdict) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        verdict.measured().map(Measured::measurement).ifPresent(measurement -> {
            numbers.put("value", measurement.value());
            numbers.put("lower", measurement.bounds().lower());
            numbers.put("upper", measurement.bounds().upper());
            numbers.put("examples", (double) measurement.sample().examples());
            numbers.put("power", measurement.power());
            for (int i = 0; i < measurement.passMarks().size(); i++) {
                numbers.put("pass mark " + i, measurement.passMarks().get(i));
            }
        });
        for (ForestPlot plot : verdict.forestPlots()) {
            for (ForestPlot.Row row : plot.rows()) {
                String name = plot.title() + " of " + row.slice() + ", ";
                numbers.put(name + "value", row.value());
                numbers.put(name + "lower", row.lower());
                numbers.put(name + "upper", row.upper());
                numbers.put(name + "p", row.pValue());
                numbers.put(name + "counted", (double) row.counted());
                numbers.put(name + row.status(), 0.0);
            }
        }
        return numbers;
    }
}
