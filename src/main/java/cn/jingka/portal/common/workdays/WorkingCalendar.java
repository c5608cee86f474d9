package cn.jingka.portal.common.workdays;

import cn.jingka.portal.common.rules.NodeReader;
import cn.jingka.portal.common.rules.RulesDocument;
import cn.jingka.portal.common.rules.RulesFile;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Which days are worked in mainland China: public holidays and the days made up for them from dated data, weekends otherwise. */
@Component
public final class WorkingCalendar {

    private static final Set<String> YEAR_KEYS = Set.of("source", "off", "made-up");

    private final Set<LocalDate> off = new HashSet<>();
    private final Set<LocalDate> madeUp = new HashSet<>();

    @Autowired
    public WorkingCalendar() {
        this(RulesFile.resource("/rules/calendar.yaml"));
    }

    /** @throws cn.jingka.portal.common.rules.RulesFileException naming file, line and year of the first mistake */
    WorkingCalendar(RulesFile file) {
        RulesDocument document = RulesDocument.of(file);
        document.entries().forEach((year, entry) -> {
            NodeReader reader = document.reader(year);
            Map<String, NodeTuple> parts = reader.mapping(entry.getValueNode(), "the year", YEAR_KEYS);
            reader.text(parts.get("source").getValueNode(), "the source");
            for (Node node : reader.elements(parts.get("off").getValueNode())) {
                addOff(reader, node, year);
            }
            for (Node node : reader.elements(parts.get("made-up").getValueNode())) {
                LocalDate day = day(reader, node, reader.text(node, "a day"), year);
                if (!weekend(day) || off.contains(day) || !madeUp.add(day)) {
                    throw reader.refuse(node, day + " is no weekend day, is a holiday as well, or stands twice");
                }
            }
        });
    }

    private void addOff(NodeReader reader, Node node, String year) {
        String[] ends = reader.text(node, "a holiday").split("/", 2);
        LocalDate first = day(reader, node, ends[0], year);
        LocalDate last = day(reader, node, ends[ends.length - 1], year);
        if (last.isBefore(first)) {
            throw reader.refuse(node, "the holiday ends on " + last + ", before it begins");
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> {
            if (!off.add(day)) {
                throw reader.refuse(node, day + " stands twice");
            }
        });
    }

    private static LocalDate day(NodeReader reader, Node node, String text, String year) {
        LocalDate day;
        try {
            day = LocalDate.parse(text);
        } catch (DateTimeException malformed) {
            throw reader.refuse(node, "not an ISO date: \"" + text + "\"");
        }
        if (!year.equals(Integer.toString(day.getYear()))) {
            throw reader.refuse(node, day + " lies in another year");
        }
        return day;
    }

    public boolean isWorkingDay(LocalDate day) {
        return madeUp.contains(day) || !off.contains(day) && !weekend(day);
    }

    /**
     * The working days after {@code from} up to and including {@code to}: what is done the same day took none, what is done on the
     * next working day took one. Adjoining spans add up without counting a day twice.
     */
    public int workingDays(LocalDate from, LocalDate to) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
