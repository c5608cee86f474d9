package cn.jingka.portal.payouts.ui;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.common.ui.EmptyState;
import cn.jingka.portal.common.ui.PageHeader;
import cn.jingka.portal.common.ui.Panel;
import cn.jingka.portal.common.ui.UploadTexts;
import cn.jingka.portal.payouts.BankDesk;
import cn.jingka.portal.payouts.BankDesk.MessageLine;
import cn.jingka.portal.payouts.BankMessages;
import cn.jingka.portal.payouts.PaymentFiles;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.function.ToIntFunction;

/** Files to the bank, messages from it. */
@Route("staff/bank")
@RolesAllowed("OPERATOR")
@Menu(title = "payouts.bank.title", order = 40, icon = "vaadin:institution")
class BankView extends Div implements HasDynamicTitle {

    private static final int SHORT_LIST = 10;

    private final transient BankDesk desk;
    private final transient BankMessages messages;
    private final transient PaymentFiles files;
    private final transient Moments moments;
    private final Paragraph outcome = new Paragraph();
    private final Div lists = new Div();

    BankView(BankDesk desk, BankMessages messages, PaymentFiles files, Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.files = files;
        this.moments = new Moments(clock);
        outcome.getElement().setAttribute("role", "status");
        add(
                new PageHeader(
                        getTranslation("payouts.bank.title"),
                        getTranslation(desk.connected() ? "payouts.bank.connected" : "payouts.bank.byHand")),
                new Panel(
                        getTranslation("payouts.bank.upload"),
                        new Paragraph(getTranslation("payouts.bank.uploadHint")),
                        upload(),
                        outcome),
                lists);
        showLists();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.toTempFile((metadata, file) -> received(file)));
        upload.setUploadButton(new Button(getTranslation("payouts.bank.uploadChoose")));
        upload.setAcceptedFileTypes(".xml", "application/xml", "text/xml");
        upload.setI18n(UploadTexts.of(this));
        upload.setMaxFiles(1);
        upload.addAllFinishedListener(event -> upload.clearFileList());
        return upload;
    }

    private void received(File file) {
        outcome.setText("");
        try (InputStream content = Files.newInputStream(file.toPath())) {
            BankMessages.Receipt receipt = messages.receive(content);
            outcome.setText(getTranslation(
                    "payouts.bank.received",
                    receipt.matched(),
                    receipt.rejected(),
                    receipt.returned(),
                    receipt.unmatched()));
            showLists();
        } catch (DomainException refused) {
            outcome.setText(getTranslation(refused.key(), refused.arguments().toArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void showLists() {
        lists.removeAll();
        lists.add(
                new Panel(getTranslation("payouts.bank.files"), fileList()),
                new Panel(getTranslation("payouts.bank.messages"), messageList()));
    }

    private Component fileList() {
        if (desk.countFiles() == 0) {
            return new EmptyState(
                    VaadinIcon.FILE_TEXT,
                    getTranslation("payouts.bank.filesEmpty"),
                    getTranslation("payouts.bank.filesEmptyWhy"));
        }
        FileGrid grid = new FileGrid(desk, files, moments);
        grid.setAllRowsVisible(desk.countFiles() <= SHORT_LIST);
        grid.setItems(query -> desk.files(query.getOffset(), query.getLimit()).stream(), query -> desk.countFiles());
        return grid;
    }

    private Component messageList() {
        if (desk.countMessages() == 0) {
            return new EmptyState(
                    VaadinIcon.INBOX,
                    getTranslation("payouts.bank.messagesEmpty"),
                    getTranslation("payouts.bank.messagesEmptyWhy"));
        }
        Grid<MessageLine> grid = new Grid<>();
        grid.addColumn(MessageLine::messageId)
                .setHeader(getTranslation("payouts.column.message"))
                .setAutoWidth(true);
        grid.addColumn(message -> getTranslation("payouts.bank.kind." + message.kind()))
                .setHeader(getTranslation("payouts.column.kind"));
        grid.addColumn(message -> moments.text(message.receivedAt()))
                .setHeader(getTranslation("payouts.column.receivedAt"))
                .setAutoWidth(true);
        grid.addColumn(MessageLine::receivedBy).setHeader(getTranslation("payouts.column.receivedBy"));
        figure(grid, "payouts.column.matched", message -> message.receipt().matched());
        figure(grid, "payouts.column.rejected", message -> message.receipt().rejected());
        figure(grid, "payouts.column.returned", message -> message.receipt().returned());
        figure(grid, "payouts.column.unmatched", message -> message.receipt().unmatched());
        grid.setAllRowsVisible(desk.countMessages() <= SHORT_LIST);
        grid.setItems(
                query -> desk.messages(query.getOffset(), query.getLimit()).stream(), query -> desk.countMessages());
        return grid;
    }

    private void figure(Grid<MessageLine> grid, String header, ToIntFunction<MessageLine> value) {
        grid.addColumn(value::applyAsInt).setHeader(getTranslation(header)).setTextAlign(ColumnTextAlign.END);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("payouts.bank.title");
    }
}
