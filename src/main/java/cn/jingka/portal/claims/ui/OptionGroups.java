package cn.jingka.portal.claims.ui;

import cn.jingka.portal.claims.Question.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Options under their headings, both in the order of the question. */
final class OptionGroups {

    /** @param headingKey null where the options stand without a heading */
    record Group(String headingKey, List<Option> options) {}

    private OptionGroups() {}

    static List<Group> of(List<Option> options) {
        Map<String, List<Option>> byHeading = new LinkedHashMap<>();
        options.forEach(option -> byHeading
                .computeIfAbsent(option.groupKey(), heading -> new ArrayList<>())
                .add(option));
        List<Group> groups = new ArrayList<>();
        byHeading.forEach((heading, under) -> groups.add(new Group(heading, List.copyOf(under))));
        return groups;
    }
}
