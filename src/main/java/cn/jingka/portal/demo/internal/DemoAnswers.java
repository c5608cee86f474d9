package cn.jingka.portal.demo.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.BeneficiaryQuestions;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the demonstration's people answer; every day is counted back from one day, so that any day of the year will do. */
final class DemoAnswers {

    static final String DISABILITY = "DISABILITY";
    static final String DEATH = "DEATH";
    static final String FIRE = "FIRE";
    static final String PLAN = "PLAN";
    static final String DECLARATION = "DECLARATION";
    static final String RELIEF = "RELIEF";

    static final String EQUIPMENT_LOSS = "equipment-loss";

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final String ACCIDENT_DATE = "accident-date";
    private static final String WORK_RELATED = "work-related";
    private static final String CONDITION_FINAL = "condition-final";
    private static final String REGIONS = "regions";
    private static final String PLACE = "place";
    private static final String BEIJING = "BEIJING";
    private static final String TRAFFIC = "traffic";
    private static final String WHAT_HAPPENED = "what-happened";
    private static final String HOSPITAL = "hospital";

    private final LocalDate today;

    DemoAnswers(LocalDate today) {
        this.today = today;
    }

    /** The first pages only: the treatment isn't over, so nothing can be said of what remains. */
    Answers disabilityBegun() {
        return of(ACCIDENT_DATE, day(35), WORK_RELATED, NO, CONDITION_FINAL, NO, REGIONS, "LEGS");
    }

    /** @param finding an item of the table, with its {@code region} */
    Answers disability(int daysAgo, String region, String finding, boolean traffic, String whatHappened) {
        return of(
                ACCIDENT_DATE,
                day(daysAgo),
                WORK_RELATED,
                NO,
                CONDITION_FINAL,
                YES,
                "assessment-date",
                day(5),
                REGIONS,
                region,
                "findings-" + region.toLowerCase(Locale.ROOT),
                finding,
                PLACE,
                BEIJING,
                TRAFFIC,
                traffic ? YES : NO,
                WHAT_HAPPENED,
                whatHappened,
                HOSPITAL,
                "北京积水潭医院");
    }

    /** Hurt at work, which is for work-injury insurance (PROT-3). */
    Answers disabilityAtWork() {
        return disability(60, "HANDS", "34:RIGHT_HAND", false, "在厂区两个车间之间走动时滑倒，右手受伤。")
                .with(WORK_RELATED, YES);
    }

    /** @param report the number of the fire service's report */
    Answers fire(int daysAgo, String building, String equipment, int report, String address) {
        return of(
                "fire-date",
                day(daysAgo),
                "own-household",
                YES,
                "reported",
                YES,
                "building-loss",
                building,
                EQUIPMENT_LOSS,
                equipment,
                "report-number",
                "朝消火认字〔%d〕第%04d号".formatted(today.minusDays(daysAgo).getYear(), report),
                "address",
                address,
                WHAT_HAPPENED,
                "厨房电线老化起火，消防救援到场后扑灭，没有人员受伤。");
    }

    /** A stay before the enrolment: the plan doesn't cover it on any day of the year. */
    Answers hospitalStay() {
        return of(
                "event-date",
                day(20),
                "plan",
                "hospital-stay",
                "discharge-date",
                day(11),
                HOSPITAL,
                "北京朝阳医院",
                "invoice-number",
                "11010526004417");
    }

    Answers death() {
        return of(
                ACCIDENT_DATE,
                day(18),
                "death-date",
                day(16),
                "cause",
                "ACCIDENT",
                WORK_RELATED,
                NO,
                PLACE,
                BEIJING,
                TRAFFIC,
                YES,
                WHAT_HAPPENED,
                "周末骑车外出，被机动车撞倒，送医两天后不治。",
                BeneficiaryQuestions.NAME,
                "孙桂兰",
                BeneficiaryQuestions.IDENTITY_NUMBER,
                "110105196608172020",
                BeneficiaryQuestions.RELATION,
                "SPOUSE",
                BeneficiaryQuestions.ACCOUNT,
                "6222020200112233446",
                BeneficiaryQuestions.MOBILE,
                "13800010009");
    }

    Answers declaration(int year) {
        return of(
                "year",
                Integer.toString(year),
                "channels",
                "inpatient",
                "amount",
                "17000.00",
                "settlements",
                "住院结算单 DEMO" + year + "-ZY-0021");
    }

    /** A sudden operation, of which insurance bore a part. */
    Answers relief() {
        return of(
                "cause",
                "ILLNESS",
                "event-date",
                day(12),
                "cost",
                "26800.00",
                "covered",
                "14200.00",
                "whom",
                "SPOUSE",
                WHAT_HAPPENED,
                "爱人突发急性胆囊炎手术，自己负担的部分超过家里三个月的收入。");
    }

    private String day(int daysAgo) {
        return today.minusDays(daysAgo).toString();
    }

    private static Answers of(String... questionsAndValues) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int at = 0; at < questionsAndValues.length; at += 2) {
            values.put(questionsAndValues[at], questionsAndValues[at + 1]);
        }
        return new Answers(values);
    }
}
