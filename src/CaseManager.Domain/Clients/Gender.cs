namespace CaseManager.Domain.Clients;

/// <summary>Gender as the client says.</summary>
public enum Gender
{
    /// <summary>Woman.</summary>
    Woman,

    /// <summary>Man.</summary>
    Man,

    /// <summary>Transgender woman.</summary>
    TransWoman,

    /// <summary>Transgender man.</summary>
    TransMan,

    /// <summary>Neither only woman nor only man.</summary>
    NonBinary,

    /// <summary>Two-Spirit.</summary>
    TwoSpirit,

    /// <summary>As the client puts it.</summary>
    OwnWords,

    /// <summary>Asked, and not told.</summary>
    Declined,
}
