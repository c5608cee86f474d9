package cn.jingka.portal.testing;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties every table except the migration history and the scheduler's recurring work. */
public class DatabaseCleaner {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<AfterEmptying> afterwards;

    public DatabaseCleaner(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<AfterEmptying> afterwards) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.afterwards = afterwards;
    }

    public void emptyAllTables() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET foreign_key_checks = 0").update();
            for (String table : tables()) {
                jdbc.sql("DELETE FROM `" + table + "`").update();
            }
            jdbc.sql("DELETE FROM scheduled_task WHERE task_instance <> 'recurring'")
                    .update();
            jdbc.sql("SET foreign_key_checks = 1").update();
        });
        afterwards.forEach(AfterEmptying::restore);
    }

    private List<String> tables() {
        return jdbc.sql("""
                        SELECT table_name FROM information_schema.tables
                        WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'
                          AND table_name NOT IN ('flyway_schema_history', 'scheduled_task')
                        """).query(String.class).list();
    }
}
