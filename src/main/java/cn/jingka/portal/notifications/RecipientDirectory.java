package cn.jingka.portal.notifications;

import cn.jingka.portal.common.person.PersonId;
import java.util.Collection;
import java.util.Map;

/** Where persons can be reached; the roster's owner implements it. */
public interface RecipientDirectory {

    /** The recipients among {@code persons} that are known; a person without a usable number has a recipient without one. */
    Map<PersonId, Recipient> recipients(Collection<PersonId> persons);
}
