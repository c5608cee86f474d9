package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.members.Eligibility;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.members.PersonFacts;
import cn.jingka.portal.members.RosterBatch;
import cn.jingka.portal.members.RosterBatch.Counts;
import cn.jingka.portal.members.RosterOutcome;
import cn.jingka.portal.members.Rosters;
import cn.jingka.portal.members.internal.PersonSecrets;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Rosters handed in by an officer of two unions and a group unit. */
abstract class RosterTestBase extends PortalIntegrationTest {

    static final String ONE = MembersFixture.identityNumber(900_001);
    static final String TWO = MembersFixture.identityNumber(900_002);
    static final LocalDate JOINED = LocalDate.of(2010, 1, 1);
    static final LocalDate APRIL = LocalDate.of(2014, 4, 1);

    @Autowired
    Rosters rosters;

    @Autowired
    RosterStore store;

    @Autowired
    MembersFixture members;

    @Autowired
    Eligibility eligibility;

    @Autowired
    private PersonDirectory directory;

    @Autowired
    private PersonSecrets secrets;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void signIn() {
        as("ROLE_UNIT_OFFICER", Set.of("U0001", "U0002", "GROUP"));
        members.unit("U0001");
        members.unit("U0002");
        members.groupUnit("GROUP");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    Counts apply(String unit, byte[] file) {
        return rosters.applyAtOnce(unit, "a.xlsx", file).counts();
    }

    List<String> reasons(RosterBatch batch) {
        return rosters.rows(batch.id(), RosterOutcome.REJECTED, 0, 100).stream()
                .map(row -> row.notes().getFirst().key())
                .toList();
    }

    PersonFacts facts(String document) {
        PersonId person = directory.byDocument(secrets.documentIndex(document)).orElseThrow();
        return eligibility
                .between(directory.documentOf(person), directory.documentOf(person))
                .getFirst();
    }

    String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    static void as(String authority, Set<String> units) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        Actor.account("officer", "officer", units),
                        null,
                        AuthorityUtils.createAuthorityList(authority)));
    }
}
