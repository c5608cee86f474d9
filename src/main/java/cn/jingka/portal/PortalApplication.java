package cn.jingka.portal;

import cn.jingka.portal.command.Commands;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.Modulithic;

/** The member portal of the Jingka mutual service card: one program, its modules are the packages beside this class. */
@Modulithic(systemName = "Jingka member portal")
// Modules choose the names of their classes freely, so a bean is named by its package as well.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Push(transport = Transport.WEBSOCKET_XHR)
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles/portal.css")
public class PortalApplication implements AppShellConfigurator {

    /** The zone in which the federation's calendar days, quarters and years are read. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(System.getenv(), System.out, System.err, args));
        }
        SpringApplication.run(PortalApplication.class, args);
    }

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "icons/jingka.svg", "any");
        settings.addMetaTag("theme-color", "#b3122b");
    }

    /** The demonstration brings its own, which can be set. */
    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.system(ZONE);
    }
}
