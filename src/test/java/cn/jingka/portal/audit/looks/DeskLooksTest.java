package cn.jingka.portal.audit.looks;

import static cn.jingka.portal.testing.ClaimsFixture.asMember;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.Disputes;
import cn.jingka.portal.merchants.MonthReports;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.UseLine;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobList;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.MatchDesk;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import cn.jingka.portal.testing.MerchantsFixture;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the service desk, counters and editors see of members. */
class DeskLooksTest extends StaffLooks {

    @Autowired
    private OwnRequests requests;

    @Autowired
    private RequestDesk requestDesk;

    @Autowired
    private JobWanted jobs;

    @Autowired
    private JobList jobList;

    @Autowired
    private Matchmaking matchmaking;

    @Autowired
    private MatchDesk matchDesk;

    @Autowired
    private MerchantsFixture merchants;

    @Autowired
    private OwnUses uses;

    @Autowired
    private CounterUses counterUses;

    @Autowired
    private Disputes disputes;

    @Autowired
    private MonthReports reports;

    @Test
    void requests() {
        // Legal aid is for members in hardship (LAW-2).
        person = members.newPerson(UNIT)
                .category(MemberCategory.HARDSHIP, LocalDate.of(2014, 1, 1), null)
                .create();
        String reference = asMember(
                person,
                () -> requests.ask(new NewRequest(
                        RequestKind.LEGAL_AID,
                        "追讨工资",
                        "三个月没有发工资",
                        Map.of(RequestField.TOPIC, "WAGES", RequestField.OPPONENT, "某公司"))));
        leavesEntry("RequestDesk.waiting", DESK, requestDesk::waiting);
        leavesEntry("RequestDesk.get", DESK, () -> requestDesk.get(reference));
        leavesEntry("RequestDesk.take", DESK, () -> requestDesk.take(reference, version(reference)));
        leavesEntry("RequestDesk.refer", DESK, () -> requestDesk.refer(reference, version(reference), "某律师事务所", "已转介"));
        leavesEntry("RequestDesk.referralLetter", DESK, () -> requestDesk.referralLetter(reference));
        leavesEntry("RequestDesk.answer", DESK, () -> requestDesk.answer(reference, version(reference), "律师会联系您"));
        leavesEntry("RequestDesk.close", DESK, () -> requestDesk.close(reference, version(reference), "已经办结"));
        leavesEntry("RequestDesk.others", DESK, requestDesk::others);
    }

    private int version(String reference) {
        return requestDesk.get(reference).version();
    }

    @Test
    void jobsWanted() {
        JobEntry entry = new JobEntry("客车司机", "TRANSPORT", "110105", "FULL", "SENIOR", 8, Optional.empty(), "八年安全行驶");
        String reference = asMember(person, () -> jobs.publish(entry, JobWanted.Audience.EMPLOYERS));
        leavesEntry("JobList.all", DESK, jobList::all);
        leavesEntry("JobList.ask", OFFICER, () -> jobList.ask(reference, "我们在招司机"));
    }

    @Test
    void pairsToIntroduce() {
        PersonId other = members.newPerson(UNIT).named("李建国").man().create();
        for (PersonId each : new PersonId[] {person, other}) {
            asMember(each, () -> {
                matchmaking.save(
                        new MatchProfile("某", "FEMALE", 1988, "110105", "BACHELOR", "教师", "喜欢爬山", "真诚的人"),
                        "13800001111");
                matchmaking.show();
                return null;
            });
        }
        asMember(person, () -> {
            matchmaking.ask(matchmaking.browse().getFirst().reference(), "想认识您");
            return null;
        });
        asMember(other, () -> {
            matchmaking.answer(matchmaking.interests().getFirst().id(), true);
            return null;
        });
        long pair = leavesEntry("MatchDesk.toIntroduce", DESK, matchDesk::toIntroduce)
                .getFirst()
                .id();
        leavesEntry("MatchDesk.introduce", DESK, () -> matchDesk.introduce(pair));
    }

    @Test
    void usesAtCounters() {
        members.card(person);
        leavesEntry("Counter.check", COUNTER, () -> merchants.show(person, "gym"));
        UseLine use = leavesEntry(
                "Counter.record",
                COUNTER,
                () -> merchants.use(person, "gym", MerchantsFixture.session("free-session")));
        leavesEntry("CounterUses.today", COUNTER, counterUses::today);
        leavesEntry(
                "MonthReports.writeOutlet",
                COUNTER,
                () -> reports.writeOutlet(YearMonth.of(2015, 3), new ByteArrayOutputStream()));
        leavesEntry(
                "MonthReports.writeAll",
                EDITOR,
                () -> reports.writeAll(YearMonth.of(2015, 3), new ByteArrayOutputStream()));
        asMember(person, () -> {
            uses.dispute(use.reference(), DisputeReason.NOT_ME, "我当天在外地");
            return null;
        });
        leavesEntry("CounterUses.objections", COUNTER, counterUses::objections);
        leavesEntry("Disputes.waiting", DESK, disputes::waiting);
        leavesEntry("Disputes.open", DESK, () -> disputes.open(use.reference()));
        leavesEntry("CounterUses.answer", COUNTER, () -> counterUses.answer(use.reference(), "由前台核对后登记"));
        leavesEntry("Disputes.decide", DESK, () -> disputes.decide(use.reference(), false, "记录无误"));
        leavesEntry("Disputes.decided", DESK, disputes::decided);
    }
}
