package cn.jingka.portal.audit;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.util.Collection;
import java.util.Optional;

/** The append-only trail: an entry stands as soon as the caller's transaction does, and is never changed. */
public interface AuditTrail {

    /**
     * @param action what was done, e.g. {@code members.roster.confirmed}: the translation key of the trail's screens
     * @param subject whose data it concerned, empty when it concerns no single person
     * @param detail what helps to understand the entry later (ids, counts, what was checked); never identifying data in clear
     */
    void record(Actor actor, String action, Optional<PersonId> subject, String detail);

    /** One entry about several persons, e.g. those on a page of a list that was looked at; nothing is recorded for nobody. */
    void recordAll(Actor actor, String action, Collection<PersonId> subjects, String detail);
}
