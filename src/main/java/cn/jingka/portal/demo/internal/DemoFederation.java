package cn.jingka.portal.demo.internal;

import cn.jingka.portal.common.identifier.Luhn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Units and people of the demonstration: the same at every start, except that dates lie around the given day. */
final class DemoFederation {

    /** How many of the first unit's people are told to the reader: their sign-ins are part of the tour. */
    static final int ANNOUNCED = 4;

    /** The first unit's people who are the same on every day, the announced ones first. */
    static final int KNOWN = 5;

    /** The one of them whose hospital stay went over the ceiling. */
    static final int OVER_CEILING = 4;

    private static final long SEED = 20_100_813L;
    private static final String[] FAMILY_NAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗".split("");
    private static final String[] GIVEN_NAMES = "秀英 建国 丽华 志强 桂兰 军 敏 海燕 伟 玉梅 国庆 雪松 静 永刚 晓东 淑珍 磊 红 佳怡 子轩".split(" ");
    private static final String[] REGIONS = {"110101", "110102", "110105", "110106", "110108", "110112", "110114"};
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";

    /** @param kind {@code UNION} or {@code GROUP} */
    record Unit(String code, String name, String district, String kind, List<DemoPerson> people) {}

    private final Random random = new Random(SEED);
    private final Set<String> documents = new LinkedHashSet<>();
    private final LocalDate today;

    DemoFederation(LocalDate today) {
        this.today = today;
    }

    List<Unit> units() {
        List<DemoPerson> first = new ArrayList<>(known());
        fill(first, 120, false);
        List<DemoPerson> second = new ArrayList<>();
        fill(second, 80, false);
        List<DemoPerson> group = new ArrayList<>();
        fill(group, 40, true);
        return List.of(
                new Unit("D0001", "北京第一机床厂工会", "110105", "UNION", first),
                new Unit("D0002", "朝阳区第二中心小学工会", "110105", "UNION", second),
                new Unit("D0003", "通州物流园联合职工组", "110112", "GROUP", group));
    }

    /** The people whose sign-ins are announced: an ordinary member, a model worker, and two who share a number; and one who declares. */
    private List<DemoPerson> known() {
        return List.of(
                known("王秀兰", "女", "13800010001", "普通", LocalDate.of(1968, 3, 14)),
                known("李建国", "男", "13800010002", "劳模", LocalDate.of(1965, 10, 2)),
                known("张敏", "女", "13800010003", "困难", LocalDate.of(1971, 6, 21)),
                known("张志强", "男", "13800010003", "普通", LocalDate.of(1970, 1, 9)),
                known("陈国庆", "男", "13800010005", "普通", LocalDate.of(1969, 9, 30)));
    }

    private DemoPerson known(String name, String gender, String mobile, String category, LocalDate born) {
        return new DemoPerson(
                name,
                document(born, "女".equals(gender)),
                gender,
                mobile,
                LocalDate.of(2010, 8, 13),
                category,
                true,
                "");
    }

    private void fill(List<DemoPerson> people, int size, boolean group) {
        while (people.size() < size) {
            boolean woman = random.nextBoolean();
            LocalDate born = today.minusYears(24).minusDays(random.nextInt(34 * 365));
            String name =
                    FAMILY_NAMES[random.nextInt(FAMILY_NAMES.length)] + GIVEN_NAMES[random.nextInt(GIVEN_NAMES.length)];
            people.add(new DemoPerson(
                    name,
                    document(born, woman),
                    woman ? "女" : "男",
                    random.nextInt(5) == 0 ? "" : "1381%07d".formatted(random.nextInt(10_000_000)),
                    today.withDayOfYear(1).minusDays(random.nextInt(3000)),
                    category(),
                    random.nextInt(25) != 0,
                    group ? account() : ""));
        }
    }

    private String category() {
        int drawn = random.nextInt(100);
        return drawn < 4 ? "劳模" : drawn < 9 ? "困难" : drawn < 11 ? "特困" : "普通";
    }

    private String account() {
        String digits = "622848%012d".formatted(random.nextLong(1_000_000_000_000L));
        return digits + Luhn.checkDigit(digits);
    }

    private String document(LocalDate born, boolean woman) {
        String number;
        do {
            int sequence = random.nextInt(100) * 10 + random.nextInt(5) * 2 + (woman ? 0 : 1);
            String digits = REGIONS[random.nextInt(REGIONS.length)]
                    + "%tY%<tm%<td".formatted(born)
                    + "%03d".formatted(sequence);
            int sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += (digits.charAt(i) - '0') * WEIGHTS[i];
            }
            number = digits + CHECK_DIGITS.charAt(sum % 11);
        } while (!documents.add(number));
        return number;
    }
}
