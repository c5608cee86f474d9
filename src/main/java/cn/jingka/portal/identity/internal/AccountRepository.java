package cn.jingka.portal.identity.internal;

import jakarta.persistence.LockModeType;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;

interface AccountRepository extends JpaRepository<Account, String> {

    /** Locked, so that two administrators can't disable each other at the same moment. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Account a where a.enabled and 'ROLE_ADMINISTRATOR' member of a.authorities order by a.name")
    List<Account> lockActiveAdministrators();

    @Query("select count(a) from Account a where a.enabled and 'ROLE_ADMINISTRATOR' member of a.authorities")
    long countActiveAdministrators();

    @Query("select a from Account a where :authority member of a.authorities order by a.name")
    List<Account> holding(@Param("authority") String authority);
}
