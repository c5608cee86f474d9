package cn.jingka.portal.support.internal;

import cn.jingka.portal.common.person.PersonId;
import java.util.Optional;

/** The open calls whose caller is verified at this moment. */
public interface VerifiedCalls {

    Optional<VerifiedCall> ofCaller(PersonId caller);

    Optional<VerifiedCall> ofAgent(String account);

    record VerifiedCall(String number, String agent, PersonId caller) {}
}
