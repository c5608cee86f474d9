package cn.jingka.portal.reimbursement.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.explain.Step;
import cn.jingka.portal.common.explain.StepArg;
import cn.jingka.portal.common.money.Fen;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class StepTextsTest {

    private static final ReimbursementRules RULES = ReimbursementRules.shipped();
    private static final Properties CHINESE = bundle("rules_zh_CN");
    private static final Properties ENGLISH = bundle("rules_en");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(CHINESE.keySet()).isEqualTo(ENGLISH.keySet());
        assertThat(CHINESE.values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void everyStepHasATextAndEveryTextAStep() {
        Set<String> used = new TreeSet<>();
        RandomYears years = new RandomYears(8);
        for (int i = 0; i < 3_000; i++) {
            for (Step step : RULES.assess(years.next()).steps()) {
                for (Properties bundle : List.of(CHINESE, ENGLISH)) {
                    assertThat(text(bundle, step)).isNotBlank().doesNotContain("{", "}", "null");
                }
                used.add(step.key());
            }
        }
        List<String> written = CHINESE.stringPropertyNames().stream()
                .filter(key -> key.startsWith("reimbursement.step."))
                .toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(written);
    }

    @Test
    void theNamesOfCategoriesChannelsAndReasonsAreThere() {
        for (Category category : Category.values()) {
            assertThat(CHINESE).containsKey(category.key());
        }
        for (Channel channel : Channel.values()) {
            assertThat(CHINESE).containsKey(channel.key());
        }
        for (NotCounted.Reason reason : NotCounted.Reason.values()) {
            assertThat(CHINESE).containsKey(reason.key());
        }
    }

    @Test
    void anOutpatientYearReadsFromTheSumToTheTotal() {
        YearFacts facts = Facts.of(2014)
                .outpatient("2014-02-03", "4000.00")
                .outpatient("2014-02-04", "1000.00")
                .build();
        assertThat(texts(CHINESE, facts))
                .containsExactly(
                        "门诊共计入 2 笔，自付一合计 5000.00 元。",
                        "门诊自付一 5000.00 元，减去全年起付线 1800.00 元，余 3200.00 元。",
                        "门诊余额 3200.00 元，按 20% 报销，得 640.00 元。",
                        "门诊 640.00 元，加住院 0.00 元，加封顶线以上 0.00 元，本年应报销共 640.00 元。");
    }

    @Test
    void aStayOverTheCeilingSaysWhatToDeclare() {
        YearFacts facts = Facts.of(2014)
                .stay("2014-02-01", "2014-02-05", "700.00")
                .stay("2014-03-01", "2014-03-09", "44805.00")
                .approved(0)
                .build();
        assertThat(texts(ENGLISH, facts)).containsExactlyElementsOf(lines("/rules/steps-over-ceiling.txt"));
    }

    @Test
    void treatmentBeforeTheSchemeIsSaidToBeNotYetInForce() {
        YearFacts facts = Facts.of(2013)
                .upTo(LocalDate.of(2013, 4, 30))
                .outpatient("2013-04-30", "9000.00")
                .build();
        assertThat(texts(CHINESE, facts))
                .containsExactly(
                        "截至 2013-04-30，二次报销尚未实施，自 2013-05-01 起实施。",
                        "2013-04-30 的门诊费用，自付一 9000.00 元：二次报销自 2013-05-01 起实施，此前的费用不计入。",
                        "本年截至目前没有计入的就医费用，应报销 0.00 元。");
        assertThat(RULES.assess(facts).steps().get(1).clause()).isEqualTo("RB-YEAR");
    }

    private static List<String> texts(Properties bundle, YearFacts facts) {
        return RULES.assess(facts).steps().stream()
                .map(step -> text(bundle, step))
                .toList();
    }

    /** Renders as StepArg says, with ISO dates. */
    private static String text(Properties bundle, Step step) {
        String pattern = Objects.requireNonNull(bundle.getProperty(step.key()), step.key());
        Object[] args = step.args().stream()
                .map(arg -> switch (arg) {
                    case StepArg.Amount(long fen) -> Fen.of(fen).toString();
                    case StepArg.Count(long value) -> Long.toString(value);
                    case StepArg.Rate(int basisPoints) ->
                        BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros().toPlainString() + "%";
                    case StepArg.Day(LocalDate date) -> date.toString();
                    case StepArg.Key(String key) -> Objects.requireNonNull(bundle.getProperty(key), key);
                    case StepArg.Words(String words) -> words;
                })
                .toArray();
        return MessageFormat.format(pattern, args);
    }

    private static List<String> lines(String resource) {
        try (InputStream text = StepTextsTest.class.getResourceAsStream(resource)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties bundle(String name) {
        Properties texts = new Properties();
        try (InputStreamReader reader = new InputStreamReader(
                StepTextsTest.class.getResourceAsStream("/i18n/" + name + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
