package cn.jingka.portal.support;

import cn.jingka.portal.members.MemberSearch.Candidate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;

/** Who may be on the phone. During an open call only; whoever is shown stands in the trail with the call and with what was searched by. */
@PreAuthorize("hasRole('AGENT')")
public interface CallerSearch {

    /**
     * @param call its number
     * @param typed as {@link cn.jingka.portal.members.MemberSearch#find} takes it
     * @throws cn.jingka.portal.common.error.DomainException when the agent has no such open call, has searched too often during it, or
     *     what was typed can't be searched for
     */
    Result byText(String call, String typed);

    /** Those with the number that the call comes from; nobody when it is withheld or no mobile number. */
    Result byCallerNumber(String call);

    /** Who is chosen, as masked as on the list. */
    Optional<Candidate> chosen(String call);

    /** @param more whether there are more than are shown: the caller has to say more */
    record Result(List<Candidate> candidates, boolean more) {

        public Result {
            candidates = List.copyOf(candidates);
        }

        /** One alone needs nothing to tell it from others, and what is not shown can be asked. */
        public boolean severalShown() {
            return candidates.size() > 1;
        }
    }
}
