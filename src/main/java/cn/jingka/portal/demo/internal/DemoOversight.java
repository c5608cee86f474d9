package cn.jingka.portal.demo.internal;

import cn.jingka.portal.oversight.OwnAccess;
import cn.jingka.portal.privacy.CorrectionDesk;
import cn.jingka.portal.privacy.CorrectionItem;
import cn.jingka.portal.privacy.OwnCorrections;
import cn.jingka.portal.support.QualityChecks;
import cn.jingka.portal.support.QualityChecks.Criterion;
import cn.jingka.portal.support.QualityChecks.Mark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is made of looks at members' data: sampled calls, a member's question, a correction asked for. */
@Component
@Profile("demo")
class DemoOversight {

    private static final int LOOKS = 50;

    private final QualityChecks quality;
    private final OwnAccess access;
    private final OwnCorrections corrections;
    private final CorrectionDesk correctionDesk;
    private final DemoClock clock;

    DemoOversight(
            QualityChecks quality,
            OwnAccess access,
            OwnCorrections corrections,
            CorrectionDesk correctionDesk,
            DemoClock clock) {
        this.quality = quality;
        this.access = access;
        this.corrections = corrections;
        this.correctionDesk = correctionDesk;
        this.clock = clock;
    }

    /** Draws from the calls of a week and judges the first agent's; the others wait for a supervisor. */
    void judgeOne(LocalDate monday) {
        ActingAs.SUPERVISOR.run(() -> {
            if (!quality.undrawn().contains(monday)) {
                return;
            }
            quality.draw(monday);
            quality.toJudge().stream()
                    .filter(sample ->
                            sample.agent().equals(ActingAs.AGENT.actor().account()))
                    .findFirst()
                    .ifPresent(sample ->
                            quality.judge(sample.number(), sample.version(), marks(), "核实清楚，答复正确；下次先复述来电人的问题，再开始查找。"));
        });
    }

    private static Map<Criterion, Mark> marks() {
        Map<Criterion, Mark> marks = new EnumMap<>(Criterion.class);
        for (Criterion criterion : Criterion.values()) {
            marks.put(criterion, Mark.MET);
        }
        marks.put(Criterion.LISTENED, Mark.PARTLY);
        return marks;
    }

    void question(DemoMember member) {
        member.acting()
                .run(() -> access.list(Optional.empty(), 0, LOOKS).stream()
                        .filter(look ->
                                look.call().isPresent() && look.question().isEmpty())
                        .findFirst()
                        .ifPresent(look -> access.question(look.entry(), "这次来电我只问了理赔，为什么还查看了我的资料？")));
    }

    void correction(DemoMember member, Instant asked, Instant seen) {
        boolean known = member.acting().call(() -> !corrections.list().isEmpty());
        if (!known) {
            clock.around(
                    asked,
                    () -> member.acting()
                            .run(() -> corrections.ask(
                                    CorrectionItem.MEMBERSHIP,
                                    "入会时间 2009 年 7 月",
                                    "我 2009 年 7 月入职时就办了入会，会员证上写的也是这个时间。")));
            clock.around(seen, () -> ActingAs.OFFICER.run(correctionDesk::open));
        }
    }
}
