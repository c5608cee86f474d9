package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.i18n.Formats;
import cn.jingka.portal.common.ui.MoneyText;
import cn.jingka.portal.common.ui.ReadBackDialog;
import cn.jingka.portal.common.ui.StateBadge;
import cn.jingka.portal.common.ui.Tone;
import cn.jingka.portal.payouts.BankDesk;
import cn.jingka.portal.payouts.BankDesk.FileLine;
import cn.jingka.portal.payouts.PaymentFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;

/** Payment files with their download and, without a connection to the bank, the record that they were carried there. */
class FileGrid extends Grid<FileLine> {

    private final transient BankDesk desk;
    private final transient PaymentFiles files;
    private final transient Moments moments;

    FileGrid(BankDesk desk, PaymentFiles files, Moments moments) {
        this.desk = desk;
        this.files = files;
        this.moments = moments;
        addComponentColumn(this::download)
                .setHeader(getTranslation("payouts.column.file"))
                .setAutoWidth(true);
        addColumn(FileLine::transfers)
                .setHeader(getTranslation("payouts.column.transfers"))
                .setTextAlign(ColumnTextAlign.END);
        addComponentColumn(file -> new MoneyText(file.sum()))
                .setHeader(getTranslation("payouts.column.sum"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addComponentColumn(this::state)
                .setHeader(getTranslation("payouts.column.bank"))
                .setAutoWidth(true);
        addColumn(file -> moments.text(file.sendAt()))
                .setHeader(getTranslation("payouts.column.sendAt"))
                .setAutoWidth(true);
        addColumn(file -> moments.text(file.sentAt()))
                .setHeader(getTranslation("payouts.column.sentAt"))
                .setAutoWidth(true);
        addComponentColumn(FileGrid::checksum).setHeader(getTranslation("payouts.column.checksum"));
        if (!desk.connected()) {
            addComponentColumn(this::handOver)
                    .setHeader(getTranslation("payouts.column.action"))
                    .setAutoWidth(true);
        }
    }

    private Anchor download(FileLine file) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(
                        event -> {
                            PaymentFiles.PaymentFile opened = files.open(file.id());
                            return new DownloadResponse(opened.content(), opened.name(), "application/xml", -1);
                        },
                        file.name() + ".xml"),
                file.name());
        anchor.setAriaLabel(getTranslation("payouts.bank.download", file.name()));
        return anchor;
    }

    private static Span checksum(FileLine file) {
        Span digest = new Span(file.sha256().substring(0, 12) + "…");
        digest.setTitle(file.sha256());
        return digest;
    }

    private StateBadge state(FileLine file) {
        if (file.sentAt() != null) {
            return new StateBadge(Tone.GOOD, getTranslation("payouts.bank.sent"));
        }
        if (file.failure().isPresent()) {
            StateBadge retrying = new StateBadge(Tone.BAD, getTranslation("payouts.bank.retrying", file.attempts()));
            retrying.setTitle(file.failure().get());
            return retrying;
        }
        if (file.sendAt() == null) {
            return new StateBadge(Tone.WAITING, getTranslation("payouts.bank.waitsForNotices"));
        }
        return moments.isAhead(file.sendAt())
                ? new StateBadge(Tone.WAITING, getTranslation("payouts.bank.waitsUntil"))
                : new StateBadge(Tone.NEUTRAL, getTranslation("payouts.bank.ready"));
    }

    private Component handOver(FileLine file) {
        if (file.sentAt() != null || file.sendAt() == null || moments.isAhead(file.sendAt())) {
            return new Span();
        }
        Button button = new Button(getTranslation("payouts.bank.handOver"), event -> askHandOver(file));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void askHandOver(FileLine file) {
        new ReadBackDialog(
                        getTranslation("payouts.bank.handOver"),
                        getTranslation(
                                "payouts.bank.handOverQuestion",
                                file.name(),
                                file.transfers(),
                                Formats.money(file.sum())),
                        Long.toString(file.transfers()),
                        getTranslation("payouts.bank.handOverField"),
                        getTranslation("payouts.bank.handOver"),
                        () -> {
                            desk.handedOver(file.id());
                            Notification.show(getTranslation("payouts.bank.handedOver", file.name()));
                            getDataProvider().refreshAll();
                        })
                .open();
    }
}
