package cn.jingka.portal.support.ui;

import cn.jingka.portal.members.MemberSearch.Candidate;
import com.vaadin.flow.component.html.Span;

/** Somebody who may be on the phone: unit and card only where several have to be told apart, for what is shown can't be asked. */
class CandidateLine extends Span {

    CandidateLine(Candidate candidate, boolean several) {
        addClassName("call-candidate");
        Span name = new Span(candidate.name());
        name.addClassName("name");
        add(name, new Span(candidate.document()));
        if (several) {
            add(new Span(candidate.unitName()));
            add(new Span(
                    candidate.cardTail() == null
                            ? getTranslation("support.search.noCard")
                            : getTranslation("support.search.cardTail", candidate.cardTail())));
        }
        if (!candidate.member()) {
            add(new Span(getTranslation("support.search.former")));
        }
    }
}
