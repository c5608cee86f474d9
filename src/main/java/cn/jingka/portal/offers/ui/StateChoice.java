package cn.jingka.portal.offers.ui;

import cn.jingka.portal.offers.Entitlement.State;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** "For me": everything, or what the member can have now, later, has used, can't have; each with its number. */
class StateChoice extends Div {

    private final transient Consumer<Optional<State>> chosen;

    StateChoice(Consumer<Optional<State>> chosen) {
        this.chosen = chosen;
        addClassName("state-choice");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("offers.forMe"));
    }

    void show(Optional<State> pressed, Map<State, Long> numbers) {
        removeAll();
        long all = numbers.values().stream().mapToLong(Long::longValue).sum();
        add(button(getTranslation("offers.state.all", all), Optional.empty(), pressed));
        for (State state : State.values()) {
            long number = numbers.getOrDefault(state, 0L);
            if (number > 0 || pressed.filter(state::equals).isPresent()) {
                add(button(
                        getTranslation("offers.state." + state.name() + ".number", number),
                        Optional.of(state),
                        pressed));
            }
        }
    }

    private Button button(String text, Optional<State> state, Optional<State> pressed) {
        Button button = new Button(text, event -> chosen.accept(state));
        button.getElement().setAttribute("aria-pressed", String.valueOf(state.equals(pressed)));
        return button;
    }
}
