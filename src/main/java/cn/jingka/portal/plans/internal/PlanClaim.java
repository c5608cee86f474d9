package cn.jingka.portal.plans.internal;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.AssessmentFacts.Granted;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.MembershipHistory;
import cn.jingka.portal.members.MembershipHistory.Gender;
import cn.jingka.portal.plans.rules.Benefit;
import cn.jingka.portal.plans.rules.Plan;
import cn.jingka.portal.plans.rules.PlanFacts;
import cn.jingka.portal.plans.rules.PlanFacts.Enrolled;
import cn.jingka.portal.plans.rules.PlanFacts.Paid;
import cn.jingka.portal.plans.rules.PlanRules;
import cn.jingka.portal.plans.rules.PlanValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Claiming a plan's benefit (PLAN-1): one kind for every plan of the catalogue, so that a plan more needs no program. */
@Component
class PlanClaim implements ClaimKind {

    static final String CODE = "PLAN";

    /** Diagnosis, accident or admission. */
    static final String EVENT_DATE = "event-date";

    static final String PLAN = "plan";
    static final String ILLNESS = "illness";
    static final String SEVERITY = "severity";
    static final String DISCHARGE_DATE = "discharge-date";
    static final String HOSPITAL = "hospital";
    /** The number of the diagnosis or pathology report. */
    static final String REPORT_NUMBER = "report-number";
    /** The number of the hospital's invoice. */
    static final String INVOICE_NUMBER = "invoice-number";

    private static final int ORDER = 50;
    private static final String CLAUSE = "PLAN-1";

    private final PlanRules rules;
    private final EnrolmentTable enrolments;
    private final MembershipHistory history;

    PlanClaim(PlanRules rules, EnrolmentTable enrolments, MembershipHistory history) {
        this.rules = rules;
        this.enrolments = enrolments;
        this.history = history;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public String texts() {
        return "plans.claim";
    }

    /** Offered to who has ever been enrolled: nobody else can be paid anything. */
    @Override
    public boolean offeredTo(PersonId person, LocalDate today) {
        return !enrolments.ofPerson(person).isEmpty();
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        List<Question> questions = new ArrayList<>();
        LocalDate first = rules.terms().windows().firstKey();
        questions.add(Question.date(EVENT_DATE, first, today).inPreCheck());
        questions.add(Question.choice(PLAN, plans(person, eventDate(soFar))).inPreCheck());
        found(soFar).ifPresent(found -> questions.addAll(about(found, soFar, today)));
        return questions;
    }

    private List<Question> about(Found found, Answers soFar, LocalDate today) {
        Question hospital = Question.of(HOSPITAL, Type.SHORT_TEXT);
        return switch (found.values().benefit()) {
            case Benefit.LumpSum lump ->
                List.of(
                        choice(ILLNESS, found.plan(), lump.illnesses().keySet()),
                        hospital,
                        Question.of(REPORT_NUMBER, Type.SHORT_TEXT));
            case Benefit.BySeverity scale ->
                List.of(
                        choice(SEVERITY, found.plan(), scale.severities().keySet()),
                        hospital,
                        Question.of(INVOICE_NUMBER, Type.SHORT_TEXT));
            case Benefit.PerDay stay ->
                List.of(
                        Question.date(DISCHARGE_DATE, eventDate(soFar).orElse(null), today)
                                .inPreCheck(),
                        hospital,
                        Question.of(INVOICE_NUMBER, Type.SHORT_TEXT));
        };
    }

    private static Question choice(String id, Plan plan, Collection<String> codes) {
        return Question.choice(
                        id,
                        codes.stream()
                                .map(code -> new Option(code, plan.choiceKey(code)))
                                .toList())
                .inPreCheck();
    }

    /** Those that cover the day; when none does, all the person was ever enrolled for, so that the answer can say why not. */
    private List<Option> plans(PersonId person, Optional<LocalDate> day) {
        List<Enrolled> all = enrolled(person);
        List<String> covering = all.stream()
                .filter(one -> day.isEmpty()
                        || one.term() == day.get().getYear() && !day.get().isBefore(one.from()))
                .map(Enrolled::plan)
                .toList();
        List<String> shown =
                covering.isEmpty() ? all.stream().map(Enrolled::plan).toList() : covering;
        return rules.plans().stream()
                .filter(plan -> shown.isEmpty() || shown.contains(plan.id()))
                .map(plan -> new Option(plan.id(), plan.titleKey()))
                .toList();
    }

    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return answers.date(EVENT_DATE);
    }

    @Override
    public List<String> fingerprints(Answers answers) {
        return Stream.of(REPORT_NUMBER, INVOICE_NUMBER)
                .flatMap(question -> answers.text(question).stream())
                .map(number -> number.replaceAll("[\\s\\u3000]", "").toUpperCase(Locale.ROOT))
                .toList();
    }

    @Override
    public List<Material> materials(Answers answers) {
        List<Material> materials = new ArrayList<>();
        materials.add(material("identity-document"));
        materials.add(material("diagnosis"));
        found(answers).ifPresent(found -> {
            switch (found.values().benefit()) {
                case Benefit.LumpSum lump -> materials.add(material("medical-records"));
                case Benefit.PerDay stay -> {
                    materials.add(material("discharge-record"));
                    materials.add(material("invoice"));
                }
                case Benefit.BySeverity scale -> {
                    materials.add(material("accident-proof"));
                    materials.add(material("severity-assessment"));
                }
            }
        });
        return materials;
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        Answers answers = facts.answers();
        return rules.assess(new PlanFacts(
                answers.text(PLAN),
                eventDate(answers),
                answers.date(DISCHARGE_DATE),
                answers.text(ILLNESS).or(() -> answers.text(SEVERITY)),
                history.gender(facts.person()) == Gender.FEMALE,
                enrolled(facts.person()),
                paid(facts)));
    }

    @Override
    public Optional<Fen> atMost(AssessmentFacts facts) {
        return found(facts.answers()).map(found -> {
            int term = eventDate(facts.answers()).orElseThrow().getYear();
            long before = paid(facts).stream()
                    .filter(paid -> paid.plan().equals(found.plan().id()) && paid.term() == term)
                    .mapToLong(Paid::amount)
                    .sum();
            return Fen.of(Math.max(0, found.values().atMost() - before));
        });
    }

    private static List<Paid> paid(AssessmentFacts facts) {
        return facts.granted().stream()
                .filter(granted -> granted.kind().equals(CODE))
                .flatMap(PlanClaim::paid)
                .toList();
    }

    private static Stream<Paid> paid(Granted granted) {
        return granted.answers().text(PLAN).stream()
                .map(plan -> new Paid(
                        plan, granted.eventDate().getYear(), granted.amount().value()));
    }

    private List<Enrolled> enrolled(PersonId person) {
        return enrolments.ofPerson(person).stream()
                .map(row -> new Enrolled(row.plan(), row.term(), row.coveredFrom()))
                .toList();
    }

    private record Found(Plan plan, PlanValues values) {}

    private Optional<Found> found(Answers answers) {
        return answers.text(PLAN)
                .flatMap(rules::plan)
                .flatMap(plan -> eventDate(answers)
                        .flatMap(day -> plan.in(day.getYear()))
                        .map(values -> new Found(plan, values)));
    }

    private static Material material(String id) {
        return new Material(id, true, false, CLAUSE);
    }
}
