package cn.jingka.portal.notifications;

import cn.jingka.portal.common.identifier.MobileNumber;
import java.util.List;

/**
 * One SMS to a number that is no member's, e.g. a beneficiary's (PROT-4). It stands in no inbox and is written in Chinese.
 *
 * @param key unique for ever; queueing the same key again changes nothing
 * @param textKey translation key of the text; {@code textKey + ".title"} is what the operator's list calls it
 * @param arguments the text's arguments, already formatted, without identifying data
 */
public record NumberNotice(String key, MobileNumber number, String textKey, List<String> arguments) {

    public NumberNotice {
        arguments = List.copyOf(arguments);
    }
}
