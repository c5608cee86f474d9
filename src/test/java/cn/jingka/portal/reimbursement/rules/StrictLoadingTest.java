package cn.jingka.portal.reimbursement.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.jingka.portal.common.rules.RulesFile;
import cn.jingka.portal.common.rules.RulesFileException;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class StrictLoadingTest {

    @Test
    void everyShippedFileInTheFolderIsLoaded() throws Exception {
        File folder = new File(StrictLoadingTest.class
                .getResource(ReimbursementRules.SHIPPED_FOLDER)
                .toURI());
        assertThat(folder.list()).containsExactlyInAnyOrderElementsOf(ReimbursementRules.SHIPPED);
    }

    @ParameterizedTest(name = "{4}")
    @CsvFileSource(resources = "/rules/broken-files.csv", delimiter = '|', quoteCharacter = '`')
    void aBrokenFileIsRefusedNamingFileAndKey(String file, String sound, String broken, String key, String problem) {
        RulesFileException refused = loading(file, sound, broken == null ? "" : broken);
        assertThat(refused.file()).isEqualTo(file);
        assertThat(refused.key()).isEqualTo(key);
        assertThat(refused.line()).isPositive();
        assertThat(refused).hasMessageStartingWith(file + ":" + refused.line() + ": " + key + ": ");
        assertThat(refused).hasMessageContaining(problem);
    }

    @Test
    void theLineOfTheMistakeIsNamed() {
        RulesFileException refused = loading("over-ceiling.yaml", "percent: 60", "percent: sixty");
        String upToMistake = shipped("over-ceiling.yaml").yaml().split("percent: 60")[0];
        assertThat(refused.line()).isEqualTo((int) upToMistake.lines().count());
    }

    @Test
    void effectiveDatesMustAscend() {
        RulesFileException refused = loading(
                "outpatient.yaml",
                "    2013-05-01: 1800.00",
                "    2013-05-01: 1800.00\n    2030-01-01: 1900.00\n    2025-01-01: 1850.00");
        assertThat(refused)
                .hasMessageContaining("outpatient.deductible")
                .hasMessageContaining("do not ascend at 2025-01-01");
    }

    @Test
    void aChangeWithinAYearIsRefused() {
        RulesFileException refused = loading(
                "outpatient.yaml", "    2013-05-01: 1800.00", "    2013-05-01: 1800.00\n    2030-07-01: 1900.00");
        assertThat(refused)
                .hasMessageContaining("outpatient.deductible")
                .hasMessageContaining("must begin on 1 January, not on 2030-07-01");
    }

    @Test
    void theSameEffectiveDateTwiceIsRefused() {
        RulesFileException refused = loading(
                "outpatient.yaml", "    2013-05-01: 1800.00", "    2013-05-01: 1800.00\n    2013-05-01: 1900.00");
        assertThat(refused).hasMessageContaining("\"2013-05-01\" stands twice");
    }

    @Test
    void aParameterInTwoFilesIsRefusedNamingBoth() {
        String copied = shipped("outpatient.yaml").yaml();
        List<RulesFile> files = List.of(shipped("outpatient.yaml"), new RulesFile("copy.yaml", copied));
        RulesFileException refused = refused(files);
        assertThat(refused.file()).isEqualTo("copy.yaml");
        assertThat(refused.key()).isEqualTo("outpatient.date");
        assertThat(refused).hasMessageContaining("stands in outpatient.yaml:");
    }

    @Test
    void aParameterInNoFileIsRefused() {
        List<RulesFile> files = ReimbursementRules.SHIPPED.stream()
                .filter(name -> !name.equals("inpatient.yaml"))
                .map(StrictLoadingTest::shipped)
                .toList();
        RulesFileException refused = refused(files);
        assertThat(refused.key()).isEqualTo("inpatient.date");
        assertThat(refused.file()).contains("outpatient.yaml");
        assertThat(refused).hasMessageContaining("is missing");
    }

    @Test
    void whatIsNotYamlIsRefusedWithItsLine() {
        RulesFileException refused = refused(List.of(new RulesFile("torn.yaml", "outpatient.rate:\n  values: [20\n")));
        assertThat(refused.file()).isEqualTo("torn.yaml");
        assertThat(refused.line()).isPositive();
        assertThat(refused).hasMessageContaining("not well-formed YAML");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refused(List.of(new RulesFile("empty.yaml", "# nothing\n")))).hasMessage("empty.yaml: is empty");
    }

    @Test
    void aListInPlaceOfParametersIsRefused() {
        assertThat(refused(List.of(new RulesFile("list.yaml", "- a\n- b\n"))))
                .hasMessage("list.yaml:1: the file must be a mapping");
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] gbk = {(byte) 0xC3, (byte) 0xC5, (byte) 0xD5, (byte) 0xEF};
        RulesFileException refused = catchThrowableOfType(
                RulesFileException.class, () -> RulesFile.read("gbk.yaml", new ByteArrayInputStream(gbk)));
        assertThat(refused).hasMessage("gbk.yaml: is not UTF-8 text");
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThat(catchThrowableOfType(
                        RulesFileException.class, () -> RulesFile.resource("/rules/reimbursement/none.yaml")))
                .hasMessageContaining("none.yaml");
    }

    private static RulesFileException loading(String file, String sound, String broken) {
        List<RulesFile> files = ReimbursementRules.SHIPPED.stream()
                .map(StrictLoadingTest::shipped)
                .map(one -> one.name().equals(file) ? replaced(one, sound, broken) : one)
                .toList();
        return refused(files);
    }

    private static RulesFile replaced(RulesFile file, String sound, String broken) {
        assertThat(file.yaml()).contains(sound);
        int at = file.yaml().indexOf(sound);
        String yaml = file.yaml().substring(0, at) + broken + file.yaml().substring(at + sound.length());
        return new RulesFile(file.name(), yaml);
    }

    private static RulesFileException refused(List<RulesFile> files) {
        RulesFileException refused =
                catchThrowableOfType(RulesFileException.class, () -> ReimbursementRules.load(files));
        assertThat(refused).as("a refusal").isNotNull();
        return refused;
    }

    private static RulesFile shipped(String name) {
        return RulesFile.resource(ReimbursementRules.SHIPPED_FOLDER + name);
    }
}
