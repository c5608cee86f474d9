package cn.jingka.portal.audit;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import java.util.Collection;
import java.util.Optional;

/** The append-only trail: an entry stands as soon as the caller's transaction does, and is never changed. */
public interface AuditTrail {

    /** An entry names at most so many persons; a longer list makes several entries. */
    int MOST_SUBJECTS = 1000;

    /**
     * @param action what was done, e.g. {@code members.audit.rosterConfirmed}: at most 80 characters, the key of the text that
     *     tells it to the member, e.g. “查看了您的理赔申请”
     * @param subject whose data it concerned, empty when it concerns no single person
     * @param detail what helps to understand the entry later (ids, counts, what was checked); never identifying data in clear
     */
    void record(Actor actor, String action, Optional<PersonId> subject, String detail);

    /**
     * One entry about several persons, e.g. those on a page of a list that was looked at; nothing is recorded for nobody. Somebody
     * named twice is meant once; more than {@link #MOST_SUBJECTS} make several entries.
     */
    void recordAll(Actor actor, String action, Collection<PersonId> subjects, String detail);
}
