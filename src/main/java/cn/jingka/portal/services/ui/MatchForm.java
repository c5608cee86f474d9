package cn.jingka.portal.services.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.place.District;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.services.JobEntry;
import cn.jingka.portal.services.MatchProfile;
import cn.jingka.portal.services.Matchmaking.OwnProfile;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** The member's profile, and how the other gets in touch after an introduction. */
class MatchForm extends Div {

    private static final int ALIAS = 20;
    private static final int OCCUPATION = 40;
    private static final int WORDS = 800;
    private static final int CONTACT = 100;
    private static final int OLDEST = 80;

    private final TextField alias;
    private final CodeSelect gender;
    private final Select<Integer> birthYear = new Select<>();
    private final CodeSelect district;
    private final CodeSelect schooling;
    private final TextField occupation;
    private final TextArea about;
    private final TextArea wishes;
    private final TextField contact;
    private final RefusalLine refusal = new RefusalLine();

    MatchForm(RequestWords words, BiConsumer<MatchProfile, String> onSave) {
        addClassName("service-form");
        alias = line(words, "alias", ALIAS);
        alias.setHelperText(words.say("services.match.alias.hint"));
        gender = CodeSelect.of(
                words.say("services.match.gender"), MatchProfile.GENDERS, code -> "services.gender." + code);
        birthYear.setLabel(words.say("services.match.birthYear"));
        int year = words.today().getYear();
        birthYear.setItems(
                IntStream.range(0, OLDEST).mapToObj(ago -> year - ago).toList());
        birthYear.setItemLabelGenerator(one -> one == null ? "" : Integer.toString(one));
        district = CodeSelect.of(words.say("services.match.district"), District.CODES, District::keyOf);
        schooling = CodeSelect.of(
                words.say("services.match.schooling"), JobEntry.SCHOOLINGS, code -> "services.schooling." + code);
        occupation = line(words, "occupation", OCCUPATION);
        about = area(words, "about");
        about.setHelperText(words.say("services.match.about.hint"));
        wishes = area(words, "wishes");
        contact = line(words, "contact", CONTACT);
        contact.setHelperText(words.say("services.match.contact.hint"));
        Button save = new Button(words.say("services.match.save"), event -> save(onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(alias, gender, birthYear, district, schooling, occupation, about, wishes, contact, refusal, save);
    }

    MatchForm show(OwnProfile own) {
        MatchProfile profile = own.profile();
        alias.setValue(profile.alias());
        gender.setValue(profile.gender());
        birthYear.setValue(profile.birthYear());
        district.setValue(profile.district());
        schooling.setValue(profile.schooling());
        occupation.setValue(profile.occupation());
        about.setValue(profile.about());
        wishes.setValue(profile.wishes());
        contact.setValue(own.contact());
        return this;
    }

    private static TextField line(RequestWords words, String name, int longest) {
        TextField field = new TextField(words.say("services.match." + name));
        field.setMaxLength(longest);
        return field;
    }

    private static TextArea area(RequestWords words, String name) {
        TextArea field = new TextArea(words.say("services.match." + name));
        field.setMaxLength(WORDS);
        field.setMinRows(4);
        return field;
    }

    private void save(BiConsumer<MatchProfile, String> onSave) {
        refusal.clear();
        try {
            onSave.accept(
                    new MatchProfile(
                            alias.getValue(),
                            gender.getValue(),
                            birthYear.getOptionalValue().orElse(0),
                            district.getValue(),
                            schooling.getValue(),
                            occupation.getValue(),
                            about.getValue(),
                            wishes.getValue()),
                    contact.getValue());
        } catch (DomainException refused) {
            refusal.say(refused);
        }
    }
}
