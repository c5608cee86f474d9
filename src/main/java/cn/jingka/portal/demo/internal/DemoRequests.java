package cn.jingka.portal.demo.internal;

import cn.jingka.portal.services.CallTimes;
import cn.jingka.portal.services.NewRequest;
import cn.jingka.portal.services.OwnRequests;
import cn.jingka.portal.services.RequestDesk;
import cn.jingka.portal.services.RequestField;
import cn.jingka.portal.services.RequestKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Requests to the service desk: one answered, some waiting, one with a call booked. */
@Component
@Profile("demo")
class DemoRequests {

    private static final int CALL_MINUTES = 30;
    private static final int CALLS_A_DAY = 4;
    private static final int DAYS_WITH_CALLS = 3;

    private final OwnRequests own;
    private final RequestDesk desk;
    private final CallTimes calls;

    DemoRequests(OwnRequests own, RequestDesk desk, CallTimes calls) {
        this.own = own;
        this.desk = desk;
        this.calls = calls;
    }

    void answered(DemoMember member) {
        NewRequest question = new NewRequest(
                RequestKind.LEGAL_ADVICE,
                "年休假没有休完，可以折算工资吗",
                "我今年有 10 天年休假，因为生产任务只休了 4 天。车间说过了年就作废，请问有没有规定？",
                Map.of(RequestField.TOPIC, "HOURS"));
        if (!known(member, question)) {
            String reference = ask(member, question);
            ActingAs.SERVICE.run(() -> {
                desk.take(reference, desk.get(reference).version());
                desk.answer(reference, desk.get(reference).version(), """
                                年休假因工作原因没有安排的，经本人同意可以跨一个年度安排；确实没有休的，单位应当按《职工带薪年休假条例》\
                                支付未休年休假的工资报酬。建议先请单位书面说明本年度的安排，并保留排班记录；如果协商不成，可以再写给我们，或预约电话细谈。""");
            });
        }
    }

    void waiting(DemoMember member, LocalDate today) {
        NewRequest aid = new NewRequest(
                RequestKind.LEGAL_AID,
                "公司拖欠三个月工资，准备申请仲裁",
                "兼职的公司从三个月前开始停发工资，多次催要没有结果，希望有律师帮我准备仲裁材料。",
                Map.of(
                        RequestField.TOPIC,
                        "WAGES",
                        RequestField.OPPONENT,
                        "北京某某物业有限公司",
                        RequestField.URGENT_UNTIL,
                        today.plusDays(20).toString()));
        if (!known(member, aid)) {
            ask(member, aid);
        }
    }

    void household(DemoMember member, LocalDate today) {
        NewRequest cleaning = new NewRequest(
                RequestKind.HOUSEHOLD,
                "节前全屋保洁",
                "两居室，约 70 平方米，希望擦玻璃，周末上门。",
                Map.of(
                        RequestField.HOUSEHOLD_SERVICE,
                        "CLEANING",
                        RequestField.DISTRICT,
                        "110105",
                        RequestField.WISHED_DAY,
                        today.plusDays(9).toString()));
        if (!known(member, cleaning)) {
            ask(member, cleaning);
        }
    }

    /** Other times stay free for whoever looks at the demonstration. */
    void callBooked(DemoMember member, LocalDate today) {
        NewRequest question = new NewRequest(
                RequestKind.LEGAL_ADVICE,
                "工伤认定需要哪些材料",
                "下班路上被汽车剐倒受伤，想当面问清楚算不算工伤、要准备什么。",
                Map.of(RequestField.TOPIC, "WORK_INJURY"));
        if (!known(member, question)) {
            ActingAs.SERVICE.run(() -> {
                for (int day = 1; day <= DAYS_WITH_CALLS; day++) {
                    calls.open(today.plusDays(day), LocalTime.of(9, 30), CALL_MINUTES, CALLS_A_DAY);
                }
            });
            String reference = ask(member, question);
            member.acting().run(() -> own.book(reference, own.free().getFirst().id(), ""));
        }
    }

    private boolean known(DemoMember member, NewRequest request) {
        return member.acting().call(own::all).stream().anyMatch(line -> line.kind() == request.kind());
    }

    private String ask(DemoMember member, NewRequest request) {
        return member.acting().call(() -> own.ask(request));
    }
}
