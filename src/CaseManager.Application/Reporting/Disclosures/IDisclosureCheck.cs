using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Disclosures;

/// <summary>
/// Decides whether a document may be made for whom it is meant. Everything that asks for reports goes through it, and it is asked again when a document is made:
/// a consent may have ended meanwhile (42 CFR 2.31).
/// </summary>
public interface IDisclosureCheck
{
    /// <summary>The decision. What is for staff or the client themselves needs no consent.</summary>
    /// <param name="recipient">Who it is for.</param>
    /// <param name="kind">Which document.</param>
    /// <param name="clientId">The client whom it is about; null where it is about several, each of whom is asked for when theirs is made.</param>
    Task<Disclosure> DecideAsync(Audience recipient, ReportKind kind, Guid? clientId, CancellationToken cancellationToken);
}
