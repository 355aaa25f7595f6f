package org.modelunit.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;
import org.modelunit.claim.Bar;
import org.modelunit.claim.FactNames;
import org.modelunit.claim.Measured;
import org.modelunit.claim.Measurement;
import org.modelunit.claim.Verdict;
import org.modelunit.statistics.Side;
import org.modelunit.text.Numbers;

/**
 * A claim on one value as a small picture: estimate, interval between the one-sided bounds, bar and pass mark on one axis. What
 * its colours say, shapes and words say, too.
 */
@API(status = Status.INTERNAL, since = "0.1")
public final class ClaimCard {

    private static final double LEFT = 28;
    private static final double RIGHT = Svg.WIDTH - LEFT;
    private static final double TRACK = 20;
    private static final int MOST_LINES = 3;

    private final Verdict verdict;
    private final Measured measured;
    private final Measurement numbers;
    private final Told told;
    private final ValueAxis axis;
    private final Paint paint;
    private final List<Paragraph> notes;
    private final Svg svg = new Svg();

    private ClaimCard(Verdict verdict, Measured measured) {
        this.verdict = verdict;
        this.measured = measured;
        this.numbers = measured.measurement();
        this.told = new Told(measured.digits(verdict.status()));
        this.axis = axis();
        this.paint = Sign.of(verdict.status()).paint();
        this.notes = notes(verdict, numbers);
    }

    /**
     * Returns the picture as an SVG document.
     *
     * @param verdict what became of the claim
     * @param measured its numbers
     */
    public static String of(Verdict verdict, Measured measured) {
        return new ClaimCard(verdict, measured).document();
    }

    private ValueAxis axis() {
        double[] values = DoubleStream.concat(
                        DoubleStream.of(
                                numbers.value(),
                                numbers.bounds().lower(),
                                numbers.bounds().upper()),
                        DoubleStream.concat(
                                measured.bars().stream().mapToDouble(Bar::value),
                                numbers.passMarks().stream().mapToDouble(Double::doubleValue)))
                .toArray();
        return ValueAxis.around(values, numbers.range(), LEFT, RIGHT)
                .withRoomFor(references().stream().mapToDouble(ValueAxis.Reference::value));
    }

    /** What guessing and a perfect model have, where that is known. */
    private List<ValueAxis.Reference> references() {
        return Stream.of(
                        new ValueAxis.Reference("chance", numbers.range().chance()),
                        new ValueAxis.Reference("ideal", numbers.range().ideal()))
                .filter(reference -> !Double.isNaN(reference.value()))
                .toList();
    }

    private String document() {
        CardFrame frame = new CardFrame(
                verdict.status(),
                verdict.property() + " on " + verdict.subject(),
                verdict.requirement() + " · " + basis());
        frame.draw(svg);
        List<List<Label>> lines = Label.lines(marks(), Svg.EDGE, Svg.WIDTH - Svg.EDGE);
        double top = frame.height() + lines.size() * Label.LINE + 8;
        track(top);
        axis.drawReferences(svg, references(), top, top + TRACK);
        interval(top + TRACK / 2);
        Label.drawAbove(svg, lines, top);
        barsAndPassMarks(top);
        if (Double.isFinite(numbers.value())) {
            Sign.of(verdict.status()).draw(svg, axis.at(numbers.value()), top + TRACK / 2);
        }
        axis.drawBelow(svg, top + TRACK, references());
        Legend findings = findings();
        double below = top + TRACK + 30;
        findings.draw(svg, Svg.EDGE, below);
        below += findings.height() + 4;
        for (Paragraph note : notes) {
            note.draw(svg, Svg.EDGE, below);
            below += note.height() + 2;
        }
        return svg.document(below + 6, verdict.sentence(), Description.of(verdict, drawn()));
    }

    /** What a colour cannot say: that a claim holds though the model is not what a perfect one is, or what it takes to decide it. */
    private static List<Paragraph> notes(Verdict verdict, Measurement numbers) {
        List<Paragraph> notes = new ArrayList<>();
        double width = Svg.WIDTH - 2 * Svg.EDGE;
        if (verdict.status().isGreen()) {
            numbers.excludedIdeal().ifPresent(ideal -> {
                String words = "The claim holds, but the data exclude the ideal " + Numbers.plain(ideal) + ".";
                notes.add(Paragraph.of(
                        words, width, MOST_LINES, TextStyle.INK.bold().in(Paint.AMBER)));
            });
        }
        verdict.facts().stream()
                .filter(fact -> fact.name().equals(FactNames.TO_DECIDE))
                .map(fact -> FactNames.TO_DECIDE + ": " + fact.value().strip())
                .forEach(words -> notes.add(Paragraph.of(words, width, MOST_LINES, TextStyle.INK)));
        return notes;
    }

