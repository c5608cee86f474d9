package cn.jingka.portal.members.internal;

import cn.jingka.portal.audit.AuditTrail;
import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.AccountNumber;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.CurrentActor;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.ContactChange;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.PhoneState;
import cn.jingka.portal.notifications.CodeMessages;
import cn.jingka.portal.notifications.DoneOnCall;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.notifications.NumberNotice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class ContactChangeService implements ContactChange {

    private static final int TAIL = 4;

    private final JdbcClient jdbc;
    private final PersonSecrets secrets;
    private final NumberCodes codes;
    private final OwnCard card;
    private final CodeMessages messages;
    private final Notices notices;
    private final DoneOnCall doneOnCall;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final WholeTransactions transactions;

    ContactChangeService(
            JdbcClient jdbc,
            PersonSecrets secrets,
            NumberCodes codes,
            OwnCard card,
            CodeMessages messages,
            Notices notices,
            DoneOnCall doneOnCall,
            CurrentActor actor,
            AuditTrail audit,
            WholeTransactions transactions) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.codes = codes;
        this.card = card;
        this.messages = messages;
        this.notices = notices;
        this.doneOnCall = doneOnCall;
        this.actor = actor;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Override
    public boolean oldNumberWorks() {
        return person().working().isPresent();
    }

    @Override
    public void codeToOldNumber(MobileNumber number) {
        OnRecord person = person();
        requireAnother(person, number);
        MobileNumber old = person.working()
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "members.number.error.noOld"));
        send(person, number, old, "to the number on record");
    }

    @Override
    public void codeToNewNumber(MobileNumber number, String documentTail, String cardTail) {
        OnRecord person = person();
        requireAnother(person, number);
        codes.requireProofsLeft(person.id());
        String tail = paidTo(person)
                .orElseThrow(() -> new DomainException(DomainException.Kind.CONFLICT, "members.number.error.noCard"));
        String typed = documentTail.strip().toUpperCase(Locale.ROOT);
        if (typed.length() != TAIL || !person.document().endsWith(typed) || !tail.equals(cardTail.strip())) {
            codes.proofFailed(person.id());
            audit.record(
                    actor.get(),
                    "members.audit.numberProofFailed",
                    Optional.of(person.id()),
                    "ends of document and card or account compared");
            throw new DomainException(DomainException.Kind.INVALID, "members.number.error.proofWrong");
        }
        send(person, number, number, "to the new number, ends of document and card or account compared");
    }

    @Override
    public void confirm(MobileNumber number, String code) {
        OnRecord person = person();
        codes.countTry(person.id());
        transactions.run(() -> {
            codes.use(person.id(), number, code);
            jdbc.sql("UPDATE person SET phone = ?, phone_index = ?, phone_state = ? WHERE id = ?")
                    .params(
                            secrets.sealPhone(person.id().value(), number),
                            secrets.phoneIndex(number),
                            PhoneState.WORKING.name(),
                            person.id().value())
                    .update();
            audit.record(
                    actor.get(), "members.audit.numberChanged", Optional.of(person.id()), "number " + number.masked());
            // Whoever still holds the old number is the first to notice a change that nobody asked for.
            person.working()
                    .ifPresent(old -> notices.queueToNumbers(
                            "numbers",
                            List.of(new NumberNotice(
                                    "number:" + person.id() + ":" + UUID.randomUUID(),
                                    old,
                                    "members.number.toOld",
                                    List.of(tail(number))))));
            doneOnCall.tell("number:" + tail(number), "members.call.number", List.of(tail(number)), Optional.of("me"));
        });
    }

    private void send(OnRecord person, MobileNumber number, MobileNumber to, String how) {
        String code = codes.make(person.id(), number);
        audit.record(actor.get(), "members.audit.numberCode", Optional.of(person.id()), how);
        messages.send(to, "members.number.code", code, person.language());
    }

    private static void requireAnother(OnRecord person, MobileNumber number) {
        if (person.working().filter(number::equals).isPresent()) {
            throw new DomainException(DomainException.Kind.INVALID, "members.number.error.same");
        }
    }

    /** Where money goes to: the present card, else the account of somebody who joined as a group (CARD-4). */
    private Optional<String> paidTo(OnRecord person) {
        return card.current().map(CardView::tail).or(person::accountTail);
    }

    private OnRecord person() {
        PersonId id = actor.member();
        return jdbc.sql("SELECT document, phone, phone_state, account, language FROM person WHERE id = ?")
                .param(id.value())
                .query((rs, n) -> new OnRecord(
                        id,
                        secrets.openDocument(id.value(), rs.getBytes("document")),
                        PhoneState.WORKING.name().equals(rs.getString("phone_state"))
                                ? Optional.ofNullable(rs.getBytes("phone"))
                                        .map(stored -> secrets.openPhone(id.value(), stored))
                                : Optional.empty(),
                        Optional.ofNullable(rs.getBytes("account"))
                                .map(stored -> secrets.openAccount(id.value(), stored))
                                .map(AccountNumber::tail),
                        Locale.forLanguageTag(rs.getString("language"))))
                .optional()
                .orElseThrow(() -> new DomainException(DomainException.Kind.NOT_FOUND, "members.person.unknown"));
    }

    private static String tail(MobileNumber number) {
        return number.e164().substring(number.e164().length() - TAIL);
    }

    /** @param working the number, when it takes messages */
    private record OnRecord(
            PersonId id,
            String document,
            Optional<MobileNumber> working,
            Optional<String> accountTail,
            Locale language) {

        @Override
        public String toString() {
            return "OnRecord[" + id + "]";
        }
    }
}
