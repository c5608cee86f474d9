package cn.jingka.portal.members.internal.roster;

import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.sheet.CellText;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.UnitKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads one row's cells as formats.md §1 wants them; every defect of the row is named, not only the first. */
final class RowValidator {

    /** The federation of trade unions dates from May 1925: no membership is older. */
    private static final LocalDate FIRST_PLAUSIBLE = LocalDate.of(1925, 5, 1);

    private static final int NAME_LENGTH = 100;
    private static final String ADDITION = "新增";
    private static final String REMOVAL = "减少";
    private static final Pattern FLOATING_POINT = Pattern.compile("[0-9]+(\\.[0-9]+)?[Ee]\\+?[0-9]+");
    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!)");

    private final SheetRow row;
    private final UnitKind unit;
    private final LocalDate lastPlausible;
    private final List<RosterNote> defects = new ArrayList<>();

    private RowValidator(SheetRow row, UnitKind unit, LocalDate today) {
        this.row = row;
        this.unit = unit;
        this.lastPlausible = today.plusYears(1);
    }

    /** Either a good entry or its defects. */
    record Verdict(RosterEntry entry, List<RosterNote> defects) {}

    static Verdict validate(SheetRow row, UnitKind unit, LocalDate today) {
        RowValidator validator = new RowValidator(row, unit, today);
        RosterEntry entry = validator.entry();
        return validator.defects.isEmpty()
                ? new Verdict(entry, List.of())
                : new Verdict(null, List.copyOf(validator.defects));
    }

    private RosterEntry entry() {
        row.cells().forEach((column, text) -> {
            if (SPREADSHEET_ERROR.matcher(text).matches()) {
                defect(column, "members.roster.reason.cellError");
            }
        });
        boolean removal = removal();
        DocumentKind kind = documentKind();
        String document = document(kind);
        LocalDate movedOn = date(RosterColumn.MOVED_ON, removal);
        if (removal) {
            LeavingReason reason =
                    LeavingReason.ofRosterWord(row.cell(RosterColumn.REASON)).orElse(null);
            if (reason == null) {
                defect(RosterColumn.REASON, "members.roster.reason.leavingReason");
            }
            return new RosterEntry(null, kind, document, null, null, null, null, false, reason, movedOn, null);
        }
        return new RosterEntry(
                name(),
                kind,
                document,
                gender(),
                phone(),
                date(RosterColumn.JOINED, true),
                category(),
                insured(),
                null,
                movedOn,
                account());
    }

    private boolean removal() {
        String movement = row.cell(RosterColumn.MOVEMENT);
        if (!movement.isEmpty() && !ADDITION.equals(movement) && !REMOVAL.equals(movement)) {
            defect(RosterColumn.MOVEMENT, "members.roster.reason.movement");
        }
        return REMOVAL.equals(movement);
    }

    private DocumentKind documentKind() {
        Optional<DocumentKind> kind = DocumentKind.ofRosterWord(row.cell(RosterColumn.DOCUMENT_KIND));
        if (kind.isEmpty()) {
            defect(RosterColumn.DOCUMENT_KIND, "members.roster.reason.documentKind");
        }
        return kind.orElse(null);
    }

    private String document(DocumentKind kind) {
        String number = DocumentKind.normalize(row.cell(RosterColumn.DOCUMENT));
        if (number.isEmpty()) {
            defect(RosterColumn.DOCUMENT, "members.roster.reason.blank");
        } else if (FLOATING_POINT.matcher(number).matches() && kind != DocumentKind.PASSPORT) {
            defect(RosterColumn.DOCUMENT, "members.roster.reason.floatingPoint");
        } else if (kind != null) {
            kind.defect(number).ifPresent(key -> defect(RosterColumn.DOCUMENT, key));
        }
        return number;
    }

    private String name() {
        String name = row.cell(RosterColumn.NAME);
        if (name.isEmpty()) {
            defect(RosterColumn.NAME, "members.roster.reason.blank");
        } else if (name.length() > NAME_LENGTH) {
            defect(RosterColumn.NAME, "members.roster.reason.tooLong", String.valueOf(NAME_LENGTH));
        }
        return name;
    }

    private String gender() {
        return switch (row.cell(RosterColumn.GENDER)) {
            case "男" -> "M";
            case "女" -> "F";
            default -> {
                defect(RosterColumn.GENDER, "members.roster.reason.gender");
                yield null;
            }
        };
    }

    private MobileNumber phone() {
        String text = row.cell(RosterColumn.PHONE);
        if (text.isEmpty()) {
            return null;
        }
        Optional<MobileNumber> number = MobileNumber.tryParse(text);
        if (number.isEmpty()) {
            defect(RosterColumn.PHONE, "members.roster.reason.phone");
        }
        return number.orElse(null);
    }

    private MemberCategory category() {
        String word = row.cell(RosterColumn.CATEGORY);
        Optional<MemberCategory> category =
                word.isEmpty() ? Optional.of(MemberCategory.NONE) : MemberCategory.ofRosterWord(word);
        if (category.isEmpty()) {
            defect(RosterColumn.CATEGORY, "members.roster.reason.category");
        }
        return category.orElse(MemberCategory.NONE);
    }

    private boolean insured() {
        String word = row.cell(RosterColumn.INSURED);
        if (!"是".equals(word) && !"否".equals(word)) {
            defect(RosterColumn.INSURED, "members.roster.reason.insured");
        }
        return "是".equals(word);
    }

    private LocalDate date(RosterColumn column, boolean required) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            if (required) {
                defect(column, "members.roster.reason.blank");
            }
            return null;
        }
        Optional<LocalDate> date = CellText.date(text);
        if (date.isEmpty()) {
            defect(column, "members.roster.reason.date");
        } else if (date.get().isBefore(FIRST_PLAUSIBLE) || date.get().isAfter(lastPlausible)) {
            defect(
                    column,
                    "members.roster.reason.implausibleDate",
                    FIRST_PLAUSIBLE.toString(),
                    lastPlausible.toString());
        }
        return date.orElse(null);
    }

    private AccountNumber account() {
        String digits = row.cell(RosterColumn.ACCOUNT).replaceAll("[\\s-]", "");
        if (digits.isEmpty()) {
            return null;
        }
        if (unit != UnitKind.GROUP) {
            defect(RosterColumn.ACCOUNT, "members.roster.reason.accountOfUnion");
            return null;
        }
        if (FLOATING_POINT.matcher(digits).matches()) {
            defect(RosterColumn.ACCOUNT, "members.roster.reason.floatingPoint");
            return null;
        }
        if (!digits.matches("[0-9]{8,32}")) {
            defect(RosterColumn.ACCOUNT, "members.roster.reason.account");
            return null;
        }
        return new AccountNumber(digits);
    }

    private void defect(RosterColumn column, String key, String... arguments) {
        if (defects.stream().noneMatch(known -> known.column() == column)) {
            defects.add(RosterNote.of(column, key, arguments));
        }
    }
}
