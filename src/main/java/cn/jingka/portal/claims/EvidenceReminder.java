package cn.jingka.portal.claims;

import org.springframework.security.access.prepost.PreAuthorize;

/** Sends the member the way to where they add a case's materials, signed in: an agent on the phone takes in no files. */
public interface EvidenceReminder {

    /**
     * A message with the link in the portal, and an SMS that says where to find it; once a call.
     *
     * @throws cn.jingka.portal.common.error.DomainException when the case isn't the caller's, or takes no materials now
     */
    @PreAuthorize("hasRole('MEMBER')")
    void remind(String reference);
}
