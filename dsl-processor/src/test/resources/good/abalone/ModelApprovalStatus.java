package abalone;

import dev.penstock.annotation.WireName;

/** As the service's. */
public enum ModelApprovalStatus {
  /** Approved. */
  @WireName("Approved")
  APPROVED,
  /** Rejected. */
  @WireName("Rejected")
  REJECTED,
  /** Not decided. */
  @WireName("PendingManualApproval")
  PENDING_MANUAL_APPROVAL
}
