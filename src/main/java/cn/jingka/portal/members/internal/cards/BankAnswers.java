package cn.jingka.portal.members.internal.cards;

import cn.jingka.portal.common.database.WholeTransactions;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.members.CardMoved;
import cn.jingka.portal.members.PayeeAccountsChanged;
import cn.jingka.portal.members.internal.Chunks;
import cn.jingka.portal.members.internal.cards.CardIssuer.Result;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes the bank's answer to an application: cards come into being, refusals are kept with their reason. */
@Component
class BankAnswers {

    private final ApplicationStore applications;
    private final CardTables cards;
    private final WholeTransactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BankAnswers(
            ApplicationStore applications,
            CardTables cards,
            WholeTransactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.applications = applications;
        this.cards = cards;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Says whether the answer was taken; an application that has its answer keeps it. */
    boolean take(String application, List<Result> results) {
        return transactions.call(() -> {
            if (!applications.lockWaiting(application)) {
                return false;
            }
            Map<PersonId, Result> answers = new HashMap<>();
            results.forEach(result -> answers.putIfAbsent(new PersonId(Long.parseLong(result.reference())), result));
            sort(application, applications.waiting(application), answers);
            return true;
        });
    }

    private void sort(String application, List<PersonId> waiting, Map<PersonId, Result> answers) {
        Set<PersonId> carded = cards.withCard(waiting);
        Map<PersonId, CardNumber> opened = new LinkedHashMap<>();
        Map<PersonId, String> refusals = new LinkedHashMap<>();
        Set<CardNumber> taken = cards.known(answers.values().stream()
                .flatMap(result -> number(result).stream())
                .distinct()
                .toList());
        Set<CardNumber> given = new HashSet<>();
        for (PersonId person : waiting) {
            Result answer = answers.get(person);
            Optional<CardNumber> number = Optional.ofNullable(answer).flatMap(BankAnswers::number);
            if (answer == null) {
                refusals.put(person, "NOT_ANSWERED");
            } else if (answer.cardNumber() == null) {
                refusals.put(person, answer.refusal() == null ? "NOT_ANSWERED" : answer.refusal());
            } else if (number.isEmpty()) {
                refusals.put(person, "CARD_NUMBER_WRONG");
            } else if (carded.contains(person)) {
                // CARD-3: one card a person.
                refusals.put(person, "HAS_CARD");
            } else if (taken.contains(number.get()) || !given.add(number.get())) {
                refusals.put(person, "CARD_NUMBER_TAKEN");
            } else {
                opened.put(person, number.get());
            }
        }
        cards.issue(opened, LocalDate.now(clock));
        applications.markAnswered(application, List.copyOf(opened.keySet()), refusals, clock.instant());
        Chunks.of(opened.keySet()).forEach(chunk -> events.publishEvent(new PayeeAccountsChanged(chunk)));
        opened.keySet().forEach(person -> events.publishEvent(new CardMoved(person)));
    }

    private static Optional<CardNumber> number(Result result) {
        if (result.cardNumber() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(CardNumber.parse(result.cardNumber()));
        } catch (DomainException wrong) {
            return Optional.empty();
        }
    }
}
