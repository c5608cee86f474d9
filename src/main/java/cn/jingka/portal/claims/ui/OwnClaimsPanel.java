package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.CaseView;
import cn.jingka.portal.claims.OwnCases;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomePanel;
import cn.jingka.portal.common.ui.Panel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** “我的申请” on the home page: each case that isn't over, with its step. */
@org.springframework.stereotype.Component
class OwnClaimsPanel implements HomePanel {

    private final OwnCases own;
    private final ProgressWords progressWords;
    private final ClaimWords words;

    OwnClaimsPanel(OwnCases own, ProgressWords progressWords, ClaimWords words) {
        this.own = own;
        this.progressWords = progressWords;
        this.words = words;
    }

    @Override
    public int order() {
        return 405;
    }

    /** Without an open case the page keeps its room for what matters; 理赔 is one of the five places anyway. */
    @Override
    public Optional<Component> create(PersonId person) {
        List<CaseView> open = own.unfinished();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("case-list");
        open.forEach(view -> list.add(new CaseCard(view, progressWords)));
        return Optional.of(new Panel(
                words.say("claims.member.home.title"),
                list,
                new Anchor("claims", words.say("claims.member.home.all"))));
    }
}
