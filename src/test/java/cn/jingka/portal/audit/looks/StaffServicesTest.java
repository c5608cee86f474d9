package cn.jingka.portal.audit.looks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jingka.portal.testing.PortalIntegrationTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.ClassUtils;

/** The table of staff's calls is whole, and what it says leaves an entry is called in a test. */
class StaffServicesTest extends PortalIntegrationTest {

    private static final Pattern STAFF = Pattern.compile(
            "UNIT_OFFICER|REVIEWER|OPERATOR|AGENT|SUPERVISOR|MERCHANT|EDITOR|SERVICE_DESK|ADMINISTRATOR|API_");
    private static final Pattern LINE = Pattern.compile("(entry|nobody) (\\w+\\.\\w+)(?: : (.+))?");
    /** Accounts of staff and content hold nothing of members; the others see staff-looks.txt. */
    private static final Set<String> WITHOUT =
            Set.of("identity", "publishing", "support", "oversight", "privacy", "demo", "sandbox");

    private static final Path TESTS = Path.of("src/test/java");

    @Autowired
    private ApplicationContext context;

    @Test
    void everyCallByWhichStaffReachDataIsInTheTable() throws IOException {
        assertThat(lines().stream().map(line -> line.group(2)).toList())
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(staffCalls());
    }

    @Test
    void whatLeavesAnEntryIsCalledInATestAndWhatDoesNotHasItsReason() throws IOException {
        String walks = sources("audit/looks");
        for (Matcher line : lines()) {
            String call = line.group(2);
            if (line.group(1).equals("nobody")) {
                assertThat(line.group(3)).as(call).isNotBlank();
            } else if (line.group(3) == null) {
                assertThat(walks).as(call).contains('"' + call + '"');
            } else {
                String method = call.substring(call.indexOf('.') + 1);
                assertThat(sources(line.group(3) + ".java")).as(call).contains(method + "(");
            }
        }
    }

    private static List<Matcher> lines() throws IOException {
        return new ClassPathResource("staff-looks.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(LINE::matcher)
                .peek(line -> assertThat(line.matches()).as(line.toString()).isTrue())
                .toList();
    }

    /** All tests whose path contains {@code part}, as one text. */
    private static String sources(String part) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(TESTS)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(part))
                    .toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private Set<String> staffCalls() {
        Set<String> calls = new TreeSet<>();
        for (String bean : context.getBeanDefinitionNames()) {
            Class<?> service = ClassUtils.getUserClass(context.getType(bean));
            for (Class<?> api : ClassUtils.getAllInterfacesForClass(service)) {
                module(api).filter(module -> !WITHOUT.contains(module)).ifPresent(module -> Arrays.stream(
                                api.getDeclaredMethods())
                        .filter(method -> staff(service, api, method))
                        .forEach(method -> calls.add(api.getSimpleName() + "." + method.getName())));
            }
        }
        return calls;
    }

    /** The module whose root the interface stands in. */
    private static Optional<String> module(Class<?> api) {
        Matcher name = Pattern.compile("cn\\.jingka\\.portal\\.(\\w+)\\.\\w+").matcher(api.getName());
        return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
    }

    private static boolean staff(Class<?> service, Class<?> api, Method method) {
        if (method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
            return false;
        }
        Method implementation = ClassUtils.getMostSpecificMethod(method, service);
        return Stream.of(implementation, method, service, api)
                .map(place -> AnnotatedElementUtils.findMergedAnnotation(place, PreAuthorize.class))
                .filter(found -> found != null)
                .findFirst()
                .filter(found -> STAFF.matcher(found.value()).find())
                .isPresent();
    }
}
