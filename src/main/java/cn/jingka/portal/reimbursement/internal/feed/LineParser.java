package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.crypto.PersonalDataCipher;
import cn.jingka.portal.common.identifier.DocumentIndex;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one record of the feed and says everything that is wrong with it (formats.md §2). */
final class LineParser {

    static final int LONGEST_TEXT = 32;

    /** The largest amount of a line, 9,999,999,999.99 yuan: far above any treatment, and 10 million such lines still add up. */
    private static final int WHOLE_DIGITS = 10;

    private static final int MANY_DOCUMENTS = 100_000;
    private static final Pattern SPREADSHEET_NUMBER = Pattern.compile("\\d+([.]\\d+)?[eE][+]?\\d+|\\d+[.]\\d*");

    private final FeedHeader header;
    private final PersonalDataCipher cipher;
    private final Map<String, DocumentIndex> documents = new HashMap<>();
    private RecordReader record;
    private List<Reason> reasons;

    LineParser(FeedHeader header, PersonalDataCipher cipher) {
        this.header = header;
        this.cipher = cipher;
    }

    /** @return null when the record is to be rejected for what {@link #reasons()} then says */
    ParsedLine parse(RecordReader next) {
        record = next;
        reasons = null;
        if (record.malformed()) {
            reject("quote");
            return null;
        }
        if (record.fields() != header.width()) {
            reject("fieldCount", record.fields(), header.width());
            return null;
        }
        String settlementId = required(Column.SETTLEMENT_ID);
        DocumentIndex document = document();
        boolean inpatient = choice(Column.CHANNEL, "OUTPATIENT", "INPATIENT");
        LocalDate service = date(Column.SERVICE_DATE);
        LocalDate discharge = discharge(inpatient, service);
        String hospital = required(Column.HOSPITAL_CODE);
        long total = amount(Column.TOTAL_AMOUNT);
        long inScope = amount(Column.IN_SCOPE_AMOUNT);
        long fundPaid = amount(Column.FUND_PAID);
        long selfPayOne = amount(Column.SELF_PAY_ONE);
        if (total >= 0 && inScope > total) {
            reject("aboveTotal");
        }
        if (inScope >= 0 && fundPaid >= 0 && selfPayOne >= 0 && inScope != fundPaid + selfPayOne) {
            reject("sum");
        }
        String reverses = reverses(settlementId);
        if (reasons != null) {
            return null;
        }
        return new ParsedLine(
                record.recordLine(),
                settlementId,
                new ParsedLine.Content(
                        document,
                        inpatient,
                        service,
                        discharge,
                        hospital,
                        total,
                        inScope,
                        fundPaid,
                        selfPayOne,
                        reverses),
                record.original());
    }

    List<Reason> reasons() {
        return reasons;
    }

    private void reject(String reason, Object... arguments) {
        if (reasons == null) {
            reasons = new ArrayList<>();
        }
        reasons.add(Reason.of(reason, arguments));
    }

    private boolean isEmpty(Column column) {
        int place = header.place(column);
        return record.start(place) == record.end(place);
    }

    private String text(Column column) {
        return record.text(header.place(column));
    }

