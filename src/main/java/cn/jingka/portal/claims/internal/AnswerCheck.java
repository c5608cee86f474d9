package cn.jingka.portal.claims.internal;

import cn.jingka.portal.claims.Question;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.members.DocumentKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads what was typed or chosen as the answer to a question, and refuses what can't be one. */
public final class AnswerCheck {

    static final int SHORT_LENGTH = 100;
    static final int LONG_LENGTH = 2000;
    private static final int NAME_LENGTH = 50;
    private static final int COUNT_DIGITS = 6;
    private static final Fen MOST = Fen.parse("100000000.00");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} ·.'’-]*");
    /** Cards of the domestic banks begin so and carry a check digit; other accounts carry none. */
    private static final Pattern CARD = Pattern.compile("62[0-9]{14,17}");

    private AnswerCheck() {}

    /**
     * The answer in the text form of {@link cn.jingka.portal.claims.Answers}.
     *
     * @param typed not blank
     * @throws DomainException naming what is wrong with it
     */
    public static String read(Question question, String typed) {
        String text = typed.strip();
        return switch (question.type()) {
            case YES_NO -> oneOf(List.of("yes", "no"), text);
            case CHOICE -> oneOf(codes(question), text);
            case SEVERAL -> several(codes(question), text);
            case DATE -> date(question, text);
            case MONEY -> money(text);
            case COUNT -> count(text);
            case SHORT_TEXT -> words(text, SHORT_LENGTH, false);
            case LONG_TEXT -> words(text, LONG_LENGTH, true);
            case PERSON_NAME -> name(text);
            case MOBILE -> MobileNumber.parse(text).national();
            case ACCOUNT -> account(text);
            case IDENTITY_NUMBER -> identityNumber(text);
        };
    }

    /**
     * Words to be kept: without control characters and within their length.
     *
     * @param lines whether there may be several
     */
    public static String words(String text, int most, boolean lines) {
        String clean = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (clean.codePoints()
                .anyMatch(point -> Character.isISOControl(point) && !(lines && point == '\n')
                        || Character.getType(point) == Character.FORMAT
                        || Character.getType(point) == Character.SURROGATE)) {
            throw invalid("claims.answer.characters");
        }
        if (clean.length() > most) {
            throw invalid("claims.answer.tooLong", most);
        }
        return clean;
    }

    private static List<String> codes(Question question) {
        return question.options().stream().map(Question.Option::code).toList();
    }

    private static String oneOf(List<String> codes, String text) {
        if (!codes.contains(text)) {
            throw invalid("claims.answer.choice");
        }
        return text;
    }

    /** In the order of the options, each once. */
    private static String several(List<String> codes, String text) {
        List<String> chosen = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (chosen.isEmpty()) {
            throw invalid("claims.answer.choice");
        }
        chosen.forEach(code -> oneOf(codes, code));
        return codes.stream().filter(chosen::contains).collect(Collectors.joining(","));
    }

    private static String date(Question question, String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw new DomainException(malformed, DomainException.Kind.INVALID, "claims.answer.date");
        }
        LocalDate first = question.notBefore() == null ? EARLIEST : question.notBefore();
        if (day.isBefore(first)) {
            throw invalid("claims.answer.notBefore", first.toString());
        }
        if (question.notAfter() != null && day.isAfter(question.notAfter())) {
            throw invalid("claims.answer.notAfter", question.notAfter().toString());
        }
        if (day.getYear() > 9999) {
            throw invalid("claims.answer.date");
        }
        return day.toString();
    }

    private static String money(String text) {
        Fen amount;
        try {
            amount = Fen.parse(text.replaceAll("[¥￥,，\\s]", ""));
        } catch (NumberFormatException malformed) {
            throw new DomainException(malformed, DomainException.Kind.INVALID, "claims.answer.money");
        }
        if (amount.value() < 0 || amount.compareTo(MOST) > 0) {
            throw invalid("claims.answer.money");
        }
        return amount.toString();
    }

    private static String count(String text) {
        if (!text.matches("[0-9]{1," + COUNT_DIGITS + "}")) {
            throw invalid("claims.answer.count");
        }
        return Long.toString(Long.parseLong(text));
    }

    private static String name(String text) {
        if (text.length() > NAME_LENGTH || !NAME.matcher(text).matches()) {
            throw invalid("claims.answer.name");
        }
        return text;
    }

    private static String account(String text) {
        String digits = AccountNumber.parse(text).digits();
        if (CARD.matcher(digits).matches() && !Luhn.valid(digits)) {
            throw invalid("claims.answer.account");
        }
        return digits;
    }

    private static String identityNumber(String text) {
        String number = DocumentKind.normalize(text);
        DocumentKind.RESIDENT_IDENTITY_CARD.defect(number).ifPresent(key -> {
            throw invalid(key);
        });
        return number;
    }

    private static DomainException invalid(String key, Object... arguments) {
        return new DomainException(DomainException.Kind.INVALID, key, arguments);
    }
}
