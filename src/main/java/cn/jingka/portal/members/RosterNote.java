package cn.jingka.portal.members;

import java.util.List;

/**
 * One thing said about a roster row: a difference, or a reason for rejection.
 *
 * @param column the cell it concerns, null when it concerns the row
 * @param key translation key
 * @param arguments the text's arguments; never identifying data in clear
 */
public record RosterNote(RosterColumn column, String key, List<String> arguments) {

    public RosterNote {
        arguments = List.copyOf(arguments);
    }

    public static RosterNote of(RosterColumn column, String key, String... arguments) {
        return new RosterNote(column, key, List.of(arguments));
    }
}
