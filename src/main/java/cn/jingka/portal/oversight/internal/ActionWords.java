package cn.jingka.portal.oversight.internal;

import cn.jingka.portal.audit.Trail.ActorKind;
import cn.jingka.portal.common.i18n.Texts;
import cn.jingka.portal.oversight.LookWords;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

@Component
class ActionWords implements LookWords {

    private final Texts texts;

    ActionWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String action(String action, Locale language) {
        boolean known = texts.all(language).containsKey(action);
        return texts.getTranslation(known ? action : "oversight.action.former", language);
    }

    @Override
    public String kind(ActorKind kind, Locale language) {
        return texts.getTranslation("audit.kind." + kind, language);
    }

    /** The heading of the file. */
    List<String> columns(Locale language) {
        return Stream.of("at", "account", "name", "kind", "action", "call", "detail", "subjects")
                .map(column -> texts.getTranslation("oversight.trail.column." + column, language))
                .toList();
    }
}
