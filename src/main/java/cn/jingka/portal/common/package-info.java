/** What every module uses: value types, errors, texts, security vocabulary, encryption, shared components. Imports no feature. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package cn.jingka.portal.common;

import org.springframework.modulith.ApplicationModule;
