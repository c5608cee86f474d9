package cn.jingka.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.common.crypto.SealedColumns;
import cn.jingka.portal.common.personaldata.RetentionRule;
import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code docs/personal-data.md} against the schema and the rules: who adds a column says what it is for, or the build fails. */
class PersonalDataDocumentTest extends PortalIntegrationTest {

    private static final Path DOCUMENT = Path.of("docs/personal-data.md");
    private static final Pattern NAME = Pattern.compile("`([a-zA-Z0-9_.]+)`");

    /**
     * @param sealed marked {@code (E)}
     * @param plain without data of a person
     */
    private record Row(Set<String> personal, Set<String> sealed, Set<String> plain, List<String> cells) {}

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<RetentionRule> rules;

    @Autowired
    private List<SealedColumns> sealedColumns;

    @Test
    void everyTableAndColumnIsListedAndNoneThatDoesNotExist() throws IOException {
        Map<String, Set<String>> listed = new TreeMap<>();
        tables().forEach((table, row) -> {
            Set<String> columns = new TreeSet<>(row.personal());
            columns.addAll(row.plain());
            listed.put(table, columns);
        });

        assertThat(listed).isEqualTo(schema());
    }

    @Test
    void noColumnIsBothPersonalAndNot() throws IOException {
        tables().forEach((table, row) -> assertThat(row.personal()).as(table).noneMatch(row.plain()::contains));
    }

    @Test
    void everyTableWithPersonalDataSaysWhyHowLongAndWhoSeesIt() throws IOException {
        tables().forEach((table, row) -> {
            if (!row.personal().isEmpty()) {
                assertThat(row.cells()).as(table).hasSize(7).noneMatch(String::isBlank);
                assertThat(row.cells().get(4)).as(table + ": legal basis").matches("[BS][1-6](, [BS][1-6])*");
            }
        });
    }

    @Test
    void theEncryptedColumnsAreThoseThatTheRotationOfKeysKnows() throws IOException {
        Set<String> known = sealedColumns.stream()
                .flatMap(module -> module.sealedColumns().stream())
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = new TreeSet<>();
        tables().forEach((table, row) -> row.sealed().forEach(column -> documented.add(table + "." + column)));

        assertThat(documented).isEqualTo(known);
    }

    @Test
    void everyRetentionRuleIsListedWithItsPeriod() throws IOException {
        Map<String, String> documented = new TreeMap<>();
        for (String line : section("## How long: the rules")) {
            List<String> cells = cells(line);
            if (cells.size() == 4 && cells.getFirst().startsWith("`")) {
                documented.put(names(cells.get(0)).iterator().next(), cells.get(1));
            }
        }

        assertThat(documented)
                .isEqualTo(rules.stream()
                        .collect(Collectors.toMap(
                                RetentionRule::name,
                                rule -> "`" + rule.standard() + "`",
                                (one, two) -> one,
                                TreeMap::new)));
    }

    private Map<String, Set<String>> schema() {
        Map<String, Set<String>> schema = new TreeMap<>();
        jdbc.sql("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                          AND c.table_name <> 'flyway_schema_history'
                        """).query(row -> {
            schema.computeIfAbsent(row.getString(1), none -> new TreeSet<>()).add(row.getString(2));
        });
        return schema;
    }

    /** Table → its row: | table | personal columns | other columns | purpose | basis | kept | seen by | */
    private static Map<String, Row> tables() throws IOException {
        Map<String, Row> tables = new LinkedHashMap<>();
        for (String line : section("## What is stored")) {
            List<String> cells = cells(line);
            if (cells.size() == 7 && cells.getFirst().startsWith("`")) {
                String table = names(cells.get(0)).iterator().next();
                Row row = new Row(names(cells.get(1)), marked(cells.get(1), "(E)"), names(cells.get(2)), cells);
                assertThat(tables.put(table, row))
                        .as(table + " stands there once")
                        .isNull();
            }
        }
        return tables;
    }

    private static List<String> section(String heading) throws IOException {
        String document = Files.readString(DOCUMENT, StandardCharsets.UTF_8);
        int from = document.indexOf(heading);
        int to = document.indexOf("\n## ", from + heading.length());
        return document.substring(from, to < 0 ? document.length() : to).lines().toList();
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static Set<String> names(String cell) {
        Set<String> names = new HashSet<>();
        for (Matcher match = NAME.matcher(cell); match.find(); ) {
            names.add(match.group(1));
        }
        return names;
    }

    private static Set<String> marked(String cell, String mark) {
        Set<String> names = new HashSet<>();
        for (Matcher match =
                        Pattern.compile("`([a-z0-9_]+)` " + Pattern.quote(mark)).matcher(cell);
                match.find(); ) {
            names.add(match.group(1));
        }
        return names;
    }
}
