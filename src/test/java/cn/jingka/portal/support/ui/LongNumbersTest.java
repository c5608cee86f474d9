package cn.jingka.portal.support.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "手机 13800138000 起,手机 ••••8000 起",
        "138 0013 8000,••••8000",
        "证件 11010119900307803X,证件 ••••803X",
        "110101********803X,••••803X",
        "6217 0012 3456 7890 123,••••0123",
        "护照 E12345678,护照 ••••5678"
    })
    void numbersOfPersonsAndAccountsKeepTheirLastFourCharacters(String text, String masked) {
        assertThat(LongNumbers.masked(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-11-23 10:30'",
        "'¥1,234,567.50'",
        "'2026 年 10 月 28 日'",
        "'尾号 0417'",
        "'SF-2026-000123'",
        "'12351'",
        "'会员 3600000 人'"
    })
    void datesAmountsAndReferencesStay(String text) {
        assertThat(LongNumbers.masked(text)).isEqualTo(text);
    }
}
