package cn.jingka.portal.common.personaldata;

import cn.jingka.portal.common.database.Utc;
import cn.jingka.portal.common.database.WholeTransactions;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Retention rules that are said in SQL: the usual case. */
@Component
public class Deletions {

    private final JdbcClient jdbc;
    private final WholeTransactions transactions;

    Deletions(JdbcClient jdbc, WholeTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** @param sql one statement that deletes or strips, with the parameters {@code :before} and {@code :most} */
    public RetentionRule rule(String name, Period standard, String sql) {
        return new Rule(
                name,
                standard,
                (before, most) -> jdbc.sql(sql)
                        .param("before", Utc.column(before))
                        .param("most", most)
                        .update());
    }

    /**
     * The same where a row takes others with it.
     *
     * @param select the keys of the rows that go, with the parameters {@code :before} and {@code :most}
     * @param deletes what goes with them and then they themselves, each with the parameter {@code :keys}
     */
    public RetentionRule rows(String name, Period standard, String select, String... deletes) {
        return new Rule(name, standard, (before, most) -> {
            List<Object> keys = jdbc.sql(select)
                    .param("before", Utc.column(before))
                    .param("most", most)
                    .query((row, number) -> row.getObject(1))
                    .list();
            if (!keys.isEmpty()) {
                for (String delete : deletes) {
                    jdbc.sql(delete).param("keys", keys).update();
                }
            }
            return keys.size();
        });
    }

    private final class Rule implements RetentionRule {

        private final String name;
        private final Period standard;
        private final BiFunction<Instant, Integer, Integer> work;

        private Rule(String name, Period standard, BiFunction<Instant, Integer, Integer> work) {
            this.name = name;
            this.standard = standard;
            this.work = work;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Period standard() {
            return standard;
        }

        @Override
        public int apply(Instant before, int most) {
            return transactions.call(() -> work.apply(before, most));
        }
    }
}
