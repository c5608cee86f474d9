package cn.jingka.portal.payouts.internal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Messages as a bank writes them. */
public final class BankWords {

    private BankWords() {}

    /** A pain.002 with the transactions given. */
    public static String pain002(String messageId, String... transactions) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.11"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2015-03-03T10:00:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>RB-2014Q1-1-F1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId></OrgnlGrpInfAndSts>
                <OrgnlPmtInfAndSts><OrgnlPmtInfId>RB-2014Q1-1-F1</OrgnlPmtInfId>
                %s
                </OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>
                """.formatted(messageId, String.join("\n", transactions));
    }

    /** A pain.002 that speaks of the whole file only. */
    public static String pain002OfFile(String messageId, String file, String status) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.11"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2015-03-03T10:00:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>%s</GrpSts></OrgnlGrpInfAndSts>
                </CstmrPmtStsRpt></Document>
                """.formatted(messageId, file, status);
    }

    public static String accepted(String reference) {
        return "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>ACCP</TxSts></TxInfAndSts>"
                .formatted(reference);
    }

    public static String rejected(String reference, String reason) {
        return """
                <TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>\
                <StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf></TxInfAndSts>""".formatted(reference, reason);
    }

    /** A camt.054 with one entry for each of the details given. */
    public static String camt054(String messageId, String... entries) {
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>
                <GrpHdr><MsgId>%s</MsgId><CreDtTm>2015-03-04T10:00:00</CreDtTm></GrpHdr>
                <Ntfctn><Id>1</Id><Acct><Id><Othr><Id>1</Id></Othr></Id></Acct>
                %s
                </Ntfctn></BkToCstmrDbtCdtNtfctn></Document>
                """.formatted(messageId, Arrays.stream(entries).collect(Collectors.joining("\n")));
    }

    public static String booked(String reference, String yuan) {
        return entry(reference, yuan, "DBIT", "");
    }

    public static String returned(String reference, String yuan, String reason) {
        return entry(reference, yuan, "CRDT", "<RtrInf><Rsn><Cd>%s</Cd></Rsn></RtrInf>".formatted(reason));
    }

    private static String entry(String reference, String yuan, String side, String more) {
        return """
                <Ntry><Amt Ccy="CNY">%2$s</Amt><CdtDbtInd>%3$s</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BkTxCd/>\
                <NtryDtls><TxDtls><Refs><EndToEndId>%1$s</EndToEndId></Refs><Amt Ccy="CNY">%2$s</Amt>\
                <CdtDbtInd>%3$s</CdtDbtInd>%4$s</TxDtls></NtryDtls></Ntry>""".formatted(reference, yuan, side, more);
    }
}
