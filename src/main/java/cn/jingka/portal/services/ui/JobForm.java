package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.AmountField;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.JobWanted.Audience;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** A job-wanted entry and who sees it. */
class JobForm extends Div {

    private static final int OCCUPATION = 40;
    private static final int ABOUT = 1000;
    private static final int YEARS = 45;

    private final TextField occupation;
    private final CodeSelect field;
    private final CodeSelect district;
    private final CodeSelect workingTime;
    private final CodeSelect schooling;
    private final Select<Integer> years = new Select<>();
    private final AmountField monthly;
    private final TextArea about;
    private final RadioButtonGroup<Audience> audience = new RadioButtonGroup<>();
    private final RefusalLine refusal = new RefusalLine();

    JobForm(RequestWords words, String action, BiConsumer<JobEntry, Audience> onSave) {
        addClassName("service-form");
        occupation = new TextField(words.say("services.jobs.occupation"));
        occupation.setMaxLength(OCCUPATION);
        field = CodeSelect.of(words.say("services.jobs.field"), JobEntry.FIELDS, code -> "services.jobs.field." + code);
        district = CodeSelect.of(words.say("services.jobs.district"), District.CODES, District::keyOf);
        workingTime = CodeSelect.of(
                words.say("services.jobs.workingTime"),
                JobEntry.WORKING_TIMES,
                code -> "services.jobs.workingTime." + code);
        schooling = CodeSelect.of(
                words.say("services.jobs.schooling"), JobEntry.SCHOOLINGS, code -> "services.schooling." + code);
        years.setLabel(words.say("services.jobs.years"));
        years.setItems(IntStream.rangeClosed(0, YEARS).boxed().toList());
        years.setItemLabelGenerator(
                count -> count == null ? "" : words.say("services.jobs.years.value", Integer.toString(count)));
        years.setValue(0);
        monthly = new AmountField(words.say("services.field.optional", words.say("services.jobs.monthly")));
        about = new TextArea(words.say("services.jobs.about"));
        about.setHelperText(words.say("services.jobs.about.hint"));
        about.setMaxLength(ABOUT);
        about.setMinRows(5);
        audience.setLabel(words.say("services.jobs.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(who -> words.say("services.jobs.audience." + who));
        audience.setValue(Audience.DESK);
        Button save = new Button(action, event -> save(onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(occupation, field, district, workingTime, schooling, years, monthly, about, audience, refusal, save);
    }

    JobForm show(JobEntry entry, Audience seenBy) {
        occupation.setValue(entry.occupation());
        field.setValue(entry.field());
        district.setValue(entry.district());
        workingTime.setValue(entry.workingTime());
        schooling.setValue(entry.schooling());
        years.setValue(entry.years());
        entry.monthly().ifPresent(wage -> monthly.setValue(wage.toString()));
        about.setValue(entry.about());
        audience.setValue(seenBy);
        return this;
    }

    private void save(BiConsumer<JobEntry, Audience> onSave) {
        refusal.clear();
        if (!monthly.isEmpty() && monthly.read().isEmpty()) {
            return;
        }
        try {
            onSave.accept(
                    new JobEntry(
                            occupation.getValue(),
                            field.getValue(),
                            district.getValue(),
                            workingTime.getValue(),
                            schooling.getValue(),
                            years.getValue(),
                            monthly.isEmpty() ? Optional.empty() : monthly.typed(),
                            about.getValue()),
                    audience.getValue());
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
