using CaseManager.Domain.Reporting;

namespace CaseManager.Application.Reporting.Disclosures;

/// <summary>As long as the product keeps no consents, nothing is for anybody but staff and the client.</summary>
internal sealed class WithoutConsents : IDisclosureCheck
{
    // 42 CFR 2.31 asks for a consent in writing that names the recipient, 2.32 for a notice on what is disclosed by it.
    private const string Reason = "A document for somebody else needs the client’s written consent that names them (42 CFR 2.31) and a notice to them (2.32). This product keeps no consents yet, so it makes none. "
        + "Choose internal use, or the client’s own copy, which clients may give to whom they like.";

    public Task<Disclosure> DecideAsync(Audience recipient, ReportKind kind, Guid? clientId, CancellationToken cancellationToken) =>
        Task.FromResult(recipient is Audience.SomebodyElse ? Disclosure.Refused(Reason) : Disclosure.Allowed);
}
