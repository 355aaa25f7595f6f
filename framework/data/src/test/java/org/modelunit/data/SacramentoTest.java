package org.modelunit.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modelunit.Dataset;

/** The whole of a real file, read for a regression. */
class SacramentoTest {

    enum Type {
        RESIDENTIAL,
        CONDO,
        MULTI_FAMILY
    }

    record Home(
            String city, String zip, int beds, double baths, int sqft, Type type, double latitude, double longitude) {}

    @Test
    void every_row_becomes_a_record_with_its_price() {
        Dataset<Home, Double> homes =
                Csv.of(Resource.path("sacramento.csv")).truthNumber("price").as(Home.class);

        assertThat(homes.size()).isEqualTo(932);
        assertThat(homes.truth().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(229_888_596);
        assertThat(homes.inputs())
                .filteredOn(home -> home.type() == Type.MULTI_FAMILY)
                .hasSize(13);
        assertThat(homes.inputs().stream().mapToInt(Home::sqft).sum()).isEqualTo(1_566_057);
        assertThat(homes.inputs().get(0))
                .isEqualTo(new Home("SACRAMENTO", "z95838", 2, 1, 836, Type.RESIDENTIAL, 38.631913, -121.434879));
    }
}
