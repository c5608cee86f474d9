package cn.jingka.portal.demo.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The demonstration's rosters and feed in the shapes that units and the insurer send. */
final class DemoFiles {

    private static final long SEED = 12_351L;
    /** Over the ceiling of 44,805 (RB-OVER). */
    private static final BigDecimal LONG_STAY = new BigDecimal("62380.50");

    private static final String[] ROSTER_HEADER = {
        "姓名", "证件类型", "证件号码", "性别", "手机号码", "入会日期", "人员类别", "参加基本医疗保险", "变动", "变动原因", "变动日期", "收款账号"
    };
    private static final String FEED_HEADER =
            "settlement_id,id_number,channel,service_date,discharge_date,hospital_code,"
                    + "total_amount,in_scope_amount,fund_paid,self_pay_one,status,reverses\n";

    private DemoFiles() {}

    static byte[] roster(List<DemoPerson> people) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "portal", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名册");
            for (int column = 0; column < ROSTER_HEADER.length; column++) {
                sheet.value(0, column, ROSTER_HEADER[column]);
            }
            for (int row = 1; row <= people.size(); row++) {
                DemoPerson person = people.get(row - 1);
                String[] cells = {
                    person.name(),
                    "居民身份证",
                    person.documentNumber(),
                    person.gender(),
                    person.mobile(),
                    person.joined().toString(),
                    person.category(),
                    person.insured() ? "是" : "否",
                    "新增",
                    "",
                    "",
                    person.account()
                };
                for (int column = 0; column < cells.length; column++) {
                    sheet.value(row, column, cells[column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Treatment of the year from its first day to {@code last}: everyone goes to the doctor now and then, some were in
     * hospital, the announced people have figures that show something.
     */
    static byte[] feed(List<DemoPerson> people, LocalDate last) {
        Random random = new Random(SEED);
        StringBuilder lines = new StringBuilder(FEED_HEADER);
        int number = 0;
        int days = (int) ChronoUnit.DAYS.between(last.withDayOfYear(1), last);
        for (int at = 0; at < people.size(); at++) {
            DemoPerson person = people.get(at);
            boolean announced = at < DemoFederation.ANNOUNCED;
            int visits = announced ? 12 : random.nextInt(9);
            for (int visit = 0; visit < visits; visit++) {
                LocalDate day =
                        last.withDayOfYear(1).plusDays(announced ? (long) days * visit / 12 : random.nextInt(days + 1));
                BigDecimal selfPay = BigDecimal.valueOf((announced ? 30_000 : 8_000) + random.nextInt(60_000), 2);
                append(lines, id(last, ++number), person, "OUTPATIENT", day, null, selfPay, random);
            }
            if (at == DemoFederation.OVER_CEILING) {
                LocalDate admitted = last.withDayOfYear(1).plusDays(30);
                append(
                        lines,
                        id(last, ++number),
                        person,
                        "INPATIENT",
                        admitted,
                        admitted.plusDays(21),
                        LONG_STAY,
                        random);
            } else if (at == 1 || random.nextInt(12) == 0) {
                LocalDate admitted = last.withDayOfYear(1).plusDays(random.nextInt(Math.max(1, days - 10)));
                BigDecimal selfPay = BigDecimal.valueOf(200_000 + random.nextInt(1_500_000), 2);
                append(lines, id(last, ++number), person, "INPATIENT", admitted, admitted.plusDays(8), selfPay, random);
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String id(LocalDate last, int number) {
        return "DEMO%d%08d".formatted(last.getYear(), number);
    }

    private static void append(
            StringBuilder lines,
            String id,
            DemoPerson person,
            String channel,
            LocalDate day,
            LocalDate discharged,
            BigDecimal selfPay,
            Random random) {
        BigDecimal fund = selfPay.multiply(BigDecimal.valueOf(3)).add(BigDecimal.valueOf(random.nextInt(10_000), 2));
        BigDecimal inScope = selfPay.add(fund);
        lines.append(String.join(
                        ",",
                        id,
                        person.documentNumber(),
                        channel,
                        day.toString(),
                        discharged == null ? "" : discharged.toString(),
                        "H%03d".formatted(1 + random.nextInt(90)),
                        inScope.add(BigDecimal.TEN).toPlainString(),
                        inScope.toPlainString(),
                        fund.toPlainString(),
                        selfPay.toPlainString(),
                        "NORMAL",
                        ""))
                .append('\n');
    }
}
