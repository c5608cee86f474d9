package cn.jingka.portal.bulletin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.testing.SampleNotice;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BoardFilterTest {

    private static final LocalDate WEEK_BEFORE = SampleNotice.DAY.minusDays(7);

    @Test
    void withoutAWishEverythingIsShown() {
        assertThat(BoardFilter.NONE.lets(new SampleNotice().build(), WEEK_BEFORE))
                .isTrue();
    }

    @Test
    void sevenDaysBeginToday() {
        BoardNotice notice = new SampleNotice().build();
        BoardFilter week = new BoardFilter(Optional.empty(), Optional.of(7), Optional.empty(), false, "");
        assertThat(week.lets(notice, WEEK_BEFORE)).isFalse();
        assertThat(week.lets(notice, WEEK_BEFORE.plusDays(1))).isTrue();
        assertThat(week.lets(notice, SampleNotice.DAY)).isTrue();
        assertThat(week.lets(notice, SampleNotice.DAY.plusDays(1))).isFalse();
    }

    @Test
    void freeIsWhatCostsNothingNotWhatSaysNothing() {
        BoardFilter free = new BoardFilter(Optional.empty(), Optional.empty(), Optional.empty(), true, "");
        assertThat(free.lets(new SampleNotice().build(), WEEK_BEFORE)).isTrue();
        assertThat(free.lets(new SampleNotice().fee(Fen.of(1)).build(), WEEK_BEFORE))
                .isFalse();
    }

    @Test
    void kindAndDistrictHaveToFit() {
        BoardNotice notice = new SampleNotice().build();
        assertThat(filter(NoticeKind.TRAINING, District.XICHENG).lets(notice, WEEK_BEFORE))
                .isTrue();
        assertThat(filter(NoticeKind.JOB_FAIR, District.XICHENG).lets(notice, WEEK_BEFORE))
                .isFalse();
        assertThat(filter(NoticeKind.TRAINING, District.HAIDIAN).lets(notice, WEEK_BEFORE))
                .isFalse();
    }

    @Test
    void allWordsHaveToOccurInEitherLanguage() {
        BoardNotice notice = new SampleNotice().build();
        assertThat(words("西城 急救").lets(notice, WEEK_BEFORE)).isTrue();
        assertThat(words("FIRST aid").lets(notice, WEEK_BEFORE)).isTrue();
        assertThat(words("急救 滑雪").lets(notice, WEEK_BEFORE)).isFalse();
    }

    private static BoardFilter filter(NoticeKind kind, District district) {
        return new BoardFilter(Optional.of(kind), Optional.empty(), Optional.of(district), false, "");
    }

    private static BoardFilter words(String words) {
        return new BoardFilter(Optional.empty(), Optional.empty(), Optional.empty(), false, words);
    }
}
