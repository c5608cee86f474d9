package cn.jingka.portal.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FenTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.00",
        "0.01, 1, 0.01",
        "640, 64000, 640.00",
        "640.5, 64050, 640.50",
        "007.00, 700, 7.00",
        "-0.05, -5, -0.05",
        "-1.05, -105, -1.05",
        "-0.00, 0, 0.00",
        "92233720368547758.07, 9223372036854775807, 92233720368547758.07",
        "-92233720368547758.08, -9223372036854775808, -92233720368547758.08"
    })
    void readsYuanExactlyAndWritesThemWithTwoDecimals(String yuan, long fen, String written) {
        assertThat(Fen.parse(yuan)).isEqualTo(Fen.of(fen)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", ".5", "5.", "5.001", "1e3", "1E3", "+5", "1,000", "1_000", " 5", "5 ", "--5", "5-",
                "1.2.3", "1.2.", "NaN", "５", "0x10", "-.5", "5.-1"
            })
    void refusesAnythingElseAndNamesIt(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Fen.parse(text))
                .withMessageContaining("\"" + text + "\"");
    }

    @Test
    void refusesWhatIsMissing() {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Fen.parse(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"92233720368547758.08", "-92233720368547758.09", "99999999999999999999", "100000000000000000"})
    void refusesWhatIsTooLargeInsteadOfWrappingAround(String text) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> Fen.parse(text))
                .withMessageContaining("too large")
                .withMessageContaining(text);
    }

    @Test
    void computesExactly() {
        assertThat(Fen.of(5).plus(Fen.of(7))).isEqualTo(Fen.of(12));
        assertThat(Fen.of(5).minus(Fen.of(7))).isEqualTo(Fen.of(-2));
        assertThat(Fen.of(5).negate()).isEqualTo(Fen.of(-5));
        assertThat(Fen.of(5).max(Fen.of(7))).isEqualTo(Fen.of(7));
        assertThat(Fen.of(5).min(Fen.of(7))).isEqualTo(Fen.of(5));
        assertThat(Fen.of(5)).isLessThan(Fen.of(7));
        assertThat(Fen.of(0).isZero()).isTrue();
        assertThat(Fen.of(1).isPositive()).isTrue();
        assertThat(Fen.of(-1).isPositive()).isFalse();
        assertThat(Fen.of(-1).isNegative()).isTrue();
    }

    @Test
    void neverWrapsAround() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fen.of(Long.MAX_VALUE).plus(Fen.of(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fen.of(Long.MIN_VALUE).minus(Fen.of(1)));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Fen.of(Long.MIN_VALUE).negate());
    }
}
