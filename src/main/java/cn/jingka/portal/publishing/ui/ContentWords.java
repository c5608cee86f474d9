package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.i18n.LocalText;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.common.security.Actor;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.publishing.ContentType;
import cn.jingka.portal.publishing.Standing;
import cn.jingka.portal.publishing.Step;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How kinds, pieces, states, dates and fields read at the editors' desk. */
@Component
class ContentWords {

    private final Texts texts;
    private final Clock clock;

    ContentWords(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    String say(String key, Object... arguments) {
        return texts.getTranslation(key, language(), arguments);
    }

    String kind(ContentType<?> type) {
        return say(type.nameKey());
    }

    /** A draft may not have a title yet. */
    String title(LocalText title) {
        return title.isEmpty() ? say("publishing.untitled") : title.in(language());
    }

    StateBadge standing(Standing standing) {
        Tone tone = switch (standing) {
            case SHOWN -> Tone.GOOD;
            case SCHEDULED, EXPIRING -> Tone.WAITING;
            case WITHDRAWN -> Tone.BAD;
            case NONE, REPLACED, EXPIRED -> Tone.NEUTRAL;
        };
        return new StateBadge(tone, say("publishing.standing." + standing));
    }

    /** {@code 2026-12-15 – 2027-01-15}. */
    String period(LocalDate from, Optional<LocalDate> until) {
        return until.map(last -> say("publishing.period", from.toString(), last.toString()))
                .orElseGet(() -> say("publishing.period.open", from.toString()));
    }

    /** Who did it and when. */
    String by(Step step) {
        String who = step.by().equals(Actor.PORTAL.account()) ? say("publishing.portal") : step.byName();
        return say("publishing.by", who, Formats.minute(step.at(), clock.getZone()));
    }

    /** What a field is called, from the outside in; rows by their number, texts by their language. */
    String field(ContentType<?> type, List<String> path) {
        List<String> words = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String part : path) {
            if (part.chars().allMatch(Character::isDigit)) {
                words.add(say("publishing.field.row", part));
            } else {
                name.append(name.isEmpty() ? "" : ".").append(part);
                label(type, name.toString(), part).ifPresent(words::add);
            }
        }
        return words.isEmpty() ? String.join(".", path) : String.join(" · ", words);
    }

    /** How a value reads: a constant by its text, yes and no in words. */
    String value(ContentType<?> type, List<String> path, String value) {
        String field = String.join(
                ".",
                path.stream()
                        .filter(part -> !part.chars().allMatch(Character::isDigit))
                        .toList());
        return type.valueKey(field, value)
                .map(this::say)
                .orElseGet(
                        () -> value.equals("true") || value.equals("false") ? say("publishing.value." + value) : value);
    }

    private Optional<String> label(ContentType<?> type, String field, String part) {
        String key = type.fieldKey(field);
        if (texts.all(language()).containsKey(key)) {
            return Optional.of(say(key));
        }
        return part.equals("zh") || part.equals("en") ? Optional.of(say("publishing.field." + part)) : Optional.empty();
    }

    private Locale language() {
        return UI.getCurrent().getLocale();
    }
}
