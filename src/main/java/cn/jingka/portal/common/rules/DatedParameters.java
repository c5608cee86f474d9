package cn.jingka.portal.common.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The parameters of one engine with all their dated values. Immutable; complete by construction.
 *
 * @param <P> the engine's parameters
 */
public final class DatedParameters<P extends Enum<P> & RuleParameter> {

    private static final int HASH_DIGITS = 10;

    private final Map<P, DatedValues<P>> parameters;
    private final TreeSet<LocalDate> dates = new TreeSet<>();
    private final String version;

    private DatedParameters(Map<P, DatedValues<P>> parameters) {
        this.parameters = parameters;
        parameters.values().forEach(values -> dates.addAll(values.values().keySet()));
        this.version = dates.last() + "-" + hash();
    }

    /**
     * Loads a complete set of rule files. Each parameter stands in exactly one of them.
     *
     * @param type the engine's parameters
     * @param start the parameter whose only value is the day from which the rules are in force at all
     * @param reader reads the engine's own kinds of value
     * @throws RulesFileException naming file, line and key of the first mistake
     */
    public static <P extends Enum<P> & RuleParameter> DatedParameters<P> load(
            List<RulesFile> files, Class<P> type, P start, RulesLoader.Reader<P> reader) {
        return new DatedParameters<>(new RulesLoader<>(type, reader).load(files, start));
    }

    /**
     * The version of the rules: the newest effective date and a short hash of all parameters and values. It does not change with
     * the order, names, comments or descriptions of the files.
     */
    public String version() {
        return version;
    }

    /** The first day on which a rule is in force. */
    public LocalDate starts() {
        return dates.first();
    }

    /** Every day on which some value changes, the newest first. */
    public Collection<LocalDate> datesNewestFirst() {
        return dates.descendingSet();
    }

    public Collection<DatedValues<P>> all() {
        return parameters.values();
    }

    public DatedValues<P> get(P parameter) {
        return parameters.get(parameter);
    }

    private String hash() {
        String canonical = parameters.values().stream()
                .map(dated -> dated.parameter().key() + " " + dated.parameter().clause() + " " + dated.values())
                .sorted()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
