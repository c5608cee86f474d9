package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.demo.internal.DemoPhones.Phone;
import cn.jingka.portal.merchants.Counter;
import cn.jingka.portal.merchants.Counter.UseRequest;
import cn.jingka.portal.merchants.CounterUses;
import cn.jingka.portal.merchants.DisputeReason;
import cn.jingka.portal.merchants.Occasion;
import cn.jingka.portal.merchants.OwnUses;
import cn.jingka.portal.merchants.UseLine;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Members show the card on their phones at the counters of the demonstration, and object to what they find recorded. */
@Component
@Profile("demo")
class DemoUses {

    private static final ActingAs GYM = ActingAs.counter("gym", "中体倍力前台");
    private static final ActingAs CINEMA = ActingAs.counter("cinema", "海淀工人文化宫售票处");
    private static final ActingAs CLINIC = ActingAs.counter("clinic", "北京工人疗养院体检中心");

    private final DemoPhones phones;
    private final Counter counter;
    private final CounterUses counterUses;
    private final OwnUses own;

    DemoUses(DemoPhones phones, Counter counter, CounterUses counterUses, OwnUses own) {
        this.phones = phones;
        this.counter = counter;
        this.counterUses = counterUses;
        this.own = own;
    }

    /** The free session, an examination, and two tickets of which the member wanted one: the cinema is asked for its account. */
    void severalWithAnObjection(DemoMember member, LocalDate today) {
        if (known(member)) {
            return;
        }
        try (Phone phone = phones.takeOut(member)) {
            use(phone, GYM, session("free-session"));
            use(phone, CLINIC, examination("package", "680"));
            UseLine tickets = use(phone, CINEMA, tickets(2, "45", today.plusDays(1)));
            object(member, tickets, DisputeReason.WRONG_DETAILS, "我只买了一张票，记录写成了两张，多收了一张的钱。");
        }
    }

    /** The gym has answered: the service desk decides. */
    void objectionAnswered(DemoMember member) {
        if (known(member)) {
            return;
        }
        try (Phone phone = phones.takeOut(member)) {
            UseLine session = use(phone, GYM, session("free-session"));
            object(member, session, DisputeReason.NOT_RECEIVED, "前台扫了码，但当天更衣室停水，没有进场锻炼，请恢复我的免费体验。");
            GYM.run(() -> counterUses.answer(session.reference(), "系统显示已入场；当天下午更衣室确实停水两小时。"));
        }
    }

    void ticket(DemoMember member, LocalDate today) {
        if (known(member)) {
            return;
        }
        try (Phone phone = phones.takeOut(member)) {
            use(phone, CINEMA, tickets(1, "38", today.plusDays(1)));
        }
    }

    private boolean known(DemoMember member) {
        return !member.acting().call(own::all).isEmpty();
    }

    private UseLine use(Phone phone, ActingAs at, UseRequest wish) {
        return at.call(() -> counter.record(counter.check(phone.code()).checkId(), wish));
    }

    private void object(DemoMember member, UseLine use, DisputeReason reason, String words) {
        member.acting().run(() -> own.dispute(use.reference(), reason, words));
    }

    private static UseRequest session(String product) {
        return new UseRequest("fitness", product, List.of(), Optional.empty(), 1, Optional.empty());
    }

    private static UseRequest examination(String product, String listPrice) {
        return new UseRequest(
                "examination-sanatorium", product, List.of(), Optional.of(Fen.parse(listPrice)), 1, Optional.empty());
    }

    private static UseRequest tickets(int pieces, String lowestPrice, LocalDate day) {
        Occasion screening = new Occasion(day, LocalTime.of(19, 30), "3号厅");
        return new UseRequest(
                "film", "ticket", List.of(), Optional.of(Fen.parse(lowestPrice)), pieces, Optional.of(screening));
    }
}
