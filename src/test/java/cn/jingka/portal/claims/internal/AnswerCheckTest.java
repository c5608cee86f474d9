package cn.jingka.portal.claims.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.testing.MembersFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {

    private static final Question DAY = Question.date("day", LocalDate.of(2015, 1, 1), LocalDate.of(2015, 3, 2));
    private static final List<Option> OPTIONS =
            List.of(new Option("a", "x"), new Option("b", "x"), new Option("c", "x"));

    @ParameterizedTest
    @CsvSource({
        "YES_NO, yes, yes",
        "MONEY, '￥1,234.5 ', 1234.50",
        "MONEY, 0, 0.00",
        "COUNT, 007, 7",
        "SHORT_TEXT, ' BJ-1 ', BJ-1",
        "PERSON_NAME, 阿依古丽·买买提, 阿依古丽·买买提",
        "MOBILE, 139 1111 2222, 13911112222",
        "ACCOUNT, 0200 0045 6789 0123, 0200004567890123",
        "IDENTITY_NUMBER, 11010119900307001x, 11010119900307001X"
    })
    void whatPeopleTypeIsReadAsTheyMeanIt(Type type, String typed, String read) {
        if (type == Type.IDENTITY_NUMBER) {
            typed = MembersFixture.identityNumber(5).toLowerCase(Locale.ROOT);
            read = MembersFixture.identityNumber(5);
        }
        assertThat(AnswerCheck.read(Question.of("q", type), typed)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "YES_NO, maybe, claims.answer.choice",
        "MONEY, -1, claims.answer.money",
        "MONEY, 1.005, claims.answer.money",
        "MONEY, 1e9, claims.answer.money",
        "MONEY, 100000000.01, claims.answer.money",
        "MONEY, ١٢, claims.answer.money",
        "COUNT, -3, claims.answer.count",
        "COUNT, 1234567, claims.answer.count",
        "PERSON_NAME, <b>张三</b>, claims.answer.name",
        "PERSON_NAME, 张3, claims.answer.name",
        "MOBILE, 12345, common.mobile.invalid",
        "MOBILE, 01065281234, common.mobile.invalid",
        "ACCOUNT, 1234567, common.account.invalid",
        "ACCOUNT, 6222020200112233440, claims.answer.account",
        "IDENTITY_NUMBER, 110101199003070010, members.document.checkDigit",
        "IDENTITY_NUMBER, 12345, members.document.shape"
    })
    void whatCannotBeAnAnswerIsRefusedByName(Type type, String typed, String key) {
        assertRefused(Question.of("q", type), typed, key);
    }

    @Test
    void aDayLiesWithinItsBounds() {
        assertThat(AnswerCheck.read(DAY, "2015-03-02")).isEqualTo("2015-03-02");
        assertRefused(DAY, "2015-03-03", "claims.answer.notAfter");
        assertRefused(DAY, "2014-12-31", "claims.answer.notBefore");
        assertRefused(DAY, "2015-02-30", "claims.answer.date");
        assertRefused(DAY, "2015-02-3", "claims.answer.date");
        assertRefused(Question.of("q", Type.DATE), "+12015-01-01", "claims.answer.date");
        assertRefused(Question.of("q", Type.DATE), "1899-12-31", "claims.answer.notBefore");
    }

    @Test
    void choicesAreThoseOffered() {
        assertThat(AnswerCheck.read(Question.several("q", OPTIONS), "c,a,c")).isEqualTo("a,c");
        assertRefused(Question.several("q", OPTIONS), "a,d", "claims.answer.choice");
        assertRefused(Question.several("q", OPTIONS), ",", "claims.answer.choice");
        assertRefused(Question.choice("q", OPTIONS), "a,b", "claims.answer.choice");
    }

    @Test
    void wordsAreKeptAsWrittenAndHideNothing() {
        Question text = Question.of("q", Type.LONG_TEXT);
        assertThat(AnswerCheck.read(text, "第一行\r\n第二行 <script>")).isEqualTo("第一行\n第二行 <script>");
        assertThat(AnswerCheck.read(text, "长".repeat(2000))).hasSize(2000);
        assertRefused(text, "长".repeat(2001), "claims.answer.tooLong");
        assertRefused(text, "a\u0000b", "claims.answer.characters");
        assertRefused(text, "txt.\u202Egpj", "claims.answer.characters");
        assertRefused(text, "\uD800", "claims.answer.characters");
        assertRefused(Question.of("q", Type.SHORT_TEXT), "两\n行", "claims.answer.characters");
    }

    private static void assertRefused(Question question, String typed, String key) {
        assertThatThrownBy(() -> AnswerCheck.read(question, typed))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
    }
}
