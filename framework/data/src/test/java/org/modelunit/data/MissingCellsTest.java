package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.modelunit.weakspot.WeakSpotSearch.worseByAtLeast;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.modelunit.Dataset;
import org.modelunit.Row;
import org.modelunit.claim.VerdictStatus;
import org.modelunit.error.DataException;
import org.modelunit.integrity.DataCheck;
import org.modelunit.integrity.RowKey;
import org.modelunit.privacy.ShowingRows;
import org.modelunit.slice.Slicing;
import org.modelunit.weakspot.WeakSpots;

/** What a user said to mean "missing" means it to whatever reads rows. */
@ExtendWith(ShowingRows.class)
class MissingCellsTest extends CsvTestKit {

    @Test
    void the_search_for_weak_spots_finds_the_same_whatever_text_means_missing() {
        String empty = found("");

        assertThat(empty).contains("amount >= ").contains("confirmed");
        assertThat(found("NA")).isEqualTo(empty);
        assertThat(found("?")).isEqualTo(empty);
    }

    /** The model is wrong in most rows of large amounts. */
    private String found(String missing) {
        Random random = new Random(5);
        StringBuilder text = new StringBuilder("amount,y,p\n");
        for (int row = 0; row < 2_000; row++) {
            int amount = random.nextInt(10_000);
            boolean isWrong = random.nextDouble() < (amount >= 8_000 ? 0.5 : 0.1);
            text.append(row % 20 == 0 ? missing : String.valueOf(amount)).append(isWrong ? ",a,b\n" : ",a,a\n");
        }
        WeakSpots spots = WeakSpots.search(
                csv(text.toString())
                        .missing("", "NA", "?")
                        .truth("y")
                        .decided("p")
                        .evaluation(),
                worseByAtLeast(0.05));
        return spots + spots.searched().inWords();
    }

    @Test
    void numbers_with_spaces_around_them_are_left_out_of_the_search_with_a_reason() {
        StringBuilder text = new StringBuilder("amount,size,y,p\n");
        for (int row = 0; row < 100; row++) {
            text.append(row).append(", ").append(row % 7).append(row % 3 == 0 ? ",a,b\n" : ",a,a\n");
        }

        assertThat(WeakSpots.search(csv(text.toString()).truth("y").decided("p").evaluation(), worseByAtLeast(0.05))
                        .searched()
                        .skipped()
                        .toString())
                .contains("size")
                .contains("numbers with spaces around them, in row 0 for instance; take the spaces away");
    }

    @Test
    void slicings_have_one_slice_of_what_is_missing() {
        List<Row> rows = csv("size,color\n1,red\nNA,NA\n,blue\n?,\n")
                .missing("", "NA", "?")
                .rows();

        assertThat(Slicing.column("color").over(rows).names()).containsExactly("blue", "red", "(missing)");
        assertThat(Slicing.numberColumn("size").edges(1).over(rows).names()).containsExactly("from 1", "(missing)");
    }

    @Test
    void a_number_that_is_none_is_refused_where_it_stands() {
        List<Row> rows = csv("size,color\n1,red\n0x1p3,blue\n").rows();

        assertRefused(
                () -> rows.get(1).number("size"),
                "people.csv:3, column 'size': expected a number, but found '0x1p3';"
                        + " correct the cell: 'x' belongs to no number");
        assertThatExceptionOfType(DataException.class)
                .isThrownBy(() -> Slicing.numberColumn("size").edges(1).over(rows))
                .withMessageContaining("people.csv:3, column 'size'");
    }

    @Test
    void the_advice_to_say_missing_works_for_rows_when_followed() {
        Row row = csv("size\nunknown\n").missing("", "unknown").rows().get(0);

        assertThat(row.isMissing("size")).isTrue();
    }

    @Test
    void missing_cells_are_equal_whatever_text_says_so_to_the_letter_and_nearly() {
        Dataset<Row, String> dataset =
                csv("size,y\nNA,a\n?,a\n").missing("NA", "?").truth("y").asRows();

        assertThat(DataCheck.duplicates(dataset, RowKey.content()).judge().status())
                .isEqualTo(VerdictStatus.MISSED);
        assertThat(DataCheck.duplicates(dataset, RowKey.content().rounded(2))
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MISSED);
        assertThat(DataCheck.duplicates(csv("size,y\nNA,a\n?,a\n").truth("y").asRows(), RowKey.content())
                        .judge()
                        .status())
                .isEqualTo(VerdictStatus.MET);
    }
}
