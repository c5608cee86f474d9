package cn.jingka.portal.dangdang.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.dangdang.internal.Partner.AccountBody;
import cn.jingka.portal.dangdang.internal.Partner.Tokens;
import cn.jingka.portal.testing.DangdangStub;
import cn.jingka.portal.testing.MembersFixture;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Members with cards of a known day of issue, and accounts linked as if they had come back from Dangdang. */
@Component
@Profile("test")
public class DangdangFixture {

    private final MembersFixture members;
    private final Linking linking;
    private final LinkTable links;
    private final LinkWork work;
    private final GoldAccount gold;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    DangdangFixture(
            MembersFixture members,
            Linking linking,
            LinkTable links,
            LinkWork work,
            GoldAccount gold,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.members = members;
        this.linking = linking;
        this.links = links;
        this.work = work;
        this.gold = gold;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A member whose first and only card was issued on a day. */
    public PersonId memberWithCardOf(LocalDate issued) {
        PersonId person = members.person("U0001");
        members.card(person);
        jdbc.sql("UPDATE card SET issued_on = ? WHERE person_id = ?")
                .params(issued, person.value())
                .update();
        return person;
    }

    public long link(PersonId person, String account) {
        return linking.link(
                person,
                Actor.member(person, "测试会员"),
                new AccountBody(account, "书虫"),
                new Tokens(DangdangStub.ACCESS, DangdangStub.REFRESH, Duration.ofMinutes(5)));
    }

    /** Asks and tells Dangdang now. */
    public void work(PersonId person) {
        work.one(links.ofPerson(person).orElseThrow().id());
    }

    /** An order placed now. */
    public void order(PersonId person, String id, int points) {
        transaction.executeWithoutResult(status -> gold.take(
                person, List.of(new OrderBody.Order(id, clock.instant(), Fen.of(points * 10L), points, false))));
    }
}