    private String required(Column column) {
        if (isEmpty(column)) {
            reject("missing", column.title());
            return null;
        }
        String text = text(column);
        if (text.codePointCount(0, text.length()) > LONGEST_TEXT) {
            reject("tooLong", column.title(), LONGEST_TEXT);
        } else if (!isPlain(text)) {
            reject("characters", column.title());
        }
        return text;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return false;
            }
        }
        return !Character.isWhitespace(text.charAt(0)) && !Character.isWhitespace(text.charAt(text.length() - 1));
    }

    private DocumentIndex document() {
        String number = required(Column.ID_NUMBER);
        if (number == null) {
            return null;
        }
        DocumentIndex known = documents.get(number);
        if (known != null) {
            return known;
        }
        if (!isLettersAndDigits(number)) {
            reject(SPREADSHEET_NUMBER.matcher(number).matches() ? "spreadsheetNumber" : "document");
            return null;
        }
        if (documents.size() >= MANY_DOCUMENTS) {
            documents.clear();
        }
        DocumentIndex document = cipher.documentIndex(number);
        documents.put(number, document);
        return document;
    }

    private static boolean isLettersAndDigits(String number) {
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if ((c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the second of the two words stands there */
    private boolean choice(Column column, String first, String second) {
        if (isEmpty(column)) {
            reject("missing", column.title());
            return false;
        }
        if (matches(column, first)) {
            return false;
        }
        if (!matches(column, second)) {
            reject("choice", column.title(), first, second);
            return false;
        }
        return true;
    }

    private boolean matches(Column column, String word) {
        int start = record.start(header.place(column));
        if (record.end(header.place(column)) - start != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (record.data()[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private LocalDate discharge(boolean inpatient, LocalDate service) {
        if (!inpatient) {
            if (!isEmpty(Column.DISCHARGE_DATE) && matches(Column.CHANNEL, "OUTPATIENT")) {
                reject("dischargeOfOutpatient");
            }
            return null;
        }
        LocalDate discharge = date(Column.DISCHARGE_DATE);
        if (discharge != null && service != null && discharge.isBefore(service)) {
            reject("dischargeBeforeAdmission");
        }
        return discharge;
    }

    private LocalDate date(Column column) {
        if (isEmpty(column)) {
            reject("missing", column.title());
            return null;
        }
        int start = record.start(header.place(column));
        byte[] data = record.data();
        boolean shaped =
                record.end(header.place(column)) - start == 10 && data[start + 4] == '-' && data[start + 7] == '-';
        int year = shaped ? number(data, start, 4) : -1;
        int month = shaped ? number(data, start + 5, 2) : -1;
        int day = shaped ? number(data, start + 8, 2) : -1;
        try {
            if (year > 0 && month > 0 && day > 0) {
                return LocalDate.of(year, month, day);
            }
        } catch (DateTimeException noSuchDay) {
            reject("noSuchDay", column.title());
            return null;
        }
        reject("date", column.title());
        return null;
    }

    private static int number(byte[] data, int start, int digits) {
        int number = 0;
        for (int i = start; i < start + digits; i++) {
            if (data[i] < '0' || data[i] > '9') {
                return -1;
            }
            number = 10 * number + data[i] - '0';
        }
        return number;
    }

    /** @return fen, or -1 when rejected */
    private long amount(Column column) {
        int start = record.start(header.place(column));
        int end = record.end(header.place(column));
        byte[] data = record.data();
        if (start == end) {
            reject("missing", column.title());
            return -1;
        }
        if (data[start] == '-') {
            reject("negative", column.title());
            return -1;
        }
        long fen = 0;
        int whole = 0;
        int decimals = -1;
        for (int i = start; i < end; i++) {
            byte b = data[i];
            if (b == '.' && decimals < 0 && whole > 0) {
                decimals = 0;
            } else if (b >= '0' && b <= '9') {
                if (decimals >= 0) {
                    decimals++;
                } else {
                    whole++;
                }
                if (whole > WHOLE_DIGITS || decimals > 2) {
                    reject(decimals > 2 ? "decimals" : "amountTooLarge", column.title());
                    return -1;
                }
                fen = 10 * fen + b - '0';
            } else {
                reject("amount", column.title());
                return -1;
            }
        }
        if (decimals == 0) {
            reject("amount", column.title());
            return -1;
        }
        return decimals == 2 ? fen : decimals == 1 ? 10 * fen : 100 * fen;
    }

    private String reverses(String settlementId) {
        boolean reversal = choice(Column.STATUS, "NORMAL", "REVERSAL");
        if (!reversal) {
            if (!isEmpty(Column.REVERSES) && matches(Column.STATUS, "NORMAL")) {
                reject("reversesOfNormal");
            }
            return null;
        }
        String reverses = required(Column.REVERSES);
        if (reverses != null && reverses.equals(settlementId)) {
            reject("reversesItself");
        }
        return reverses;
    }
}
