package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice;
import cn.jingka.portal.bulletin.BoardNotice.Fact;
import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.bulletin.BoardNotice.Place;
import cn.jingka.portal.bulletin.BoardNotice.SignUp;
import cn.jingka.portal.bulletin.NoticeKind;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.ContentEditor;
import cn.jingka.portal.common.ui.LocalTextField;
import cn.jingka.portal.common.ui.MomentField;
import cn.jingka.portal.common.ui.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;

/** Everything a notice can say; what isn't needed stays blank. */
class NoticeForm extends Div implements ContentEditor.Form<BoardNotice> {

    private final Select<NoticeKind> kind = new Select<>();
    private final LocalTextField title = LocalTextField.line(getTranslation("bulletin.content.field.title"));
    private final LocalTextField summary = LocalTextField.line(getTranslation("bulletin.content.field.summary"));
    private final LocalTextField text = LocalTextField.area(getTranslation("bulletin.content.field.text"));
    private final LocalTextField organiser = LocalTextField.line(getTranslation("bulletin.content.field.organiser"));
    private final LocalTextField contact = LocalTextField.line(getTranslation("bulletin.content.field.contact"));
    private final AmountField fee = new AmountField(getTranslation("bulletin.content.field.fee"));
    private final Checkbox signUp = new Checkbox(getTranslation("bulletin.form.signUp"));
    private final TextField seats = new TextField(getTranslation("bulletin.content.field.signUp.seats"));
    private final MomentField until = new MomentField(getTranslation("bulletin.content.field.signUp.until"));
    private final RowsField<Occasion> days = new RowsField<>(
            getTranslation("bulletin.content.field.occasions"),
            getTranslation("bulletin.form.days.add"),
            OccasionRow::new);
    private final RowsField<Place> places = new RowsField<>(
            getTranslation("bulletin.content.field.places"), getTranslation("bulletin.form.places.add"), PlaceRow::new);
    private final RowsField<Fact> facts = new RowsField<>(
            getTranslation("bulletin.content.field.facts"), getTranslation("bulletin.form.facts.add"), this::factRow);

    NoticeForm(Optional<BoardNotice> content) {
        addClassName("content-form");
        kind.setLabel(getTranslation("bulletin.filter.kind"));
        kind.setItems(NoticeKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.key()));
        kind.setValue(NoticeKind.GENERAL);
        fee.setHelperText(getTranslation("bulletin.form.fee.hint"));
        seats.setHelperText(getTranslation("bulletin.form.seats.hint"));
        seats.getElement().setAttribute("inputmode", "numeric");
        until.setHelperText(getTranslation("bulletin.form.until.hint"));
        signUp.addValueChangeListener(event -> showTerms());
        Div terms = new Div(seats, until);
        terms.addClassName("row");
        add(kind, title, summary, text, days, places, organiser, contact, facts, fee, signUp, terms);
        content.ifPresent(this::show);
        showTerms();
    }

    private void showTerms() {
        seats.setVisible(signUp.getValue());
        until.setVisible(signUp.getValue());
    }

    private RowsField.Row<Fact> factRow(Optional<Fact> fact) {
        LocalTextField name = LocalTextField.line(getTranslation("bulletin.content.field.facts.name"))
                .show(fact.map(Fact::name).orElse(LocalText.EMPTY));
        LocalTextField value = LocalTextField.line(getTranslation("bulletin.content.field.facts.value"))
                .show(fact.map(Fact::value).orElse(LocalText.EMPTY));
        return RowsField.row(new Div(name, value), () -> new Fact(name.read(), value.read()));
    }

    private void show(BoardNotice notice) {
        kind.setValue(notice.kind());
        title.show(notice.title());
        summary.show(notice.summary());
        text.show(notice.text());
        notice.organiser().ifPresent(organiser::show);
        notice.contact().ifPresent(contact::show);
        days.show(notice.occasions());
        places.show(notice.places());
        facts.show(notice.facts());
        notice.fee().ifPresent(amount -> fee.setValue(amount.toString()));
        signUp.setValue(notice.signUp().isPresent());
        notice.signUp().flatMap(SignUp::seats).ifPresent(all -> seats.setValue(all.toString()));
        notice.signUp().flatMap(SignUp::until).ifPresent(until::setValue);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public BoardNotice read() {
        return new BoardNotice(
                kind.getValue(),
                title.read(),
                summary.read(),
                text.read(),
                organiser.typed(),
                days.read(),
                places.read(),
                facts.read(),
                contact.typed(),
                readFee(),
                signUp.getValue() ? Optional.of(new SignUp(readSeats(), until.typed())) : Optional.empty());
    }

    private Optional<Fen> readFee() {
        if (fee.getValue().isBlank()) {
            return Optional.empty();
        }
        return Optional.of(fee.read().orElseThrow(() -> new DomainException(Kind.INVALID, "bulletin.form.error.fee")));
    }

    private Optional<Integer> readSeats() {
        String typed = seats.getValue().strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (!typed.matches("[0-9]{1,6}")) {
            throw new DomainException(Kind.INVALID, "bulletin.form.error.seats");
        }
        return Optional.of(Integer.parseInt(typed));
    }
}
