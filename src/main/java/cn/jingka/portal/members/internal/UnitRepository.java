package cn.jingka.portal.members.internal;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface UnitRepository extends JpaRepository<UnitEntity, String> {

    List<UnitEntity> findByCodeInOrderByCode(Collection<String> codes);

    List<UnitEntity> findAllByOrderByCode();

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<UnitEntity> findWithLockByCode(String code);
}
