package cn.jingka.portal.identity.ui;

import cn.jingka.portal.common.security.Role;
import cn.jingka.portal.identity.AccountDetails;
import cn.jingka.portal.identity.Accounts.AccountChange;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Name, purpose and units of an account. */
class AccountForm extends Composite<FormLayout> {

    /** The choice beside the roles: not a person but a program. */
    private static final String SERVICE = "SERVICE";

    private final TextField name = new TextField();
    private final TextField displayName = new TextField();
    private final RadioButtonGroup<String> purpose = new RadioButtonGroup<>();
    private final CheckboxGroup<String> services = new CheckboxGroup<>();
    private final TextField units = new TextField();

    AccountForm() {
        name.setLabel(getTranslation("identity.account.nameLabel"));
        name.setHelperText(getTranslation("identity.account.nameHelp"));
        name.setRequiredIndicatorVisible(true);
        displayName.setLabel(getTranslation("identity.account.displayNameLabel"));
        displayName.setRequiredIndicatorVisible(true);
        purpose.setLabel(getTranslation("identity.account.purposeLabel"));
        purpose.setItems(purposes());
        purpose.setItemLabelGenerator(choice -> getTranslation(AccountTexts.key(choice)));
        services.setLabel(getTranslation("identity.account.servicesLabel"));
        services.setItems(AccountTexts.SERVICES);
        services.setItemLabelGenerator(authority -> getTranslation(AccountTexts.key(authority)));
        units.setLabel(getTranslation("identity.account.unitsLabel"));
        units.setHelperText(getTranslation("identity.account.unitsHelp"));
        purpose.addValueChangeListener(change -> showWhatFits());
        showWhatFits();
        getContent().add(name, displayName, purpose, services, units);
    }

    void show(AccountDetails account) {
        name.setValue(account.name());
        name.setReadOnly(true);
        displayName.setValue(account.displayName());
        Optional<String> role = account.authorities().stream()
                .filter(authority -> authority.startsWith("ROLE_"))
                .findFirst();
        purpose.setValue(role.orElse(SERVICE));
        services.setValue(role.isPresent() ? Set.of() : account.authorities());
        units.setValue(account.units().stream().sorted().collect(Collectors.joining(" ")));
    }

    String name() {
        return name.getValue().strip();
    }

    AccountChange value() {
        return new AccountChange(displayName.getValue().strip(), authorities(), unitCodes());
    }

    private Set<String> authorities() {
        if (purpose.isEmpty()) {
            return Set.of();
        }
        return isService() ? services.getValue() : Set.of(purpose.getValue());
    }

    private Set<String> unitCodes() {
        if (!isOfficer()) {
            return Set.of();
        }
        return Arrays.stream(units.getValue().split("[\\s,，、]+"))
                .filter(code -> !code.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void showWhatFits() {
        services.setVisible(isService());
        units.setVisible(isOfficer());
    }

    private boolean isService() {
        return SERVICE.equals(purpose.getValue());
    }

    private boolean isOfficer() {
        return AccountTexts.authority(Role.UNIT_OFFICER).equals(purpose.getValue());
    }

    private static List<String> purposes() {
        return Stream.concat(AccountTexts.STAFF_ROLES.stream().map(AccountTexts::authority), Stream.of(SERVICE))
                .toList();
    }
}
