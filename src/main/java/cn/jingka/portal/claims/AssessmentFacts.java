package cn.jingka.portal.claims;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * What a kind's rules judge.
 *
 * @param answers as filed, or as the reviewer established them; some may be missing
 * @param today the day of the assessment
 * @param granted what other cases of the same person have been granted (decided, not refused), for caps across cases
 */
public record AssessmentFacts(PersonId person, Answers answers, LocalDate today, List<Granted> granted) {

    public AssessmentFacts {
        granted = List.copyOf(granted);
    }

    public record Granted(String reference, String kind, LocalDate eventDate, Answers answers, Fen amount) {}
}
