package cn.jingka.portal.offers.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.offers.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeasonTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # window        , ends  , day       , first     , last      , counts for
            --12-15, --01-15, true  , 2014-12-14, 2014-12-15, 2015-01-15, 2015
            --12-15, --01-15, true  , 2014-12-15, 2014-12-15, 2015-01-15, 2015
            --12-15, --01-15, true  , 2015-01-15, 2014-12-15, 2015-01-15, 2015
            --12-15, --01-15, true  , 2015-01-16, 2015-12-15, 2016-01-15, 2016
            # counted by the day itself, a season over New Year has two years
            --12-15, --01-15, false , 2014-12-31, 2014-12-15, 2015-01-15, 2014
            --12-15, --01-15, false , 2015-01-01, 2014-12-15, 2015-01-15, 2015
            --05-01, --10-07, false , 2015-05-01, 2015-05-01, 2015-10-07, 2015
            --05-01, --10-07, false , 2015-10-08, 2016-05-01, 2016-10-07, 2015
            # a single day, the whole year, and the end of February
            --03-08, --03-08, false , 2015-03-09, 2016-03-08, 2016-03-08, 2015
            --01-01, --12-31, false , 2015-12-31, 2015-01-01, 2015-12-31, 2015
            --02-01, --02-29, false , 2015-02-28, 2015-02-01, 2015-02-28, 2015
            --02-01, --02-29, false , 2016-02-29, 2016-02-01, 2016-02-29, 2016
            """)
    void theSeasonOfADayIsTheOneItLiesInElseTheNext(
            String from, String until, boolean endYear, LocalDate day, LocalDate first, LocalDate last, int year) {
        Window window = new Window(
                MonthDay.parse(from), MonthDay.parse(until), Optional.empty(), Optional.empty(), endYear, "PARK-3");

        Season season = Season.holdingOrAfter(window, day);

        assertThat(season).isEqualTo(new Season(first, last));
        assertThat(season.yearOf(window, day)).isEqualTo(year);
    }
}
