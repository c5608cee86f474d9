package cn.jingka.portal.members.internal.search;

import cn.jingka.portal.common.identifier.CardNumber;
import cn.jingka.portal.common.identifier.Luhn;
import cn.jingka.portal.common.identifier.MobileNumber;
import cn.jingka.portal.members.internal.PersonSecrets;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Millions of members, everything about each following from its number: names and units as unevenly spread as in life, all identifying
 * data sealed and fingerprinted as the portal itself does it.
 */
final class GeneratedMembers {

    static final String EVERYWHERE = "北京";

    private static final int UNITS = 40_000;
    private static final int CHUNK = 200_000;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1960, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玉萍红燕鑫华梅琴云建文辉力健世广志义兴良海山仁波宁贵福生龙元全国胜学祥才发武新利清飞彬富顺信子杰涛昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆民友裕河哲江浩亮政谦亨奇固之轮翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以家致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘";
    private static final String[] AREAS = {"东城", "西城", "朝阳", "海淀", "丰台", "石景山", "通州", "大兴", "顺义", "昌平"};
    private static final String[] WORDS = {
        "宏达", "兴业", "同仁", "首钢", "京华", "长城", "燕山", "永定", "什刹", "玉泉", "光明", "建国", "红星", "友谊", "东风", "新华", "安贞", "和平", "望京", "清河"
    };
    private static final String[] TRADES = {"机械", "印刷", "食品", "建筑", "电子", "纺织", "物业", "出租汽车", "医院", "学校"};

    private final JdbcTemplate jdbc;
    private final PersonSecrets secrets;
    private final int count;
    private final Path folder;

    GeneratedMembers(ApplicationContext portal, int count, Path folder) {
        this.jdbc = portal.getBean(JdbcTemplate.class);
        this.secrets = portal.getBean(PersonSecrets.class);
        this.count = count;
        this.folder = folder;
    }

    String phone(int person) {
        return "138%08d".formatted(person);
    }

    String card(int person) {
        String digits = "622163%012d".formatted(person);
        return digits + Luhn.checkDigit(digits);
    }

