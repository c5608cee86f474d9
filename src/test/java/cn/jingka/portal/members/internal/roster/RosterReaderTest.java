package cn.jingka.portal.members.internal.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jingka.portal.common.error.DomainException;
import cn.jingka.portal.members.RosterColumn;
import cn.jingka.portal.members.RosterNote;
import cn.jingka.portal.members.UnitKind;
import cn.jingka.portal.testing.MembersFixture;
import cn.jingka.portal.testing.RosterWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2015, 3, 2);
    private static final String DOCUMENT = MembersFixture.identityNumber(1);

    @Test
    void columnsAreFoundByHeadingInAnyOrderAndOthersAreIgnored() {
        RosterSheet sheet = RosterReader.read(new RosterWorkbook()
                .header("备注", "参加基本医疗保险", "证件号码", "姓名", "入会日期", "性别", "证件类型")
                .row(DOCUMENT)
                .bytes());

        assertThat(sheet.header())
                .containsExactly(
                        RosterColumn.INSURED,
                        RosterColumn.DOCUMENT,
                        RosterColumn.NAME,
                        RosterColumn.JOINED,
                        RosterColumn.GENDER,
                        RosterColumn.DOCUMENT_KIND);
        assertThat(sheet.rows().getFirst().line()).isEqualTo(2);
        assertThat(entry(sheet).document()).isEqualTo(DOCUMENT);
    }

    @Test
    void daysAndNumbersAreReadInWhateverFormTheSpreadsheetKeepsThem() {
        for (Object day : List.of(
                LocalDate.of(2007, 5, 31), "2007-05-31", "2007/5/31", "2007年5月31日", new BigDecimal("20070531"))) {
            RosterSheet sheet = read(RosterColumn.JOINED, day, RosterColumn.PHONE, new BigDecimal("13800001111"));
            assertThat(entry(sheet).joined()).as("%s", day).isEqualTo(LocalDate.of(2007, 5, 31));
            assertThat(entry(sheet).phone().national()).isEqualTo("13800001111");
        }
    }

    @Test
    void anIdentityNumberThatBecameFloatingPointIsNeverTakenForAGoodOne() {
        for (Object lossy :
                List.of(new BigDecimal("1.10112199411031E+17"), new BigDecimal("110112199411030966"), "1.10112E+17")) {
            RosterSheet sheet = read(RosterColumn.DOCUMENT, lossy);
            assertThat(defects(sheet))
                    .as("%s", lossy)
                    .containsExactly(RosterNote.of(RosterColumn.DOCUMENT, "members.roster.reason.floatingPoint"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DOCUMENT_KIND,军官证,members.roster.reason.documentKind",
        "GENDER,F,members.roster.reason.gender",
        "PHONE,12345,members.roster.reason.phone",
        "PHONE,010-66668888,members.roster.reason.phone",
        "JOINED,2014-02-30,members.roster.reason.date",
        "JOINED,1066-01-01,members.roster.reason.implausibleDate",
        "CATEGORY,优秀,members.roster.reason.category",
        "INSURED,可能,members.roster.reason.insured",
        "MOVEMENT,修改,members.roster.reason.movement",
        "ACCOUNT,622188000011112222,members.roster.reason.accountOfUnion",
        "NAME,#N/A,members.roster.reason.cellError",
        "DOCUMENT,991121994110309669,members.document.region",
        "DOCUMENT,110112199413030966,members.document.date",
        "DOCUMENT,110112199411030967,members.document.checkDigit",
        "DOCUMENT,11011219941103,members.document.shape"
    })
    void aWrongCellIsNamedWithItsReason(RosterColumn column, String value, String key) {
        assertThat(defects(read(column, value)))
                .extracting(RosterNote::column, RosterNote::key)
                .contains(tuple(column, key));
    }

    @ParameterizedTest
    @CsvSource({"护照,E12345678", "港澳居民来往内地通行证,h12345678", "台湾居民来往大陆通行证,12345678", "外国人永久居留身份证,USA110180010101"})
    void otherDocumentsHaveShapesOfTheirOwn(String kind, String number) {
        assertThat(defects(read(RosterColumn.DOCUMENT_KIND, kind, RosterColumn.DOCUMENT, number)))
                .isEmpty();
    }

    @Test
    void everyDefectOfARowIsNamed() {
        assertThat(defects(read(RosterColumn.GENDER, "x", RosterColumn.INSURED, null, RosterColumn.NAME, null)))
                .hasSize(3);
    }

    @Test
    void filesThatAreNoRosterAreRefusedWithTheReason() throws IOException {
        byte[] good = new RosterWorkbook().row(DOCUMENT).bytes();
        assertRefused(new byte[0], "common.sheet.empty");
        assertRefused("姓名,证件号码".getBytes(StandardCharsets.UTF_8), "common.sheet.notWorkbook");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "common.sheet.oldFormat");
        assertRefused(Arrays.copyOf(good, good.length / 2), "common.sheet.damaged");
        assertRefused(zip("readme.txt", "no workbook".getBytes(StandardCharsets.UTF_8)), "common.sheet.notWorkbook");
        assertRefused(new RosterWorkbook().bytes(), "members.roster.file.noRows");
        assertRefused(
                new RosterWorkbook().header("姓名", "性别").row(DOCUMENT).bytes(), "members.roster.file.missingColumns");
        assertRefused(
                new RosterWorkbook().header("姓名", "姓名").row(DOCUMENT).bytes(), "members.roster.file.duplicateColumn");
    }

    @Test
    void aZipBombIsStoppedBeforeItUnpacks() throws IOException {
        byte[] bomb = zip("[Content_Types].xml", new byte[40 << 20]);

        assertThat(bomb.length).isLessThan(100_000);
        assertRefused(bomb, "common.sheet.bomb");
    }

    @Test
    void externalEntitiesAndWrongEncodingsAreRefused() throws IOException {
        byte[] good = new RosterWorkbook().row(DOCUMENT).bytes();

        assertRefused(
                sheetChanged(
                        good,
                        xml -> xml.replace(
                                        "<worksheet",
                                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet")
                                .getBytes(StandardCharsets.UTF_8)),
                "common.sheet.doctype");
        assertRefused(
                sheetChanged(
                        good,
                        xml -> xml.replace("<sheetData>", "<sheetData><坏>").getBytes(Charset.forName("GB18030"))),
                "members.roster.file.unreadable");
        assertRefused(
                sheetChanged(good, xml -> xml.substring(0, xml.length() / 2).getBytes(StandardCharsets.UTF_8)),
                "members.roster.file.unreadable");
    }

    private static byte[] sheetChanged(byte[] workbook, Function<String, byte[]> change) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().contains("worksheets/sheet1.xml")
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static void assertRefused(byte[] file, String key) {
        assertThatThrownBy(() -> RosterReader.read(file))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private static RosterSheet read(Object... columnsAndValues) {
        return RosterReader.read(
                new RosterWorkbook().row(DOCUMENT, columnsAndValues).bytes());
    }

    private static RosterEntry entry(RosterSheet sheet) {
        return RowValidator.validate(sheet.rows().getFirst(), UnitKind.UNION, TODAY)
                .entry();
    }

    private static List<RosterNote> defects(RosterSheet sheet) {
        return RowValidator.validate(sheet.rows().getFirst(), UnitKind.UNION, TODAY)
                .defects();
    }
}
