namespace CaseManager.Domain.PeerSupport;

/// <summary>How it is known that a client was at a meeting outside of the center. Fellowships keep no rosters, and no signature of theirs is ever asked for (rule 4).</summary>
public enum PeerSupportVerification
{
    /// <summary>The client says so.</summary>
    SelfReport,

    /// <summary>The client brought a signed slip of their own accord.</summary>
    SignedSlip,

    /// <summary>A certificate of an online meeting.</summary>
    OnlineCertificate,

    /// <summary>Somebody of the staff came along.</summary>
    StaffEscorted,
}
