package vn.cotmoc.reporting;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/// Reports are added and never changed or removed (the database grants no more); reading them is done by Figures.
interface ReportRepository extends JpaRepository<Report, UUID> {}
