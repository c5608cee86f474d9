package cn.jingka.portal.common.crypto;

import cn.jingka.portal.common.database.WholeTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypts a column anew, some rows at a time in the order of their key. Whoever writes a row meanwhile wins: a ciphertext
 * is exchanged only for the very one that was read. Killed half-way it begins again, and passes over what is done.
 */
@Component
class ColumnRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(ColumnRenewal.class);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final WholeTransactions transactions;
    private final PersonalDataCipher cipher;
    private final KeyRotationTable rotations;

    ColumnRenewal(
            JdbcClient jdbc,
            JdbcTemplate batches,
            WholeTransactions transactions,
            PersonalDataCipher cipher,
            KeyRotationTable rotations) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        this.cipher = cipher;
        this.rotations = rotations;
    }

    /** @param failed could not be opened with any key */
    record Outcome(long renewed, long failed) {}

    private record Found(List<Object> key, byte[] sealed, String place) {}

    private record Fresh(Found found, byte[] renewed) {}

    /** @param key what ciphertexts have to begin with */
    Outcome renew(long rotation, SealedColumn column, int key, BooleanSupplier stop) {
        long renewed = 0;
        long failed = 0;
        List<Object> after = List.of();
        rotations.add(rotation, column.name(), 0);
        while (!stop.getAsBoolean()) {
            List<Found> found = next(column, key, after);
            if (found.isEmpty()) {
                break;
            }
            List<Fresh> fresh =
                    found.stream().flatMap(row -> fresh(column, row).stream()).toList();
            renewed += transactions.call(() -> write(rotation, column, fresh));
            failed += found.size() - fresh.size();
            after = found.getLast().key();
        }
        rotations.failed(rotation, column.name(), failed);
        return new Outcome(renewed, failed);
    }

    /** What a retention rule has emptied is nothing to encrypt. */
    private List<Found> next(SealedColumn column, int key, List<Object> after) {
        String keys = column.key().stream().map(name -> "t." + name).collect(Collectors.joining(", "));
        List<Object> params = new ArrayList<>();
        params.add(PersonalDataCipher.head(key));
        String sql = "SELECT " + keys + ", t." + column.column() + " AS sealed_content, " + column.place()
                + " AS sealed_place FROM " + column.table() + " t " + column.join() + " WHERE t." + column.column()
                + " IS NOT NULL AND t." + column.column() + " <> '' AND LEFT(t." + column.column() + ", "
                + PersonalDataCipher.HEAD + ") <> ?"
                + beyond(column.key(), after, params) + " ORDER BY " + keys + " LIMIT " + column.rowsAtOnce();
        return jdbc.sql(sql)
                .params(params)
                .query((row, n) -> found(column, row))
                .list();
    }

    /** (a, b) > (x, y) in the form for which the database uses the key. */
    private static String beyond(List<String> key, List<Object> after, List<Object> params) {
        if (after.isEmpty()) {
            return "";
        }
        List<String> cases = new ArrayList<>();
        for (int last = 0; last < key.size(); last++) {
            StringBuilder one = new StringBuilder();
            for (int part = 0; part < last; part++) {
                one.append("t.").append(key.get(part)).append(" = ? AND ");
                params.add(after.get(part));
            }
            cases.add(one.append("t.").append(key.get(last)).append(" > ?").toString());
            params.add(after.get(last));
        }
        return " AND (" + String.join(" OR ", cases) + ")";
    }

    private static Found found(SealedColumn column, ResultSet row) throws SQLException {
        List<Object> key = new ArrayList<>();
        for (String name : column.key()) {
            key.add(row.getObject(name));
        }
        return new Found(key, row.getBytes("sealed_content"), row.getString("sealed_place"));
    }

    private Optional<Fresh> fresh(SealedColumn column, Found row) {
        try {
            return cipher.renewed(row.sealed(), row.place()).map(renewed -> new Fresh(row, renewed));
        } catch (IllegalStateException unreadable) {
            LOG.warn("{} can't be decrypted at {}; the old key stays", column.name(), row.place());
            return Optional.empty();
        }
    }

    private long write(long rotation, SealedColumn column, List<Fresh> rows) {
        String sql = "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE "
                + column.key().stream().map(name -> name + " = ? AND ").collect(Collectors.joining())
                + column.column() + " = ?";
        int[][] counts = batches.batchUpdate(sql, rows, column.rowsAtOnce(), (statement, row) -> {
            int index = 1;
            statement.setBytes(index++, row.renewed());
            for (Object part : row.found().key()) {
                statement.setObject(index++, part);
            }
            statement.setBytes(index, row.found().sealed());
        });
        long renewed = 0;
        for (int[] batch : counts) {
            for (int count : batch) {
                // The driver sends a batch as a whole and doesn't know of each row: one lost to another writer counts
                // as well.
                renewed += count == Statement.SUCCESS_NO_INFO ? 1 : count;
            }
        }
        rotations.add(rotation, column.name(), renewed);
        return renewed;
    }
}
