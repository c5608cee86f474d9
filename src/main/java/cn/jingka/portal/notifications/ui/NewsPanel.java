package cn.jingka.portal.notifications.ui;

import cn.jingka.portal.common.ui.MePanel;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.notifications.NewsChannel;
import cn.jingka.portal.notifications.NewsPreference;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.springframework.stereotype.Component;

/** How the member wants to hear of news. */
class NewsPanel extends Panel {

    @Component
    static class OnMe implements MePanel {

        private final NewsPreference preference;

        OnMe(NewsPreference preference) {
            this.preference = preference;
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public com.vaadin.flow.component.Component create() {
            return new NewsPanel(preference);
        }
    }

    private final transient NewsPreference preference;

    NewsPanel(NewsPreference preference) {
        this.preference = preference;
        addClassName("news-preference");
        RadioButtonGroup<NewsChannel> channel = new RadioButtonGroup<>(getTranslation("notifications.news.question"));
        channel.setItems(NewsChannel.values());
        channel.setItemLabelGenerator(this::words);
        channel.setValue(preference.get());
        channel.addValueChangeListener(event -> choose(event.getValue()));
        Paragraph hint = new Paragraph(getTranslation("notifications.news.hint"));
        hint.addClassName("soft");
        add(new H2(getTranslation("notifications.news.title")), channel, hint);
    }

    private void choose(NewsChannel chosen) {
        preference.choose(chosen);
        Notification.show(getTranslation("notifications.news.saved", words(chosen)));
    }

    private String words(NewsChannel channel) {
        return getTranslation("notifications.news." + channel);
    }
}
