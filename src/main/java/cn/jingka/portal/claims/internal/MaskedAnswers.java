package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.DocumentKind;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Identifying answers as screens show them once they were given; in clear they reach the rules and the bank's files only. */
@Component
class MaskedAnswers {

    private final ClaimKinds kinds;

    MaskedAnswers(ClaimKinds kinds) {
        this.kinds = kinds;
    }

    Answers mask(ClaimKind kind, PersonId person, Answers answers) {
        Answers shown = answers;
        for (Question question : identifying(kind, person, answers).values()) {
            String value = answers.text(question.id()).orElse("");
            shown = shown.with(question.id(), mask(question.type(), value));
        }
        return shown;
    }

    /** One answer, beside the others of its case. */
    String mask(ClaimKind kind, PersonId person, Answers beside, String question, String value) {
        Question asked = identifying(kind, person, beside.with(question, value)).get(question);
        return asked == null ? value : mask(asked.type(), value);
    }

    /** How a value looks on screens: as it is, unless it identifies somebody. */
    static String mask(Question.Type type, String value) {
        return value.isEmpty()
                ? value
                : switch (type) {
                    case MOBILE -> MobileNumber.parse(value).masked();
                    case ACCOUNT -> AccountNumber.parse(value).toString();
                    case IDENTITY_NUMBER -> DocumentKind.masked(value);
                    default -> value;
                };
    }

    private Map<String, Question> identifying(ClaimKind kind, PersonId person, Answers answers) {
        return kind.questions(person, answers, kinds.today()).stream()
                .filter(Question::identifying)
                .collect(Collectors.toMap(Question::id, Function.identity()));
    }
}
