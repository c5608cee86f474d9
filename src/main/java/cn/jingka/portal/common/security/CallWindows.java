package cn.jingka.portal.common.security;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;

/** Which calls there were, for those who check afterwards that agents looked during calls only. */
public interface CallWindows {

    /** Whether the agent's call was open at the moment and this person had been verified in it. */
    boolean covers(String call, String agent, PersonId caller, Instant at);
}
