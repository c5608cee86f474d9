package cn.jingka.portal.claims.internal.review;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RulesDocument;
import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** The desk's dated parameters, read strictly at the start: a missing, unknown or doubled one stops the portal and is named. */
@Component
public final class DeskParameters {

    private static final Set<String> KEYS = Set.of("unit", "description", "values");
    private static final long LARGEST_COUNT = 10_000;

    private enum Parameter {
        FOUR_EYES_FROM("desk.four-eyes-from", Unit.YUAN),
        APPEAL_DAYS("desk.appeal-days", Unit.DAYS),
        ANSWER_DAYS("desk.answer-days", Unit.DAYS),
        TARGET_WORKING_DAYS("desk.target-working-days", Unit.DAYS),
        HELD_DAYS("desk.held-days", Unit.DAYS),
        EXPECTED_AT_LEAST("desk.expected-at-least", Unit.CASES),
        EXPECTED_OF_LAST("desk.expected-of-last", Unit.CASES);

        private final String key;
        private final Unit unit;

        Parameter(String key, Unit unit) {
            this.key = key;
            this.unit = unit;
        }
    }

    private enum Unit {
        YUAN,
        DAYS,
        CASES
    }

    private final Map<Parameter, NavigableMap<LocalDate, Long>> values = new EnumMap<>(Parameter.class);

    @Autowired
    public DeskParameters() {
        this(RulesFile.resource("/rules/claims/desk.yaml"));
    }

    /** @throws RulesFileException naming file, line and key of the first mistake */
    DeskParameters(RulesFile file) {
        RulesDocument document = RulesDocument.of(file);
        document.entries().forEach((key, entry) -> {
            NodeReader reader = document.reader(key);
            Parameter parameter = Stream.of(Parameter.values())
                    .filter(one -> one.key.equals(key))
                    .findFirst()
                    .orElseThrow(() -> reader.refuse(entry.getKeyNode(), "unknown parameter"));
            values.put(parameter, values(reader, parameter, entry.getValueNode()));
        });
        for (Parameter parameter : Parameter.values()) {
            if (!values.containsKey(parameter)) {
                throw new RulesFileException(file.name(), 0, parameter.key, "is missing");
            }
        }
    }

    private static NavigableMap<LocalDate, Long> values(NodeReader reader, Parameter parameter, Node node) {
        Map<String, NodeTuple> parts = reader.mapping(node, "the parameter", KEYS);
        Node unit = parts.get("unit").getValueNode();
        String word = parameter.unit.name().toLowerCase(Locale.ROOT);
        if (!word.equals(reader.text(unit, "the unit"))) {
            throw reader.refuse(unit, "the unit must be " + word);
        }
        reader.text(parts.get("description").getValueNode(), "the description");
        return reader.dated(
                parts.get("values").getValueNode(), (from, entry) -> value(reader, parameter, entry.getValueNode()));
    }

    private static long value(NodeReader reader, Parameter parameter, Node node) {
        long value = parameter.unit == Unit.YUAN ? reader.fen(node, "the value") : reader.count(node, "the value");
        if (value == 0 || parameter.unit != Unit.YUAN && value > LARGEST_COUNT) {
            throw reader.refuse(node, "the value is out of range: \"" + value + "\"");
        }
        return value;
    }

    /** @throws DomainException when no figures are in force on that day yet */
    public DeskRules on(LocalDate day) {
        return new DeskRules(
                Fen.of(value(Parameter.FOUR_EYES_FROM, day)),
                count(Parameter.APPEAL_DAYS, day),
                count(Parameter.ANSWER_DAYS, day),
                count(Parameter.TARGET_WORKING_DAYS, day),
                count(Parameter.HELD_DAYS, day),
                count(Parameter.EXPECTED_AT_LEAST, day),
                count(Parameter.EXPECTED_OF_LAST, day));
    }

    private int count(Parameter parameter, LocalDate day) {
        return Math.toIntExact(value(parameter, day));
    }

    private long value(Parameter parameter, LocalDate day) {
        Map.Entry<LocalDate, Long> inForce = values.get(parameter).floorEntry(day);
        if (inForce == null) {
            throw new DomainException(
                    DomainException.Kind.INVALID,
                    "claims.review.error.noRuleYet",
                    values.get(parameter).firstKey().toString());
        }
        return inForce.getValue();
    }
}
