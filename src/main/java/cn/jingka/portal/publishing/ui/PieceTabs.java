package cn.jingka.portal.publishing.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.RefusalLine;
import cn.jingka.portal.publishing.Piece;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of a piece's page; each is made when it is opened, so that it shows what the form holds at that moment. */
class PieceTabs extends Tabs {

    private final transient PieceView page;
    private final Div content;

    /** @param content where the chosen part is shown */
    PieceTabs(PieceView page, Optional<DraftForm> form, Div content) {
        this.page = page;
        this.content = content;
        addClassName("content-tabs");
        Map<Tab, Supplier<Component>> parts = parts(form);
        add(parts.keySet().toArray(Tab[]::new));
        addSelectedChangeListener(event -> open(parts.get(event.getSelectedTab())));
        open(parts.get(getSelectedTab()));
    }

    private Map<Tab, Supplier<Component>> parts(Optional<DraftForm> form) {
        Piece piece = page.piece();
        Map<Tab, Supplier<Component>> parts = new LinkedHashMap<>();
        form.ifPresent(open -> {
            DraftActs acts = new DraftActs(page);
            parts.put(tab("edit"), () -> new Div(open, acts));
        });
        parts.put(tab("preview"), this::preview);
        if (piece.draft().isPresent() && !piece.revisions().isEmpty()) {
            parts.put(tab("difference"), () -> new ComparePanel(page));
        }
        if (!piece.revisions().isEmpty()) {
            parts.put(tab("revisions"), () -> new RevisionsList(page));
        }
        parts.put(
                tab("history"),
                () -> new HistoryList(page.desk(), page.words(), page.kind().type(), piece));
        return parts;
    }

    private Tab tab(String name) {
        return new Tab(getTranslation("publishing.tab." + name));
    }

    private void open(Supplier<Component> part) {
        content.removeAll();
        try {
            content.add(part.get());
        } catch (DomainException unreadable) {
            RefusalLine why = new RefusalLine();
            why.say(unreadable);
            content.add(why);
        }
    }

    private Component preview() {
        Div frame = new Div(page.kind().preview(page.piece().id(), page.current()));
        frame.addClassName("content-preview");
        return frame;
    }
}
