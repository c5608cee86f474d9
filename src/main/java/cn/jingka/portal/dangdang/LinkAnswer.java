package cn.jingka.portal.dangdang;

import java.io.Serializable;
import java.util.List;

/**
 * What came of a member's way to Dangdang and back, kept in the browser's session until the page has told it.
 *
 * @param linked whether the account is linked now
 * @param key translation key of the sentence to be shown, with its arguments
 */
public record LinkAnswer(boolean linked, String key, List<String> arguments) implements Serializable {

    /** The session's attribute that holds the answer. */
    public static final String ATTRIBUTE = LinkAnswer.class.getName();

    /** Where a member's browser is sent to link an account; the portal sends it on to Dangdang. */
    public static final String START_PATH = "dangdang/link";

    public LinkAnswer {
        arguments = List.copyOf(arguments);
    }
}
