package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.person.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds of cases that the other modules contribute. */
@Component
public class ClaimKinds {

    /** Asked for when it is used: a kind may itself use what this module offers. */
    private final ObjectProvider<ClaimKind> kinds;

    private final Clock clock;

    ClaimKinds(ObjectProvider<ClaimKind> kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    public List<ClaimKind> all() {
        return kinds.stream().sorted(Comparator.comparingInt(ClaimKind::order)).toList();
    }

    /** @throws DomainException not found, when no kind has the code */
    public ClaimKind of(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "claims.kind.unknown"));
    }

    /** Codes of the kinds that members themselves neither file nor see; never empty, as an SQL list must not be. */
    Set<String> officerOnly() {
        Set<String> codes = kinds.stream()
                .filter(ClaimKind::officerOnly)
                .map(ClaimKind::code)
                .collect(Collectors.toSet());
        codes.add("");
        return codes;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * The answers without those to questions that are no longer asked. One answer less may take away further questions, so it is
     * asked until nothing goes.
     */
    Answers stillAsked(ClaimKind kind, PersonId person, Answers answers) {
        Answers kept = answers;
        while (true) {
            Set<String> asked = kind.questions(person, kept, today()).stream()
                    .map(Question::id)
                    .collect(Collectors.toSet());
            List<String> gone = new ArrayList<>(kept.values().keySet());
            gone.removeAll(asked);
            if (gone.isEmpty()) {
                return kept;
            }
            for (String question : gone) {
                kept = kept.with(question, "");
            }
        }
    }
}
