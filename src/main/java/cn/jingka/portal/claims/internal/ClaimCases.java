package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.CaseState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The table of cases. Who may see a case is part of each question asked here on behalf of somebody. */
interface ClaimCases extends JpaRepository<ClaimCase, Long> {

    /**
     * A member's own cases; drafts of the officer are the officer's, and of a death nothing is shown to whoever has the
     * phone.
     */
    String MEMBERS = """
            c.personId = :person and c.kind not in :hidden and (c.state <> DRAFT or c.filedByOfficer = false)""";

    /** The cases of the officer's units; a draft is seen by the officer who began it alone. */
    String OFFICERS = """
            c.unitCode in :units and (c.state <> DRAFT or c.filedByOfficer = true and c.filedBy = :account)""";

    @Query("select c from ClaimCase c where c.reference = :reference and " + MEMBERS)
    Optional<ClaimCase> ofMember(String reference, long person, Collection<String> hidden);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClaimCase c where c.reference = :reference and " + MEMBERS)
    Optional<ClaimCase> lockOfMember(String reference, long person, Collection<String> hidden);

    @Query("select c from ClaimCase c where " + MEMBERS + " order by c.changedAt desc, c.id desc")
    List<ClaimCase> allOfMember(long person, Collection<String> hidden, Limit limit);

    @Query("select c from ClaimCase c where " + MEMBERS
            + " and c.state not in :over order by c.changedAt desc, c.id desc")
    List<ClaimCase> unfinishedOfMember(long person, Collection<String> hidden, Collection<CaseState> over, Limit limit);

    @Query("select c from ClaimCase c where c.reference = :reference and " + OFFICERS)
    Optional<ClaimCase> ofOfficer(String reference, Collection<String> units, String account);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClaimCase c where c.reference = :reference and " + OFFICERS)
    Optional<ClaimCase> lockOfOfficer(String reference, Collection<String> units, String account);

    @Query("select c from ClaimCase c where " + OFFICERS
            + " and c.state <> AT_UNIT order by c.changedAt desc, c.id desc")
    List<ClaimCase> handedOnOrBegun(Collection<String> units, String account, Limit limit);

    @Query("select c from ClaimCase c where c.unitCode in :units and c.state = AT_UNIT order by c.changedAt, c.id")
    List<ClaimCase> toCertify(Collection<String> units, Limit limit);

    /** What a reviewer may see: everything a unit has certified. */
    @Query("select c from ClaimCase c where c.reference = :reference and c.certifiedAt is not null")
    Optional<ClaimCase> certified(String reference);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClaimCase c where c.reference = :reference and c.certifiedAt is not null")
    Optional<ClaimCase> lockCertified(String reference);

    /** For the portal's own work. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ClaimCase> findWithLockByReference(String reference);

    Optional<ClaimCase> findByReference(String reference);

    @Query("select c from ClaimCase c where c.personId = :person and c.decidedAt is not null order by c.id")
    List<ClaimCase> decidedOf(long person);

    @Query("""
            select count(c) from ClaimCase c
            where c.personId = :person and c.filedByOfficer = :officer and c.state = DRAFT""")
    int countDrafts(long person, boolean officer);

    @Query("select c.reference from ClaimCase c where c.state = DRAFT and c.changedAt < :before order by c.changedAt")
    List<String> draftsUntouchedSince(Instant before, Limit limit);
}
