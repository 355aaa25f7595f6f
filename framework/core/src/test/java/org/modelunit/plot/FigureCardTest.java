package org.modelunit.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modelunit.figure.Axis;
import org.modelunit.figure.Bin;
import org.modelunit.figure.Bins;
import org.modelunit.figure.Change;
import org.modelunit.figure.Changes;
import org.modelunit.figure.Curve;
import org.modelunit.figure.Density;
import org.modelunit.figure.Figure;
import org.modelunit.figure.Images;
import org.modelunit.figure.Line;
import org.modelunit.figure.Mark;
import org.modelunit.figure.Matrix;
import org.modelunit.figure.Point;
import org.modelunit.figure.Thumbnail;
import org.modelunit.text.PrintableText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureCardTest {

    static Stream<Named<Figure>> figures() {
        Map<String, Figure> figures = new LinkedHashMap<>(Figures.gallery());
        figures.putAll(Figures.hostile());
        return figures.entrySet().stream().map(entry -> Named.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_picture_is_well_formed_and_runs_and_fetches_nothing(Figure figure) throws Exception {
        String svg = FigureCard.of(figure);

        assertThat(DrawnTexts.parse(svg).getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).doesNotContain("<script", "url(", "NaN", "Infinity", "http://www.w3.org/1999");
        assertThat(svg.replace("href=\"data:image/png;base64,", "")).doesNotContain("href");
    }

    private static final String SAME =
            "loans that were paid out at a counter of a branch to customers who had none before";

    /** Two texts that differ in their middle alone, where a short column leaves words out. */
    private static String in(String region) {
        return SAME + ", in the " + region + ", and " + SAME;
    }

    private static String drawn(String svg) throws Exception {
        return DrawnTexts.of(svg).boxes().stream().map(DrawnTexts.Box::text).collect(Collectors.joining(" "));
    }

    @Test
    void changes_of_examples_whose_names_differ_in_their_middle_are_told_apart() throws Exception {
        Changes changes = new Changes(
                "flips",
                3,
                List.of(
                        new Change(in("north"), "good", "bad"),
                        new Change(in("south"), "good", "bad"),
                        new Change("row 3", in("east"), in("west"))));
        String svg = FigureCard.of(changes);

        assertThat(drawn(svg)).contains("north", "south", "east", "west");
        DrawnTexts.of(svg).checkLayout();
    }

    @Test
    void pictures_whose_captions_differ_in_their_middle_are_told_apart() throws Exception {
        Thumbnail digit =
                ((Images) Figures.gallery().get("images")).thumbnails().get(0);
        String svg = FigureCard.of(new Images(
                "flips",
                List.of(
                        new Thumbnail("row 1: " + in("north"), digit.png()),
                        new Thumbnail("row 2: " + in("south"), digit.png()))));

        assertThat(drawn(svg)).contains("north", "south");
        DrawnTexts.of(svg).checkLayout();
    }

    @Test
    void what_a_value_means_is_drawn_over_the_cells_that_lie_there() throws Exception {
        Axis right = Axis.over("predicted", 0, 1);
        Axis up = Axis.over("residual", -1, 1).withTick(0, "ideal");
        NodeList all = DrawnTexts.parse(
                        FigureCard.of(new Density("residuals", right, up, List.of(List.of(9L, 9L), List.of(9L, 9L)))))
                .getElementsByTagName("*");
        int lastCell = last(all, element -> element.getTagName().equals("rect") && width(element) > 100);
        int ideal = last(all, element -> element.getTagName().equals("polyline") && isWide(element));

        assertThat(ideal).isGreaterThan(lastCell);
    }

    private static int last(NodeList all, Predicate<Element> condition) {
        return IntStream.range(0, all.getLength())
                .filter(i -> condition.test((Element) all.item(i)))
                .max()
                .orElseThrow();
    }

    private static double width(Element element) {
        return Double.parseDouble(element.getAttribute("width"));
    }

    private static boolean isWide(Element line) {
        double[] numbers = Stream.of(line.getAttribute("points").split("[ ,]"))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return numbers[2] - numbers[0] > 300;
    }

    /** So it can be read on a page that is light where the browser asks for dark, as Allure's is, and the other way round. */
    @ParameterizedTest
    @MethodSource("figures")
    void a_picture_lies_on_a_ground_of_its_own_as_large_as_itself(Figure figure) throws Exception {
        Element svg = DrawnTexts.parse(FigureCard.of(figure)).getDocumentElement();
        Element ground = (Element) svg.getElementsByTagName("rect").item(0);

        assertThat(ground.getAttribute("class")).isEqualTo("mu-ground mu-frame-line");
        assertThat(ground.getAttribute("x") + " " + ground.getAttribute("y")).isEqualTo("0.5 0.5");
        assertThat(ground.getAttribute("fill-opacity")).isEmpty();
        assertThat(Double.parseDouble(ground.getAttribute("width"))).isEqualTo(Svg.WIDTH - 1.0);
        assertThat(Double.parseDouble(ground.getAttribute("height")))
                .isEqualTo(Double.parseDouble(svg.getAttribute("height")) - 1);
        assertThat(IntStream.range(0, svg.getChildNodes().getLength())
                        .mapToObj(svg.getChildNodes()::item)
                        .filter(Element.class::isInstance)
                        .skip(3)) // title, description, style sheet
                .first()
                .isEqualTo(ground);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void no_two_texts_overlap_and_none_leaves_the_picture(Figure figure) throws Exception {
        DrawnTexts texts = DrawnTexts.of(FigureCard.of(figure));

        assertThat(texts.width()).isEqualTo(520);
        assertThat(texts.boxes()).hasSizeGreaterThan(2);
        texts.checkLayout();
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_picture_says_its_title_and_its_numbers_to_those_who_do_not_see_it(Figure figure) throws Exception {
        Document picture = DrawnTexts.parse(FigureCard.of(figure));

        assertThat(picture.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(PrintableText.of(figure.title()));
        String numbers = picture.getElementsByTagName("desc").item(0).getTextContent();
        assertThat(numbers).isNotBlank().doesNotContain("\u0001");
        assertThat(numbers.lines()).hasSizeLessThanOrEqualTo(51);
    }

    @ParameterizedTest
    @MethodSource("figures")
    void a_picture_and_its_table_are_the_same_in_every_language(Figure figure) {
        String picture = FigureCard.of(figure);
        String table = FigureTable.of(figure);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(FigureCard.of(figure)).isEqualTo(picture);
            assertThat(FigureTable.of(figure)).isEqualTo(table);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void what_colours_tell_apart_dashes_hatchings_and_shapes_do_too() {
        List<String> looks = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            looks.add(SeriesStyle.paint(i) + " " + SeriesStyle.line(i).dashes());
        }

        assertThat(looks).doesNotHaveDuplicates();
        assertThat(Stream.of(0, 1, 2, 3).map(i -> SeriesStyle.line(i).dashes())).doesNotHaveDuplicates();
        assertThat(FigureCard.of(Figures.gallery().get("scores"))).contains("<path d=\"M");
        assertThat(FigureCard.of(Figures.gallery().get("roc"))).contains("<circle", "<polygon");
    }

    @Test
    void an_axis_names_what_chance_and_a_perfect_model_have() {
        assertThat(FigureCard.of(Figures.gallery().get("precision-recall")))
                .contains(">chance 0.300<", ">ideal 1.000<", ">cut-off 0.31 (0.600; 0.748)<");
    }

    @Test
    void a_matrix_says_counts_and_shares_and_frames_what_agrees() {
        assertThat(FigureCard.of(Figures.gallery().get("confusion")))
                .contains(">1,204<", ">91%<", ">manual review<", ">down: truly; across: decided<")
                .contains("framed is what agrees");
        assertThat(FigureCard.of(new Matrix(
                        "counts", "truly", List.of("a"), "decided", List.of("b", "c"), List.of(List.of(1L, 999L)))))
                .contains("><1%<".replace("><", ">&lt;"))
                .doesNotContain("framed");
    }

    @Test
    void names_without_room_are_numbered_and_listed() {
        assertThat(FigureCard.of(Figures.hostile().get("30 short classes"))).contains(">30<", ">1  0; 2  1; 3  2;");
    }

    @Test
    void of_200_lines_a_few_are_named_and_the_table_has_all() {
        Figure figure = Figures.hostile().get("200 lines");

        assertThat(FigureCard.of(figure)).contains(">and 376 more; all are in the table<");
        assertThat(FigureTable.of(figure)).contains("line,model 199,", "mark,model 199,");
    }

    @Test
    void captions_of_pictures_have_the_row_and_both_answers_in_lines_of_their_own() throws Exception {
        Thumbnail digit =
                ((Images) Figures.gallery().get("images")).thumbnails().get(0);
        Images sheet = new Images(
                "flips", List.of(new Thumbnail("row 795: pullover -> coat, truly 'a: b -> c'", digit.png())));

        List<String> texts = DrawnTexts.of(FigureCard.of(sheet)).boxes().stream()
                .map(DrawnTexts.Box::text)
                .toList();

        assertThat(texts).containsExactly("flips", "row 795", "pullover", "-> coat,", "truly 'a: b", "-> c'");
    }

    @Test
    void a_curve_of_two_points_is_drawn_from_corner_to_corner() {
        Axis share = Axis.ofShares("share");
        Curve curve = new Curve(
                "a line",
                share,
                share,
                List.of(new Line("model", false, List.of(new Point(0, 0), new Point(1, 1)))),
                List.of());

        assertThat(FigureCard.of(curve)).containsPattern("polyline points=\"[0-9.]+,[0-9.]+ 498,[0-9.]+\"");
    }

    @Test
    void whole_numbers_have_bars_of_one_width_around_them_and_joined_ones_the_room_of_all() throws Exception {
        int[] numbers = IntStream.concat(
                        IntStream.of(1, 2, 3).flatMap(number -> IntStream.generate(() -> number)
                                .limit(10)),
                        IntStream.of(4, 5, 5, 5, 5))
                .toArray();
        List<double[]> bars = bars(FigureCard.of(
                Bins.ofNumbers("places", "place", "queries", 1, numbers).get(0)));

        assertThat(bars).hasSize(4);
        double width = bars.get(0)[1];
        assertThat(width).isGreaterThan(40);
        assertThat(bars.get(1)[1]).isCloseTo(width, within(0.2));
        assertThat(bars.get(2)[1]).isCloseTo(width, within(0.2));
        assertThat(bars.get(3)[1]).as("4 to 5").isCloseTo(2.25 * width, within(1.0));
        assertThat(bars.get(1)[0] - bars.get(0)[0])
                .as("from one number to the next")
                .isCloseTo(1.25 * width, within(1.0));
    }

    /** Where bars begin, and how wide they are. */
    private static List<double[]> bars(String svg) throws Exception {
        NodeList all = DrawnTexts.parse(svg).getElementsByTagName("rect");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> (Element) all.item(i))
                .filter(rect -> rect.getAttribute("class").contains("blue"))
                .map(rect -> new double[] {
                    Double.parseDouble(rect.getAttribute("x")), Double.parseDouble(rect.getAttribute("width"))
                })
                .toList();
    }

    @Test
    void a_scale_of_few_examples_has_whole_numbers() {
        Axis x = Axis.over("price", 0, 10);
        String svg = FigureCard.of(new Bins(
                "outside",
                x,
                Axis.over("examples", 0, 1),
                List.of("model"),
                List.of(new Bin("all", 0, 10, List.of(1L), List.of()))));

        assertThat(svg).contains(">1</text>", ">2</text>").doesNotContain(">0.2</text>", ">0.5</text>");
    }

    @Test
    void a_place_that_is_a_whole_number_is_written_as_one() {
        Axis batch = Axis.over("examples in a batch", 0, 8);
        String svg = FigureCard.of(new Curve(
                "throughput",
                batch,
                Axis.over("examples per second", 0, 1100),
                List.of(new Line("2 threads", false, List.of(new Point(1, 400), new Point(8, 1002)))),
                List.of(new Mark("best", new Point(8, 1002)), new Mark("half", new Point(0.5, 1)))));

        assertThat(svg).contains(">best (8; 1002)<", ">half (0.500; 1.000)<");
    }
}
