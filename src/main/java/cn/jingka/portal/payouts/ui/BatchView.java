package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.KeyValues;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.ProgressPanel;
import cn.jingka.portal.members.PersonDirectory;
import cn.jingka.portal.payouts.BankDesk;
import cn.jingka.portal.payouts.InstructionState;
import cn.jingka.portal.payouts.PaymentFiles;
import cn.jingka.portal.payouts.PayoutDesk;
import cn.jingka.portal.payouts.PayoutDesk.BatchSummary;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One batch: where it stands, its files, its instructions. */
@Route("staff/payments/batch")
@RolesAllowed("OPERATOR")
class BatchView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PayoutDesk desk;
    private final transient BankDesk bank;
    private final transient PaymentFiles files;
    private final transient PersonDirectory people;
    private final transient OwnPaymentWords words;
    private final transient Moments moments;
    private String name = "";

    BatchView(
            PayoutDesk desk,
            BankDesk bank,
            PaymentFiles files,
            PersonDirectory people,
            OwnPaymentWords words,
            Clock clock) {
        this.words = words;
        this.desk = desk;
        this.bank = bank;
        this.files = files;
        this.people = people;
        this.moments = new Moments(clock);
    }

    @Override
    public void setParameter(BeforeEvent event, String batch) {
        name = batch;
        removeAll();
        desk.batches().stream()
                .filter(summary -> summary.batch().equals(batch))
                .findFirst()
                .ifPresentOrElse(this::show, this::showUnknown);
    }

    private void showUnknown() {
        add(new EmptyState(
                VaadinIcon.QUESTION_CIRCLE,
                getTranslation("payouts.batch.unknown"),
                getTranslation("payouts.batch.unknownWhy")));
    }

    private void show(BatchSummary batch) {
        add(
                new PageHeader(getPageTitle(), words.titleOfBatch(batch, getLocale())),
                facts(batch),
                filePanel(),
                instructionPanel());
    }

    private Panel facts(BatchSummary batch) {
        KeyValues facts = new KeyValues()
                .with(getTranslation("payouts.column.state"), Badges.of(this, batch.state()))
                .with(getTranslation("payouts.column.amount"), new MoneyText(batch.total()))
                .with(
                        getTranslation("payouts.batch.approvedBy"),
                        Optional.ofNullable(batch.approvedBy()).orElse("–"))
                .with(getTranslation("payouts.batch.approvedAt"), moments.text(batch.approvedAt()))
                .with(getTranslation("payouts.batch.announcedAt"), moments.text(batch.announcedAt()))
                .with(getTranslation("payouts.batch.sendAt"), sendAt(batch));
        ProgressPanel progress = new ProgressPanel();
        long paid = count(batch, InstructionState.PAID);
        long refused = RefusedView.WORK.stream()
                .mapToLong(state -> count(batch, state))
                .sum();
        long payments = batch.count() - count(batch, InstructionState.REISSUED);
        progress.show(
                paid,
                payments,
                getTranslation(
                        "payouts.batch.progress", payments, paid, count(batch, InstructionState.NEEDS_CARD), refused));
        return new Panel(facts, progress).leading();
    }

    private String sendAt(BatchSummary batch) {
        if (batch.sendAt() == null) {
            return getTranslation("payouts.batch.notYet");
        }
        String at = moments.text(batch.sendAt());
        return moments.isAhead(batch.sendAt())
                ? getTranslation("payouts.batch.sendIn", at, moments.until(batch.sendAt(), this::getTranslation))
                : at;
    }

    private static long count(BatchSummary batch, InstructionState state) {
        return batch.instructions().getOrDefault(state, 0L);
    }

    private Panel filePanel() {
        List<BankDesk.FileLine> lines = bank.filesOf(name);
        Component content;
        if (lines.isEmpty()) {
            content = new Paragraph(getTranslation("payouts.batch.noFiles"));
        } else {
            FileGrid grid = new FileGrid(bank, files, moments);
            grid.setItems(
                    query -> page(bank.filesOf(name), query.getOffset(), query.getLimit()),
                    query -> bank.filesOf(name).size());
            grid.setAllRowsVisible(lines.size() <= 10);
            content = grid;
        }
        return new Panel(getTranslation("payouts.batch.files"), content);
    }

    private static <T> java.util.stream.Stream<T> page(List<T> all, int offset, int limit) {
        return all.stream().skip(offset).limit(limit);
    }

    private Panel instructionPanel() {
        InstructionGrid grid = new InstructionGrid(desk, people, moments);
        grid.setEmptyStateText(getTranslation("payouts.batch.none"));
        Select<InstructionState> filter = new Select<>();
        filter.setLabel(getTranslation("payouts.batch.filter"));
        filter.setItems(InstructionState.values());
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("payouts.batch.everyState"));
        filter.setItemLabelGenerator(state ->
                state == null ? getTranslation("payouts.batch.everyState") : getTranslation("payouts.state." + state));
        filter.addValueChangeListener(event ->
                grid.show(Optional.of(name), event.getValue() == null ? List.of() : List.of(event.getValue())));
        grid.show(Optional.of(name), List.of());
        return new Panel(getTranslation("payouts.batch.instructions"), filter, grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.batch.title", name);
    }
}
