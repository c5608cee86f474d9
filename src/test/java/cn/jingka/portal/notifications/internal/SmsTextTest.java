package cn.jingka.portal.notifications.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.notifications.OutboxReport;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {

    private final Texts texts = new Texts();

    @ParameterizedTest
    @ValueSource(strings = {"见 https://a.cn/b", "www.example", "访问jingka.org.cn查看", "portal.example/x", "京卡.中国"})
    void aLinkIsRecognised(String text) {
        assertThat(SmsText.holdsLink(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"¥1,204.50 将于 10 月 28 日汇出。", "Paid soon. Nothing to do.", "第 3.5 步", "尾号 0417。"})
    void ordinaryWordsAndAmountsAreNoLink(String text) {
        assertThat(SmsText.holdsLink(text)).isFalse();
    }

    /** A text with a title beside it ({@code key} and {@code key.title}) is a message's. */
    @Test
    void noMessageOfAnyModuleHoldsALink() {
        for (Locale language : texts.getProvidedLocales()) {
            texts.all(language).forEach((key, text) -> {
                if (texts.all(language).containsKey(key + ".title") || key.equals("notifications.code.text")) {
                    assertThat(SmsText.holdsLink(text))
                            .as(key + " in " + language)
                            .isFalse();
                }
            });
        }
    }

    /** Keys that are put together from names, which no search of the sources finds. */
    @Test
    void everyOutcomeReasonAndFilterHasItsWords() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(Inbox.SmsOutcome.values()).map(outcome -> "notifications.sms." + outcome),
                        Arrays.stream(SmsReason.values()).map(reason -> "notifications.reason." + reason),
                        Stream.of(SmsReason.REFUSED, SmsReason.DEAD_NUMBER)
                                .map(reason -> "notifications.reason." + reason + ".code"),
                        Arrays.stream(OutboxReport.Filter.values())
                                .map(filter -> "notifications.desk.filter." + filter))
                .flatMap(part -> part);
        assertThat(texts.all(Texts.CHINESE).keySet()).containsAll(keys.toList());
    }
}
