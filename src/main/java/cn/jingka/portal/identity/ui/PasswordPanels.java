package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.identity.OwnPassword;
import cn.jingka.portal.identity.OwnPassword.FailedTries;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** One's own password, and how often others mistook it; members have none. */
@org.springframework.stereotype.Component
class PasswordPanels implements SecurityPanel {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int BELOW_THE_SECOND_FACTOR = 40;

    private final OwnPassword password;
    private final Clock clock;

    PasswordPanels(OwnPassword password, Clock clock) {
        this.password = password;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BELOW_THE_SECOND_FACTOR;
    }

    @Override
    public Optional<Component> create(Reader reader) {
        if (reader == Reader.MEMBER) {
            return Optional.empty();
        }
        Panel panel = new Panel(I18NProvider.translate("identity.newPassword.title"));
        password.failedTries().ifPresent(tries -> panel.add(told(tries)));
        panel.add(new NewPasswordForm(password, () -> {}));
        return Optional.of(panel);
    }

    private Paragraph told(FailedTries tries) {
        Paragraph line = new Paragraph(I18NProvider.translate(
                "identity.tries.failed",
                tries.times(),
                MOMENT.format(tries.since().atZone(clock.getZone())),
                MOMENT.format(tries.last().atZone(clock.getZone()))));
        line.addClassName("account-message");
        return line;
    }
}
