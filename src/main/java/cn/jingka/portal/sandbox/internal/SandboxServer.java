package cn.jingka.portal.sandbox.internal;

import cn.jingka.portal.sandbox.internal.authenticator.AuthenticatorPages;
import cn.jingka.portal.sandbox.internal.bank.BankApi;
import cn.jingka.portal.sandbox.internal.bank.BankPages;
import cn.jingka.portal.sandbox.internal.bank.CardControl;
import cn.jingka.portal.sandbox.internal.bank.CardDesk;
import cn.jingka.portal.sandbox.internal.bank.CardPages;
import cn.jingka.portal.sandbox.internal.bank.PaymentDesk;
import cn.jingka.portal.sandbox.internal.bank.PortalLine;
import cn.jingka.portal.sandbox.internal.dangdang.DangdangSite;
import cn.jingka.portal.sandbox.internal.http.HttpEdge;
import cn.jingka.portal.sandbox.internal.http.Routes;
import cn.jingka.portal.sandbox.internal.phones.PhonePages;
import cn.jingka.portal.sandbox.internal.twilio.MessageBook;
import cn.jingka.portal.sandbox.internal.twilio.StatusCallbacks;
import cn.jingka.portal.sandbox.internal.twilio.TwilioApi;
import cn.jingka.portal.sandbox.internal.web.StaticFiles;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole sandbox: needs nothing but its settings, so that tests start it without the portal. */
public final class SandboxServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SandboxServer.class);

    private final HttpEdge edge;
    private final StatusCallbacks callbacks;
    private final PaymentDesk payments;
    private final CardControl cardControl;
    private final DangdangSite dangdang;
    private final MessageBook book;

    private SandboxServer(
            HttpEdge edge,
            StatusCallbacks callbacks,
            PaymentDesk payments,
            CardControl cardControl,
            DangdangSite dangdang,
            MessageBook book) {
        this.edge = edge;
        this.cardControl = cardControl;
        this.dangdang = dangdang;
        this.callbacks = callbacks;
        this.payments = payments;
        this.book = book;
    }

    /**
     * Listens, and goes on with what an earlier start left undone.
     *
     * @param portalTime the time in which Dangdang lives: whoever sets the demonstration's time wants to see orders of
     *     that day, and the portal takes no event signed on another
     */
    public static SandboxServer start(SandboxSettings settings, Clock portalTime) {
        // The others live in real time, as Twilio and a bank do: the portal's clock is none of their business.
        Clock clock = Clock.systemUTC();
        Routes routes = new Routes();
        HttpEdge edge = open(settings);
        MessageBook book = new MessageBook(settings.dataDir().resolve("messages.jsonl"));
        StatusCallbacks callbacks =
                new StatusCallbacks(book, settings.twilio(), settings.smsDelay(), settings.retryDelay(), clock);
        PortalLine portal = new PortalLine(
                settings.portalUrl(),
                settings.bank().answersUser(),
                settings.bank().answersPassword());
        PaymentDesk payments = new PaymentDesk(
                settings.dataDir().resolve("payment-files"),
                settings.bankDelay(),
                settings.retryDelay(),
                portal,
                clock);
        CardDesk cards = new CardDesk(settings.dataDir().resolve("cards"), settings.bankDelay(), clock);
        CardControl cardControl = new CardControl(
                settings.dataDir().resolve("cards").resolve("words.json"), settings.retryDelay(), portal, clock);
        new TwilioApi(settings.twilio(), book, callbacks, clock).addTo(routes);
        new PhonePages(book).addTo(routes);
        new AuthenticatorPages(settings.authenticator(), clock).addTo(routes);
        new BankApi(settings.bank(), payments, cards).addTo(routes);
        new BankPages(payments, cards).addTo(routes);
        new CardPages(cards, cardControl).addTo(routes);
        new StaticFiles().addTo(routes);
        DangdangSite dangdang = new DangdangSite(settings, portalTime);
        edge.serve("", routes);
        dangdang.addTo(edge);
        edge.begin();
        callbacks.resume();
        payments.resume();
        cardControl.resume();
        dangdang.resume();
        LOG.info("Sandbox: phones, bank and bookshop at http://localhost:{}/", edge.port());
        return new SandboxServer(edge, callbacks, payments, cardControl, dangdang, book);
    }

    private static HttpEdge open(SandboxSettings settings) {
        try {
            return new HttpEdge(
                    settings.address(), settings.port(), settings.dataDir().resolve("server"));
        } catch (IOException e) {
            throw new SandboxPortTakenException(settings.address(), settings.port(), e);
        }
    }

    public int port() {
        return edge.port();
    }

    @Override
    public void close() {
        edge.close();
        callbacks.close();
        cardControl.close();
        payments.close();
        dangdang.close();
        book.close();
    }
}
