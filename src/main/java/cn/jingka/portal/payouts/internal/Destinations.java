package cn.jingka.portal.payouts.internal;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.PayeeDirectory;
import cn.jingka.portal.members.PayeeDirectory.Payee;
import cn.jingka.portal.payouts.internal.Admission.Candidate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Where instructions can be paid to now: the beneficiary kept with them (PROT-4), else the person's own card or account (CARD-4). */
@Component
class Destinations {

    private final PayeeDirectory payees;
    private final Beneficiaries beneficiaries;

    Destinations(PayeeDirectory payees, Beneficiaries beneficiaries) {
        this.payees = payees;
        this.beneficiaries = beneficiaries;
    }

    /** By instruction; who is missing has no card or account yet and waits. */
    Map<Long, Destination> of(Collection<Candidate> candidates) {
        Set<PersonId> persons = candidates.stream()
                .filter(candidate -> !candidate.toBeneficiary())
                .map(Candidate::person)
                .collect(Collectors.toSet());
        Map<PersonId, Payee> own = payees.payees(persons);
        Map<Long, Destination> destinations = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.toBeneficiary()) {
                var beneficiary = beneficiaries.get(candidate.batch(), candidate.reference());
                destinations.put(candidate.id(), Destination.of(beneficiary));
            } else if (own.containsKey(candidate.person())) {
                destinations.put(candidate.id(), Destination.of(own.get(candidate.person())));
            }
        }
        return destinations;
    }
}
