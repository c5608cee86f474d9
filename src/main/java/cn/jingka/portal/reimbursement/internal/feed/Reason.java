package cn.jingka.portal.reimbursement.internal.feed;

import cn.jingka.portal.common.error.DomainException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why a line or a whole file is refused: a text key and arguments, none of them identifying data. */
record Reason(String key, List<String> arguments) {

    private static final String BETWEEN_ARGUMENTS = "\u001f";
    private static final String BETWEEN_REASONS = "\u001e";

    static Reason of(String key, Object... arguments) {
        return new Reason(
                "feed.reason." + key,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    static Reason of(DomainException refusal) {
        return new Reason(
                refusal.key(), refusal.arguments().stream().map(String::valueOf).toList());
    }

    static String encode(List<Reason> reasons) {
        return reasons.stream().map(Reason::encode).collect(Collectors.joining(BETWEEN_REASONS));
    }

    private String encode() {
        return arguments.isEmpty() ? key : key + BETWEEN_ARGUMENTS + String.join(BETWEEN_ARGUMENTS, arguments);
    }

    static List<Reason> decode(String encoded) {
        return Arrays.stream(encoded.split(BETWEEN_REASONS))
                .map(reason -> reason.split(BETWEEN_ARGUMENTS, -1))
                .map(parts -> new Reason(parts[0], List.of(parts).subList(1, parts.length)))
                .toList();
    }
}
