package cn.jingka.portal.testing;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.CaseState;
import cn.jingka.portal.claims.CaseView.Move;
import cn.jingka.portal.claims.ClaimFiling;
import cn.jingka.portal.claims.UnitDesk;
import cn.jingka.portal.claims.internal.CaseActor;
import cn.jingka.portal.claims.internal.CaseMoves;
import cn.jingka.portal.claims.internal.Cases;
import cn.jingka.portal.claims.internal.ClaimCase;
import cn.jingka.portal.claims.internal.Decisions;
import cn.jingka.portal.claims.internal.EvidenceRows;
import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.security.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases in any state, brought there by the portal's own steps; files are rows without content. */
@Component
@Profile("test")
public class ClaimsFixture {

    private static final Actor REVIEWER = Actor.account("reviewer", "审核员", Set.of());

    private final ClaimFiling filing;
    private final UnitDesk desk;
    private final Cases cases;
    private final CaseMoves moves;
    private final Decisions decisions;
    private final PersonalDataCipher cipher;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ClaimsFixture(
            ClaimFiling filing,
            UnitDesk desk,
            Cases cases,
            CaseMoves moves,
            Decisions decisions,
            PersonalDataCipher cipher,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.filing = filing;
        this.desk = desk;
        this.cases = cases;
        this.moves = moves;
        this.decisions = decisions;
        this.cipher = cipher;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Does something as somebody, and is whoever it was before afterwards. */
    public static <T> T as(Actor actor, Role role, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        try {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    actor, null, AuthorityUtils.createAuthorityList("ROLE_" + role.name())));
            SecurityContextHolder.setContext(context);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Does something with one role more than the actor of the moment has. */
    public static <T> T alsoAs(Role more, Supplier<T> work) {
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        List<GrantedAuthority> roles = new ArrayList<>(before.getAuthorities());
        roles.addAll(AuthorityUtils.createAuthorityList("ROLE_" + more.name()));
        try {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(before.getPrincipal(), null, roles));
            return work.get();
        } finally {
            SecurityContextHolder.getContext().setAuthentication(before);
        }
    }

    public static <T> T asMember(PersonId person, Supplier<T> work) {
        return as(Actor.member(person, "测试会员"), Role.MEMBER, work);
    }

    public static <T> T asOfficer(String unit, Supplier<T> work) {
        return as(Actor.account("officer", "经办人", Set.of(unit)), Role.UNIT_OFFICER, work);
    }

    public static <T> T asReviewer(String name, Supplier<T> work) {
        return as(Actor.account(name, name, Set.of()), Role.REVIEWER, work);
    }

    /** A member's draft of the test kind with all answers and the required photo. */
    public String draft(PersonId person) {
        return draft(person, TestKind.CODE, TestKind.answers());
    }

    public String draft(PersonId person, String kind, Answers answers) {
        String reference = asMember(person, () -> filing.start(Optional.empty(), kind, answers));
        file(reference, "photo");
        return reference;
    }

    /** The officer's draft for a member of the unit. */
    public String officersDraft(String unit, PersonId person, String kind, Answers answers) {
        String reference = asOfficer(unit, () -> filing.start(Optional.of(person), kind, answers));
        file(reference, "photo");
        return reference;
    }

    /** A received file, as far as lists know it: a JPEG of one page. */
    public long file(String reference, String material) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR claim_evidence_seq")
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO claim_evidence (id, case_id, material, file_name, state, content_type, bytes, pages, fingerprint,
                                                    stored_as, added_at, added_by, by_name)
                        SELECT ?, id, ?, ?, 'RECEIVED', 'image/jpeg', 1000, 1, ?, NULL, ?, filed_by, '测试会员'
                        FROM claim_case WHERE reference = ?
                        """)
                .params(
                        id,
                        material,
                        cipher.encrypt("photo.jpg", EvidenceRows.namePlace(id)),
                        cipher.index("test-file", reference + material),
                        Utc.column(clock.instant()),
                        reference)
                .update();
        return id;
    }

    /** A member's case of the test kind in the state, with the decision of the rules from DECIDED on. */
    public String inState(PersonId person, String unit, CaseState state) {
        String reference = draft(person);
        advance(reference, person, unit, state);
        return reference;
    }

    /** Goes the shortest way to the state, deciding as the rules propose. */
    public void advance(String reference, PersonId person, String unit, CaseState state) {
        switch (state) {
            case DRAFT -> {}
            case AT_UNIT -> asMember(person, () -> filing.submit(reference, ""));
            case RETURNED -> {
                advance(reference, person, unit, CaseState.AT_UNIT);
                asOfficer(
                        unit, () -> desk.giveBack(reference, desk.get(reference).version(), "请补充经过"));
            }
            case IN_REVIEW -> {
                advance(reference, person, unit, CaseState.AT_UNIT);
                asOfficer(
                        unit, () -> desk.certify(reference, desk.get(reference).version(), "情况属实"));
            }
            case MORE_NEEDED, TO_CONFIRM -> {
                advance(reference, person, unit, CaseState.IN_REVIEW);
                move(reference, state);
            }
            case DECIDED -> {
                advance(reference, person, unit, CaseState.IN_REVIEW);
                decide(reference, null);
            }
            case IN_APPEAL -> {
                advance(reference, person, unit, CaseState.DECIDED);
                asMember(person, () -> filing.appeal(reference, "金额少了"));
            }
            case PAYING, CLOSED -> {
                advance(reference, person, unit, CaseState.DECIDED);
                move(reference, state);
            }
            case PAID -> {
                advance(reference, person, unit, CaseState.PAYING);
                move(reference, state);
            }
            case WITHDRAWN -> {
                advance(reference, person, unit, CaseState.AT_UNIT);
                asMember(person, () -> {
                    filing.withdraw(reference, "");
                    return reference;
                });
            }
        }
    }

    /** The reviewer decides, and the decision becomes known. @param amount null for what the rules propose */
    public void decide(String reference, Fen amount) {
        CaseActor by = new CaseActor(REVIEWER, Move.Actor.REVIEWER);
        transaction.executeWithoutResult(status -> {
            ClaimCase claim = cases.lock(reference);
            var assessment = cases.assess(claim);
            Fen granted = amount == null ? assessment.amount() : amount;
            decisions.record(claim, granted, assessment, granted.equals(assessment.amount()) ? "" : "酌情", "", by);
            decisions.makeKnown(claim, by);
        });
    }

    /** One step by the portal itself. */
    public void move(String reference, CaseState to) {
        transaction.executeWithoutResult(status -> moves.move(cases.lock(reference), to, CaseActor.PORTAL, ""));
    }
}
