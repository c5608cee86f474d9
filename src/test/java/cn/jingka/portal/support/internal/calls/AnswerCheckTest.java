package cn.jingka.portal.support.internal.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCheckTest {

    @ParameterizedTest
    @CsvSource({
        "第一机床厂, 北京第一机床厂, true",
        "北京市第一机床厂工会, 北京第一机床厂, true",
        "第一机床, 北京第一机床厂, true",
        "北京, 北京第一机床厂, false",
        "机床, 北京第一机床厂有限责任公司, false",
        "有限公司, 北京第一机床厂有限责任公司, false",
        "第二机床厂, 北京第一机床厂, false",
        "同仁堂, 北京同仁堂股份有限公司, true",
        "'', 北京同仁堂股份有限公司, false"
    })
    void aUnitIsKnownByTheWordsThatTellItFromOthers(String said, String name, boolean right) {
        assertThat(AnswerCheck.unit(said, name)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010", "2010年", "二〇一〇年", "二零一零", "10年", " ２０１０ "})
    void aYearIsOneHoweverItIsWritten(String said) {
        assertThat(AnswerCheck.year(said, Set.of(2010, 2014))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2011", "", "不记得", "2009 或 2010"})
    void anotherYearIsNone(String said) {
        assertThat(AnswerCheck.year(said, Set.of(2010))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "03", "三月", "3 月份", "1980 年 3 月", "一九八〇年三月"})
    void aMonthMayComeWithItsYear(String said) {
        assertThat(AnswerCheck.month(said, 3)).isTrue();
    }

    @Test
    void aMonthIsNotGuessedByNamingSeveral() {
        assertThat(AnswerCheck.month("1 2 3", 3)).isFalse();
        assertThat(AnswerCheck.month("十二月", 2)).isFalse();
        assertThat(AnswerCheck.month("十二月", 12)).isTrue();
    }

    @Test
    void theYearOfAPaymentCountsWhenItIsSaid() {
        assertThat(AnswerCheck.month("10月", 2014, 10)).isTrue();
        assertThat(AnswerCheck.month("2014 年 10 月", 2014, 10)).isTrue();
        assertThat(AnswerCheck.month("2013 年 10 月", 2014, 10)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"376x, 376X, true", "尾号 3762, 3762, true", "110101196001013762, 3762, true", "762, 3762, false"})
    void theLastCharactersCountAndNoFewer(String said, String tail, boolean right) {
        assertThat(AnswerCheck.tail(said, tail)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "640, true",
        "¥640.00, true",
        "六百四十块, true",
        "大概 600 元, true",
        "'1,640', false",
        "500, false",
        "600 到 700, false",
        "不记得, false"
    })
    void anAmountIsRememberedToATenth(String said, boolean right) {
        assertThat(AnswerCheck.amount(said, 64_000)).isEqualTo(right);
    }

    @Test
    void ofASmallAmountTenYuanMoreOrLessDontMatter() {
        assertThat(AnswerCheck.amount("20", 1_234)).isTrue();
        assertThat(AnswerCheck.amount("30", 1_234)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"一万二千, 12000", "十二, 12", "两百零五, 205", "二〇一〇, 2010", "十, 10", "三百, 300"})
    void chineseFiguresHaveTheirValue(String written, String value) {
        assertThat(AnswerCheck.arabic(written)).isEqualTo(value);
    }
}