    String document(int person) {
        String digits = "110101" + FIRST_BIRTH.plusDays(person / 900).toString().replace("-", "")
                + "%03d".formatted(person % 900 + 1);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        }
        return digits + "10X98765432".charAt(sum % 11);
    }

    /** The commoner a character stands in front, the more often it is drawn. */
    String name(int person) {
        SplittableRandom random = new SplittableRandom(person);
        StringBuilder name = new StringBuilder().append(common(random, SURNAMES)).append(common(random, GIVEN));
        if (random.nextInt(100) < 85) {
            name.append(common(random, GIVEN));
        }
        return name.toString();
    }

    String commonestName() {
        return "" + SURNAMES.charAt(0) + GIVEN.charAt(0);
    }

    String unitCode(int person) {
        return code(unit(person));
    }

    /** What a caller would say: without what stands in every name. */
    String unitWords(int person) {
        int unit = unit(person);
        return AREAS[unit % 10] + " " + WORDS[unit / 10 % 20] + TRADES[unit / 200 % 10];
    }

    /** Big units are few, small ones many. */
    private static int unit(int person) {
        double place = new SplittableRandom(person * 31L + 7).nextDouble();
        return (int) (UNITS * place * place);
    }

    private static String unitName(int unit) {
        return EVERYWHERE + AREAS[unit % 10] + WORDS[unit / 10 % 20] + TRADES[unit / 200 % 10] + "第" + unit / 2000 + "有限公司";
    }

    private static String code(int unit) {
        return "B%05d".formatted(unit);
    }

    private static char common(SplittableRandom random, String characters) {
        double place = random.nextDouble();
        return characters.charAt((int) (characters.length() * place * place));
    }

    /** Does nothing where as many are there already. */
    void make() throws IOException {
        if (jdbc.queryForObject("SELECT COUNT(*) FROM person", Integer.class) == count) {
            return;
        }
        empty();
        jdbc.batchUpdate(
                "INSERT INTO unit (code, name, district, kind, pays_dues, version) VALUES (?, ?, '110101', 'UNION', TRUE, 0)",
                IntStream.range(0, UNITS)
                        .mapToObj(unit -> new Object[] {code(unit), unitName(unit)})
                        .toList());
        for (int from = 0; from < count; from += CHUNK) {
            load(from, Math.min(count, from + CHUNK));
            System.out.printf("%,d members made%n", Math.min(count, from + CHUNK));
        }
        jdbc.execute("ALTER TABLE person ADD UNIQUE INDEX person_document (document_index), ADD INDEX person_phone (phone_index)");
        jdbc.execute("ALTER TABLE card ADD UNIQUE INDEX card_number (number_index)");
        jdbc.execute("ALTER TABLE membership ADD INDEX membership_name (person_name, unit_code)");
        jdbc.execute("ANALYZE TABLE person, card, membership, unit");
    }

    /** Random keys are sorted once at the end: kept in order during the load they would cost hours. */
    private void empty() {
        for (String table : new String[] {"membership", "card", "person", "unit"}) {
            jdbc.execute("DELETE FROM " + table);
        }
        jdbc.execute("ALTER TABLE person DROP INDEX IF EXISTS person_document, DROP INDEX IF EXISTS person_phone");
        jdbc.execute("ALTER TABLE card DROP INDEX IF EXISTS card_number");
        jdbc.execute("ALTER TABLE membership DROP INDEX IF EXISTS membership_name");
    }

    private void load(int from, int to) throws IOException {
        Path persons = folder.resolve("persons.tsv");
        Path cards = folder.resolve("cards.tsv");
        Path memberships = folder.resolve("memberships.tsv");
        write(persons, from, to, this::personLine);
        write(cards, from, to, this::cardLine);
        write(memberships, from, to, this::membershipLine);
        load(persons, "person (id, @d, @s, name, @p, @q) SET document_kind = 'RESIDENT_IDENTITY_CARD', gender = 'F',"
                + " phone_state = 'WORKING', language = 'zh-CN', document_index = UNHEX(@d), document = UNHEX(@s),"
                + " phone_index = UNHEX(@p), phone = UNHEX(@q)");
        load(cards, "card (id, person_id, @n, @i, tail) SET state = 'ACTIVE', issued_on = '2012-01-01',"
                + " number = UNHEX(@n), number_index = UNHEX(@i)");
        load(memberships, "membership (person_id, unit_code, person_name) SET first_day = '2010-01-01', filing = 'ON_FILE'");
        for (Path file : new Path[] {persons, cards, memberships}) {
            Files.delete(file);
        }
    }

    private void load(Path file, String into) {
        String target = into.replaceFirst("^(\\w+) ", "$1 CHARACTER SET utf8mb4 ");
        jdbc.execute("LOAD DATA LOCAL INFILE '" + file.toAbsolutePath() + "' INTO TABLE " + target);
    }

    @FunctionalInterface
    private interface Line {

        String of(int person);
    }

    private static void write(Path file, int from, int to, Line line) throws IOException {
        String[] lines = IntStream.range(from, to).parallel().mapToObj(line::of).toArray(String[]::new);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String written : lines) {
                out.write(written);
                out.write('\n');
            }
        }
    }

    private String personLine(int person) {
        long id = person + 1L;
        MobileNumber phone = new MobileNumber("+86" + phone(person));
        return String.join(
                "\t",
                Long.toString(id),
                hex(secrets.documentIndex(document(person)).bytes()),
                hex(secrets.sealDocument(id, document(person))),
                name(person),
                hex(secrets.phoneIndex(phone)),
                hex(secrets.sealPhone(id, phone)));
    }

    private String cardLine(int person) {
        long id = person + 1L;
        CardNumber card = new CardNumber(card(person));
        return String.join(
                "\t",
                Long.toString(id),
                Long.toString(id),
                hex(secrets.sealCard(id, card)),
                hex(secrets.cardIndex(card)),
                card.tail());
    }

    private String membershipLine(int person) {
        return String.join("\t", Long.toString(person + 1L), unitCode(person), name(person));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
