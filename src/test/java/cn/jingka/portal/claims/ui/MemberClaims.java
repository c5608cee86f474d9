package cn.jingka.portal.claims.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import cn.jingka.portal.claims.Question.Option;
import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.testing.ClaimsFixture;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.PortalViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A member in front of their claims. */
abstract class MemberClaims extends PortalViewTest {

    static final String UNIT = "U0001";

    @Autowired
    ClaimsFixture claims;

    @Autowired
    MembersFixture members;

    PersonId person;

    @BeforeEach
    void aMemberSignsIn() {
        person = members.person(UNIT);
        members.card(person);
        signInAsMember(person);
    }

    static void open(String route) {
        UI.getCurrent().navigate(route);
    }

    static String heading() {
        return _get(H1.class).getText();
    }

    static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    static void press(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    static void choose(String code) {
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Option> choices = _get(RadioButtonGroup.class);
        _setValue(
                choices,
                choices.getListDataView()
                        .getItems()
                        .filter(option -> option.code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    static void day(String year, String month, String day) {
        List<TextField> parts = _find(TextField.class);
        _setValue(parts.get(0), year);
        _setValue(parts.get(1), month);
        _setValue(parts.get(2), day);
    }

    static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    static String at() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }
}
