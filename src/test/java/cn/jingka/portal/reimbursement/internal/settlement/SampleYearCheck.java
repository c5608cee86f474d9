package cn.jingka.portal.reimbursement.internal.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The sample year worked out a second time, from the policy book and in another way than the portal does: decimal yuan, one
 * pass a person, no parameters. Nothing is declared, so nothing is paid over the ceiling.
 */
final class SampleYearCheck {

    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);
    private static final BigDecimal RAISED = new BigDecimal("0.25");
    private static final BigDecimal NORMAL = new BigDecimal("0.20");

    private record Member(LocalDate joined, String category, boolean insured) {}

    private record Line(
            String id, String person, boolean stay, LocalDate admitted, LocalDate date, BigDecimal selfPay) {}

    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, List<Line>> lines = new HashMap<>();
    private final Map<String, BigDecimal> paid = new HashMap<>();

    SampleYearCheck(Path samples) throws Exception {
        for (String unit : List.of("U0001", "U0002", "U0003", "U0004")) {
            for (Map<String, String> row : SampleWorkbook.rows(samples.resolve("roster-" + unit + ".xlsx"))) {
                if (row.get("变动") != null || row.get("变动日期") != null) {
                    throw new IllegalStateException("This check knows no changes of the roster: " + row);
                }
                members.put(
                        row.get("证件号码"),
                        new Member(
                                SPREADSHEET_EPOCH.plusDays(Long.parseLong(row.get("入会日期"))),
                                row.getOrDefault("人员类别", "普通"),
                                "是".equals(row.get("参加基本医疗保险"))));
            }
        }
        readFeed(samples.resolve("feed.csv"));
    }

    private void readFeed(Path file) throws Exception {
        Set<String> reversed = new HashSet<>();
        List<Line> all = new ArrayList<>();
        for (String text :
                Files.readAllLines(file).subList(1, (int) Files.lines(file).count())) {
            String[] field = text.split(",", -1);
            if (field[10].equals("REVERSAL")) {
                reversed.add(field[11]);
            } else {
                boolean stay = field[2].equals("INPATIENT");
                LocalDate service = LocalDate.parse(field[3]);
                all.add(new Line(
                        field[0],
                        field[1],
                        stay,
                        service,
                        stay ? LocalDate.parse(field[4]) : service,
                        new BigDecimal(field[9])));
            }
        }
        all.removeIf(line -> reversed.contains(line.id()));
        all.forEach(line ->
                lines.computeIfAbsent(line.person(), id -> new ArrayList<>()).add(line));
    }

    /** The rows of items.csv for the quarter, by identity number; each call takes the quarters before as paid. */
    Map<String, String> quarter(int quarter) {
        LocalDate end = LocalDate.of(2014, quarter * 3, 1).plusMonths(1).minusDays(1);
        Map<String, String> rows = new TreeMap<>();
        members.forEach((id, member) -> {
            List<Line> dated = lines.getOrDefault(id, List.of()).stream()
                    .filter(line -> !line.date().isAfter(end))
                    .toList();
            BigDecimal before = paid.getOrDefault(id, new BigDecimal("0.00"));
            if (!dated.isEmpty() || before.signum() > 0) {
                List<Line> counted = dated.stream()
                        .filter(line -> member.insured() && !line.date().isBefore(member.joined()))
                        .toList();
                BigDecimal out = outpatient(counted, member.category());
                BigDecimal in = inpatient(counted, member.category());
                BigDecimal payable = out.add(in).subtract(before).max(new BigDecimal("0.00"));
                rows.put(
                        id,
                        "%s,2014Q%d,%s,%s,0.00,%s,%s,%s".formatted(id, quarter, out, in, out.add(in), before, payable));
                paid.put(id, before.add(payable));
            }
        });
        return rows;
    }

    private static BigDecimal outpatient(List<Line> counted, String category) {
        BigDecimal sum = counted.stream()
                .filter(line -> !line.stay())
                .map(Line::selfPay)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal rate = List.of("劳模", "特困").contains(category) ? RAISED : NORMAL;
        return share(sum.min(new BigDecimal("8406")), "1800", rate);
    }

    private static BigDecimal inpatient(List<Line> counted, String category) {
        BigDecimal rate = List.of("劳模", "困难", "特困").contains(category) ? RAISED : NORMAL;
        List<Line> stays = counted.stream()
                .filter(Line::stay)
                .sorted(Comparator.comparing(Line::date)
                        .thenComparing(Line::admitted)
                        .thenComparing(Line::id))
                .toList();
        BigDecimal left = new BigDecimal("44805");
        BigDecimal total = new BigDecimal("0.00");
        for (int i = 0; i < stays.size(); i++) {
            BigDecimal inRange = stays.get(i).selfPay().min(left);
            left = left.subtract(inRange);
            total = total.add(share(inRange, i == 0 ? "1300" : "650", rate));
        }
        return total;
    }

    private static BigDecimal share(BigDecimal amount, String deductible, BigDecimal rate) {
        return amount.subtract(new BigDecimal(deductible))
                .max(BigDecimal.ZERO)
                .multiply(rate)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
