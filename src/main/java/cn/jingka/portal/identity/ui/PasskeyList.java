package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.common.ui.SignInAgain;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.identity.PasskeyChallenge;
import cn.jingka.portal.identity.Passkeys;
import cn.jingka.portal.identity.Passkeys.Passkey;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;

/** One's passkeys, each with its name, last use and end; and a new one. */
class PasskeyList extends Composite<Panel> {

    private final transient Passkeys passkeys;
    private final transient SignInAgain again;
    private final ZoneId zone;
    private final Div entries = new Div();
    private final Div adding = new Div();
    private final RefusalLine refusal = new RefusalLine();

    PasskeyList(Passkeys passkeys, SignInAgain again, ZoneId zone) {
        this.passkeys = passkeys;
        this.again = again;
        this.zone = zone;
        Paragraph about = new Paragraph(getTranslation("identity.passkeys.about"));
        about.addClassName("soft");
        adding.addClassName("passkey-adding");
        getContent().add(about, entries, refusal, adding);
        fill();
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("identity.passkeys.title"));
    }

    private void fill() {
        entries.removeAll();
        List<Passkey> own = passkeys.own();
        if (own.isEmpty()) {
            entries.add(new Paragraph(getTranslation("identity.passkeys.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("passkey-list");
            own.forEach(passkey -> list.add(entry(passkey)));
            entries.add(list);
        }
        adding.removeAll();
        adding.add(new Button(getTranslation("identity.passkeys.add"), click -> again.before(this::askName)));
    }

    private ListItem entry(Passkey passkey) {
        Span name = new Span(passkey.name());
        name.addClassName("name");
        Span used = new Span(getTranslation(
                passkey.synced() ? "identity.passkeys.usedSynced" : "identity.passkeys.used",
                Formats.minute(passkey.added(), zone),
                Formats.minute(passkey.lastUsed(), zone)));
        used.addClassName("soft");
        Div which = new Div(name, used);
        which.addClassName("which");
        if (passkey.copied()) {
            which.add(new StateBadge(Tone.BAD, getTranslation("identity.passkeys.copied")));
        }
        Button rename = new Button(getTranslation("identity.passkeys.rename"), click -> rename(passkey));
        rename.setAriaLabel(getTranslation("identity.passkeys.renameWhich", passkey.name()));
        rename.addThemeVariants(ButtonVariant.TERTIARY);
        Button remove = new Button(getTranslation("identity.passkeys.remove"), click -> confirmRemoval(passkey));
        remove.setAriaLabel(getTranslation("identity.passkeys.removeWhich", passkey.name()));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        Div actions = new Div(rename, remove);
        actions.addClassName("acts");
        return new ListItem(which, actions);
    }

    private void askName() {
        TextField name = new TextField(getTranslation("identity.passkeys.name"));
        name.setHelperText(getTranslation("identity.passkeys.nameHelp"));
        name.setValue(getTranslation("identity.passkey.first"));
        name.setMaxLength(60);
        PasskeyButton create = new PasskeyButton(
                getTranslation("identity.passkeys.create"),
                PasskeyButton.Wish.CREATE,
                passkeys::askNew,
                (challenge, answer) -> keep(challenge, answer, name.getValue()),
                refusal::say);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        refusal.clear();
        adding.removeAll();
        adding.add(name, create, new Button(getTranslation("identity.account.cancel"), click -> attempt(() -> {})));
    }

    private void keep(PasskeyChallenge challenge, String answer, String name) {
        attempt(() -> passkeys.add(challenge, answer, name));
    }

    private void rename(Passkey passkey) {
        TextField name = new TextField(getTranslation("identity.passkeys.name"));
        name.setValue(passkey.name());
        name.setMaxLength(60);
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("identity.passkeys.renameWhich", passkey.name()));
        dialog.setText(name);
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("identity.account.cancel"));
        dialog.setConfirmText(getTranslation("identity.passkeys.rename"));
        dialog.addConfirmListener(event -> attempt(() -> passkeys.rename(passkey.id(), name.getValue())));
        dialog.open();
    }

    private void confirmRemoval(Passkey passkey) {
        new ConfirmDialog(
                        getTranslation("identity.passkeys.removeWhich", passkey.name()),
                        getTranslation("identity.passkeys.removeText"),
                        getTranslation("identity.passkeys.remove"),
                        confirmed -> again.before(() -> attempt(() -> passkeys.remove(passkey.id()))),
                        getTranslation("identity.account.cancel"),
                        cancelled -> {})
                .open();
    }

    private void attempt(Runnable action) {
        refusal.clear();
        try {
            action.run();
        } catch (DomainException refused) {
            refusal.say(refused);
        }
        fill();
    }
}
