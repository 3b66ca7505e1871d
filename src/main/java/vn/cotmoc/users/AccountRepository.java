package vn.cotmoc.users;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AccountRepository extends JpaRepository<Account, UUID> {

    boolean existsByUsername(String username);

    Optional<Account> findByUsername(String username);
}
