package cn.jingka.portal.reimbursement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Entries of one kind that can be added and taken away, numbered as the reader sees them. */
class EstimateRows<R extends EstimateRow> extends Div {

    private final List<R> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Supplier<R> newRow;

    EstimateRows(String addText, Supplier<R> newRow) {
        this.newRow = newRow;
        addClassName("estimate-rows");
        list.addClassName("estimate-rows-list");
        Button add = new Button(addText, event -> addRow().focusFirst());
        add.addThemeVariants(ButtonVariant.TERTIARY);
        add(list, add);
    }

    R addRow() {
        R row = newRow.get();
        rows.add(row);
        list.add(row);
        row.onRemove(() -> {
            rows.remove(row);
            list.remove(row);
            number();
        });
        number();
        return row;
    }

    List<R> rows() {
        return List.copyOf(rows);
    }

    private void number() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).number(i + 1);
        }
    }
}
