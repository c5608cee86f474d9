package cn.jingka.portal.notifications;

import cn.jingka.portal.common.person.PersonId;
import java.util.List;

/**
 * One message to one person. It always stands in the person's inbox; it also goes out by SMS where a working number is known.
 *
 * @param key unique for ever; queueing the same key again changes nothing
 * @param textKey translation key of the text (SMS: short, without links); {@code textKey + ".title"} is the inbox title
 * @param arguments the text's arguments, already formatted, without identifying data
 */
public record Notice(String key, PersonId person, String textKey, List<String> arguments) {

    public Notice {
        arguments = List.copyOf(arguments);
    }
}
