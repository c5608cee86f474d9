package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.EvidenceReminder;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CallerAccess;
import cn.jingka.portal.common.security.ThisCaller;
import cn.jingka.portal.common.ui.CallerStrip;
import cn.jingka.portal.members.OwnMembership;
import org.springframework.stereotype.Component;

/** The members' services about cases, on behalf of the caller: what an agent reaches of them, and nothing else. */
@Component
class CallFiling {

    private final CallerAccess access;
    private final ClaimFiling filing;
    private final OwnCases cases;
    private final EvidenceReminder reminder;
    private final OwnMembership membership;
    private final CallerStrip.Strips strips;

    CallFiling(
            CallerAccess access,
            ClaimFiling filing,
            OwnCases cases,
            EvidenceReminder reminder,
            OwnMembership membership,
            CallerStrip.Strips strips) {
        this.access = access;
        this.filing = filing;
        this.cases = cases;
        this.reminder = reminder;
        this.membership = membership;
        this.strips = strips;
    }

    PersonId caller() {
        return access.caller();
    }

    /** For whom is on the phone now: a page that stays open doesn't go on with the next caller. */
    ClaimFiling filing() {
        return new ThisCaller(access).onBehalf(ClaimFiling.class, filing);
    }

    OwnCases cases() {
        return access.onBehalf(OwnCases.class, cases);
    }

    EvidenceReminder reminder() {
        return access.onBehalf(EvidenceReminder.class, reminder);
    }

    /** For whom the agent fills in, and the way back to the call. */
    CallerStrip strip() {
        return strips.of(access.onBehalf(OwnMembership.class, membership).get().name());
    }
}
