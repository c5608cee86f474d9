package cn.jingka.portal.bulletin.ui;

import cn.jingka.portal.bulletin.BoardNotice.Occasion;
import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.error.DomainException.Kind;
import cn.jingka.portal.common.ui.DateField;
import cn.jingka.portal.common.ui.HourField;
import cn.jingka.portal.common.ui.RowsField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;

/** One day of an event with its hours; a day without them can't be kept, not even in a draft. */
class OccasionRow extends Div implements RowsField.Row<Occasion> {

    private final DateField day = new DateField(getTranslation("bulletin.content.field.occasions.day"));
    private final HourField from = new HourField(getTranslation("bulletin.content.field.occasions.from"));
    private final HourField to = new HourField(getTranslation("bulletin.content.field.occasions.until"));

    OccasionRow(Optional<Occasion> occasion) {
        addClassName("row");
        occasion.ifPresent(one -> {
            day.setValue(one.day());
            from.setValue(one.from());
            to.setValue(one.until());
        });
        add(day, from, to);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Occasion read() {
        Supplier<DomainException> missing = () -> new DomainException(Kind.INVALID, "bulletin.form.error.day");
        return new Occasion(
                day.typed().orElseThrow(missing),
                from.typed().orElseThrow(missing),
                to.typed().orElseThrow(missing));
    }
}
