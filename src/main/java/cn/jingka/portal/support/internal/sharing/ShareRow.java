package cn.jingka.portal.support.internal.sharing;

import cn.jingka.portal.common.person.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A share that has not ended.
 *
 * @param joined null until the agent has typed the code
 */
record ShareRow(UUID id, String call, PersonId person, String agent, Instant until, Instant joined, int version) {}
