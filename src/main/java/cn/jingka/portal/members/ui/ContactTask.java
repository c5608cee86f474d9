package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.CardView;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.PhoneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on the home page that no text message can arrive, or that the card is lost or blocked. */
@Component
class ContactTask implements HomeTasks {

    private final OwnMembership membership;
    private final OwnCard card;
    private final Texts texts;

    ContactTask(OwnMembership membership, OwnCard card, Texts texts) {
        this.membership = membership;
        this.card = card;
        this.texts = texts;
    }

    @Override
    public List<HomeTask> open(PersonId person, Locale language) {
        List<HomeTask> open = new ArrayList<>();
        if (membership.get().phoneState() != PhoneState.WORKING) {
            open.add(task("members.home.noNumber", "members.home.noNumber.action", language));
        }
        card.current().map(CardView::state).ifPresent(state -> {
            if (state == CardState.LOST) {
                open.add(task("members.home.lostCard", "members.home.lostCard.action", language));
            } else if (state == CardState.BLOCKED) {
                open.add(task("members.home.blockedCard", "members.home.blockedCard.action", language));
            }
        });
        return open;
    }

    private HomeTask task(String text, String action, Locale language) {
        return new HomeTask(texts.getTranslation(text, language), texts.getTranslation(action, language), "me");
    }
}
