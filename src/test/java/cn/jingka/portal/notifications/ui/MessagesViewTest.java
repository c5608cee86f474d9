package cn.jingka.portal.notifications.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.notifications.Inbox;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.NewsPreference;
import cn.jingka.portal.notifications.Notice;
import cn.jingka.portal.notifications.Notices;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class MessagesViewTest extends PortalViewTest {

    @Autowired
    private MembersFixture members;

    @Autowired
    private Notices notices;

    @Autowired
    private Inbox inbox;

    @Autowired
    private NewsPreference preference;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aMemberSeesOwnMessagesNewestFirstWithWhatBecameOfTheSms() {
        PersonId own = members.person("U0001");
        queue(own, "first", "¥1.00");
        queue(own, "second", "¥2.00");
        queue(members.person("U0001"), "others", "¥9.00");
        jdbc.sql(
                        "UPDATE sms SET state = 'UNKNOWN' WHERE notice_id = (SELECT id FROM notice WHERE notice_key = 'second')")
                .update();

        signInAsMember(own);
        assertThat(inbox.unread()).isEqualTo(2);
        UI.getCurrent().navigate("messages");

        assertThat(_find(ListItem.class)).hasSize(2);
        assertThat(texts()).element(0).asString().contains("¥2.00");
        assertThat(texts()).anySatisfy(text -> assertThat(text).contains("2015 年 3 月 2 日", "短信发送结果未知，以站内消息为准"));
        assertThat(texts()).noneSatisfy(text -> assertThat(text).contains("¥9.00"));
        assertThat(_find(StateBadge.class)).hasSize(2);
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void whatWasShownOnceIsNotNewTheNextTime() {
        PersonId own = members.person("U0001");
        queue(own, "first", "¥1.00");
        signInAsMember(own);

        UI.getCurrent().navigate("messages");

        assertThat(_find(StateBadge.class)).hasSize(1);
        assertThat(inbox.latest(Texts.CHINESE, 0, 10)).noneMatch(Inbox.Message::unread);
    }

    @Test
    void earlierMessagesAreShownOnRequest() {
        PersonId own = members.person("U0001");
        IntStream.range(0, 25).forEach(n -> queue(own, "many-" + n, "¥1.00"));
        signInAsMember(own);

        UI.getCurrent().navigate("messages");
        assertThat(_find(ListItem.class)).hasSize(20);
        _click(_get(Button.class, spec -> spec.withText("显示更早的消息")));

        assertThat(_find(ListItem.class)).hasSize(25);
        assertThat(inbox.unread()).isZero();
    }

    @Test
    void aMessageAboutACaseLeadsToIt() {
        PersonId own = members.person("U0001");
        notices.queueNews(
                "test:1",
                List.of(new Notice(
                        "case",
                        own,
                        "outboxtest.payment",
                        List.of("一季度", "¥1.00"),
                        Optional.of("claims/L20150000018"))));
        signInAsMember(own);

        UI.getCurrent().navigate("messages");

        assertThat(_get(Anchor.class, spec -> spec.withText("查看详情")).getHref()).isEqualTo("claims/L20150000018");
    }

    @Test
    void howNewsReachTheMemberIsChosenOnTheOwnPageByThemselvesOnly() {
        PersonId own = members.person("U0001");
        signInAsMember(own);
        assertThat(preference.get()).isEqualTo(NewsChannel.SMS_AND_PORTAL);

        UI.getCurrent().navigate("me");
        _setValue(_get(_get(NewsPanel.class), RadioButtonGroup.class), NewsChannel.PORTAL_ONLY);

        assertThat(preference.get()).isEqualTo(NewsChannel.PORTAL_ONLY);
        signInAsMember(members.person("U0001"));
        assertThat(preference.get()).isEqualTo(NewsChannel.SMS_AND_PORTAL);
        signInAsStaff("operator", Role.OPERATOR);
        assertThatThrownBy(() -> preference.choose(NewsChannel.PORTAL_ONLY)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anEmptyInboxSaysSo() {
        signInAsMember(members.person("U0001"));

        UI.getCurrent().navigate("messages");

        _get(EmptyState.class);
    }

    @Test
    void nobodyMarksOrReadsAnotherPersonsMessages() {
        PersonId owner = members.person("U0001");
        queue(owner, "first", "¥1.00");
        signInAsMember(owner);
        long id = inbox.latest(Texts.CHINESE, 0, 1).getFirst().id();

        signInAsMember(members.person("U0001"));
        inbox.markRead(List.of(id));
        assertThat(inbox.latest(Texts.CHINESE, 0, 10)).isEmpty();
        signInAsMember(owner);
        assertThat(inbox.unread()).isEqualTo(1);

        signInAsStaff("operator", Role.OPERATOR);
        assertThatThrownBy(() -> inbox.unread()).isInstanceOf(AccessDeniedException.class);
    }

    private void queue(PersonId person, String key, String amount) {
        notices.queue("test:1", List.of(new Notice(key, person, "outboxtest.payment", List.of("一季度", amount))));
    }

    private static List<String> texts() {
        return _find(Paragraph.class).stream().map(Paragraph::getText).toList();
    }
}
