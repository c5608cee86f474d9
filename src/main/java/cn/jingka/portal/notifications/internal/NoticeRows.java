package cn.jingka.portal.notifications.internal;

import cn.jingka.portal.notifications.Notice;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import tools.jackson.databind.json.JsonMapper;

/** Notices as rows of one batch, with consecutive ids. */
record NoticeRows(List<Notice> notices, long firstId, LocalDateTime created, JsonMapper json)
        implements BatchPreparedStatementSetter {

    @Override
    public void setValues(PreparedStatement row, int index) throws SQLException {
        Notice notice = notices.get(index);
        row.setLong(1, firstId + index);
        row.setString(2, notice.key());
        row.setLong(3, notice.person().value());
        row.setString(4, notice.textKey());
        row.setString(5, json.writeValueAsString(notice.arguments()));
        row.setObject(6, created);
        row.setString(7, notice.route().orElse(null));
    }

    @Override
    public int getBatchSize() {
        return notices.size();
    }
}
