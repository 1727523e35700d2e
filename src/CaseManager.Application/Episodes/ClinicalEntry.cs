using CaseManager.Application.Abstractions;
using CaseManager.Application.Security;
using CaseManager.Application.UseCases;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using CaseManager.Domain.Episodes;

namespace CaseManager.Application.Episodes;

/// <summary>What only clinicians enter of an admission.</summary>
/// <param name="Items">The items of TEDS.</param>
/// <param name="Substances">In the order in which they are a problem.</param>
public sealed record ClinicalEntry(ClinicalItems Items, IReadOnlyList<SubstanceDetails> Substances)
{
    /// <exception cref="ForbiddenException">The user is no clinician.</exception>
    internal void AddTo(Episode stay, Client client, ICurrentUser user)
    {
        if (!user.May(Permission.EditPlans))
        {
            throw new ForbiddenException();
        }

        stay.Complete(Items, Substances, Years.At(client.BirthDate, stay.AdmittedOn));
    }
}