    /** What is written on the picture; its sentence and its facts may have other digits, where numbers are very large or small. */
    private List<String> drawn() {
        List<String> drawn = new ArrayList<>();
        drawn.add("observed " + told.of(numbers.value()));
        for (Side side : Side.values()) {
            double bound = numbers.bounds().of(side);
            if (isDrawn(bound)) {
                drawn.add(boundName(side) + told.of(bound));
            }
        }
        marks().forEach(mark -> drawn.add(mark.text()));
        references().forEach(reference -> drawn.add(reference.words()));
        notes.forEach(note -> drawn.add(String.join(" ", note.lines())));
        drawn.add(basis());
        return drawn;
    }

    private boolean isDrawn(double bound) {
        return Double.isFinite(bound) && bound != numbers.value();
    }

    private static String boundName(Side side) {
        return side == Side.AT_LEAST ? "lower bound " : "upper bound ";
    }

    private String basis() {
        String examples = Numbers.count(numbers.sample().examples()) + " "
                + numbers.sample().unit()
                + (numbers.sample().composition().isEmpty()
                        ? ""
                        : " (" + numbers.sample().composition() + ")");
        return isBounded() ? examples + ", " + numbers.bounds().method() : examples;
    }

    /** The axis, with the part that is good enough tinted and hatched. */
    private void track(double top) {
        svg.rectangle(LEFT, top, RIGHT - LEFT, TRACK, 0, Style.filled(Paint.TRACK));
        GoodPart.draw(svg, measured.bars(), axis, top, TRACK);
    }

    private boolean isBounded() {
        return Double.isFinite(numbers.bounds().lower())
                || Double.isFinite(numbers.bounds().upper());
    }

    private void interval(double middle) {
        if (isBounded() && !Double.isNaN(numbers.value())) {
            Whisker.draw(svg, axis, numbers.bounds().lower(), numbers.bounds().upper(), middle, paint);
        }
    }

    private void barsAndPassMarks(double top) {
        for (Bar bar : measured.bars()) {
            double x = axis.at(bar.value());
            svg.line(Style.line(Paint.INK, 2.5), x, top - 3, x, top + TRACK + 3);
        }
        for (double mark : passMarks()) {
            double x = axis.at(mark);
            svg.line(Style.line(Paint.INK, 1.5).withDashes("3 2"), x, top - 3, x, top + TRACK + 3);
        }
    }

    /** The bars and pass marks in words, each at its place. */
    private List<Label> marks() {
        List<Label> labels = new ArrayList<>();
        for (Bar bar : measured.bars()) {
            String text = GoodPart.barName(bar, told);
            labels.add(Label.at(axis.at(bar.value()), text, TextStyle.INK.bold()));
        }
        for (double mark : passMarks()) {
            String value = (numbers.passMarks().size() > 1 ? sign(mark) : "") + told.of(mark);
            labels.add(Label.at(axis.at(mark), markName(mark) + value, TextStyle.INK));
        }
        return labels;
    }

    /** A guard has no value that it has to show, but one beyond which it fails. */
    private String markName(double mark) {
        if (measured.burden().isGuard()) {
            return mark < measured.bars().get(0).value() ? "fails below " : "fails above ";
        }
        return "needed " + numbers.sample().onThese() + ": ";
    }

    private String sign(double mark) {
        return GoodPart.sign(measured.bars().get(numbers.passMarks().indexOf(mark))) + " ";
    }

    /** The pass marks that say something: those that exist and are not the bars themselves. */
    private List<Double> passMarks() {
        return measured.burden().isProof()
                ? numbers.passMarks().stream()
                        .filter(mark -> Double.isFinite(mark) && !isBar(mark))
                        .toList()
                : List.of();
    }

    private boolean isBar(double mark) {
        return measured.bars().stream().anyMatch(bar -> told.of(bar.value()).equals(told.of(mark)));
    }

    /** The estimate and its bounds in words, with the shapes that they have on the axis. */
    private Legend findings() {
        Legend findings = new Legend(Svg.WIDTH - 2 * Svg.EDGE, TextStyle.INK);
        findings.add(
                Sign.of(verdict.status())::draw,
                "observed " + told.of(numbers.value()),
                TextStyle.INK.bold().in(paint));
        if (!Double.isNaN(numbers.value())) {
            bound(findings, Side.AT_LEAST);
            bound(findings, Side.AT_MOST);
        }
        return findings;
    }

    private void bound(Legend findings, Side side) {
        double bound = numbers.bounds().of(side);
        if (isDrawn(bound)) {
            findings.add(
                    (canvas, x, y) -> Whisker.drawEnd(canvas, x, y, side, paint), boundName(side) + told.of(bound));
        }
    }
}
