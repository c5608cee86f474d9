package cn.jingka.portal.oversight.ui;

import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.oversight.LookWords;
import cn.jingka.portal.oversight.OwnAccess.Look;
import cn.jingka.portal.oversight.QuestionState;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One look among those of its day: when, who in which part, what, and on what occasion. */
class LookLine extends ListItem {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    LookLine(Look look, LookWords words, ZoneId zone) {
        Span time = new Span(LocalTime.ofInstant(look.at(), zone).format(TIME));
        time.addClassName("time");
        Span who = new Span(words.kind(look.kind(), getLocale()));
        who.addClassName("part");
        Span what = new Span(words.action(look.action(), getLocale()));
        Div sentence = new Div(who, what);
        sentence.addClassName("sentence");
        Div told = new Div(sentence);
        told.addClassName("told");
        String why = occasion(look);
        if (!why.isEmpty()) {
            Span occasion = new Span(why);
            occasion.addClassName("soft");
            told.add(occasion);
        }
        add(time, told, question(look));
    }

    /** The call or the case, as far as there was one. */
    String occasion(Look look) {
        return String.join(
                getTranslation("oversight.access.and"),
                Stream.concat(
                                look.call().map(call -> getTranslation("oversight.access.call", call)).stream(),
                                look
                                        .reference()
                                        .map(reference -> getTranslation("oversight.access.reference", reference))
                                        .stream())
                        .toList());
    }

    private Component question(Look look) {
        Anchor link = new Anchor(
                "me/access/" + look.entry(),
                getTranslation(
                        look.question().isPresent() ? "oversight.access.showQuestion" : "oversight.access.question"));
        Div side = new Div();
        side.addClassName("side");
        look.question().ifPresent(asked -> side.add(badge(asked.state(), this::getTranslation)));
        side.add(link);
        return side;
    }

    static StateBadge badge(QuestionState state, UnaryOperator<String> texts) {
        Tone tone = switch (state) {
            case OPEN -> Tone.WAITING;
            case IN_ORDER -> Tone.GOOD;
            case IMPROPER -> Tone.BAD;
        };
        return new StateBadge(tone, texts.apply("oversight.question.state." + state));
    }
}
