package cn.jingka.portal.support.ui;

import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.support.FollowUp;

/** What is known of a call-back or ticket, of the caller no more than this reader may know. */
class FollowUpFacts extends KeyValues {

    FollowUpFacts(FollowUp one, FollowUpWords words) {
        one.who()
                .ifPresentOrElse(
                        who -> {
                            with(words.say("support.tickets.column.who"), who.name());
                            if (!who.document().isEmpty()) {
                                with(words.say("support.tickets.document"), who.document());
                            }
                            with(words.say("support.tickets.unit"), who.unit());
                        },
                        () -> with(
                                words.say("support.tickets.column.who"),
                                words.say("support.tickets.notVerifiedCaller")));
        with(words.say("support.tickets.call"), one.call());
        with(words.say("support.tickets.raised"), words.minute(one.raisedAt()));
        with(words.say("support.tickets.column.due"), words.minute(one.dueAt()));
        with(words.say("support.wrap.difficulty"), words.say("support.difficulty." + one.difficulty()));
        one.takenBy().ifPresent(name -> with(words.say("support.tickets.column.takenBy"), name));
    }
}
