package cn.jingka.portal.privacy.internal;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.personaldata.ConsentPurpose;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.privacy.OwnConsents;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** The person comes from the actor; how a consent ends is the module's that asked for it. */
@Service
class OwnConsentService implements OwnConsents {

    private final ConsentTable consents;
    private final Map<String, ConsentPurpose> purposes;
    private final CurrentActor actor;

    OwnConsentService(ConsentTable consents, List<ConsentPurpose> purposes, CurrentActor actor) {
        this.consents = consents;
        this.purposes = purposes.stream().collect(Collectors.toMap(ConsentPurpose::key, Function.identity()));
        this.actor = actor;
    }

    @Override
    public List<Given> list() {
        return consents.of(actor.member()).stream()
                .map(row -> new Given(
                        row.purpose(),
                        row.wording(),
                        row.givenAt(),
                        row.withdrawnAt(),
                        row.withdrawnAt().isEmpty() && purposes.containsKey(row.purpose())))
                .toList();
    }

    @Override
    public void withdraw(String purpose) {
        if (!purposes.containsKey(purpose) || !consents.stands(actor.member(), purpose)) {
            throw new DomainException(Kind.CONFLICT, "privacy.consents.none");
        }
        purposes.get(purpose).withdraw();
    }
}
