package cn.jingka.portal.common.personaldata;

import cn.jingka.portal.common.person.PersonId;

/** The record of what a member agreed to: when, to which words, and until when. */
public interface Consents {

    /**
     * @param purpose text key of what it was given for, e.g. {@code support.consent.sharedView}
     * @param wording which words the person saw: a version or reference
     */
    void given(PersonId person, String purpose, String wording);

    /** Ends the standing consent for the purpose; nothing happens without one. */
    void withdrawn(PersonId person, String purpose);
}
