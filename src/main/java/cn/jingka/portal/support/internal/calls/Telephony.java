package cn.jingka.portal.support.internal.calls;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.security.StaffAccounts;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The telephone system hands calls over and tells when the line is closed. */
@Service
@PreAuthorize("hasAuthority('API_TELEPHONY')")
class Telephony {

    private static final int LONGEST_ID = 100;

    private final CallTable calls;
    private final CallWatch watch;
    private final StaffAccounts staff;
    private final WholeTransactions transactions;

    Telephony(CallTable calls, CallWatch watch, StaffAccounts staff, WholeTransactions transactions) {
        this.calls = calls;
        this.watch = watch;
        this.staff = staff;
        this.transactions = transactions;
    }

    /**
     * Lets the call ring on the agent's page. A number that is none counts as withheld: a call must never fail for its number.
     *
     * @return the call's number; the same call again has the same
     */
    public String ring(String telephonyId, String agent, String callerNumber) {
        if (telephonyId.isBlank() || telephonyId.length() > LONGEST_ID) {
            throw new DomainException(Kind.INVALID, "support.telephony.id", LONGEST_ID);
        }
        if (!staff.worksAs(agent, Role.AGENT)) {
            throw new DomainException(Kind.INVALID, "support.telephony.agent", agent);
        }
        String number = transactions.call(() -> calls.ofTelephony(telephonyId)
                .map(known -> same(known, agent))
                .orElseGet(() -> add(telephonyId, agent, callerNumber)));
        watch.tell(agent);
        return number;
    }

    /** Closes the caller's data on every page at once; the same again changes nothing. */
    public void ended(String telephonyId) {
        CallRow row = calls.ofTelephony(telephonyId)
                .orElseThrow(() -> new DomainException(Kind.NOT_FOUND, "support.telephony.unknown", telephonyId));
        transactions.run(() -> calls.end(row.number()));
        watch.tell(row.agent());
    }

    private static String same(CallRow known, String agent) {
        if (!known.agent().equals(agent)) {
            throw new DomainException(Kind.CONFLICT, "support.telephony.otherAgent");
        }
        return known.number();
    }

    private String add(String telephonyId, String agent, String callerNumber) {
        calls.openOf(agent).ifPresent(open -> {
            throw new DomainException(Kind.CONFLICT, "support.telephony.busy", agent);
        });
        String number = calls.nextNumber();
        calls.add(number, agent, telephonyId, Optional.of(callerNumber).flatMap(CallerNumber::tryParse), false);
        return number;
    }
}
