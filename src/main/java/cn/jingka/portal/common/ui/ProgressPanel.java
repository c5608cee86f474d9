package cn.jingka.portal.common.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Long work: a bar and, below it, the counts in words. */
public class ProgressPanel extends Div {

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    public ProgressPanel() {
        addClassName("progress-panel");
        words.getElement().setAttribute("aria-live", "polite");
        add(bar, words);
    }

    /** @param total 0 while it isn't known yet: the bar then only shows that something happens */
    public void show(long done, long total, String text) {
        bar.setIndeterminate(total <= 0);
        if (total > 0) {
            bar.setMax(total);
            bar.setValue(Math.min(done, total));
        }
        words.setText(text);
        bar.getElement().setAttribute("aria-label", text);
    }
}
