package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.services.JobEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What a job-wanted entry says; the same for its member, employers and the desk. */
class JobFacts extends Div {

    JobFacts(JobEntry entry) {
        addClassName("job-facts");
        KeyValues facts = new KeyValues()
                .with(getTranslation("services.jobs.field"), getTranslation("services.jobs.field." + entry.field()))
                .with(getTranslation("services.jobs.district"), getTranslation(District.keyOf(entry.district())))
                .with(
                        getTranslation("services.jobs.workingTime"),
                        getTranslation("services.jobs.workingTime." + entry.workingTime()))
                .with(
                        getTranslation("services.jobs.schooling"),
                        getTranslation("services.schooling." + entry.schooling()))
                .with(
                        getTranslation("services.jobs.years"),
                        getTranslation("services.jobs.years.value", Integer.toString(entry.years())));
        entry.monthly().ifPresent(wage -> facts.with(getTranslation("services.jobs.monthly"), Formats.money(wage)));
        Paragraph about = new Paragraph(entry.about());
        about.addClassName("words");
        add(facts, about);
    }
}
