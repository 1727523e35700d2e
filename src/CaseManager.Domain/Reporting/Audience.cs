namespace CaseManager.Domain.Reporting;

/// <summary>Who a document is for (rule 12); see <see cref="Audiences"/>.</summary>
public enum Audience
{
    /// <summary>Staff with a need to know; marked “Part 2 – internal use only”.</summary>
    Internal,

    /// <summary>The client's own copy.</summary>
    Client,

    /// <summary>Somebody else than staff and the client. Made only where a <see cref="Disclosure"/> is allowed.</summary>
    SomebodyElse,
}
