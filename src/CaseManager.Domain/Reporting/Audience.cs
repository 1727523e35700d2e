namespace CaseManager.Domain.Reporting;

/// <summary>Who a document is for (rule 12). A document for anybody else needs a consent and cannot be made yet.</summary>
public enum Audience
{
    /// <summary>Staff with a need to know; marked “Part 2 – internal use only”.</summary>
    Internal,

    /// <summary>The client's own copy.</summary>
    Client,
}
