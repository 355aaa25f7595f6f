package org.modelunit.metric.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Figure;
import org.modelunit.figure.FigureFunction;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Point;
import org.modelunit.metric.classification.Confusion;
import org.modelunit.outcome.Classified;

/** What every cut-off of a label's score achieves, with the operating point; nothing where only one class has any weight. */
record RankingCurve(Kind kind, String label) implements FigureFunction<Classified> {

    /** Which two rates are drawn. */
    enum Kind {
        ROC("ROC", "false positive rate", "true positive rate"),
        PRECISION_RECALL("precision and recall", "recall", "precision"),
        GAINS("gains", "share of all examples", "share of the label's examples found");

        private final String word;
        private final String right;
        private final String up;

        Kind(String word, String right, String up) {
            this.word = word;
            this.right = right;
            this.up = up;
        }

        /** Where it leads to decide for the label so often, and so often right. */
        private Point at(double truePositives, double falsePositives, Ranking ranking) {
            double decided = truePositives + falsePositives;
            double recall = share(truePositives, ranking.positives());
            return switch (this) {
                case ROC -> new Point(share(falsePositives, ranking.negatives()), recall);
                case PRECISION_RECALL -> new Point(recall, decided > 0 ? share(truePositives, decided) : 1);
                case GAINS -> new Point(share(decided, ranking.positives() + ranking.negatives()), recall);
            };
        }

        /** Sums in another order may exceed the whole by what rounding leaves. */
        private static double share(double part, double whole) {
            return Math.min(1, part / whole);
        }
    }

    @Override
    public List<Figure> of(Classified outcomes) {
        return outcomes.once(
                this,
                () -> hasBoth(outcomes) ? List.of(curve(List.of(Model.of("model", outcomes, label)))) : List.of());
    }

    @Override
    public List<Figure> compared(Classified challenger, Classified champion) {
        return hasBoth(challenger) && hasBoth(champion)
                ? List.of(curve(
                        List.of(Model.of("challenger", challenger, label), Model.of("champion", champion, label))))
                : List.of();
    }

    private boolean hasBoth(Classified outcomes) {
        return hasBoth(outcomes, label);
    }

    private static boolean hasBoth(Classified outcomes, String label) {
        if (!outcomes.hasScores() || !outcomes.labels().contains(label)) {
            return false;
        }
        Ranking ranking = new RankingStatistic(label).of(outcomes);
        return ranking.positives() > 0 && ranking.negatives() > 0;
    }

    private Curve curve(List<Model> models) {
        Ranking ranking = models.get(0).ranking();
        double prevalence = ranking.positives() / (ranking.positives() + ranking.negatives());
        Axis x = Axis.ofShares(kind.right);
        Axis y = kind == Kind.PRECISION_RECALL
                ? Axis.ofShares(kind.up).withTick(prevalence, "chance")
                : Axis.ofShares(kind.up);
        List<Line> lines = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (Model model : models) {
            lines.add(model.line(kind, x, y));
            marks.add(model.mark(kind, models.size() > 1));
        }
        lines.addAll(references(prevalence));
        return new Curve(kind.word + " of '" + label + "'", x, y, lines, marks);
    }

    private List<Line> references(double prevalence) {
        Point start = new Point(0, 0);
        Point end = new Point(1, 1);
        return switch (kind) {
            case ROC -> List.of(Line.reference("chance", start, end));
            case PRECISION_RECALL -> List.of(); // chance is a tick of the axis, which is drawn and named
            case GAINS ->
                List.of(
                        Line.reference("chance", start, end),
                        new Line("ideal", true, List.of(start, new Point(prevalence, 1), end)));
        };
    }

    /** One model's part of a curve, or one label's. */
    private record Model(String name, Classified outcomes, Ranking ranking) {

        static Model of(String name, Classified outcomes, String label) {
            return new Model(name, outcomes, new RankingStatistic(label).of(outcomes));
        }

        Line line(Kind kind, Axis x, Axis y) {
            Path path = new Path();
            path.add(kind.at(0, 0, ranking));
            ranking.descending((positives, negatives) -> {
                path.truePositives += positives;
                path.falsePositives += negatives;
                if (positives + negatives > 0) {
                    path.add(kind.at(path.truePositives, path.falsePositives, ranking));
                }
            });
            return Line.through(name, x, y, path.xs(), path.ys());
        }

        Mark mark(Kind kind, boolean isOneOfTwo) {
            String label = ranking.label();
            Confusion confusion = new Confusion.Counts().of(outcomes);
            double falsePositives = 0;
            for (String truth : outcomes.labels().names()) {
                falsePositives += truth.equals(label) ? 0 : confusion.count(truth, label);
            }
            return new Mark(
                    (isOneOfTwo ? name + ", " : "") + outcomes.operatingPointInWords(),
                    kind.at(confusion.count(label, label), falsePositives, ranking));
        }
    }

    /** Points that are being collected. */
    private static final class Path {

        private static final int SOME = 1024;

        private double truePositives;
        private double falsePositives;
        private double[] x = new double[SOME];
        private double[] y = new double[SOME];
        private int size;

        void add(Point point) {
            if (size == x.length) {
                x = Arrays.copyOf(x, 2 * size);
                y = Arrays.copyOf(y, 2 * size);
            }
            x[size] = point.x();
            y[size++] = point.y();
        }

        double[] xs() {
            return Arrays.copyOf(x, size);
        }

        double[] ys() {
            return Arrays.copyOf(y, size);
        }
    }

    /** What every cut-off achieves for each label against all others: one line for each, of many labels the most frequent ones. */
    record OfEachLabel(Kind kind) implements FigureFunction<Classified> {

        private static final int MOST_LABELS = 8;

        @Override
        public List<Figure> of(Classified outcomes) {
            return outcomes.once(this, () -> of(outcomes, ""));
        }

        @Override
        public List<Figure> compared(Classified challenger, Classified champion) {
            List<Figure> both = new ArrayList<>(of(challenger, ", challenger"));
            both.addAll(of(champion, ", champion"));
            return both;
        }

        private List<Figure> of(Classified outcomes, String whose) {
            List<String> labels = outcomes.labels().names().stream()
                    .filter(label -> hasBoth(outcomes, label))
                    .toList();
            if (labels.isEmpty()) {
                return List.of();
            }
            List<String> shown = labels.stream()
                    .sorted(Comparator.comparingInt((String label) -> -outcomes.count(label))) // stable
                    .limit(MOST_LABELS)
                    .toList();
            Axis x = Axis.ofShares(kind.right);
            Axis y = Axis.ofShares(kind.up);
            List<Line> lines = new ArrayList<>();
            for (String label : shown) {
                lines.add(Model.of("'" + label + "'", outcomes, label).line(kind, x, y));
            }
            if (kind == Kind.ROC) {
                lines.add(Line.reference("chance", new Point(0, 0), new Point(1, 1)));
            }
            String which = shown.size() < labels.size() ? "the " + MOST_LABELS + " most frequent labels" : "each label";
            return List.of(
                    new Curve(kind.word + " of " + which + " against all others" + whose, x, y, lines, List.of()));
        }
    }
}
