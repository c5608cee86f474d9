package cn.jingka.portal.common.explain;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.StepsList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The steps of an assessment in words: for screens with grouped amounts and dates in prose, for machines as the API writes both. */
@Component
public class StepTexts {

    private final Texts texts;

    public StepTexts(Texts texts) {
        this.texts = texts;
    }

    /** The steps as the screens of member, operator and agent list them. */
    public List<StepsList.Step> forScreen(List<Step> steps, Locale language) {
        return steps.stream()
                .map(step -> new StepsList.Step(
                        sentence(step, language),
                        Fen.of(step.amountFen()),
                        step.clause(),
                        texts.getTranslation(
                                "common.clause.since",
                                language,
                                step.clause(),
                                Formats.prose(step.parameterFrom(), language))))
                .toList();
    }

    /** One step as a sentence, e.g. for a letter. */
    public String sentence(Step step, Locale language) {
        return render(step, language, new Prose(language));
    }

    /** One step with plain amounts and ISO dates: everything in the API is written that way. */
    public String forMachines(Step step, Locale language) {
        return render(step, language, new Plain());
    }

    private String render(Step step, Locale language, Style style) {
        Object[] arguments = step.args().stream()
                .map(argument -> switch (argument) {
                    case StepArg.Amount(long fen) -> style.amount(Fen.of(fen));
                    case StepArg.Count(long value) -> Long.toString(value);
                    case StepArg.Rate(int basisPoints) -> Formats.percent(basisPoints);
                    case StepArg.Day(LocalDate date) -> style.day(date);
                    case StepArg.Key(String key) -> texts.getTranslation(key, language);
                    case StepArg.Words(String words) -> words;
                })
                .toArray();
        return texts.getTranslation(step.key(), language, arguments);
    }

    private sealed interface Style {

        String amount(Fen amount);

        String day(LocalDate date);
    }

    private record Prose(Locale language) implements Style {

        /** The pattern brings the unit in words, so the sign goes. */
        @Override
        public String amount(Fen amount) {
            return Formats.money(amount).replace("¥", "");
        }

        @Override
        public String day(LocalDate date) {
            return Formats.prose(date, language);
        }
    }

    private record Plain() implements Style {

        @Override
        public String amount(Fen amount) {
            return amount.toString();
        }

        @Override
        public String day(LocalDate date) {
            return date.toString();
        }
    }
}
