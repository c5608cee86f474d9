package cn.jingka.portal.members.ui;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.ui.HomeTasks;
import cn.jingka.portal.members.CardState;
import cn.jingka.portal.members.OwnCard;
import cn.jingka.portal.members.OwnMembership;
import cn.jingka.portal.members.PhoneState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says on the home page that no text message can arrive, or that a lost card has no successor yet. */
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
        if (card.current().filter(held -> held.state() == CardState.LOST).isPresent()) {
            open.add(task("members.home.lostCard", "members.home.lostCard.action", language));
        }
        return open;
    }

    private HomeTask task(String text, String action, Locale language) {
        return new HomeTask(texts.getTranslation(text, language), texts.getTranslation(action, language), "me");
    }
}
