package cn.jingka.portal.notifications;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * One message to one person. It always stands in the person's inbox; it also goes out by SMS where a working number is known.
 *
 * @param key unique for ever; queueing the same key again changes nothing
 * @param textKey translation key of the text (SMS: short, without links); {@code textKey + ".title"} is the inbox title
 * @param arguments the text's arguments, already formatted, without identifying data
 * @param route the page of the portal that the inbox links to, e.g. {@code claims/L20260001234}; never part of the SMS
 */
public record Notice(String key, PersonId person, String textKey, List<String> arguments, Optional<String> route) {

    public Notice {
        arguments = List.copyOf(arguments);
        route.filter(path -> !path.matches("[A-Za-z0-9][A-Za-z0-9/-]{0,199}")).ifPresent(path -> {
            throw new IllegalArgumentException("Not a route of the portal: " + path);
        });
    }

    public Notice(String key, PersonId person, String textKey, List<String> arguments) {
        this(key, person, textKey, arguments, Optional.empty());
    }
}
