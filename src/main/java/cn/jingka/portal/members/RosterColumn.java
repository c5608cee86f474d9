package cn.jingka.portal.members;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of the roster workbook (formats.md §1), found by their heading; their order is free. */
public enum RosterColumn {
    NAME("姓名", true),
    DOCUMENT_KIND("证件类型", true),
    DOCUMENT("证件号码", true),
    GENDER("性别", true),
    PHONE("手机号码", false),
    JOINED("入会日期", true),
    CATEGORY("人员类别", false),
    INSURED("参加基本医疗保险", true),
    MOVEMENT("变动", false),
    REASON("变动原因", false),
    MOVED_ON("变动日期", false),
    ACCOUNT("收款账号", false);

    private final String heading;
    private final boolean required;

    RosterColumn(String heading, boolean required) {
        this.heading = heading;
        this.required = required;
    }

    public String heading() {
        return heading;
    }

    /** Whether the cell is a day. */
    public boolean isDate() {
        return this == JOINED || this == MOVED_ON;
    }

    public static Optional<RosterColumn> ofHeading(String text) {
        return Arrays.stream(values())
                .filter(column -> column.heading.equals(text))
                .findFirst();
    }

    /** The columns without which a workbook is no roster; a missing optional column counts as blank throughout. */
    public static List<RosterColumn> required() {
        return Arrays.stream(values()).filter(column -> column.required).toList();
    }
}
