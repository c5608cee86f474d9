package cn.jingka.portal.reimbursement.internal.declaration;

import cn.jingka.portal.claims.Answers;
import cn.jingka.portal.claims.Assessment;
import cn.jingka.portal.claims.AssessmentFacts;
import cn.jingka.portal.claims.ClaimKind;
import cn.jingka.portal.claims.Material;
import cn.jingka.portal.claims.Question;
import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.claims.Question.Type;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.reimbursement.ApprovedDeclarations;
import cn.jingka.portal.reimbursement.rules.Channel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Declaring self-pay-one over the ceiling (RB-DECL): approved, it enters the next quarterly run; nothing is paid by itself. */
@Component
class DeclarationClaim implements ClaimKind {

    static final String CODE = "DECLARATION";
    static final String TEXTS = "reimbursement.declaration";

    /** The responsibility year, four digits. */
    static final String YEAR = "year";
    /** The channels in which the ceiling was passed: {@link Channel} names in lower case. */
    static final String CHANNELS = "channels";
    /** Self-pay-one over the ceiling that is declared. */
    static final String AMOUNT = "amount";
    /** The numbers of the settlements or invoices declared. */
    static final String SETTLEMENTS = "settlements";

    private static final int ORDER = 60;
    private static final int SHORTEST_NUMBER = 4;
    private static final String CLAUSE = "RB-DECL";

    private final DeclarationRules rules;
    private final ApprovedDeclarations approvals;

    DeclarationClaim(DeclarationRules rules, ApprovedDeclarations approvals) {
        this.rules = rules;
        this.approvals = approvals;
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
        return TEXTS;
    }

    @Override
    public List<Question> questions(PersonId person, Answers soFar, LocalDate today) {
        List<Option> channels = Stream.of(Channel.values())
                .map(channel -> new Option(option(channel), channel.key()))
                .toList();
        return List.of(
                Question.of(YEAR, Type.COUNT).inPreCheck(),
                Question.several(CHANNELS, channels).inPreCheck(),
                Question.of(AMOUNT, Type.MONEY).inPreCheck(),
                Question.of(SETTLEMENTS, Type.LONG_TEXT));
    }

    /** A year has many days of treatment: the event is told apart by its settlement numbers alone. */
    @Override
    public Optional<LocalDate> eventDate(Answers answers) {
        return Optional.empty();
    }

    @Override
    public List<String> fingerprints(Answers answers) {
        return answers.text(SETTLEMENTS).stream()
                .flatMap(text -> Arrays.stream(text.toUpperCase(Locale.ROOT).split("[^0-9A-Z-]+")))
                .filter(number -> number.length() >= SHORTEST_NUMBER)
                .distinct()
                .toList();
    }

    @Override
    public List<Material> materials(Answers answers) {
        return List.of(
                new Material("settlement-statement", true, false, CLAUSE),
                new Material("invoices", true, false, CLAUSE),
                new Material("unit-certificate", true, true, CLAUSE));
    }

    @Override
    public Assessment assess(AssessmentFacts facts) {
        return rules.assess(facts);
    }

    /** RB-DECL: the member starts it; the unit certifies what it is shown and doesn't look into the member's year beforehand. */
    @Override
    public boolean memberOnly() {
        return true;
    }

    @Override
    public Settlement settlement() {
        return Settlement.HANDED_ON;
    }

    @Override
    public void granted(String reference, int decision, PersonId person, Answers established, Fen amount) {
        int year = year(established).orElseThrow(() -> new IllegalStateException(reference + " names no year"));
        approvals.recordDecision(reference, decision, person, year, amount);
    }

    static String option(Channel channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Integer> year(Answers answers) {
        return answers.count(YEAR).map(Math::toIntExact);
    }
}
