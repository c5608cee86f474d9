package cn.jingka.portal.claims.internal.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.claims.AnswerWords;
import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.DecisionExplanation;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.explain.StepTexts;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.pdf.Letters;
import cn.jingka.portal.common.pdf.LettersFixture;
import cn.jingka.portal.testing.SampleDecision;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

class DecisionLetterTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneId.of("Asia/Shanghai"));
    private final Texts texts = new Texts();
    private final DecisionWords words = words();
    private final Letters letters = LettersFixture.letters();
    private final DecisionLetter letter = new DecisionLetter(words, letters, texts);

    @Test
    void theLetterSaysWhatTheScreenSays() throws Exception {
        CaseView view = SampleDecision.partly().view();
        DecisionExplanation screen = words.of(view, 1, Texts.CHINESE);

        String read = read(letter.of(view, 1));

        assertThat(read).contains(squeezed(screen.result()), squeezed(screen.money()), "L20260000018", "¥1,500.00");
        screen.criteria()
                .forEach(line -> assertThat(read)
                        .contains(
                                squeezed(line.condition()),
                                squeezed(line.fact()),
                                squeezed(line.basis()),
                                line.metWords()));
        screen.arithmetic().forEach(line -> assertThat(read).contains(squeezed(line.text()), squeezed(line.basis())));
        screen.differences().forEach(line -> assertThat(read).contains(squeezed(line)));
        screen.next().forEach(line -> assertThat(read).contains(squeezed(line)));
        screen.appeal().forEach(line -> assertThat(read).contains(squeezed(line)));
        assertThat(read).contains("王秀兰", "110101********3762", "请在2027年1月19日前（含当日）提出申诉");
        assertThat(read).doesNotContain("11010119600101");
    }

    @Test
    void aDifferenceToTheEstimateNamesWhatWasEstablishedOtherwise() {
        DecisionExplanation said = words.of(SampleDecision.partly().view(), 1, Texts.CHINESE);

        assertThat(said.differences())
                .anyMatch(line -> line.contains("¥2,500.00") && line.contains("¥1,500.00"))
                .anyMatch(line -> line.contains("2026 年 3 月 1 日") && line.contains("病历记载"));
    }

    @Test
    void aDepartureFromTheRulesAmountGivesTheReviewersReason() {
        DecisionExplanation said = words.of(
                SampleDecision.partly()
                        .departing(Fen.of(100_000), "已从其他渠道获得部分补助")
                        .view(),
                1,
                Texts.CHINESE);

        assertThat(said.differences()).last().asString().contains("¥1,500.00", "¥1,000.00", "已从其他渠道获得部分补助");
    }

    @Test
    void aRefusalHasNoMoneyAndTheWaysToAppeal() {
        DecisionExplanation said = words.of(SampleDecision.refused().view(), 1, Texts.CHINESE);

        assertThat(said.result()).isEqualTo("申请没有核准，不作给付。");
        assertThat(said.money()).isEqualTo("这份决定没有需要支付的款项。");
        assertThat(said.criteria()).anyMatch(line -> line.metWords().equals("不符合"));
        assertThat(said.appealUntil()).isPresent();
    }

    @Test
    void onAppealTheDecisionIsFinalAndTheFirstPointsToIt() {
        CaseView view = SampleDecision.partly().appealed().view();

        assertThat(words.of(view, 1, Texts.CHINESE).appeal()).containsExactly("您已提出过申诉，以申诉决定为准。");
        DecisionExplanation last = words.of(view, 2, Texts.CHINESE);
        assertThat(last.result()).startsWith("经重新审核：");
        assertThat(last.appeal()).containsExactly("这是申诉后的决定，为最终决定。");
        assertThat(last.appealUntil()).isEqualTo(Optional.empty());
    }

    @Test
    void inEnglishTheExplanationIsCompleteToo() {
        DecisionExplanation said = words.of(SampleDecision.partly().view(), 1, Locale.ENGLISH);

        assertThat(said.result()).isEqualTo("The claim is approved in part: ¥1,500.00 in all.");
        assertThat(said.appeal()).first().asString().contains("19 January 2027");
    }

    @Test
    void aDecisionThatIsNotThereIsRefusedByReference() {
        assertThatThrownBy(() -> letter.of(SampleDecision.partly().view(), 2))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("L20260000018"));
    }

    private DecisionWords words() {
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("kind", new SampleDecision.Kind());
        AnswerWords answers = new AnswerWords(texts);
        return new DecisionWords(
                beans.getBeanProvider(cn.jingka.portal.claims.ClaimKind.class),
                new StepTexts(texts),
                new DifferenceWords(answers, texts, clock),
                new OutlookWords(texts),
                texts,
                clock);
    }

    private static String squeezed(String words) {
        return words.replaceAll("\\s", "");
    }

    private static String read(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return squeezed(new PDFTextStripper().getText(document));
        }
    }
}
