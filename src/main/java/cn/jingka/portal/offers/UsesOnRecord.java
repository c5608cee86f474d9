package cn.jingka.portal.offers;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;

/** Uses of benefits that count for a person's quotas; implemented by the module that records them. */
public interface UsesOnRecord {

    /** All of the person's uses that count. */
    List<PastUse> of(PersonId person);
}
