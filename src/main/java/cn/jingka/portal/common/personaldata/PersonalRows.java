package cn.jingka.portal.common.personaldata;

import cn.jingka.portal.common.person.PersonId;
import cn.jingka.portal.common.personaldata.PersonalDataSource.Section;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what a module's table keeps of a person into a section of the export. */
@Component
public class PersonalRows {

    private static final String SECTION = "common.data.section.";
    private static final String FIELD = "common.data.field.";

    private final JdbcClient jdbc;
    private final Clock clock;

    PersonalRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param name of the section: the last part of its text key
     * @param sql with the parameter {@code :person} and an alias for each column
     */
    public Section section(String name, PersonId person, String sql, Column... columns) {
        return section(name, Map.of("person", person.value()), sql, columns);
    }

    /** The same of rows that are found by something else than the person. @param parameters of the query, by name */
    public Section section(String name, Map<String, ?> parameters, String sql, Column... columns) {
        return new Section(
                SECTION + name,
                jdbc.sql(sql)
                        .params(parameters)
                        .query((row, number) -> entry(row, columns))
                        .list());
    }

    private Map<String, String> entry(ResultSet row, Column... columns) throws SQLException {
        Map<String, String> entry = new LinkedHashMap<>();
        for (Column column : columns) {
            String value = column.reader().read(row, clock.getZone());
            if (value != null && !value.isEmpty()) {
                entry.put(FIELD + column.name(), value);
            }
        }
        return entry;
    }

    /** A section of what is not read row by row; the fields by the last part of their text keys, in their order. */
    public static Section section(String name, List<Map<String, String>> entries) {
        return new Section(
                SECTION + name,
                entries.stream()
                        .map(entry -> {
                            Map<String, String> named = new LinkedHashMap<>();
                            entry.forEach((field, value) -> named.put(FIELD + field, value));
                            return named;
                        })
                        .toList());
    }
}
