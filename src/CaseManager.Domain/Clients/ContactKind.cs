namespace CaseManager.Domain.Clients;

/// <summary>A way to reach somebody.</summary>
public enum ContactKind
{
    /// <summary>A mobile phone.</summary>
    Mobile,

    /// <summary>A phone that others may answer.</summary>
    Phone,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A letter.</summary>
    Postal,

    /// <summary>Any other way, such as a shelter's desk.</summary>
    Other,
}
