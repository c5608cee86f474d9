package cn.jingka.portal.audit.looks;

import static cn.jingka.portal.common.security.Role.EDITOR;
import static cn.jingka.portal.common.security.Role.MERCHANT;
import static cn.jingka.portal.common.security.Role.SERVICE_DESK;
import static cn.jingka.portal.common.security.Role.UNIT_OFFICER;
import static cn.jingka.portal.testing.ClaimsFixture.asMember;

import cn.jingka.portal.bulletin.OwnSignUps;
import cn.jingka.portal.bulletin.SignUpDesk;
import cn.jingka.portal.bulletin.internal.NoticeContent;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
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
import cn.jingka.portal.testing.PublishingFixture;
import cn.jingka.portal.testing.SampleNotice;
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
    private OwnSignUps signUps;

    @Autowired
    private SignUpDesk signUpDesk;

    @Autowired
    private NoticeContent notice;

    @Autowired
    private PublishingFixture content;

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
        String reference = asMember(
                person,
                () -> requests.ask(new NewRequest(
                        RequestKind.LEGAL_AID,
                        "追讨工资",
                        "三个月没有发工资",
                        Map.of(RequestField.TOPIC, "WAGES", RequestField.OPPONENT, "某公司"))));
        leavesEntry("RequestDesk.waiting", DESK, SERVICE_DESK, requestDesk::waiting);
        leavesEntry("RequestDesk.get", DESK, SERVICE_DESK, () -> requestDesk.get(reference));
        leavesEntry("RequestDesk.take", DESK, SERVICE_DESK, () -> requestDesk.take(reference, version(reference)));
        leavesEntry(
                "RequestDesk.refer",
                DESK,
                SERVICE_DESK,
                () -> requestDesk.refer(reference, version(reference), "某律师事务所", "已转介"));
        leavesEntry("RequestDesk.referralLetter", DESK, SERVICE_DESK, () -> requestDesk.referralLetter(reference));
        leavesEntry(
                "RequestDesk.answer",
                DESK,
                SERVICE_DESK,
                () -> requestDesk.answer(reference, version(reference), "律师会联系您"));
        leavesEntry(
                "RequestDesk.close",
                DESK,
                SERVICE_DESK,
                () -> requestDesk.close(reference, version(reference), "已经办结"));
        leavesEntry("RequestDesk.others", DESK, SERVICE_DESK, requestDesk::others);
    }

    private int version(String reference) {
        return requestDesk.get(reference).version();
    }

    @Test
    void jobsWanted() {
        JobEntry entry = new JobEntry("客车司机", "TRANSPORT", "110105", "FULL", "SENIOR", 8, Optional.empty(), "八年安全行驶");
        String reference = asMember(person, () -> jobs.publish(entry, JobWanted.Audience.EMPLOYERS));
        leavesEntry("JobList.all", DESK, SERVICE_DESK, jobList::all);
        leavesEntry("JobList.ask", OFFICER, UNIT_OFFICER, () -> jobList.ask(reference, "我们在招司机"));
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
        long pair = leavesEntry("MatchDesk.toIntroduce", DESK, SERVICE_DESK, matchDesk::toIntroduce)
                .getFirst()
                .id();
        leavesEntry("MatchDesk.introduce", DESK, SERVICE_DESK, () -> matchDesk.introduce(pair));
    }

    @Test
    void listsOfSignUps() {
        content.publish(
                notice,
                "first-aid",
                new SampleNotice().titled("急救培训", "First aid").seats(1).build(),
                LocalDate.of(2015, 3, 2),
                Optional.empty());
        asMember(person, () -> signUps.signUp("first-aid"));
        leavesEntry("SignUpDesk.people", DESK, SERVICE_DESK, () -> signUpDesk.people("first-aid"));
        leavesEntry(
                "SignUpDesk.write",
                DESK,
                SERVICE_DESK,
                () -> signUpDesk.write("first-aid", Texts.CHINESE, new ByteArrayOutputStream()));
    }

    @Test
    void usesAtCounters() {
        members.card(person);
        leavesEntry("Counter.check", COUNTER, MERCHANT, () -> merchants.show(person, "gym"));
        UseLine use = leavesEntry(
                "Counter.record",
                COUNTER,
                MERCHANT,
                () -> merchants.use(person, "gym", MerchantsFixture.session("free-session")));
        leavesEntry("CounterUses.today", COUNTER, MERCHANT, counterUses::today);
        leavesEntry(
                "MonthReports.writeOutlet",
                COUNTER,
                MERCHANT,
                () -> reports.writeOutlet(YearMonth.of(2015, 3), new ByteArrayOutputStream()));
        leavesEntry(
                "MonthReports.writeAll",
                StaffLooks.EDITOR,
                EDITOR,
                () -> reports.writeAll(YearMonth.of(2015, 3), new ByteArrayOutputStream()));
        asMember(person, () -> {
            uses.dispute(use.reference(), DisputeReason.NOT_ME, "我当天在外地");
            return null;
        });
        leavesEntry("CounterUses.objections", COUNTER, MERCHANT, counterUses::objections);
        leavesEntry("Disputes.waiting", DESK, SERVICE_DESK, disputes::waiting);
        leavesEntry("Disputes.open", DESK, SERVICE_DESK, () -> disputes.open(use.reference()));
        leavesEntry(
                "CounterUses.answer", COUNTER, MERCHANT, () -> counterUses.answer(use.reference(), "由前台核对后登记"));
        leavesEntry(
                "Disputes.decide", DESK, SERVICE_DESK, () -> disputes.decide(use.reference(), false, "记录无误"));
        leavesEntry("Disputes.decided", DESK, SERVICE_DESK, disputes::decided);
    }
}
