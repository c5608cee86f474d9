package cn.jingka.portal.testing;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.DocumentKind;
import cn.jingka.portal.members.MemberCategory;
import cn.jingka.portal.members.PhoneState;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.members.internal.PersonSecrets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Units, persons and cards put straight into the roster's tables, with plausible defaults and valid numbers. */
@Component
@Profile("test")
public class MembersFixture {

    private static final LocalDate LONG_AGO = LocalDate.of(2010, 1, 1);
    private static final AtomicLong NEXT = new AtomicLong(1);

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;

    MembersFixture(JdbcClient jdbc, PersonSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /** A unit union that has always paid dues; does nothing when the unit exists. */
    public String unit(String code) {
        return unit(code, UnitKind.UNION, true, null);
    }

    public String groupUnit(String code) {
        return unit(code, UnitKind.GROUP, false, null);
    }

    public String unit(String code, UnitKind kind, boolean paysDues, LocalDate paysDuesFrom) {
        jdbc.sql(
                        "INSERT IGNORE INTO unit (code, name, district, kind, pays_dues, pays_dues_from, version) VALUES (?, ?, '110101', ?, ?, ?, 0)")
                .params(code, "单位 " + code, kind.name(), paysDues, paysDuesFrom)
                .update();
        return code;
    }

    /** An insured member without category, with an own phone number, in the unit since 2010; the unit is made if needed. */
    public PersonId person(String unit) {
        return newPerson(unit).create();
    }

    public PersonBuilder newPerson(String unit) {
        return new PersonBuilder(unit(unit));
    }

    /** An active card of a made-up, valid number. */
    public CardNumber card(PersonId person) {
        long id = NEXT.getAndIncrement();
        String digits = "622163%012d".formatted(id);
        CardNumber number = new CardNumber(digits + Luhn.checkDigit(digits));
        card(person, number);
        return number;
    }

    public void card(PersonId person, CardNumber number) {
        long id = jdbc.sql("SELECT NEXT VALUE FOR card_seq").query(Long.class).single();
        jdbc.sql(
                        "INSERT INTO card (id, person_id, number, number_index, tail, state, issued_on) VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?)")
                .params(
                        id,
                        person.value(),
                        secrets.sealCard(id, number),
                        secrets.cardIndex(number),
                        number.tail(),
                        LONG_AGO)
                .update();
    }

    /** The n-th valid resident identity number of a made-up person. */
    public static String identityNumber(long n) {
        String digits =
                "110101" + LocalDate.of(1960, 1, 1).plusDays(n / 900).toString().replace("-", "")
                        + "%03d".formatted(n % 900 + 1);
        for (char check : "0123456789X".toCharArray()) {
            if (DocumentKind.RESIDENT_IDENTITY_CARD.defect(digits + check).isEmpty()) {
                return digits + check;
            }
        }
        throw new IllegalStateException("No check digit fits " + digits);
    }

    /** The n-th of a hundred million mobile numbers. */
    public static MobileNumber mobile(long n) {
        return MobileNumber.parse("138%08d".formatted(n));
    }

    private record Category(MemberCategory category, LocalDate from, LocalDate to) {}

    /** One person; what is not set has the defaults of {@link #person}. */
    public final class PersonBuilder {

        private final long number = NEXT.getAndIncrement();
        private final String unit;
        private final List<Category> categories = new ArrayList<>();
        private String name = "王秀兰";
        private String gender = "F";
        private String document = identityNumber(number);
        private MobileNumber phone = mobile(number);
        private LocalDate joined = LONG_AGO;
        private LocalDate left;
        private Instant endRecordedAt;
        private LocalDate insuredFrom = LONG_AGO;
        private LocalDate insuredTo;
        private AccountNumber account;

        private PersonBuilder(String unit) {
            this.unit = unit;
        }

        public PersonBuilder named(String value) {
            name = value;
            return this;
        }

        /** A man: everybody else is a woman. */
        public PersonBuilder man() {
            gender = "M";
            return this;
        }

        /** A resident identity number. */
        public PersonBuilder document(String value) {
            document = value;
            return this;
        }

        public PersonBuilder phone(MobileNumber value) {
            phone = value;
            return this;
        }

        public PersonBuilder withoutPhone() {
            phone = null;
            return this;
        }

        public PersonBuilder joined(LocalDate value) {
            joined = value;
            return this;
        }

        /** The last day of the membership. */
        public PersonBuilder left(LocalDate value) {
            left = value;
            return this;
        }

        /** The last day of the membership, and when its end was recorded (PROT-2). */
        public PersonBuilder left(LocalDate value, Instant recordedAt) {
            endRecordedAt = recordedAt;
            return left(value);
        }

        /** @param to the last day, null while it lasts */
        public PersonBuilder category(MemberCategory category, LocalDate from, LocalDate to) {
            categories.add(new Category(category, from, to));
            return this;
        }

        /** @param to the last day, null while it lasts */
        public PersonBuilder insured(LocalDate from, LocalDate to) {
            insuredFrom = from;
            insuredTo = to;
            return this;
        }

        public PersonBuilder notInsured() {
            insuredFrom = null;
            return this;
        }

        /** The account on record of a person of a group unit. */
        public PersonBuilder account(String digits) {
            account = new AccountNumber(digits);
            return this;
        }

        public PersonId create() {
            long id = jdbc.sql("SELECT NEXT VALUE FOR person_seq")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            INSERT INTO person (id, document_index, document_kind, document, name, gender, phone, phone_index, phone_state, account, language)
                            VALUES (?, ?, 'RESIDENT_IDENTITY_CARD', ?, ?, ?, ?, ?, ?, ?, 'zh-CN')
                            """)
                    .params(
                            id,
                            secrets.documentIndex(document).bytes(),
                            secrets.sealDocument(id, document),
                            name,
                            gender,
                            phone == null ? null : secrets.sealPhone(id, phone),
                            phone == null ? null : secrets.phoneIndex(phone),
                            (phone == null ? PhoneState.NONE : PhoneState.WORKING).name(),
                            account == null ? null : secrets.sealAccount(id, account))
                    .update();
            jdbc.sql(
                            "INSERT INTO membership (person_id, first_day, last_day, unit_code, filing, filed_on, end_recorded_at, person_name) VALUES (?, ?, ?, ?, 'ON_FILE', ?, ?, ?)")
                    .params(
                            id,
                            joined,
                            left,
                            unit,
                            joined,
                            endRecordedAt == null ? null : Utc.column(endRecordedAt),
                            name)
                    .update();
            if (insuredFrom != null) {
                jdbc.sql("INSERT INTO insurance_period (person_id, first_day, last_day) VALUES (?, ?, ?)")
                        .params(id, insuredFrom, insuredTo)
                        .update();
            }
            for (Category held : categories) {
                jdbc.sql("INSERT INTO category_period (person_id, first_day, last_day, category) VALUES (?, ?, ?, ?)")
                        .params(id, held.from(), held.to(), held.category().name())
                        .update();
            }
            return new PersonId(id);
        }
    }
}
