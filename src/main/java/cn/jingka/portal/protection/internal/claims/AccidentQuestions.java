package cn.jingka.portal.protection.internal.claims;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.claims.Question.Type;
import java.time.LocalDate;
import java.util.List;

/** What claims for disability and death ask alike, and the materials of accidents (PROT-6). */
final class AccidentQuestions {

    static final String ACCIDENT_DATE = "accident-date";
    static final String WORK_RELATED = "work-related";
    static final String PLACE = "place";
    static final String TRAFFIC = "traffic";
    static final String WHAT_HAPPENED = "what-happened";

    private static final String BUSINESS_TRIP = "BUSINESS-TRIP";
    private static final String PROT_6 = "PROT-6";

    private AccidentQuestions() {}

    static Question accidentDate(LocalDate today) {
        return Question.date(ACCIDENT_DATE, null, today).inPreCheck();
    }

    static Question workRelated() {
        return Question.of(WORK_RELATED, Type.YES_NO).inPreCheck();
    }

    /** What isn't needed to tell beforehand, but decides which materials are needed. */
    static List<Question> circumstances() {
        return List.of(
                Question.choice(
                        PLACE,
                        List.of(
                                new Option("BEIJING", "protection.place.BEIJING"),
                                new Option(BUSINESS_TRIP, "protection.place.BUSINESS_TRIP"),
                                new Option("ELSEWHERE", "protection.place.ELSEWHERE"))),
                Question.of(TRAFFIC, Type.YES_NO),
                Question.of(WHAT_HAPPENED, Type.LONG_TEXT));
    }

    static Material own(String id) {
        return new Material(id, true, false, PROT_6);
    }

    static Material fromUnit(String id) {
        return new Material(id, true, true, PROT_6);
    }

    /**
     * Records of a Beijing hospital of level 2 or above; on a business trip those of a city or county hospital there.
     *
     * @param required not of a death, since who dies at once never reaches a hospital
     */
    static Material hospitalRecords(Answers answers, boolean required) {
        boolean trip = answers.text(PLACE).filter(BUSINESS_TRIP::equals).isPresent();
        return new Material(trip ? "local-hospital-records" : "hospital-records", required, false, PROT_6);
    }

    static boolean traffic(Answers answers) {
        return answers.yes(TRAFFIC).orElse(false);
    }
}
