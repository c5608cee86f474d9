package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobList;
import cn.jingka.portal.services.JobWanted;
import cn.jingka.portal.services.JobWanted.Audience;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Job-wanted entries and matchmaking profiles; what they say is made up. */
@Component
@Profile("demo")
class DemoEntries {

    private final JobWanted jobs;
    private final JobList jobList;
    private final Matchmaking matchmaking;

    DemoEntries(JobWanted jobs, JobList jobList, Matchmaking matchmaking) {
        this.jobs = jobs;
        this.jobList = jobList;
        this.matchmaking = matchmaking;
    }

    /** Open to employers, one of whom has written. */
    void jobWithInquiry(DemoMember member) {
        JobEntry entry = new JobEntry(
                "质量检验员",
                "TECHNICAL",
                "110105",
                "FULL",
                "VOCATIONAL",
                18,
                Optional.of(Fen.parse("6500")),
                "机械加工检验 18 年，会用三坐标测量仪和常用量具，持质量检验员三级证书，希望离家近一些。");
        publish(member, entry, Audience.EMPLOYERS)
                .ifPresent(reference ->
                        ActingAs.OFFICER.run(() -> jobList.ask(reference, "我们厂质检科正在招检验员，早班为主，有班车。欢迎到工会办公室详谈。")));
    }

    void jobForTheDesk(DemoMember member) {
        JobEntry entry = new JobEntry(
                "养老护理员", "CARE", "110106", "SHIFT", "SENIOR", 3, Optional.empty(), "照顾过失能老人三年，有健康证，可以上夜班，希望先参加护理培训。");
        publish(member, entry, Audience.DESK);
    }

    private Optional<String> publish(DemoMember member, JobEntry entry, Audience audience) {
        return member.acting()
                .call(() -> jobs.own().isEmpty() ? Optional.of(jobs.publish(entry, audience)) : Optional.empty());
    }

    /** Private, as every profile is until its owner shows it. */
    void privateProfile(DemoMember member) {
        enter(
                member,
                new MatchProfile(
                        "兰兰",
                        "FEMALE",
                        1968,
                        "110105",
                        "VOCATIONAL",
                        "质量检验员",
                        "性格开朗，喜欢唱京剧和逛公园，女儿已经工作。",
                        "希望认识脾气好、爱运动的同龄人。"),
                false);
    }

    void shownProfiles(DemoMember teacher, DemoMember colleague) {
        enter(
                teacher,
                new MatchProfile(
                        "远山", "MALE", 1970, "110105", "BACHELOR", "小学教师", "教体育，周末爬山、摄影，做得一手好面。", "希望对方喜欢户外，真诚相处。"),
                true);
        enter(
                colleague,
                new MatchProfile(
                        "小荷", "FEMALE", 1982, "110108", "COLLEGE", "仓库管理员", "爱看书和话剧，养了一只猫，性格安静。", "希望对方有责任心，愿意多交流。"),
                true);
    }

    private void enter(DemoMember member, MatchProfile profile, boolean shown) {
        member.acting().run(() -> {
            if (matchmaking.own().isEmpty()) {
                matchmaking.save(profile, "通过服务专员转达");
                if (shown) {
                    matchmaking.show();
                }
            }
        });
    }
}
