package cn.jingka.portal.support.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Collection;

/** Counts with a bar each: the picture and its table in one. */
class BarTable extends Div {

    /** @param name what was counted, already translated */
    record Bar(String name, int count, String remark) {}

    /** @param caption what the table answers */
    BarTable(String caption, Collection<Bar> bars) {
        addClassName("bar-table");
        int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
        NativeTableBody body = new NativeTableBody();
        bars.forEach(bar -> body.add(row(bar, most)));
        NativeTable table = new NativeTable(body);
        table.setCaptionText(caption);
        add(table);
    }

    private static NativeTableRow row(Bar bar, int most) {
        NativeTableHeaderCell name = new NativeTableHeaderCell(bar.name());
        name.getElement().setAttribute("scope", "row");
        ProgressBar picture = new ProgressBar(0, most, bar.count());
        picture.getElement().setAttribute("aria-hidden", "true");
        NativeTableCell drawn = new NativeTableCell(picture);
        drawn.addClassName("bar-cell");
        NativeTableCell count = new NativeTableCell(Integer.toString(bar.count()));
        count.addClassName("number");
        NativeTableCell remark = new NativeTableCell(bar.remark());
        remark.addClassName("soft");
        NativeTableRow row = new NativeTableRow();
        row.add(name, drawn, count, remark);
        return row;
    }
}
