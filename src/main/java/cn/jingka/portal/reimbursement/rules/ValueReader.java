package cn.jingka.portal.reimbursement.rules;

import cn.jingka.portal.common.money.Fen;
import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.Rounding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Reads the values of the parameters of this engine. */
final class ValueReader {

    private static final Set<String> BAND_KEYS = Set.of("from", "to", "percent", "at-most");

    private final NodeReader nodes;

    private ValueReader(NodeReader nodes) {
        this.nodes = nodes;
    }

    static Object read(Parameter parameter, NodeReader nodes, Node value) {
        return new ValueReader(nodes).value(parameter, value);
    }

    private Object value(Parameter parameter, Node node) {
        return switch (parameter.unit) {
            case YUAN -> nodes.fen(node, "the value");
            case PERCENT -> nodes.basisPoints(node, "the value");
            case DATE -> nodes.date(node, "the value");
            case READING -> nodes.reading(parameter, node);
            case CATEGORIES -> nodes.constants(node, Category.class);
            case ORDER -> order(node);
            case BANDS -> bands(node);
        };
    }

    private List<StayOrder> order(Node node) {
        List<StayOrder> order = nodes.constants(node, StayOrder.class);
        // Without the id at the end, two stays could tie, and the result would hang on the order of the input.
        if (order.isEmpty() || order.getLast() != StayOrder.SETTLEMENT_ID) {
            throw nodes.refuse(node, "the order must end with " + StayOrder.SETTLEMENT_ID);
        }
        return order;
    }

    private List<Band> bands(Node node) {
        List<Band> bands = new ArrayList<>();
        long expected = 0;
        for (Node element : nodes.elements(node)) {
            Map<String, NodeTuple> entries = nodes.mapping(element, "a band", BAND_KEYS);
            long from = nodes.fen(entries.get("from").getValueNode(), "\"from\"");
            long to = nodes.fen(entries.get("to").getValueNode(), "\"to\"");
            Band band =
                    new Band(from, to, nodes.basisPoints(entries.get("percent").getValueNode(), "\"percent\""));
            if (from != expected) {
                throw nodes.refuse(
                        element,
                        "the band begins at " + Fen.of(from) + " in place of " + Fen.of(expected)
                                + ": bands adjoin, from 0 on");
            }
            if (to <= from) {
                throw nodes.refuse(element, "the band ends at " + Fen.of(to) + ", not above " + Fen.of(from));
            }
            long atMost = nodes.fen(entries.get("at-most").getValueNode(), "\"at-most\"");
            if (atMost != Rounding.HALF_UP.share(to - from, band.rateBasisPoints())) {
                throw nodes.refuse(
                        element, "\"at-most\" contradicts the band's width and percentage: " + Fen.of(atMost));
            }
            bands.add(band);
            expected = to;
        }
        if (bands.isEmpty()) {
            throw nodes.refuse(node, "there is no band");
        }
        return List.copyOf(bands);
    }
}
