package cn.jingka.portal.offers;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.money.Fen;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Why someone has or hasn't something, as a sentence: dates in prose, names in the reader's language. */
@Component
public class Reasons {

    private final Texts texts;

    public Reasons(Texts texts) {
        this.texts = texts;
    }

    public String sentence(Entitlement entitlement, Locale language) {
        return sentence(entitlement.reason(), entitlement.reasonArguments(), language);
    }

    public String sentence(ForMe forMe, Locale language) {
        return sentence(forMe.reason(), forMe.reasonArguments(), language);
    }

    private String sentence(String key, List<Object> arguments, Locale language) {
        Object[] words = arguments.stream()
                .map(argument -> switch (argument) {
                    case LocalDate day -> Formats.prose(day, language);
                    case LocalText text -> text.in(language);
                    case Fen amount -> Formats.money(amount);
                    default -> argument.toString();
                })
                .toArray();
        return texts.getTranslation(key, language, words);
    }
}
