package cn.jingka.portal.common.crypto;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks through the whole schema for ciphertexts that no module has named: what nobody renews must not lose its key. */
@Component
class UnknownColumns {

    /** Head, nonce and tag of an empty content; what is shorter is no ciphertext. */
    private static final int SHORTEST = PersonalDataCipher.HEAD + 12 + 16;

    private final JdbcClient jdbc;

    UnknownColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Column(String table, String name) {

        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /**
     * @param keys their ids
     * @param known columns that modules name, as {@code table.column}
     * @return the other columns in which something is encrypted with one of the keys
     */
    List<String> using(List<Integer> keys, Set<String> known) {
        return binary().filter(column -> !known.contains(column.toString()))
                .filter(column -> keys.stream().anyMatch(key -> holds(column, key)))
                .map(Column::toString)
                .toList();
    }

    private Stream<Column> binary() {
        return jdbc
                .sql("""
                        SELECT c.table_name, c.column_name FROM information_schema.columns c
                        JOIN information_schema.tables t USING (table_schema, table_name)
                        WHERE c.table_schema = DATABASE() AND t.table_type = 'BASE TABLE'
                          AND c.data_type IN ('varbinary', 'blob', 'mediumblob', 'longblob')
                          AND c.character_maximum_length >= ?
                        ORDER BY c.table_name, c.ordinal_position
                        """)
                .param(SHORTEST)
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list()
                .stream();
    }

    private boolean holds(Column column, int key) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM `%s` WHERE LEFT(`%s`, %d) = ?)"
                        .formatted(column.table(), column.name(), PersonalDataCipher.HEAD))
                .param(PersonalDataCipher.head(key))
                .query(Boolean.class)
                .single();
    }
}
