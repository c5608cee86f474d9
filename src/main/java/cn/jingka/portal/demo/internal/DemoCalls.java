package cn.jingka.portal.demo.internal;

import cn.jingka.portal.members.MemberSearch.Candidate;
import cn.jingka.portal.support.CallLog;
import cn.jingka.portal.support.CallerSearch;
import cn.jingka.portal.support.Calls;
import cn.jingka.portal.support.Calls.Wrap;
import cn.jingka.portal.support.Verification;
import cn.jingka.portal.support.Verification.Asked;
import cn.jingka.portal.support.Verification.State;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Calls of the days before, as an agent takes them: answered, the caller found and verified by questions, ended and written down. */
@Component
@Profile("demo")
class DemoCalls {

    private static final int TAIL = 4;
    private static final String WRONG = "0000";

    private final Calls calls;
    private final CallerSearch search;
    private final Verification verification;
    private final CallLog log;
    private final DemoClock clock;

    DemoCalls(Calls calls, CallerSearch search, Verification verification, CallLog log, DemoClock clock) {
        this.calls = calls;
        this.search = search;
        this.verification = verification;
        this.log = log;
        this.clock = clock;
    }

    /** @param unit of the caller: its code */
    record Caller(DemoPerson person, String unit) {}

    /**
     * A call whose caller is verified.
     *
     * @param during what the agent does then, given the call's number
     */
    void verified(ActingAs agent, Instant at, Duration length, Caller caller, Consumer<String> during, Wrap wrap) {
        hold(agent, at, length, caller, wrap, call -> {
            verify(call, caller, choose(call, caller));
            during.accept(call);
        });
    }

    /** A call whose caller answers two questions wrongly, and then learns what everybody may know. */
    void unverified(ActingAs agent, Instant at, Duration length, Caller caller, Wrap wrap) {
        hold(agent, at, length, caller, wrap, call -> {
            choose(call, caller);
            verification.ask(call).questions().stream()
                    .limit(2)
                    .forEach(asked -> verification.answer(call, asked.ordinal(), WRONG));
        });
    }

    private void hold(
            ActingAs agent, Instant at, Duration length, Caller caller, Wrap wrap, Consumer<String> conversation) {
        if (!log.ended(at, at.plus(length)).isEmpty()) {
            return;
        }
        agent.run(() -> {
            String[] call = new String[1];
            try {
                clock.around(at, () -> {
                    call[0] = calls.start(caller.person().mobile()).number();
                    conversation.accept(call[0]);
                });
            } finally {
                // An agent who is left with an open call could not take another.
                if (call[0] != null) {
                    clock.around(at.plus(length), () -> calls.end(call[0], wrap));
                }
            }
        });
    }

    private Candidate choose(String call, Caller caller) {
        Candidate found = search.byText(call, caller.person().name() + " " + caller.unit()).candidates().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The search doesn't find who is calling"));
        calls.choose(call, found.person());
        return found;
    }

    private void verify(String call, Caller caller, Candidate found) {
        State state = verification.ask(call);
        for (Asked asked : state.questions()) {
            Optional<String> answer = answer(asked, caller.person(), found);
            if (answer.isPresent() && !state.verified()) {
                state = verification.answer(call, asked.ordinal(), answer.get());
            }
        }
    }

    /** Two of three are about such numbers: that is enough. */
    private static Optional<String> answer(Asked asked, DemoPerson person, Candidate found) {
        String question = asked.textKey().substring(asked.textKey().lastIndexOf('.') + 1);
        return switch (question) {
            case "DOCUMENT_TAIL" -> Optional.of(tail(person.documentNumber()));
            case "PHONE_TAIL" -> Optional.of(tail(person.mobile()));
            case "CARD_TAIL" -> Optional.of(found.cardTail());
            default -> Optional.empty();
        };
    }

    private static String tail(String number) {
        return number.substring(number.length() - TAIL);
    }
}
